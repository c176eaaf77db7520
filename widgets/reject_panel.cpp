#include "widgets/reject_panel.h"

#include "widgets/check_link.h"
#include "widgets/check_words.h"
#include "widgets/decision_parts.h"
#include "widgets/elided_label.h"
#include "widgets/key_action.h"
#include "widgets/preset_shelf.h"
#include "widgets/region.h"
#include "widgets/reject_reason_row.h"
#include "widgets/reject_tick.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScrollArea>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QTextEdit>
#include <QVBoxLayout>

namespace dais::widgets {

namespace {

constexpr int codeRole = Qt::UserRole;
constexpr int wordsRole = Qt::UserRole + 1; ///< What the finder looks in.
constexpr int foundShown = 5;               ///< Lines of the finder in sight.

} // namespace

RejectPanel::RejectPanel(const domain::Clock &clock, QWidget *parent)
    : QWidget(parent), m_clock(clock), m_scroll(makeDecisionScroll(this)), m_reasons(new QStandardItemModel(this)),
      m_matching(new QSortFilterProxyModel(this))
{
    build();
    addKeyAction(*this,
                 {tr("Reject the filing"),
                  {Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter},
                  tr("reject"),
                  {},
                  QStringLiteral("dais-reject")},
                 [this] { tryReject(); });
    addKeyAction(*this, {tr("Back to the checks"), {Qt::Key_Escape}, tr("back, ticks stay")},
                 [this] { emit backWanted(); });
    markRegion(*this, tr("Reject this filing"));
}

void RejectPanel::build()
{
    auto *content = new QWidget(m_scroll);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::side, space::inner, space::side, space::inner);
    column->setSpacing(space::gap);
    auto *head = new QHBoxLayout;
    m_head = makeLabel({}, Type::BodyStrong, LabelInk::Muted, content);
    head->addWidget(m_head);
    head->addStretch();
    m_from = new ElidedLabel(Type::Secondary, LabelInk::Muted, content);
    head->addWidget(m_from);
    column->addLayout(head);
    m_package = new CheckWords({}, Type::Body, Tint::Warn, QStringLiteral("dais-warning"), content);
    column->addWidget(m_package);
    m_rowsColumn = new QVBoxLayout;
    m_rowsColumn->setSpacing(space::gap);
    column->addLayout(m_rowsColumn);
    buildFinder(*column);
    column->addSpacing(space::hair);
    column->addWidget(makeDecisionLine(content));
    column->addWidget(makeLabel(tr("Notice the filer will get"), Type::BodyStrong, LabelInk::Muted, content));
    m_notice = new CheckWords({}, Type::Body, Tint::Plain, {}, content);
    column->addWidget(m_notice);
    column->addWidget(new CheckWords(tr("Late is never a reason to reject. The judge decides."), Type::Secondary,
                                     Tint::Quiet, {}, content));
    column->addStretch();
    m_scroll->setWidget(content);
    m_scroll->setAccessibleName(tr("Reasons to reject"));

    m_reject = makeDecisionButton(textWithKey(tr("Reject"), QKeySequence(Qt::CTRL | Qt::Key_Return)), this);
    m_reject->setDefault(true);
    m_back = makeDecisionButton(textWithKey(tr("Back"), QKeySequence(Qt::Key_Escape)), this);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(space::side, space::inner, space::side, space::inner);
    buttons->setSpacing(space::gap);
    buttons->addWidget(m_reject, 2);
    buttons->addWidget(m_back, 1);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(m_scroll, 1);
    whole->addWidget(makeDecisionLine(this));
    whole->addLayout(buttons);
    connect(m_reject, &QPushButton::clicked, this, &RejectPanel::tryReject);
    connect(m_back, &QPushButton::clicked, this, &RejectPanel::backWanted);
}

void RejectPanel::buildFinder(QVBoxLayout &column)
{
    QWidget *content = m_scroll;
    m_all = new CheckLink(tr("All reasons..."), content);
    m_find = new QLineEdit(content);
    m_find->setPlaceholderText(tr("Type to find a reason"));
    m_find->setAccessibleName(tr("Find a reason"));
    m_find->setClearButtonEnabled(true);
    m_found = new QListView(content);
    m_found->setAccessibleName(tr("Reasons found"));
    m_found->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_found->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_found->setTextElideMode(Qt::ElideRight);
    m_matching->setSourceModel(m_reasons);
    m_matching->setFilterRole(wordsRole);
    m_matching->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_found->setModel(m_matching);
    followTextSize(*m_found, [this] { m_found->setFixedHeight(foundShown * scaled(32) + 2 * m_found->frameWidth()); });
    m_find->hide();
    m_found->hide();
    column.addWidget(m_all);
    column.addWidget(m_find);
    column.addWidget(m_found);

    connect(m_all, &CheckLink::clicked, this, &RejectPanel::openFinder);
    connect(m_find, &QLineEdit::textChanged, this, [this](const QString &words) {
        m_matching->setFilterFixedString(words.trimmed());
        m_found->setCurrentIndex(m_matching->index(0, 0));
    });
    connect(m_find, &QLineEdit::returnPressed, this, &RejectPanel::addFound);
    connect(m_found, &QListView::activated, this, &RejectPanel::addFound);
    connect(m_found, &QListView::clicked, this, &RejectPanel::addFound);
    addKeyAction(*m_find, {tr("To the reasons found"), {Qt::Key_Down}},
                 [this] { m_found->setFocus(Qt::ShortcutFocusReason); });
}

