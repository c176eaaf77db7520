#include "widgets/circle_panel.h"

#include "widgets/accessible.h"
#include "widgets/decision_parts.h"
#include "widgets/key_action.h"
#include "widgets/metrics.h"
#include "widgets/region.h"
#include "widgets/tick_list.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>

namespace dais::widgets {

namespace {
constexpr int linesInSight = 7;
}

CirclePanel::CirclePanel(QWidget *parent)
    : QWidget(parent), m_list(new TickList(tr("People of the court"), linesInSight, this)),
      m_existing(new QCheckBox(tr("Give them copies of my marks in this record"), this)),
      m_share(makeDecisionButton(textWithKey(tr("Share with them"), QKeySequence(Qt::CTRL | Qt::Key_Return)), this)),
      m_says(makeLabel({}, Type::Secondary, LabelInk::Muted, this))
{
    m_says->setWordWrap(true);
    m_share->setDefault(true);
    auto *close = makeDecisionButton(textWithKey(tr("Close"), QKeySequence(Qt::Key_Escape)), this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::side, space::gap, space::side, space::gap);
    column->setSpacing(space::gap);
    column->addWidget(makeLabel(tr("Share marks with people you name"), Type::DocumentTitle, LabelInk::Text, this));
    column->addWidget(m_list);
    column->addWidget(m_existing);
    column->addWidget(m_says);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::gap);
    buttons->addWidget(m_share);
    buttons->addWidget(close);
    buttons->addStretch(1);
    column->addLayout(buttons);
    connect(m_list, &TickList::changed, this, &CirclePanel::say);
    connect(m_share, &QPushButton::clicked, this, &CirclePanel::share);
    connect(close, &QPushButton::clicked, this, &CirclePanel::leave);
    addKeyAction(*this,
                 {tr("Share with the people that are ticked"),
                  {QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)},
                  tr("share")},
                 [this] { share(); });
    addKeyAction(*this, {tr("Close sharing"), {QKeySequence(Qt::Key_Escape)}, tr("close")}, [this] { leave(); });
    markRegion(*this, tr("Sharing"));
    hide();
}

void CirclePanel::open(const std::vector<domain::RosterEntry> &people, int mine)
{
    m_people = people;
    std::vector<TickList::Line> lines;
    for (const domain::RosterEntry &entry : people)
        lines.push_back({entry.user.toString(), entry.name});
    m_list->setLines(lines);
    m_list->setTicked({});
    m_existing->setText(tr("Give them copies of my %n mark(s) in this record", nullptr, mine));
    m_existing->setChecked(false); // Private is the starting state.
    m_existing->setVisible(mine > 0);
    say();
    show();
    takeKeyboard(m_list->list());
}

void CirclePanel::say()
{
    m_share->setEnabled(!m_list->ticked().isEmpty());
    m_says->setText(
        m_people.empty()
            ? tr("The list of people who work here is not on this computer yet. It comes when the court can "
                 "be reached.")
            : tr("They see marks that you make for them. They can write marks of their own for the same "
                 "people, and change none of yours."));
}

void CirclePanel::share()
{
    const QStringList ticked = m_list->ticked();
    std::vector<domain::UserId> people;
    QStringList names;
    for (const domain::RosterEntry &entry : m_people)
        if (ticked.contains(entry.user.toString())) {
            people.push_back(entry.user);
            names.append(entry.name);
        }
    if (people.empty())
        return;
    const bool existing = m_existing->isVisible() && m_existing->isChecked();
    leave();
    emit circleWanted(people, names.join(QStringLiteral(", ")), existing);
}

void CirclePanel::leave()
{
    hide();
    emit closed();
}

} // namespace dais::widgets
