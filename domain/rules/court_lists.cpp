#include "domain/rules/court_lists.h"

#include "domain/rules/outcomes.h"

#include <algorithm>

namespace dais::domain::rules {

namespace {

constexpr std::size_t mostRules = 100;
constexpr std::size_t mostPeople = 200;
constexpr qsizetype longestName = 80;

const QString routingAspect = QStringLiteral("routing");

bool isTwoDigits(const std::optional<int> &digits)
{
    return !digits || (*digits >= 0 && *digits <= 99);
}

bool makesSense(const RoutingRule &rule)
{
    return !rule.name.trimmed().isEmpty() && rule.name.size() <= longestName && !rule.to.empty() &&
           rule.to.size() <= mostPeople && isTwoDigits(rule.digitsFrom) && isTwoDigits(rule.digitsTo) &&
           rule.digitsFrom.value_or(0) <= rule.digitsTo.value_or(99);
}

} // namespace

Result<Applied> apply(const State &state, const Command &, const SetRoster &args, const ApplyContext &)
{
    const auto directory = Partition::parse(QStringLiteral("dir/") + args.court);
    if (!directory)
        return refused("court_unknown");
    const Roster roster{Roster::idFor(args.court), args.court, args.people};
    const auto known = state.get<Roster>(roster.id.uuid());
    if (!known && known.error().kind != Error::Kind::NotFound)
        return tl::unexpected(known.error());
    if (known && *known == roster)
        return Applied{};
    return Applied{Outcome::applied(), {{*directory, refOf(roster), EntityChange::Op::Put, roster, {}}}, {}};
}

Result<Applied> apply(const State &state, const Command &command, const SetRouting &args, const ApplyContext &context)
{
    if (command.actingRole != Role::CourtAdministrator)
        return refused("not_permitted");
    const auto directory = Partition::parse(QStringLiteral("dir/") + args.court);
    if (!directory)
        return refused("court_unknown");
    if (args.rules.size() > mostRules || !std::ranges::all_of(args.rules, makesSense))
        return refused("rules");
    const RoutingTable table{
        RoutingTable::idFor(args.court), args.court, args.rules, command.actor, context.actorName, context.now};
    const EntityRef ref = refOf(table);
    const auto version = state.version(ref, routingAspect);
    if (!version)
        return tl::unexpected(version.error());
    for (const Expectation &seen : command.expects)
        if (seen.entity == ref && seen.aspect == routingAspect && seen.version != *version)
            return refused("rules_changed");
    return Applied{Outcome::applied(), {{*directory, ref, EntityChange::Op::Put, table, {routingAspect}}}, {}};
}

Result<> route(const State &state, Submission &submission)
{
    if (submission.state != SubmissionState::InReview || submission.assignedTo || submission.seal)
        return {}; // What is sealed goes to its readers, whom no rule knows.
    const auto table = state.get<RoutingTable>(RoutingTable::idFor(submission.court).uuid());
    if (!table)
        return table.error().kind == Error::Kind::NotFound ? Result<>() : tl::unexpected(table.error());
    const auto roster = state.get<Roster>(Roster::idFor(submission.court).uuid());
    if (!roster)
        return roster.error().kind == Error::Kind::NotFound ? Result<>() : tl::unexpected(roster.error());
    if (const auto found = routeOf(table->rules, *roster, submission))
        submission.assignedTo = found->to;
    return {};
}

} // namespace dais::domain::rules
