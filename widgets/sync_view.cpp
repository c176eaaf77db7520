#include "widgets/sync_view.h"

#include "widgets/accessible.h"
#include "widgets/decision_parts.h"
#include "widgets/elided_label.h"
#include "widgets/ink_icon.h"
#include "widgets/key_action.h"
#include "widgets/region.h"
#include "widgets/sync_list_proxy.h"
#include "widgets/sync_row_delegate.h"

#include <QFileDialog>
#include <QFrame>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace dais::widgets {

using models::SyncListModel;
using Group = SyncListModel::Group;

namespace {

/// The heads of the columns, over them.
class ColumnHeads : public QWidget {
public:
    ColumnHeads(const QAbstractScrollArea &over, QWidget *parent) : QWidget(parent), m_over(over)
    {
        setHeightAt100Percent(*this, 26);
        markStaticText(*this);
        setAccessibleName(SyncView::tr("Columns: what, case, saved here, at the court, how far it came"));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const ColourTokens &tokens = tokensFor(this);
        QPainter painter(this);
        painter.fillRect(QRect(0, height() - 1, width(), 1), tokens.line);
        painter.setFont(fontOf(Type::Secondary));
        painter.setPen(tokens.muted);
        const auto columns = SyncRowDelegate::columnsIn(QRect(0, 0, m_over.viewport()->width(), height()));
        const std::pair<QRect, QString> heads[] = {{columns.what, SyncView::tr("What")},
                                                   {columns.ofCase, SyncView::tr("Case")},
                                                   {columns.here, SyncView::tr("Saved here")},
                                                   {columns.court, SyncView::tr("At the court")},
                                                   {columns.word, SyncView::tr("How far it came")}};
        for (const auto &[rect, words] : heads)
            painter.drawText(rect, Qt::AlignVCenter | Qt::AlignLeft, words);
    }

private:
    const QAbstractScrollArea &m_over;
};

QWidget *makeEmpty(QWidget *parent)
{
    auto *empty = new QWidget(parent);
    auto *icon = new QLabel(empty);
    followTextSize(*icon, [icon] { icon->setPixmap(inkIcon(QStringLiteral("dais-empty-tray")).pixmap(scaled(48))); });
    auto *words = new QVBoxLayout(empty);
    words->setContentsMargins(space::wide, space::wide, space::wide, space::wide);
    words->setSpacing(space::gap);
    words->addWidget(icon);
    words->addWidget(makeLabel(SyncView::tr("Nothing waits"), Type::BodyStrong, LabelInk::Text, empty));
    words->addWidget(makeLabel(SyncView::tr("What you do stands here until the court has entered it, and what was "
                                            "entered today below it."),
                               Type::Body, LabelInk::Muted, empty));
    words->addStretch();
    return empty;
}

} // namespace

