#include "domain/rules/settle_hearing.h"

#include "domain/rules/docket_parts.h"
#include "domain/rules/homes.h"
#include "domain/rules/move_hearings.h"
#include "domain/rules/outcomes.h"
#include "domain/rules/record_hearing.h"
#include "domain/rules/schedule_hearing.h"
#include "domain/wire/envelope.h"

namespace dais::domain::rules {

namespace {

/// The second act as it was asked for, now at the same time as others when that was chosen.
struct Knowingly {
    void operator()(ScheduleHearing &args) const { args.knowingly = true; }
    void operator()(MoveHearings &args) const
    {
        args.knowingly = true;
        args.reissueNotice = true;
    }
    template <typename Args>
    void operator()(Args &) const
    {
    }
};

/// Puts back on the docket what somebody recorded, so that what the second said is recorded instead. Clock events of the
/// first record go with it.
Result<Applied> recordInstead(const State &state, const Command &command, const Decision &decision,
                              const RecordHearing &second, const ApplyContext &context)
{
    auto found = hearingInCase(state, second.hearing);
    if (!found)
        return tl::unexpected(found.error());
    if (!*found)
        return refused("unknown");
    const auto members = state.belongingTo((*found)->caseFile.id);
    if (!members)
        return tl::unexpected(members.error());
    Applied applied;
    std::vector<PartyId> clocked;
    for (const Entity &entity : *members) {
        const auto *event = std::get_if<ClockEvent>(&entity);
        if (!event)
            continue;
        if (event->act == ClockEvent::Act::Filed)
            clocked.push_back(event->party);
        if (event->id.uuid() == derivedId(decision.first.command, QStringLiteral("clock/") + event->party.toString()))
            applied.changes.push_back(
                {homeOf((*found)->caseFile), refOf(*event), EntityChange::Op::Tombstone, std::nullopt, {}});
    }
    Hearing hearing = (*found)->hearing;
    hearing.status = second.status;
    hearing.adjournmentCode = second.adjournmentCode;
    hearing.present = second.present;
    hearing.recorded = actOf(command, context);
    putHearing(applied, (*found)->caseFile, hearing, QStringLiteral("outcome"));
    const auto meaning = context.vocabulary.adjournment(second.adjournmentCode);
    for (const PartyId &party : clocked) {
        if (second.status != HearingStatus::Adjourned || !meaning)
            break;
        const ClockEvent event{.id = ClockEventId(derivedId(command.id, QStringLiteral("clock/") + party.toString())),
                               .caseId = hearing.caseId,
                               .party = party,
                               .act = ClockEvent::Act::Adjourned,
                               .on = context.vocabulary.dayIn(hearing.court, hearing.startsAt),
                               .effect = meaning->clock,
                               .code = second.adjournmentCode,
                               .confirmed = meaning->confirmed,
                               .by = command.actor};
        applied.changes.push_back({homeOf((*found)->caseFile), refOf(event), EntityChange::Op::Put, event, {}});
    }
    return applied;
}

} // namespace

Result<Applied> settleHearing(const State &state, const Command &command, const Decision &decision, SettleChoice choice,
                              const ApplyContext &context)
{
    if (choice == SettleChoice::KeepFirst)
        return Applied{};
    auto second = wire::readArgs(decision.second.commandKind, decision.second.args);
    if (!second)
        return refused("not_readable");
    if (const auto *record = std::get_if<RecordHearing>(&*second))
        return recordInstead(state, command, decision, *record, context);
    std::visit(Knowingly(), static_cast<CommandVariant &>(*second));
    Command again = command; // Under this command's id, without what its first sender had seen.
    again.args = *second;
    again.expects.clear();
    if (const auto *schedule = std::get_if<ScheduleHearing>(&*second))
        return apply(state, again, *schedule, context);
    if (const auto *move = std::get_if<MoveHearings>(&*second))
        return apply(state, again, *move, context);
    if (const auto *interpreter = std::get_if<BookInterpreter>(&*second))
        return apply(state, again, *interpreter, context);
    return refused("not_readable");
}

} // namespace dais::domain::rules
