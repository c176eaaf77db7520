#include "domain/rules/record_outage.h"

#include "domain/rules/outcomes.h"

namespace dais::domain::rules {

namespace {

const QString outageAspect = QStringLiteral("outage");

bool timesMakeSense(const RecordOutage &args)
{
    if (!args.from.isValid() || (args.to && (!args.to->isValid() || *args.to <= args.from)))
        return false;
    return !args.announcedAt || args.announcedAt->isValid();
}

} // namespace

Result<Applied> apply(const State &state, const Command &command, const RecordOutage &args, const ApplyContext &context)
{
    if (command.actingRole != Role::CourtAdministrator)
        return refused("not_permitted");
    const auto directory = Partition::parse(QStringLiteral("dir/") + args.court);
    if (!directory || args.outage.isNull())
        return refused("court_unknown");
    if (!timesMakeSense(args))
        return refused("times");
    const EntityRef ref{EntityKind::OutageRecord, args.outage.uuid()};
    const auto known = state.get<OutageRecord>(args.outage.uuid());
    if (!known && known.error().kind != Error::Kind::NotFound)
        return tl::unexpected(known.error());
    if (known && known->court != args.court)
        return refused("unknown");
    const auto version = state.version(ref, outageAspect);
    if (!version)
        return tl::unexpected(version.error());
    for (const Expectation &seen : command.expects)
        if (seen.entity == ref && seen.aspect == outageAspect && seen.version != *version)
            return refused("changed");
    const OutageRecord record{.id = args.outage,
                              .court = args.court,
                              .from = args.from,
                              .to = args.to,
                              .announcedAt = args.announcedAt,
                              .kind = args.kind,
                              .struck = args.struck,
                              .reason = command.payloadText(QStringLiteral("text")),
                              .by = command.actor,
                              .byName = context.actorName,
                              .at = context.now};
    return Applied{Outcome::applied(), {{*directory, ref, EntityChange::Op::Put, record, {outageAspect}}}, {}};
}

} // namespace dais::domain::rules
