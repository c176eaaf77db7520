#include "domain/rules/record_hearing.h"

#include "domain/rules/docket_parts.h"
#include "domain/rules/homes.h"
#include "domain/rules/outcomes.h"
#include "domain/wire/envelope.h"

#include <QSet>

namespace dais::domain::rules {

namespace {

const QString outcomeAspect = QStringLiteral("outcome");
const QStringList whoMayAppear{QStringLiteral("respondent"), QStringLiteral("counsel"), QStringLiteral("dhs"),
                               QStringLiteral("interpreter")};

/// Why these arguments say nothing that can be recorded, as a stable code; empty when they do.
QString lackOf(const RecordHearing &args, const Vocabulary &vocabulary)
{
    if (args.status != HearingStatus::Held && args.status != HearingStatus::Adjourned)
        return QStringLiteral("status");
    for (const QString &who : args.present)
        if (!whoMayAppear.contains(who))
            return QStringLiteral("present");
    if (args.status == HearingStatus::Held)
        return args.adjournmentCode.isEmpty() ? QString() : QStringLiteral("code");
    const auto meaning = vocabulary.adjournment(args.adjournmentCode);
    if (!meaning)
        return QStringLiteral("code");
    return meaning->usable ? QString() : QStringLiteral("code_retired");
}

/// Who has an asylum clock in a case: whoever filed.
Result<std::vector<PartyId>> clockedParties(const State &state, const CaseId &id)
{
    const auto members = state.belongingTo(id);
    if (!members)
        return tl::unexpected(members.error());
    std::vector<PartyId> parties;
    QSet<PartyId> seen;
    for (const Entity &entity : *members)
        if (const auto *event = std::get_if<ClockEvent>(&entity);
            event && event->act == ClockEvent::Act::Filed && !seen.contains(event->party)) {
            seen.insert(event->party);
            parties.push_back(event->party);
        }
    return parties;
}

/// Somebody recorded this hearing before: the same is content, something else needs a decision.
Applied recordedBefore(const Command &command, const RecordHearing &args, const HearingInCase &found,
                       const ApplyContext &context)
{
    const SlotAct before = found.hearing.recorded.value_or(SlotAct{});
    if (found.hearing.state() == HearingStatus::Vacated)
        return refused("vacated");
    if (found.hearing.state() == args.status && found.hearing.adjournmentCode == args.adjournmentCode)
        return {{Outcome::Kind::SameAs, QStringLiteral("recorded"), before.command, {}}, {}, {}};
    const RecordHearing inForce{found.hearing.id, found.hearing.state(), found.hearing.adjournmentCode,
                                found.hearing.present.value_or(QStringList())};
    const DecisionSide first{before.command,          before.by, before.byName, before.at, commandKind(inForce),
                             wire::writeArgs(inForce)};
    return hearingNeedsDecision(command, found.caseFile, found.hearing.id, first, context, "recorded_differently");
}

Result<> putClockEvents(const State &state, Applied &applied, const Command &command, const RecordHearing &args,
                        const HearingInCase &found, const ApplyContext &context)
{
    const auto meaning = context.vocabulary.adjournment(args.adjournmentCode);
    const auto parties = clockedParties(state, found.caseFile.id);
    if (!parties)
        return tl::unexpected(parties.error());
    for (const PartyId &party : *parties) {
        const ClockEvent event{.id = ClockEventId(derivedId(command.id, QStringLiteral("clock/") + party.toString())),
                               .caseId = found.caseFile.id,
                               .party = party,
                               .act = ClockEvent::Act::Adjourned,
                               .on = context.vocabulary.dayIn(found.hearing.court, found.hearing.startsAt),
                               .effect = meaning->clock,
                               .code = args.adjournmentCode,
                               .confirmed = meaning->confirmed,
                               .by = command.actor};
        applied.changes.push_back({homeOf(found.caseFile), refOf(event), EntityChange::Op::Put, event, {}});
    }
    return {};
}

void putWords(Applied &applied, const Command &command, const CaseFile &caseFile, const ApplyContext &context)
{
    const QString words = command.payloadText(QStringLiteral("text"));
    if (words.isEmpty())
        return;
    const Note note{.id = NoteId(derivedId(command.id, QStringLiteral("note"))),
                    .caseId = caseFile.id,
                    .author = command.actor,
                    .authorName = context.actorName,
                    .at = context.now,
                    .text = words};
    applied.changes.push_back({homeOf(caseFile), refOf(note), EntityChange::Op::Put, note, {}});
}

} // namespace

Result<Applied> apply(const State &state, const Command &command, const RecordHearing &args,
                      const ApplyContext &context)
{
    if (!isStaff(command.actingRole))
        return refused("not_permitted");
    if (const QString lack = lackOf(args, context.vocabulary); !lack.isEmpty())
        return Applied{Outcome::refused(lack), {}, {}};
    auto found = hearingInCase(state, args.hearing);
    if (!found)
        return tl::unexpected(found.error());
    if (!*found)
        return refused("unknown");
    if (!(*found)->hearing.isActive())
        return recordedBefore(command, args, **found, context);
    auto &[hearing, caseFile] = **found;
    Applied applied;
    DAIS_TRY(leavePlace(state, applied, hearing));
    if (args.status == HearingStatus::Adjourned)
        DAIS_TRY(putClockEvents(state, applied, command, args, **found, context));
    hearing.status = args.status;
    hearing.adjournmentCode = args.adjournmentCode;
    hearing.present = args.present;
    hearing.recorded = actOf(command, context);
    hearing.overlaps.reset();
    hearing.noticed = hearing.slot; // Nobody is told of a hearing that was.
    putHearing(applied, caseFile, hearing, outcomeAspect);
    putWords(applied, command, caseFile, context);
    DAIS_TRY(putNextHearing(state, applied, caseFile, {hearing}, context.now));
    return applied;
}

Result<Applied> apply(const State &state, const Command &command, const OverrideClock &args, const ApplyContext &)
{
    if (!isStaff(command.actingRole))
        return refused("not_permitted");
    const QString reason = command.payloadText(QStringLiteral("text")).trimmed();
    if (reason.isEmpty() || !args.on.isValid() || args.effect == ClockEffect::Neutral)
        return refused(reason.isEmpty() ? "reason_missing" : "times");
    const auto caseFile = state.get<CaseFile>(args.caseId.uuid());
    if (!caseFile)
        return caseFile.error().kind == Error::Kind::NotFound ? Result<Applied>(refused("unknown"))
                                                              : tl::unexpected(caseFile.error());
    const auto parties = clockedParties(state, args.caseId);
    if (!parties)
        return tl::unexpected(parties.error());
    if (std::ranges::find(*parties, args.party) == parties->end())
        return refused("no_clock");
    const ClockEvent event{.id = ClockEventId(derivedId(command.id, QStringLiteral("clock"))),
                           .caseId = args.caseId,
                           .party = args.party,
                           .act = ClockEvent::Act::Override,
                           .on = args.on,
                           .effect = args.effect,
                           .by = command.actor,
                           .reason = reason};
    return Applied{Outcome::applied(), {{homeOf(*caseFile), refOf(event), EntityChange::Op::Put, event, {}}}, {}};
}

} // namespace dais::domain::rules