SyncView::SyncView(SyncListModel &list, QWidget *parent)
    : QWidget(parent), m_list(list), m_lines(new SyncListProxy(list, this)), m_view(new QListView(this)),
      m_empty(makeEmpty(this))
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_view->setModel(m_lines);
    m_view->setItemDelegate(new SyncRowDelegate(m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setLayoutMode(QListView::Batched); // 10,000 lines are laid out as they come into sight.
    m_view->setAccessibleName(tr("What you did"));
    m_view->setMouseTracking(true);
    m_heads = new ColumnHeads(*m_view, this);

    auto *bar = new QWidget(this);
    auto *foot = new QWidget(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(bar);
    column->addWidget(makeDecisionLine(this));
    column->addWidget(m_heads);
    column->addWidget(m_view, 1);
    column->addWidget(m_empty, 1);
    column->addWidget(makeDecisionLine(this));
    column->addWidget(foot);
    buildBar(*bar);
    buildFoot(*foot);
    addKeys();
    markRegion(*m_view, tr("What you did"));
    setFocusProxy(m_view);
    connect(&list, &SyncListModel::refreshed, this, &SyncView::refreshCounts);
    connect(m_view->verticalScrollBar(), &QScrollBar::rangeChanged, m_heads, qOverload<>(&QWidget::update));
    connect(m_view, &QListView::doubleClicked, this, &SyncView::openChosen);
    refreshCounts();
    refreshFoot();
}

void SyncView::buildBar(QWidget &bar)
{
    auto *row = new QHBoxLayout(&bar);
    row->setContentsMargins(space::side, space::gap, space::side, space::gap);
    row->setSpacing(space::gap);
    m_summary = new ElidedLabel(Type::BodyStrong, LabelInk::Text, &bar);
    row->addWidget(m_summary, 1);
    m_contact = makeDecisionButton(textWithKey(tr("Send now"), QKeySequence(Qt::Key_F5)), &bar);
    m_export =
        makeDecisionButton(textWithKey(tr("Copy what waits to a file..."), QKeySequence(Qt::CTRL | Qt::Key_E)), &bar);
    for (QPushButton *button : {m_contact, m_export}) {
        setHeightAt100Percent(*button, 32);
        row->addWidget(button);
    }
    connect(m_contact, &QPushButton::clicked, this, &SyncView::contactRequested);
    connect(m_export, &QPushButton::clicked, this, &SyncView::chooseFile);
    markRegion(bar, tr("Sending"));
}

void SyncView::buildFoot(QWidget &foot)
{
    auto *rows = new QVBoxLayout(&foot);
    rows->setContentsMargins(space::side, space::gap, space::side, space::gap);
    rows->setSpacing(space::hair);
    m_said = makeLabel({}, Type::Body, LabelInk::Text, &foot);
    m_said->setWordWrap(true);
    m_said->hide();
    markAlert(*m_said);
    m_foot = makeLabel({}, Type::Secondary, LabelInk::Muted, &foot);
    m_foot->setWordWrap(true);
    rows->addWidget(m_said);
    rows->addWidget(m_foot);
}

void SyncView::addKeys()
{
    const auto key = [this](const KeyAction &spec, std::function<void()> run) {
        addKeyAction(*m_view, spec, std::move(run));
    };
    key({.text = tr("Open the filing"), .keys = {Qt::Key_Return, Qt::Key_Enter}, .hint = tr("open the filing")},
        [this] { openChosen(); });
    key({.text = tr("Take it back while it rests"), .keys = {Qt::Key_U}, .hint = tr("take back")},
        [this] { takeBackChosen(); });
    addKeyAction(*this,
                 {.text = tr("Copy what waits to a file..."),
                  .keys = {QKeySequence(Qt::CTRL | Qt::Key_E)},
                  .icon = QStringLiteral("document-save")},
                 [this] { chooseFile(); });
}

void SyncView::setTime(const CourtTime &time)
{
    m_lines->setTime(time);
    refreshFoot();
}

void SyncView::setReach(const CourtReach &reach)
{
    m_lines->setReach(reach);
    refreshFoot();
}

void SyncView::setDiskUse(const store::DiskUse &use)
{
    m_use = use;
    refreshFoot();
}

void SyncView::refreshCounts()
{
    const int waiting = m_list.countOf(Group::Saved);
    const int needs = m_list.countOf(Group::NeedsYou);
    QStringList parts;
    if (needs > 0)
        parts.append(tr("%1 to look at.").arg(QLocale().toString(needs)));
    parts.append(waiting > 0 ? tr("%1 waiting on this computer.").arg(QLocale().toString(waiting))
                             : tr("Everything you did is at the court."));
    m_summary->setText(parts.join(QLatin1Char(' ')));
    m_export->setEnabled(waiting > 0);
    const bool empty = m_list.rowCount() == 0;
    m_empty->setVisible(empty);
    m_view->setVisible(!empty);
    m_heads->setVisible(!empty);
}

void SyncView::refreshFoot()
{
    const CourtTime &time = m_lines->time();
    const QDateTime &contact = m_lines->reach().contact;
    const QString heard = contact.isValid() ? tr("The court was last heard %1.").arg(time.full(contact))
                                            : tr("The court was not heard yet.");
    const QString kept =
        m_use == store::DiskUse()
            ? QString()
            : tr("On this computer: %1 in all, %2 of it %n document(s), %3 the court's data, %4 what you did.", nullptr,
                 m_use.files)
                  .arg(sizeWords(m_use.sum()), sizeWords(m_use.documents), sizeWords(m_use.record),
                       sizeWords(m_use.outbox));
    m_foot->setText(kept.isEmpty() ? heard : heard + QLatin1Char('\n') + kept);
}

void SyncView::chooseFile()
{
    if (!m_export->isEnabled())
        return;
    auto *dialog = new QFileDialog(this, tr("Copy what waits to a file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->selectFile(QStringLiteral("dais-%1.ndjson").arg(m_lines->time().now.date().toString(Qt::ISODate)));
    connect(dialog, &QFileDialog::fileSelected, this, &SyncView::exportRequested);
    dialog->open();
}

void SyncView::exported(int count, const QString &path)
{
    m_said->setText(
        tr("%n act(s) copied to %1. What was copied stays here too and is sent as before.", nullptr, count).arg(path));
    m_said->show();
    announce(*m_said, m_said->text());
}

void SyncView::say(const Told &told)
{
    m_said->setText(tr("%1. %2").arg(told.title, told.body));
    m_said->show();
    announce(*m_said, m_said->text());
}

void SyncView::openChosen()
{
    const auto facts = m_view->currentIndex().data(SyncListModel::FactsRole).value<SyncListModel::Facts>();
    if (!facts.submission.isNull() && !facts.title.isEmpty())
        emit openRequested(facts.submission);
}

void SyncView::takeBackChosen()
{
    const auto line = m_view->currentIndex().data(SyncListModel::LineRole).value<store::JournalLine>();
    if (!line.id.isNull() && line.word == store::CommandWord::SavedHere)
        emit undoRequested(line.id);
}

void SyncView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_said->hide();
    if (!m_view->currentIndex().isValid() && m_lines->rowCount() > 1)
        m_view->setCurrentIndex(m_lines->index(1, 0));
    emit shown();
}

QString SyncView::footWords() const
{
    return m_foot->text();
}

QString SyncView::said() const
{
    return m_said->isHidden() ? QString() : m_said->text();
}

} // namespace dais::widgets
