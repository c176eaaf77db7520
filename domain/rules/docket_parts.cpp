#include "domain/rules/docket_parts.h"

#include "domain/rules/homes.h"
#include "domain/rules/outcomes.h"
#include "domain/wire/envelope.h"

#include <algorithm>

namespace dais::domain::rules {

namespace {

constexpr qint64 stillUnderWay =
    12 * 60 * 60; ///< Seconds after its start in which a hearing is the one that is heard next.

/// The slot that a hearing has, in the words of the command that would set it there.
ScheduleHearing asScheduled(const Hearing &hearing)
{
    return {.hearing = hearing.id,
            .caseId = hearing.caseId,
            .type = hearing.type,
            .slot = hearing.slotNow(),
            .language = hearing.language,
            .interpreter = hearing.interpreter,
            .closed = hearing.closed,
            .consent = hearing.consent,
            .persons = hearing.persons};
}

} // namespace

Result<std::optional<HearingInCase>> hearingInCase(const State &state, const HearingId &id)
{
    const auto none = std::optional<HearingInCase>();
    auto hearing = state.get<Hearing>(id.uuid());
    if (!hearing)
        return hearing.error().kind == Error::Kind::NotFound ? Result<std::optional<HearingInCase>>(none)
                                                             : tl::unexpected(hearing.error());
    auto caseFile = state.get<CaseFile>(hearing->caseId.uuid());
    if (!caseFile)
        return caseFile.error().kind == Error::Kind::NotFound ? Result<std::optional<HearingInCase>>(none)
                                                              : tl::unexpected(caseFile.error());
    return std::optional(HearingInCase{std::move(*hearing), std::move(*caseFile)});
}

QString lackOf(const HearingSlot &slot)
{
    Hearing probe;
    probe.court = QStringLiteral("any");
    probe.placeAt(slot);
    const auto consistent = probe.checkConsistent();
    return consistent ? QString() : consistent.error().detail;
}

void putHearing(Applied &applied, const CaseFile &caseFile, const Hearing &hearing, const QString &aspect)
{
    applied.changes.push_back({homeOf(caseFile), refOf(hearing), EntityChange::Op::Put, hearing, {aspect}});
    if (!hearing.owesNotice())
        return;
    applied.effects.push_back({.kind = Effect::Kind::TellHearing,
                               .key = QStringLiteral("hearing/%1/%2").arg(hearing.id.toString()).arg(*hearing.slot),
                               .hearing = hearing.id});
}

Result<> leavePlace(const State &state, Applied &applied, const Hearing &hearing)
{
    const auto others = state.bookedAgainst(hearing);
    if (!others)
        return tl::unexpected(others.error());
    for (Hearing other : *others) {
        if (!other.overlaps || std::erase(*other.overlaps, hearing.id) == 0)
            continue;
        const auto known = std::ranges::find_if(applied.changes, [&](const EntityChange &change) {
            return change.ref == refOf(other) && change.op == EntityChange::Op::Put;
        });
        if (known != applied.changes.end())
            continue; // It moves in the same act, and says what stands in its new place.
        const auto caseFile = state.get<CaseFile>(other.caseId.uuid());
        if (!caseFile)
            return tl::unexpected(caseFile.error());
        applied.changes.push_back(
            {homeOf(*caseFile), refOf(other), EntityChange::Op::Put, other, {QStringLiteral("overlaps")}});
    }
    return {};
}

Result<> putNextHearing(const State &state, Applied &applied, const CaseFile &caseFile,
                        const std::vector<Hearing> &changed, const QDateTime &now)
{
    auto hearings = state.hearingsOf(caseFile.id);
    if (!hearings)
        return tl::unexpected(hearings.error());
    for (const Hearing &one : changed) {
        if (one.caseId != caseFile.id)
            continue;
        std::erase_if(*hearings, [&](const Hearing &known) { return known.id == one.id; });
        hearings->push_back(one);
    }
    const Hearing *next = nullptr;
    for (const Hearing &one : *hearings) {
        const bool isAhead = one.isActive() && one.startsAt > now.addSecs(-stillUnderWay);
        if (isAhead && (!next || std::pair(one.startsAt, one.id) < std::pair(next->startsAt, next->id)))
            next = &one;
    }
    CaseFile after = caseFile;
    after.nextHearingAt = next ? std::optional(next->startsAt) : std::nullopt;
    after.nextHearingJudge = next ? next->judge : QString();
    if (next && next->judgeId)
        after.judge = next->judgeId;
    if (after != caseFile)
        applied.changes.push_back(putCase(after, {QStringLiteral("hearing")}));
    return {};
}

DecisionSide sideOf(const Hearing &hearing)
{
    const SlotAct act = hearing.booked.value_or(SlotAct{});
    const ScheduleHearing inForce = asScheduled(hearing);
    return {.command = act.command,
            .by = act.by,
            .byName = act.byName,
            .at = act.at,
            .commandKind = commandKind(inForce),
            .args = wire::writeArgs(inForce)};
}

Applied hearingNeedsDecision(const Command &second, const CaseFile &caseFile, const HearingId &about,
                             const DecisionSide &first, const ApplyContext &context, const char *code)
{
    const Decision decision{.id = DecisionId(derivedId(second.id, QStringLiteral("decision"))),
                            .about = {EntityKind::Hearing, about.uuid()},
                            .caseId = caseFile.id,
                            .first = first,
                            .second = {.command = second.id,
                                       .by = second.actor,
                                       .byName = context.actorName,
                                       .at = context.now,
                                       .commandKind = second.kind(),
                                       .args = wire::writeArgs(second.args)},
                            .settledBy = {},
                            .settlement = {}};
    Applied applied;
    applied.outcome = {Outcome::Kind::NeedsDecision, QLatin1String(code), first.command, decision.id};
    applied.changes.push_back({homeOf(caseFile), refOf(decision), EntityChange::Op::Put, decision, {}});
    return applied;
}

Result<bool> isHiddenFrom(const State &state, const CaseFile &caseFile, const std::vector<Hearing> &others)
{
    for (const Hearing &other : others) {
        const auto theirs = state.get<CaseFile>(other.caseId.uuid());
        if (!theirs && theirs.error().kind != Error::Kind::NotFound)
            return tl::unexpected(theirs.error());
        if (theirs && theirs->seal && homeOf(*theirs) != homeOf(caseFile))
            return true;
    }
    return false;
}

SlotAct actOf(const Command &command, const ApplyContext &context)
{
    return {command.id, command.actor, context.actorName, context.now};
}

} // namespace dais::domain::rules
