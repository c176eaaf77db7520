#include "domain/rules/schedule_hearing.h"

#include "domain/rules/docket_parts.h"
#include "domain/rules/homes.h"
#include "domain/rules/outcomes.h"

#include <algorithm>

namespace dais::domain::rules {

namespace {

/// The practitioner of record for the lead respondent on a day, so that clashes can be found; nobody where that is not
/// known, on a workstation that does not keep the record.
Result<std::optional<UserId>> counselOf(const State &state, const CaseFile &caseFile, const QDate &on)
{
    const auto members = state.belongingTo(caseFile.id);
    if (!members)
        return tl::unexpected(members.error());
    std::optional<UserId> counsel;
    for (const Entity &entity : *members) {
        const auto *appearance = std::get_if<Appearance>(&entity);
        if (appearance && appearance->primary && appearance->scope != AppearanceScope::Board &&
            (!appearance->until || *appearance->until > on) && !appearance->practitioner.isNull())
            counsel = appearance->practitioner;
    }
    return counsel;
}

Hearing made(const ScheduleHearing &args, const CaseFile &caseFile, const Command &command, const ApplyContext &context)
{
    Hearing hearing;
    hearing.id = args.hearing;
    hearing.caseId = args.caseId;
    hearing.court = caseFile.court;
    hearing.type = args.type;
    hearing.placeAt(args.slot);
    hearing.language = args.language;
    hearing.interpreter = args.interpreter;
    hearing.closed = args.closed;
    hearing.consent = args.consent;
    hearing.persons = args.persons;
    hearing.status = HearingStatus::Scheduled;
    hearing.booked = actOf(command, context);
    hearing.slot = 1;
    return hearing;
}

/// An act on one hearing that is still to come, or the refusal.
struct Subject {
    std::optional<HearingInCase> found;
    QString refusal;
};
Result<Subject> subjectOf(const State &state, const Command &command, const HearingId &id)
{
    if (!isStaff(command.actingRole))
        return Subject{{}, QStringLiteral("not_permitted")};
    auto found = hearingInCase(state, id);
    if (!found)
        return tl::unexpected(found.error());
    if (!*found)
        return Subject{{}, QStringLiteral("unknown")};
    if (!(*found)->hearing.isActive())
        return Subject{{},
                       (*found)->hearing.state() == HearingStatus::Vacated ? QStringLiteral("vacated")
                                                                           : QStringLiteral("heard")};
    return Subject{std::move(*found), {}};
}

Applied refusedAs(const QString &code)
{
    return {Outcome::refused(code), {}, {}};
}

} // namespace

Result<Applied> apply(const State &state, const Command &command, const ScheduleHearing &args,
                      const ApplyContext &context)
{
    if (!isStaff(command.actingRole))
        return refused("not_permitted");
    if (const QString lack = lackOf(args.slot); !lack.isEmpty() || args.type.isEmpty() || args.hearing.isNull())
        return refusedAs(lack.isEmpty() ? QStringLiteral("type_missing") : lack);
    const auto caseFile = state.get<CaseFile>(args.caseId.uuid());
    if (!caseFile)
        return caseFile.error().kind == Error::Kind::NotFound ? Result<Applied>(refused("case_unknown"))
                                                              : tl::unexpected(caseFile.error());
    const auto known = state.find({EntityKind::Hearing, args.hearing.uuid()});
    if (known || known.error().kind != Error::Kind::NotFound)
        return known ? Result<Applied>(refused("hearing_id_in_use")) : tl::unexpected(known.error());
    Hearing hearing = made(args, *caseFile, command, context);
    const auto counsel = counselOf(state, *caseFile, context.now.date());
    const auto others = state.bookedAgainst(hearing);
    if (!counsel || !others)
        return tl::unexpected(!counsel ? counsel.error() : others.error());
    hearing.counsel = *counsel;
    const auto hidden = isHiddenFrom(state, *caseFile, *others);
    if (!hidden || *hidden)
        return hidden ? Result<Applied>(refused("slot_taken")) : tl::unexpected(hidden.error());
    if (!others->empty() && !args.knowingly)
        return hearingNeedsDecision(command, *caseFile, hearing.id, sideOf(others->front()), context, "slot_taken");
    if (!others->empty()) {
        hearing.overlaps.emplace();
        for (const Hearing &other : *others)
            hearing.overlaps->push_back(other.id);
    }
    Applied applied;
    putHearing(applied, *caseFile, hearing, slotAspect);
    DAIS_TRY(putNextHearing(state, applied, *caseFile, {hearing}, context.now));
    return applied;
}

Result<Applied> apply(const State &state, const Command &command, const VacateHearing &args,
                      const ApplyContext &context)
{
    auto subject = subjectOf(state, command, args.hearing);
    if (!subject)
        return tl::unexpected(subject.error());
    if (!subject->found)
        return refusedAs(subject->refusal);
    auto &[hearing, caseFile] = *subject->found;
    Applied applied;
    DAIS_TRY(leavePlace(state, applied, hearing));
    hearing.status = HearingStatus::Vacated;
    hearing.reason = args.reason;
    hearing.recorded = actOf(command, context);
    hearing.overlaps.reset();
    hearing.slot = hearing.slot.value_or(0) + 1;
    putHearing(applied, caseFile, hearing, slotAspect);
    DAIS_TRY(putNextHearing(state, applied, caseFile, {hearing}, context.now));
    return applied;
}

Result<Applied> apply(const State &state, const Command &command, const BookInterpreter &args,
                      const ApplyContext &context)
{
    auto subject = subjectOf(state, command, args.hearing);
    if (!subject)
        return tl::unexpected(subject.error());
    if (!subject->found)
        return refusedAs(subject->refusal);
    auto &[hearing, caseFile] = *subject->found;
    if (hearing.language == args.language && hearing.interpreter == args.interpreter)
        return Applied{};
    hearing.language = args.language;
    hearing.interpreter = args.interpreter;
    const auto others = state.bookedAgainst(hearing);
    if (!others)
        return tl::unexpected(others.error());
    const auto taken = std::ranges::find_if(*others, [&hearing = hearing](const Hearing &other) {
        return sharedBy(hearing, other) == Shared::Interpreter;
    });
    const auto hidden = isHiddenFrom(state, caseFile, *others);
    if (!hidden || *hidden)
        return hidden ? Result<Applied>(refused("slot_taken")) : tl::unexpected(hidden.error());
    if (taken != others->end())
        return hearingNeedsDecision(command, caseFile, hearing.id, sideOf(*taken), context, "slot_taken");
    Applied applied;
    putHearing(applied, caseFile, hearing, QStringLiteral("interpreter"));
    return applied;
}

} // namespace dais::domain::rules
