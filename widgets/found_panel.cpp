#include "widgets/found_panel.h"

#include "widgets/accessible.h"
#include "widgets/found_row_delegate.h"
#include "widgets/key_action.h"
#include "widgets/metrics.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

namespace dais::widgets {

using models::FoundTextModel;

FoundPanel::FoundPanel(FoundTextModel &found, Places places, QWidget *parent)
    : QWidget(parent), m_found(found), m_places(std::move(places)), m_field(new QLineEdit(this)),
      m_scope(new QComboBox(this)), m_says(makeLabel({}, Type::Secondary, LabelInk::Muted, this)),
      m_list(new QListView(this))
{
    m_field->setPlaceholderText(tr("Words in the record"));
    m_field->setAccessibleName(tr("Words to look for"));
    m_field->setClearButtonEnabled(true);
    m_scope->addItems({tr("In this record"), tr("In every record here")});
    m_scope->setAccessibleName(tr("Where to look"));
    m_says->setWordWrap(true);
    markAlert(*m_says);
    m_list->setModel(&found);
    m_list->setItemDelegate(new FoundRowDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAccessibleName(tr("What was found"));
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    auto *top = new QVBoxLayout();
    top->setContentsMargins(space::gap, space::gap, space::gap, 0);
    top->setSpacing(space::gap);
    top->addWidget(m_field);
    top->addWidget(m_scope);
    top->addWidget(m_says);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(top);
    column->addWidget(m_list, 1);

    connect(m_field, &QLineEdit::textChanged, this, &FoundPanel::find);
    connect(m_scope, &QComboBox::currentIndexChanged, this, [this] {
        gather();
        find();
    });
    connect(m_list, &QListView::clicked, this, &FoundPanel::choose);
    addKeyAction(*m_list,
                 {tr("Go to the page"), {QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Enter)}, tr("go to it")},
                 [this] { choose(m_list->currentIndex()); });
    const auto toList = [this] {
        if (m_found.rowCount() == 0)
            return;
        m_list->setFocus(Qt::ShortcutFocusReason);
        if (!m_list->currentIndex().isValid())
            m_list->setCurrentIndex(m_found.index(0, 0));
    };
    addKeyAction(*m_field,
                 {tr("To what was found"),
                  {QKeySequence(Qt::Key_Down), QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Enter)},
                  tr("to what was found")},
                 toList);
    find();
}

void FoundPanel::open()
{
    takeKeyboard(*m_field);
    m_field->selectAll();
}

void FoundPanel::clear()
{
    m_field->clear();
    m_scope->setCurrentIndex(0);
    m_in = {};
    m_isStale = true;
    find();
}

void FoundPanel::gather()
{
    m_in = m_places(Scope(m_scope->currentIndex()));
    m_isStale = false;
}

void FoundPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        refresh();
}

void FoundPanel::refresh()
{
    m_isStale = true;
    if (!isVisible())
        return;
    gather();
    const int row = m_list->currentIndex().row();
    find();
    if (row >= 0 && row < m_found.rowCount())
        m_list->setCurrentIndex(m_found.index(row, 0));
}

void FoundPanel::find()
{
    const QString words = m_field->text();
    m_found.find(words, m_in);
    const int unread = m_found.unreadOf(m_in.documents);
    const int pictures = m_found.picturesWaiting();
    QStringList says;
    if (!words.trimmed().isEmpty())
        says.append(m_found.documentCount() == 0 ? tr("Nothing has these words.")
                                                 : tr("%1 in %2")
                                                       .arg(tr("%n page(s)", nullptr, m_found.pageCount()),
                                                            tr("%n document(s)", nullptr, m_found.documentCount())));
    if (unread > 0)
        says.append(tr("%n document(s) still being read or without words.", nullptr, unread));
    if (pictures > 0)
        says.append(tr("%n scanned page(s) here wait to be read.", nullptr, pictures));
    m_says->setText(says.join(QLatin1Char(' ')));
    m_says->setVisible(!says.isEmpty());
    announce(*m_says, m_says->text());
}

void FoundPanel::choose(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const QStringList parts = contextParts(index.data(FoundTextModel::ContextRole).toString(), 0);
    emit placeChosen(index.data(FoundTextModel::CaseIdRole).value<domain::CaseId>(),
                     index.data(FoundTextModel::PlaceRole).value<models::RecordPlace>(), parts.value(1));
}

} // namespace dais::widgets
