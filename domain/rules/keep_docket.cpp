#include "domain/rules/keep_docket.h"

#include "domain/rules/docket_parts.h"
#include "domain/rules/outcomes.h"

namespace dais::domain::rules {

namespace {

constexpr int mostCases = 500;
constexpr qint64 longestAbsence = 3 * 366; // Days.

/// Puts an entry of a court's directory, unless somebody else changed it since it was seen.
template <typename Entry>
Result<Applied> keep(const State &state, const Command &command, const Entry &entry)
{
    if (command.actingRole != Role::CourtAdministrator)
        return refused("not_permitted");
    const auto directory = Partition::parse(QStringLiteral("dir/") + entry.court);
    if (!directory || entry.id.isNull())
        return refused("court_unknown");
    const EntityRef ref = refOf(entry);
    const auto known = state.get<Entry>(entry.id.uuid());
    if (!known && known.error().kind != Error::Kind::NotFound)
        return tl::unexpected(known.error());
    if (known && known->court != entry.court)
        return refused("unknown");
    const auto version = state.version(ref, slotAspect);
    if (!version)
        return tl::unexpected(version.error());
    for (const Expectation &seen : command.expects)
        if (seen.entity == ref && seen.aspect == slotAspect && seen.version != *version && !(known && *known == entry))
            return refused("changed");
    return Applied{Outcome::applied(), {{*directory, ref, EntityChange::Op::Put, entry, {slotAspect}}}, {}};
}

} // namespace

Result<Applied> apply(const State &state, const Command &command, const SetSession &args, const ApplyContext &)
{
    const Session &session = args.session;
    if (const QString lack = lackOf(session.slotNow()); !lack.isEmpty())
        return Applied{Outcome::refused(lack), {}, {}};
    if (session.capacity < 1 || session.capacity > mostCases || session.type.isEmpty())
        return refused("capacity");
    return keep(state, command, session);
}

Result<Applied> apply(const State &state, const Command &command, const SetAbsence &args, const ApplyContext &)
{
    const Absence &absence = args.absence;
    if (!absence.from.isValid() || !absence.to.isValid() || absence.to <= absence.from ||
        absence.from.daysTo(absence.to) > longestAbsence)
        return refused("times");
    if ((absence.of == Absence::Of::Judge && !absence.judge) ||
        (absence.of == Absence::Of::Room && absence.name.isEmpty()))
        return refused("of_whom");
    return keep(state, command, absence);
}

} // namespace dais::domain::rules
