#include "widgets/ticked_panel.h"

#include "widgets/check_words.h"
#include "widgets/decision_parts.h"
#include "widgets/key_action.h"
#include "widgets/metrics.h"
#include "widgets/region.h"
#include "widgets/reject_panel.h"
#include "widgets/review_words.h"
#include "widgets/tick_list.h"
#include "widgets/tinted_box.h"

#include <algorithm>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <map>

namespace dais::widgets {

namespace {

constexpr std::size_t titlesShown = 8;
constexpr int peopleShown = 8;

int pagesOf(const std::vector<store::QueueRow> &rows)
{
    int pages = 0;
    for (const store::QueueRow &row : rows)
        pages += row.pages;
    return pages;
}

} // namespace

TickedPanel::TickedPanel(const domain::CodeTables &tables, const domain::Clock &clock, QWidget *parent)
    : QWidget(parent), m_tables(tables), m_pages(new QStackedWidget(this)), m_giving(new QWidget),
      m_reject(new RejectPanel(clock))
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    build(clock);
    m_pages->addWidget(m_giving);
    m_pages->addWidget(m_reject);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_pages);
    connect(m_reject, &RejectPanel::rejectWanted, this, &TickedPanel::rejectWanted);
    connect(m_reject, &RejectPanel::backWanted, this, [this] {
        closeReject();
        emit backWanted();
    });
}

TickedPanel::~TickedPanel() = default;

void TickedPanel::build(const domain::Clock &)
{
    auto *scroll = makeDecisionScroll(m_giving);
    auto *content = new QWidget(scroll);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::side, space::inner, space::side, space::inner);
    column->setSpacing(space::gap);
    m_head = makeLabel({}, Type::DocumentTitle, LabelInk::Text, content);
    m_titles = new CheckWords({}, Type::Secondary, Tint::Quiet, {}, content);
    m_list = new TickList(tr("People of this court"), peopleShown, content);
    m_share = new CheckWords({}, Type::Secondary, Tint::Quiet, {}, content);
    m_trouble = new TintedBox(content);
    column->addWidget(m_head);
    column->addWidget(m_titles);
    column->addSpacing(space::gap);
    column->addWidget(makeLabel(tr("Give them to"), Type::BodyStrong, LabelInk::Muted, content));
    column->addWidget(m_list);
    column->addWidget(m_share);
    column->addWidget(m_trouble);
    column->addStretch();
    scroll->setWidget(content);
    scroll->setAccessibleName(tr("Ticked filings"));

    m_give = makeDecisionButton(textWithKey(tr("Give"), QKeySequence(Qt::CTRL | Qt::Key_Return)), m_giving);
    m_give->setDefault(true);
    auto *back = makeDecisionButton(tr("Back to the section"), m_giving);
    auto *reject = makeDecisionButton(textWithKey(tr("Reject all..."), QKeySequence(Qt::Key_R)), m_giving);
    auto *untick = makeDecisionButton(tr("Untick all"), m_giving);
    auto *buttons = new QGridLayout;
    buttons->setContentsMargins(space::side, space::inner, space::side, space::inner);
    buttons->setSpacing(space::gap);
    buttons->addWidget(m_give, 0, 0);
    buttons->addWidget(back, 0, 1);
    buttons->addWidget(reject, 1, 0);
    buttons->addWidget(untick, 1, 1);
    auto *whole = new QVBoxLayout(m_giving);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(scroll, 1);
    whole->addWidget(makeDecisionLine(m_giving));
    whole->addLayout(buttons);

    connect(m_list, &TickList::changed, this, &TickedPanel::refresh);
    connect(m_give, &QPushButton::clicked, this, &TickedPanel::giveWanted);
    connect(back, &QPushButton::clicked, this, &TickedPanel::handBackWanted);
    connect(reject, &QPushButton::clicked, this, &TickedPanel::rejectPanelWanted);
    connect(untick, &QPushButton::clicked, this, &TickedPanel::untickWanted);
    addKeyAction(*m_giving,
                 {tr("Give the ticked filings"), {Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter}, tr("give")},
                 [this] {
                     if (m_give->isEnabled())
                         emit giveWanted();
                 });
    addKeyAction(*m_giving, {tr("Back to the list"), {Qt::Key_Escape}, tr("back, ticks stay")},
                 [this] { emit backWanted(); });
    markRegion(*m_giving, tr("Ticked filings"));
}

