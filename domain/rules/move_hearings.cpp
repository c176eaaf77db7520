#include "domain/rules/move_hearings.h"

#include "domain/bookings.h"
#include "domain/rules/docket_parts.h"
#include "domain/rules/outcomes.h"

#include <QHash>
#include <QSet>

namespace dais::domain::rules {

namespace {

constexpr std::size_t mostMoves = 5'000; ///< Of one act: what fits into an envelope.

/// Carries one act of moving out, step by step; each step may end it with an outcome.
class Moving {
public:
    Moving(const State &state, const Command &command, const MoveHearings &args, const ApplyContext &context)
        : m_state(state), m_command(command), m_args(args), m_context(context)
    {
    }
    Result<Applied> carryOut();

private:
    using Ended = Result<std::optional<Applied>>; ///< Nothing: go on.
    [[nodiscard]] Ended read();
    [[nodiscard]] Ended readOne(const MovedHearing &move);
    [[nodiscard]] Ended movedMeanwhile(const HearingInCase &found, const HearingSlot &wanted) const;
    [[nodiscard]] Ended findPlaces();
    [[nodiscard]] Ended findPlace(std::size_t index);
    [[nodiscard]] Result<Applied> write();

    const State &m_state;
    const Command &m_command;
    const MoveHearings &m_args;
    const ApplyContext &m_context;
    std::vector<HearingInCase> m_before;
    std::vector<Hearing> m_after; ///< Of each that moves.
    QSet<HearingId> m_moving;
    Bookings m_moved; ///< The new places of those that move.
};

Moving::Ended Moving::movedMeanwhile(const HearingInCase &found, const HearingSlot &wanted) const
{
    const EntityRef ref = refOf(found.hearing);
    for (const Expectation &seen : m_command.expects) {
        if (seen.entity != ref || seen.aspect != slotAspect)
            continue;
        const auto version = m_state.version(ref, slotAspect);
        if (!version)
            return tl::unexpected(version.error());
        if (*version == seen.version)
            return std::nullopt;
        if (found.hearing.slotNow() == wanted && m_args.moves.size() == 1)
            return Applied{{Outcome::Kind::SameAs,
                            QStringLiteral("moved_there"),
                            found.hearing.booked.value_or(SlotAct{}).command,
                            {}},
                           {},
                           {}};
        if (found.hearing.slotNow() == wanted)
            return std::nullopt;
        return hearingNeedsDecision(m_command, found.caseFile, found.hearing.id, sideOf(found.hearing), m_context,
                                    "moved_elsewhere");
    }
    return std::nullopt;
}

Moving::Ended Moving::readOne(const MovedHearing &move)
{
    if (const QString lack = lackOf(move.slot); !lack.isEmpty())
        return Applied{Outcome::refused(lack), {}, {}};
    if (m_moving.contains(move.hearing))
        return refused("twice");
    auto found = hearingInCase(m_state, move.hearing);
    if (!found)
        return tl::unexpected(found.error());
    if (!*found)
        return refused("unknown");
    const Hearing &hearing = (*found)->hearing;
    if (!hearing.isActive())
        return refused(hearing.state() == HearingStatus::Vacated ? "vacated" : "heard");
    auto ended = movedMeanwhile(**found, move.slot);
    if (!ended || *ended)
        return ended;
    if (hearing.noticed.value_or(0) > 0 && !m_args.reissueNotice)
        return refused("served");
    m_moving.insert(move.hearing);
    m_before.push_back(std::move(**found));
    Hearing after = m_before.back().hearing;
    after.placeAt(move.slot);
    after.reason = m_args.reason;
    after.booked = actOf(m_command, m_context);
    after.overlaps.reset();
    after.slot = after.slot.value_or(0) + 1;
    m_after.push_back(std::move(after));
    return std::nullopt;
}

Moving::Ended Moving::read()
{
    for (const MovedHearing &move : m_args.moves) {
        auto ended = readOne(move);
        if (!ended || *ended)
            return ended;
    }
    for (const Hearing &after : m_after)
        m_moved.add(after);
    return std::nullopt;
}

Moving::Ended Moving::findPlace(std::size_t index)
{
    Hearing &after = m_after[index];
    const auto others = m_state.bookedAgainst(after);
    if (!others)
        return tl::unexpected(others.error());
    std::vector<Hearing> taken;
    for (const Hearing &other : *others)
        if (!m_moving.contains(other.id)) // Those that move leave their places.
            taken.push_back(other);
    for (const HearingId &id : m_moved.against(after))
        taken.push_back(*m_moved.find(id));
    if (taken.empty())
        return std::nullopt;
    const auto hidden = isHiddenFrom(m_state, m_before[index].caseFile, taken);
    if (!hidden)
        return tl::unexpected(hidden.error());
    if (*hidden)
        return refused("slot_taken");
    if (!m_args.knowingly)
        return hearingNeedsDecision(m_command, m_before[index].caseFile, after.id, sideOf(taken.front()), m_context,
                                    "slot_taken");
    after.overlaps.emplace();
    for (const Hearing &other : taken)
        after.overlaps->push_back(other.id);
    return std::nullopt;
}

Moving::Ended Moving::findPlaces()
{
    for (std::size_t i = 0; i < m_after.size(); ++i) {
        auto ended = findPlace(i);
        if (!ended || *ended)
            return ended;
    }
    return std::nullopt;
}

Result<Applied> Moving::write()
{
    Applied applied;
    for (std::size_t i = 0; i < m_after.size(); ++i)
        putHearing(applied, m_before[i].caseFile, m_after[i], slotAspect);
    for (const HearingInCase &before : m_before)
        DAIS_TRY(leavePlace(m_state, applied, before.hearing));
    QHash<CaseId, std::vector<Hearing>> byCase;
    for (const Hearing &after : m_after)
        byCase[after.caseId].push_back(after);
    QSet<CaseId> done;
    for (const HearingInCase &before : m_before) {
        if (done.contains(before.caseFile.id))
            continue;
        done.insert(before.caseFile.id);
        DAIS_TRY(putNextHearing(m_state, applied, before.caseFile, byCase[before.caseFile.id], m_context.now));
    }
    return applied;
}

Result<Applied> Moving::carryOut()
{
    for (const auto step : {&Moving::read, &Moving::findPlaces}) {
        auto ended = (this->*step)();
        if (!ended)
            return tl::unexpected(ended.error());
        if (*ended)
            return std::move(**ended);
    }
    return write();
}

} // namespace

Result<Applied> apply(const State &state, const Command &command, const MoveHearings &args, const ApplyContext &context)
{
    if (!isStaff(command.actingRole) || (args.moves.size() > 1 && command.actingRole != Role::CourtAdministrator))
        return refused("not_permitted");
    if (args.moves.empty() || args.moves.size() > mostMoves)
        return refused("moves");
    return Moving(state, command, args, context).carryOut();
}

} // namespace dais::domain::rules
