#include "domain/deadline_rules.h"

#include "domain/local_time.h"

namespace dais::domain {
namespace {

using Direction = DeadlineRule::Direction;
using Unit = DeadlineRule::Unit;
using StepKind = DeadlineStep::Kind;

tl::unexpected<Error> refuse(Error::Kind kind, const char *code)
{
    return fail(kind, QLatin1String(code));
}

/// Notes why `date` is not a business day.
void noteSkipped(ComputedDeadline &deadline, const CourtCalendar &calendar, const QDate &date)
{
    switch (calendar.kindOf(date)) {
    case CourtCalendar::DayKind::Business:
        return;
    case CourtCalendar::DayKind::Weekend:
        deadline.steps.push_back({StepKind::Weekend, date, 0, {}});
        return;
    case CourtCalendar::DayKind::Holiday:
        deadline.steps.push_back({StepKind::Holiday, date, 0, calendar.nameOf(date)});
        return;
    case CourtCalendar::DayKind::Closed:
        deadline.steps.push_back({StepKind::Closed, date, 0, calendar.nameOf(date)});
        return;
    }
    Q_UNREACHABLE();
}

/// The day that counting leads to, before it is moved; null when it leaves the calendar.
QDate counted(const DeadlineRule &rule, const QDate &start, const CourtCalendar &calendar)
{
    const bool back = rule.direction == Direction::Before;
    switch (rule.unit) {
    case Unit::Days:
    case Unit::ClockDays:
        return start.addDays(back ? -rule.length : rule.length);
    case Unit::Years:
        return start.addYears(back ? -rule.length : rule.length);
    case Unit::BusinessDays:
        return back ? calendar.businessDaysBefore(start, rule.length) : calendar.businessDaysAfter(start, rule.length);
    }
    Q_UNREACHABLE();
}

void count(ComputedDeadline &deadline, const DeadlineRule &rule, const QDate &start, const CourtCalendar &calendar)
{
    deadline.due = counted(rule, start, calendar);
    if (rule.unit == Unit::BusinessDays) {
        const QDate first = std::min(start, deadline.due).addDays(1);
        const QDate last = std::max(start, deadline.due);
        for (QDate day = first; day < last; day = day.addDays(1))
            if (calendar.kindOf(day) != CourtCalendar::DayKind::Weekend)
                noteSkipped(deadline, calendar, day);
    }
    const int signedLength = rule.direction == Direction::Before ? -rule.length : rule.length;
    deadline.steps.push_back({StepKind::Counted, deadline.due, signedLength, {}});
}

void roll(ComputedDeadline &deadline, const CourtCalendar &calendar)
{
    const QDate end = calendar.businessDayFrom(deadline.due);
    for (; deadline.due != end && Holidays::covers(deadline.due); deadline.due = deadline.due.addDays(1))
        noteSkipped(deadline, calendar, deadline.due);
    deadline.due = end;
}

} // namespace

DeadlineRules::DeadlineRules(const CodeTables &tables, std::vector<Closure> closures, SameDayOutage sameDay)
    : m_tables(tables), m_closures(std::move(closures)), m_sameDay(sameDay)
{
}

Result<ComputedDeadline> DeadlineRules::compute(const DeadlineQuestion &question,
                                                const std::vector<Outage> &outages) const
{
    if (!Holidays::covers(question.from))
        return refuse(Error::Kind::Invalid, "deadline.date-out-of-range");
    const Court *court = m_tables.courts().find(question.court);
    if (!court)
        return refuse(Error::Kind::NotFound, "deadline.unknown-court");
    const auto rule = ruleFor(question);
    if (!rule)
        return tl::unexpected(rule.error());
    return apply(**rule, question.from, *court, outages);
}

Result<const DeadlineRule *> DeadlineRules::ruleFor(const DeadlineQuestion &question) const
{
    const auto &rules = m_tables.deadlines();
    const QDate &day = question.inForceOn.isNull() ? question.from : question.inForceOn;
    if (!rules.contains(question.rule))
        return refuse(Error::Kind::NotFound, "deadline.unknown-rule");
    const DeadlineRule *rule = rules.find(question.rule, day);
    if (rule && question.detention == Detention::Detained && !rule->detainedRule.isEmpty())
        rule = rules.find(rule->detainedRule, day);
    if (!rule)
        return refuse(Error::Kind::NotFound, "deadline.no-edition");
    if (rule->direction == Direction::ByOrder)
        return refuse(Error::Kind::Invalid, "deadline.set-by-court");
    if (rule->direction == Direction::AnyTime)
        return refuse(Error::Kind::Invalid, "deadline.any-time");
    return rule;
}

Result<ComputedDeadline> DeadlineRules::apply(const DeadlineRule &rule, const QDate &from, const Court &court,
                                              const std::vector<Outage> &outages) const
{
    const Court &place = rule.place == DeadlineRule::Place::Board ? m_tables.board() : court;
    const CourtCalendar calendar(m_tables.holidays(), place, m_closures);
    ComputedDeadline deadline;
    deadline.rule = rule.code;
    deadline.ruleName = rule.name;
    deadline.bound =
        rule.direction == Direction::Earliest ? ComputedDeadline::Bound::Earliest : ComputedDeadline::Bound::Latest;
    deadline.zone = place.zone();
    deadline.basis = rule.basis;
    deadline.confidence = rule.confidence;
    deadline.remark = rule.remark;
    deadline.steps.push_back({StepKind::Start, from, 0, {}});
    const QDate start = rule.startNoEarlier.isNull() ? from : std::max(from, rule.startNoEarlier);
    if (start != from)
        deadline.steps.push_back({StepKind::StartMoved, start, 0, {}});

    count(deadline, rule, start, calendar);
    if (rule.roll == DeadlineRule::Roll::NextBusinessDay)
        roll(deadline, calendar);
    if (!Holidays::covers(deadline.due))
        return refuse(Error::Kind::Invalid, "deadline.date-out-of-range");
    if (rule.outageMoves) {
        DAIS_TRY(moveForOutages(deadline, calendar, outages));
    }
    deadline.steps.push_back({StepKind::Due, deadline.due, 0, {}});
    deadline.lastInstantUtc = deadline.bound == ComputedDeadline::Bound::Latest
                                  ? endOfLocalDay(deadline.due, deadline.zone)
                                  : startOfLocalDay(deadline.due, deadline.zone);
    return deadline;
}

Result<> DeadlineRules::moveForOutages(ComputedDeadline &deadline, const CourtCalendar &calendar,
                                       const std::vector<Outage> &outages) const
{
    if (outages.empty())
        return {};
    const auto moved = dueAfterOutages(deadline.due, outages, calendar, deadline.zone, m_sameDay);
    if (!moved)
        return tl::unexpected(moved.error());
    if (*moved != deadline.due)
        deadline.steps.push_back({StepKind::Outage, deadline.due, 0, {}});
    deadline.due = *moved;
    return {};
}

Result<ComputedDeadline> DeadlineRules::computeSetByOrder(const QDate &day, const QString &court,
                                                          const std::vector<Outage> &outages) const
{
    const Court *place = m_tables.courts().find(court);
    if (!place)
        return refuse(Error::Kind::NotFound, "deadline.unknown-court");
    if (!Holidays::covers(day))
        return refuse(Error::Kind::Invalid, "deadline.date-out-of-range");
    DeadlineRule rule;
    rule.code = QStringLiteral("ORDER");
    rule.name = QStringLiteral("Day set by the judge");
    rule.roll = DeadlineRule::Roll::NextBusinessDay;
    rule.basis = QStringLiteral("8 CFR 1003.31(h)");
    rule.confidence = Confidence::Secondary; // That it moves off a weekend stands in older manual text only.
    return apply(rule, day, *place, outages);
}

} // namespace dais::domain