void TickedPanel::setRows(const std::vector<store::QueueRow> &rows)
{
    const bool areThose = std::ranges::equal(rows, m_troubled, {}, &store::QueueRow::id, {});
    m_rows = rows;
    // Trouble with these stays in sight while the court's news comes in, which empties the list for a moment.
    if (!areThose && !rows.empty())
        m_trouble->saysNothing();
    if (rows.empty())
        closeReject();
    m_reject->setSeveral(int(rows.size()));
    refresh();
}

void TickedPanel::setPeople(const std::vector<domain::RosterEntry> &people)
{
    m_people = people;
    std::vector<TickList::Line> lines;
    for (const domain::RosterEntry &person : people)
        lines.push_back({person.user.toString(),
                         person.role == domain::Role::Judge ? tr("%1, judge").arg(person.name) : person.name});
    m_list->setLines(lines);
}

void TickedPanel::setShelf(PresetShelf &shelf)
{
    m_reject->setShelf(shelf);
}

std::vector<domain::UserId> TickedPanel::chosenPeople() const
{
    std::vector<domain::UserId> chosen;
    for (const QString &key : m_list->ticked())
        chosen.push_back(domain::UserId::parse(key).value_or(domain::UserId()));
    return chosen;
}

std::vector<models::ShareGift> TickedPanel::gifts() const
{
    std::vector<models::ShareItem> items;
    for (const store::QueueRow &row : m_rows)
        items.push_back({row.id, row.pages});
    return models::sharedByPages(items, chosenPeople());
}

void TickedPanel::refresh()
{
    m_head->setText(tr("%n filing(s) ticked", nullptr, int(m_rows.size())) + QStringLiteral(", ") +
                    tr("%n page(s)", nullptr, pagesOf(m_rows)));
    QStringList titles;
    for (std::size_t i = 0; i < m_rows.size() && i < titlesShown; ++i)
        titles.append(titleOf(m_rows[i]));
    if (m_rows.size() > titlesShown)
        titles.append(tr("and %n more", nullptr, int(m_rows.size() - titlesShown)));
    m_titles->setText(titles.join(QLatin1Char('\n')));
    m_share->setText(summary());
    m_give->setEnabled(!m_rows.empty() && !chosenPeople().empty());
}

QString TickedPanel::summary() const
{
    if (m_people.empty())
        return tr("The list of who works here has not come from the court yet.");
    const auto given = gifts();
    if (given.empty())
        return tr("Tick one person to give them all, or several to share them out by pages.");
    std::map<domain::UserId, int> pages;
    for (std::size_t i = 0; i < given.size(); ++i)
        pages[given[i].to] += m_rows[i].pages;
    QStringList shares;
    for (const domain::RosterEntry &person : m_people)
        if (const auto share = pages.find(person.user); share != pages.end())
            shares.append(tr("%1: %2").arg(person.name, tr("%n page(s)", nullptr, share->second)));
    return shares.join(QLatin1Char('\n'));
}

void TickedPanel::openReject(const domain::Submission &first)
{
    if (!m_draft) {
        domain::Submission plain = first;
        for (domain::Filing &filing : plain.filings)
            filing.findings.clear(); // What the checks found in one is no reason to reject the others.
        m_draft = std::make_unique<models::RejectionDraft>(plain, m_tables);
    }
    m_reject->setDraft(m_draft.get(), 1);
    m_reject->setSeveral(int(m_rows.size()));
    m_pages->setCurrentWidget(m_reject);
    m_reject->begin();
}

bool TickedPanel::isRejecting() const
{
    return m_pages->currentWidget() == m_reject;
}

std::vector<domain::RejectionReason> TickedPanel::rejectReasons() const
{
    return m_draft ? m_draft->reasons() : std::vector<domain::RejectionReason>();
}

void TickedPanel::closeReject()
{
    m_pages->setCurrentWidget(m_giving);
    if (m_rows.empty()) {
        m_reject->setDraft(nullptr, 0);
        m_draft.reset();
    }
}

void TickedPanel::showTrouble(const Told &told)
{
    closeReject();
    m_troubled.clear();
    for (const store::QueueRow &row : m_rows)
        m_troubled.push_back(row.id);
    m_trouble->say(told, Tint::Bad, QStringLiteral("dais-warning"));
}

} // namespace dais::widgets
