#include "domain/rules/settle_decision.h"

#include "domain/rules/accept_submission.h"
#include "domain/rules/homes.h"
#include "domain/rules/outcomes.h"
#include "domain/rules/settle_hearing.h"
#include "domain/settling.h"

namespace dais::domain::rules {

namespace {

/// A second settlement changes nothing; one that chose the same is content with what is.
Applied settledBefore(const Decision &decision, const SettleDecision &args)
{
    if (!decision.settlement || decision.settlement->choice != args.choice)
        return refused("settled");
    return {{Outcome::Kind::SameAs, QStringLiteral("settled"), *decision.settledBy, {}}, {}, {}};
}

/// Corrects one document of the record. The line that it was entered with stays; a new one says what it is now.
void correct(Applied &applied, const Command &command, const ApplyContext &context, const Submission &submission,
             Document document, const Filing &filing)
{
    document.title = filing.title;
    document.documentType = filing.documentType;
    const QString label = QStringLiteral("docket/") + document.id.toString();
    const CommandId entered = submission.disposition.value_or(Disposition{}).command;
    const DocketEntry line{.id = DocketEntryId(derivedId(command.id, label)),
                           .caseId = document.caseId,
                           .number = document.number,
                           .text = document.title,
                           .document = document.id,
                           .enteredAt = context.now,
                           .enteredBy = command.actor,
                           .corrects = DocketEntryId(derivedId(entered, label))};
    const Partition record = recordOf(submission, document.caseId);
    applied.changes.push_back({record, refOf(document), EntityChange::Op::Put, document, {}});
    applied.changes.push_back({record, refOf(line), EntityChange::Op::Put, line, {}});
}

/// The titles and types of the second acceptance take the place of the first one's.
Result<Applied> useSecond(const State &state, Submission submission, const Command &command, const Decision &decision,
                          const ApplyContext &context)
{
    const auto second = acceptanceOf(decision.second);
    if (!second || submission.state != SubmissionState::Accepted)
        return refused("not_readable");
    if (const auto settled = checkChoices(submission, *second, context.vocabulary); !settled)
        return Applied{Outcome::refused(settled.error().detail), {}, {}};
    Applied applied;
    for (Filing &filing : submission.filings) {
        const AcceptedFiling *choice = choiceFor(*second, filing.id);
        const QString title = choice->title.trimmed();
        if (filing.title == title && filing.documentType == choice->documentType)
            continue;
        // What a document changed in the case was done when it was accepted; a new type would not do it or undo it.
        const auto actOf = [&](const QString &type) {
            return context.vocabulary.effectOf(type, {}, submission.filingDate).act;
        };
        if (actOf(filing.documentType) != actOf(choice->documentType))
            return refused("particulars_differ");
        filing.title = title;
        filing.documentType = choice->documentType;
        auto document = state.get<Document>(filing.document.uuid());
        if (document)
            correct(applied, command, context, submission, std::move(*document), filing);
        else if (document.error().kind != Error::Kind::NotFound) // A workstation may not keep this record.
            return tl::unexpected(document.error());
    }
    applied.changes.push_back(putSubmission(submission, {QStringLiteral("disposition")}));
    return applied;
}

Applied keepBoth(const Submission &submission, const Command &command, const Decision &decision)
{
    const auto second = acceptanceOf(decision.second);
    if (!second)
        return refused("not_readable");
    Applied applied;
    applied.changes.push_back(putNote(submission, command, titlesOf(*second), decision.second.by,
                                      decision.second.byName, decision.second.at));
    return applied;
}

Result<Applied> carryOut(const State &state, const Submission &submission, const Command &command,
                         const Decision &decision, SettleChoice choice, const ApplyContext &context)
{
    switch (choice) {
    case SettleChoice::KeepFirst:
        return Applied{};
    case SettleChoice::UseSecond:
        return useSecond(state, submission, command, decision, context);
    case SettleChoice::KeepBoth:
        return keepBoth(submission, command, decision);
    }
    Q_UNREACHABLE();
}

Result<Applied> settleFiling(const State &state, const Command &command, const Decision &decision, SettleChoice choice,
                             const ApplyContext &context)
{
    const auto submission = state.get<Submission>(decision.about.id);
    if (!submission)
        return submission.error().kind == Error::Kind::NotFound ? Result<Applied>(refused("unknown"))
                                                                : tl::unexpected(submission.error());
    return carryOut(state, *submission, command, decision, choice, context);
}

/// Where a decision lives: with the package it is about, or with the hearings of its case.
Result<Partition> whereItLives(const State &state, const Decision &decision)
{
    if (decision.about.kind == EntityKind::Hearing)
        return state.get<CaseFile>(decision.caseId.uuid()).map([](const CaseFile &file) { return homeOf(file); });
    return state.get<Submission>(decision.about.id).map([](const Submission &one) { return homeOf(one); });
}

} // namespace

Result<Applied> apply(const State &state, const Command &command, const SettleDecision &args,
                      const ApplyContext &context)
{
    if (!isStaff(command.actingRole))
        return refused("not_permitted");
    auto decision = state.get<Decision>(args.decision.uuid());
    if (!decision)
        return decision.error().kind == Error::Kind::NotFound ? Result<Applied>(refused("unknown"))
                                                              : tl::unexpected(decision.error());
    if (args.first != decision->first.command || args.second != decision->second.command ||
        args.about != decision->about)
        return refused("quotes_differ");
    if (decision->settledBy)
        return settledBefore(*decision, args);
    if (const QString code = refusalToSettle(*decision, args.choice); !code.isEmpty())
        return Applied{Outcome::refused(code), {}, {}};
    auto applied = decision->about.kind == EntityKind::Hearing
                       ? settleHearing(state, command, *decision, args.choice, context)
                       : settleFiling(state, command, *decision, args.choice, context);
    if (!applied || applied->outcome.kind != Outcome::Kind::Applied)
        return applied;
    const auto home = whereItLives(state, *decision);
    if (!home)
        return home.error().kind == Error::Kind::NotFound ? Result<Applied>(refused("unknown"))
                                                          : tl::unexpected(home.error());
    decision->settledBy = command.id;
    decision->settlement = Settlement{args.choice, command.actor, context.actorName, context.now};
    applied->changes.push_back(
        {*home, refOf(*decision), EntityChange::Op::Put, *decision, {QStringLiteral("settlement")}});
    return applied;
}

} // namespace dais::domain::rules