void RejectPanel::setDraft(models::RejectionDraft *draft, int documents)
{
    m_draft = draft;
    m_head->setText(tr("Reject this filing"));
    m_find->hide();
    m_found->hide();
    m_all->show();
    m_package->setVisible(documents > 1);
    m_package->setText(tr("Rejecting this rejects all %1 documents in the package.").arg(documents));
    showReasons();
    refreshNotice();
    fillFinder();
}

void RejectPanel::setSeveral(int filings)
{
    m_head->setText(tr("Reject these filings"));
    m_package->setVisible(true);
    m_package->setText(tr("This rejects %n filing(s), each with a notice of its own. The first one's is shown below.",
                          nullptr, filings));
    m_from->setText(QString());
}

void RejectPanel::showReasons()
{
    while (QLayoutItem *old = m_rowsColumn->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    m_rows.clear();
    if (!m_draft)
        return;
    const auto &lines = m_draft->lines();
    const bool found = std::any_of(lines.begin(), lines.end(), [](const auto &line) { return line.found; });
    m_from->setText(found ? tr("reasons from the checks") : tr("the checks found no reason"));
    for (const auto &line : lines)
        addRow(line);
}

void RejectPanel::addRow(const models::RejectionDraft::Line &line)
{
    auto *row = new RejectReasonRow(line, this);
    m_rowsColumn->addWidget(row);
    m_rows.push_back(row);
    connect(row, &RejectReasonRow::ticked, this, [this](const QString &code, bool on) {
        m_draft->setTick(code, on ? models::RejectionDraft::Tick::On : models::RejectionDraft::Tick::Off);
        refreshNotice();
    });
    connect(row, &RejectReasonRow::fixChanged, this, [this](const QString &code, const QString &fix) {
        m_draft->setFix(code, fix);
        refreshNotice();
    });
    connect(row, &RejectReasonRow::wordsWanted, this, [this, row] {
        if (m_shelf)
            m_shelf->offer(
                domain::Preset::Use::Words, row->fix().toPlainText(),
                [fix = &row->fix()](const QString &words) {
                    fix->selectAll();
                    fix->insertPlainText(words); // As typed: Ctrl+Z brings back what stood there.
                },
                row->fix());
    });
    QWidget::setTabOrder(m_rows.size() > 1 ? static_cast<QWidget *>(&m_rows[m_rows.size() - 2]->fix()) : m_scroll,
                         &row->box());
    QWidget::setTabOrder(&row->box(), &row->fix());
    QWidget::setTabOrder(&row->fix(), m_all);
}

void RejectPanel::refreshNotice()
{
    if (!m_draft)
        return;
    const bool any = m_draft->hasReason();
    m_notice->setText(any ? m_draft->noticeText(m_clock.now()) : tr("Tick a reason; the notice is written as you do."));
    m_reject->setEnabled(any && m_may);
}

void RejectPanel::setMay(bool decide)
{
    m_may = decide;
    refreshNotice();
}

void RejectPanel::fillFinder()
{
    m_reasons->clear();
    if (!m_draft)
        return;
    const auto all = m_draft->all();
    m_all->setText(tr("All %1 reasons...").arg(all.size()));
    m_all->setAccessibleName(m_all->text());
    m_all->updateGeometry();
    for (const domain::RejectionCode *reason : all) {
        auto *line = new QStandardItem(reason->title);
        line->setData(reason->code, codeRole);
        line->setData(QStringList{reason->title, reason->statement, reason->basis}.join(QLatin1Char(' ')), wordsRole);
        line->setToolTip(tr("%1 (%2)").arg(reason->statement, reason->basis));
        m_reasons->appendRow(line);
    }
}

void RejectPanel::openFinder()
{
    m_all->hide();
    m_find->show();
    m_found->show();
    m_find->clear();
    m_found->setCurrentIndex(m_matching->index(0, 0));
    m_find->setFocus(Qt::ShortcutFocusReason);
}

void RejectPanel::addFound()
{
    const QString code = m_found->currentIndex().data(codeRole).toString();
    if (code.isEmpty() || !m_draft)
        return;
    m_draft->setTick(code, models::RejectionDraft::Tick::On);
    const auto shown =
        std::find_if(m_rows.begin(), m_rows.end(), [&](RejectReasonRow *row) { return row->code() == code; });
    if (shown == m_rows.end())
        addRow(m_draft->lines().back());
    RejectReasonRow *row = shown == m_rows.end() ? m_rows.back() : *shown;
    row->setTicked(true);
    m_find->hide();
    m_found->hide();
    m_all->show();
    refreshNotice();
    row->fix().setFocus(Qt::OtherFocusReason);
    m_scroll->ensureWidgetVisible(row);
}

void RejectPanel::begin()
{
    if (!m_rows.empty())
        m_rows.front()->box().setFocus(Qt::ShortcutFocusReason);
}

QString RejectPanel::notice() const
{
    return m_notice->text();
}

void RejectPanel::tryReject()
{
    if (m_may && m_draft && m_draft->hasReason())
        emit rejectWanted();
}

} // namespace dais::widgets
