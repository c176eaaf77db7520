#include "widgets/exhibit_panel.h"

#include "widgets/accessible.h"
#include "widgets/exhibit_row_delegate.h"
#include "widgets/key_action.h"
#include "widgets/mark_words.h"
#include "widgets/metrics.h"
#include "widgets/region.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QListView>
#include <QVBoxLayout>

namespace dais::widgets {

using models::RecordContentsModel;

namespace {
constexpr int listHeight = 260;
}

QStringList exhibitLog(const domain::Exhibit &exhibit, const QTimeZone &zone)
{
    QStringList lines;
    const QLocale english(QLocale::English);
    for (const domain::ExhibitMove &move : exhibit.log) {
        const QString word =
            move.status == domain::ExhibitStatus::None ? ExhibitPanel::tr("Taken back") : exhibitWord(move.status);
        const QString when = english.toString(move.at.toTimeZone(zone), QStringLiteral("MMM d, yyyy h:mm ap"));
        lines.append(move.enteredAt.isValid()
                         ? ExhibitPanel::tr("%1 %2 by %3").arg(word, when, move.byName)
                         : ExhibitPanel::tr("%1 %2 by %3, saved here").arg(word, when, move.byName));
    }
    return lines;
}

ExhibitPanel::ExhibitPanel(models::RecordContentsModel &contents, QWidget *parent)
    : QWidget(parent), m_exhibits(new models::ContentsFilter(contents, this)),
      m_says(makeLabel({}, Type::Body, LabelInk::Muted, this)), m_list(new QListView(this))
{
    models::ContentsFilter::Wanted wanted;
    wanted.onlyExhibits = true;
    m_exhibits->setWanted(wanted);
    m_list->setModel(m_exhibits);
    m_list->setItemDelegate(new ExhibitRowDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAccessibleName(tr("Exhibits of this record"));
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHeightAt100Percent(*m_list, listHeight);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::side, space::gap, space::side, space::gap);
    column->setSpacing(space::gap);
    column->addWidget(makeLabel(tr("Exhibits"), Type::DocumentTitle, LabelInk::Text, this));
    column->addWidget(m_says);
    column->addWidget(m_list);
    markRegion(*this, tr("Exhibits"));
    setFocusProxy(m_list);

    const auto want = [this](const QModelIndex &index) {
        if (index.isValid())
            emit documentWanted(index.data(RecordContentsModel::DocumentIdRole).value<domain::DocumentId>());
    };
    connect(m_list, &QListView::clicked, this, want);
    addKeyAction(*this,
                 {tr("Read the exhibit"), {QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Enter)}, tr("read")},
                 [this, want] { want(m_list->currentIndex()); });
    addKeyAction(*this, {tr("Copy the list"), {QKeySequence(QKeySequence::Copy)}, tr("copy the list")},
                 [this] { QGuiApplication::clipboard()->setText(asText()); });
    addKeyAction(*this, {tr("Close the exhibit list"), {QKeySequence(Qt::Key_Escape)}, tr("close")},
                 [this] { leave(); });
    for (const auto change : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_exhibits, change, this, &ExhibitPanel::say);
    connect(m_exhibits, &QAbstractItemModel::modelReset, this, &ExhibitPanel::say);
    hide();
    say();
}

void ExhibitPanel::setZone(const QTimeZone &zone)
{
    static_cast<ExhibitRowDelegate *>(m_list->itemDelegate())->setZone(zone);
}

void ExhibitPanel::say()
{
    const int count = m_exhibits->rowCount();
    m_says->setText(count == 0 ? tr("Nothing was offered yet. With a document open, E says how it stands.")
                               : tr("%n exhibit(s), in the order of the record.", nullptr, count));
}

void ExhibitPanel::open()
{
    show();
    if (!m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_exhibits->index(0, 0));
    takeKeyboard(*m_list);
}

void ExhibitPanel::leave()
{
    hide();
    emit closed();
}

QString ExhibitPanel::asText() const
{
    QStringList lines;
    const QTimeZone zone = static_cast<ExhibitRowDelegate *>(m_list->itemDelegate())->zone();
    for (int row = 0; row < m_exhibits->rowCount(); ++row) {
        const QModelIndex index = m_exhibits->index(row, 0);
        const auto exhibit = index.data(RecordContentsModel::ExhibitRole).value<domain::Exhibit>();
        const QString label = index.data(RecordContentsModel::ExhibitLabelRole).toString();
        lines.append(QStringList({label, index.data().toString(), exhibitLog(exhibit, zone).join(QStringLiteral("; "))})
                         .join(QLatin1Char('\t')));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace dais::widgets
