#include "domain/rules/outcomes.h"

namespace dais::domain::rules {

Applied refused(const char *code)
{
    return {Outcome::refused(QLatin1String(code)), {}, {}};
}

EntityChange putCase(const CaseFile &caseFile, const QStringList &aspects)
{
    return {Partition::courtOrdinary(caseFile.court), refOf(caseFile), EntityChange::Op::Put, caseFile, aspects};
}

EntityChange putSubmission(const Submission &submission, const QStringList &aspects)
{
    return {Partition::courtOrdinary(submission.court), refOf(submission), EntityChange::Op::Put, submission,
            aspects};
}

Applied needsDecision(const Command &second, const Submission &submission, const ApplyContext &context)
{
    const Disposition first = submission.disposition.value_or(Disposition{});
    const bool accepted = submission.state == SubmissionState::Accepted;
    Decision decision{
        .id = DecisionId(derivedId(second.id, QStringLiteral("decision"))),
        .about = refOf(submission),
        .caseId = submission.caseId.value_or(CaseId()),
        .first = {.command = first.command, .by = first.by, .byName = first.byName, .at = first.at,
                  .commandKind = accepted ? QStringLiteral("submission.accept") : QStringLiteral("submission.reject"),
                  .args = {}},
        .second = {.command = second.id, .by = second.actor, .byName = context.actorName, .at = context.now,
                   .commandKind = second.kind(), .args = {}},
        .settledBy = {}};
    Applied applied;
    applied.outcome = {Outcome::Kind::NeedsDecision, QStringLiteral("decided_differently"), first.command,
                       decision.id};
    applied.changes.push_back({Partition::courtOrdinary(submission.court), refOf(decision), EntityChange::Op::Put,
                               decision, {}});
    return applied;
}

void enterIntoRecord(Applied &applied, const Command &command, const ApplyContext &context, CaseFile &caseFile,
                     Document document)
{
    document.caseId = caseFile.id;
    document.number = caseFile.recordDocuments + 1;
    document.firstPage = caseFile.recordPages + 1;
    caseFile.recordDocuments += 1;
    caseFile.recordPages += document.pages;
    const DocketEntry entry{
        .id = DocketEntryId(derivedId(command.id, QStringLiteral("docket/") + document.id.toString())),
        .caseId = caseFile.id,
        .number = document.number,
        .text = document.title,
        .document = document.id,
        .enteredAt = context.now,
        .enteredBy = command.actor};
    const Partition record = Partition::caseRecord(caseFile.id);
    applied.changes.push_back({record, refOf(document), EntityChange::Op::Put, document, {}});
    applied.changes.push_back({record, refOf(entry), EntityChange::Op::Put, entry, {}});
}

} // namespace dais::domain::rules
