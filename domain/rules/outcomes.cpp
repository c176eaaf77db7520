#include "domain/rules/outcomes.h"

#include "domain/rules/homes.h"
#include "domain/wire/envelope.h"

namespace dais::domain::rules {

Applied refused(const char *code)
{
    return {Outcome::refused(QLatin1String(code)), {}, {}};
}

EntityChange putCase(const CaseFile &caseFile, const QStringList &aspects)
{
    return {homeOf(caseFile), refOf(caseFile), EntityChange::Op::Put, caseFile, aspects};
}

EntityChange putSubmission(const Submission &submission, const QStringList &aspects)
{
    return {homeOf(submission), refOf(submission), EntityChange::Op::Put, submission, aspects};
}

EntityChange putNote(const Submission &submission, const Command &command, const QString &text, const UserId &author,
                     const QString &authorName, const QDateTime &at)
{
    const Note note{.id = NoteId(derivedId(command.id, QStringLiteral("note"))),
                    .submission = submission.id,
                    .author = author,
                    .authorName = authorName,
                    .at = at,
                    .text = text};
    return {homeOf(submission), refOf(note), EntityChange::Op::Put, note, {}};
}

namespace {

/// What is in force of an accepted package, in the words of the command that did it.
AcceptSubmission acceptanceInForce(const Submission &submission)
{
    AcceptSubmission args{
        .submission = submission.id, .filings = {}, .caseId = submission.caseId, .charging = submission.charging};
    for (const Filing &filing : submission.filings)
        args.filings.push_back({filing.id, filing.documentType, filing.title, filing.particulars});
    return args;
}

} // namespace

Applied needsDecision(const Command &second, const Submission &submission, const ApplyContext &context)
{
    const Disposition first = submission.disposition.value_or(Disposition{});
    const AcceptSubmission inForce = acceptanceInForce(submission);
    Decision decision{.id = DecisionId(derivedId(second.id, QStringLiteral("decision"))),
                      .about = refOf(submission),
                      .caseId = submission.caseId.value_or(CaseId()),
                      .first = {.command = first.command,
                                .by = first.by,
                                .byName = first.byName,
                                .at = first.at,
                                .commandKind = commandKind(inForce),
                                .args = wire::writeArgs(inForce)},
                      .second = {.command = second.id,
                                 .by = second.actor,
                                 .byName = context.actorName,
                                 .at = context.now,
                                 .commandKind = second.kind(),
                                 .args = wire::writeArgs(second.args)},
                      .settledBy = {},
                      .settlement = {}};
    Applied applied;
    applied.outcome = {Outcome::Kind::NeedsDecision, QStringLiteral("decided_differently"), first.command, decision.id};
    applied.changes.push_back({homeOf(submission), refOf(decision), EntityChange::Op::Put, decision, {}});
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
    const Partition record = recordOf(caseFile);
    applied.changes.push_back({record, refOf(document), EntityChange::Op::Put, document, {}});
    applied.changes.push_back({record, refOf(entry), EntityChange::Op::Put, entry, {}});
}

} // namespace dais::domain::rules
