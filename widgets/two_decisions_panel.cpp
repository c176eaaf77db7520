#include "widgets/two_decisions_panel.h"

#include "widgets/check_words.h"
#include "widgets/decision_parts.h"
#include "widgets/key_action.h"
#include "widgets/region.h"
#include "widgets/style_parts.h"

#include <QFrame>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace dais::widgets {

namespace {

const QString acceptKind = QStringLiteral("submission.accept");

/// Titles of the reasons that a rejection gave.
QString titlesOf(const QStringList &codes, const domain::CodeTables &tables)
{
    QStringList titles;
    for (const QString &code : codes) {
        const domain::RejectionCode *reason = tables.rejectionReasons().find(code);
        titles.append(reason ? QStringLiteral("%1 (%2)").arg(reason->title, reason->basis) : code);
    }
    return titles.join(QLatin1String(". "));
}

/// A plain box round what one person did.
class Side : public QWidget {
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        const ColourTokens &tokens = tokensFor(this);
        QPainter painter(this);
        parts::box(painter, rect(), tokens.base, tokens.strong);
    }
};

} // namespace

TwoDecisionsPanel::TwoDecisionsPanel(const domain::CodeTables &tables, QWidget *parent)
    : QWidget(parent), m_tables(tables)
{
    auto *scroll = makeDecisionScroll(this);
    auto *content = new QWidget(scroll);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::side, space::inner, space::side, space::inner);
    column->setSpacing(space::inner);
    column->addWidget(makeLabel(tr("Two of you decided this filing"), Type::BodyStrong, LabelInk::Text, content));
    m_sides = new QVBoxLayout;
    m_sides->setSpacing(space::gap);
    column->addLayout(m_sides);
    m_sentence = new CheckWords({}, Type::Body, Tint::Plain, {}, content);
    column->addWidget(m_sentence);
    column->addStretch();
    scroll->setWidget(content);

    m_leave = makeDecisionButton(tr("Leave it as it stands"), this);
    m_leave->setDefault(true);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(scroll, 1);
    whole->addWidget(makeDecisionLine(this));
    auto *buttons = new QVBoxLayout;
    buttons->setContentsMargins(space::side, space::inner, space::side, space::inner);
    buttons->addWidget(m_leave);
    whole->addLayout(buttons);

    connect(m_leave, &QPushButton::clicked, this, [this] { emit settleWanted(m_mine); });
    addKeyAction(*this, {tr("Leave it as it stands"), {Qt::Key_1}, tr("leave it as it stands")},
                 [this] { emit settleWanted(m_mine); });
    addKeyAction(*this, {tr("Back to the list"), {Qt::Key_Escape}, tr("list")}, [this] { emit backWanted(); });
    markRegion(*this, tr("Two of you decided this filing"));
}

void TwoDecisionsPanel::setDecision(const domain::Decision &decision, const domain::UserId &me, const Reasons &reasons,
                                    const CourtTime &time)
{
    while (QLayoutItem *old = m_sides->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    const auto given = [&](const domain::DecisionSide &side) {
        return titlesOf(reasons.value(side.command), m_tables);
    };
    addSide(decision.first, me, time, given(decision.first), wordBoxOf(Word::Entered));
    addSide(decision.second, me, time, given(decision.second), wordBoxOf(Word::NeedsYou));
    const bool accepted = decision.first.commandKind == acceptKind;
    const bool mineFirst = decision.first.by == me && decision.second.by != me;
    m_mine = mineFirst ? decision.first.command : decision.second.command;
    const QString whose = mineFirst ? tr("Your decision") : tr("%1's decision").arg(decision.first.byName);
    m_sentence->setText(
        accepted
            ? tr("%1 reached the court first, so the filing is in the record. Nothing of yours was lost.").arg(whose)
            : tr("%1 reached the court first, so the filing is rejected. Nothing of yours was lost.").arg(whose));
    m_leave->setText(
        textWithKey(accepted ? tr("Leave it accepted, keep my note") : tr("Leave it rejected, keep my note"),
                    QKeySequence(Qt::Key_1)));
}

void TwoDecisionsPanel::addSide(const domain::DecisionSide &side, const domain::UserId &me, const CourtTime &time,
                                const QString &reasons, const WordBox &word)
{
    auto *box = new Side(this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(space::inner, space::gap, space::inner, space::gap);
    column->setSpacing(space::hair);
    const QString who = side.by == me ? tr("You") : side.byName;
    column->addWidget(new CheckWords(tr("%1, %2").arg(who, time.full(side.at)), Type::Secondary, Tint::Quiet, {}, box));
    column->addWidget(makeLabel(side.commandKind == acceptKind ? tr("Accepted") : tr("Rejected"), Type::DocumentTitle,
                                LabelInk::Text, box));
    if (!reasons.isEmpty())
        column->addWidget(new CheckWords(reasons, Type::Body, Tint::Plain, {}, box));
    auto *state = new StatusWord(box);
    state->setBox(word);
    column->addWidget(state);
    m_sides->addWidget(box);
}

void TwoDecisionsPanel::begin()
{
    m_leave->setFocus(Qt::ShortcutFocusReason);
}

QString TwoDecisionsPanel::sentence() const
{
    return m_sentence->text();
}

} // namespace dais::widgets
