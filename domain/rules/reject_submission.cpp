#include "domain/rules/reject_submission.h"

#include "domain/known_bad.h"
#include "domain/rules/outcomes.h"

namespace dais::domain::rules {

namespace {

/// The reasons with the clerk's words to the filer.
std::vector<RejectionReason> reasonsOf(const Command &command, const RejectSubmission &args)
{
    std::vector<RejectionReason> reasons;
    for (const QString &code : args.reasons)
        reasons.push_back({code, command.payloadText(QStringLiteral("fix.") + code)});
    return reasons;
}

/// The reasons, a line each, as a note of the clerk who gave them.
EntityChange noteOf(const Submission &submission, const Command &command, const std::vector<RejectionReason> &reasons,
                    const ApplyContext &context)
{
    QStringList lines;
    for (const RejectionReason &reason : reasons)
        lines.append(reason.fix.isEmpty() ? reason.code : reason.code + QStringLiteral(": ") + reason.fix);
    return putNote(submission, command, lines.join(QLatin1Char('\n')), command.actor, context.actorName, context.now);
}

/// Somebody rejected it already: the same act; another reason is kept as a note (section 6).
Applied rejectedBefore(const Submission &submission, const Command &command, const RejectSubmission &args,
                       const ApplyContext &context)
{
    const Disposition first = submission.disposition.value_or(Disposition{});
    Applied applied;
    applied.outcome = {Outcome::Kind::SameAs, QStringLiteral("rejected"), first.command, {}};
    const auto reasons = reasonsOf(command, args);
    if (reasons != first.reasons)
        applied.changes.push_back(noteOf(submission, command, reasons, context));
    return applied;
}

/// Somebody accepted it already: the document stays, the reasons are kept as a note (section 6).
Applied acceptedBefore(const Submission &submission, const Command &command, const RejectSubmission &args,
                       const ApplyContext &context)
{
    Applied applied = needsDecision(command, submission, context);
    applied.changes.push_back(noteOf(submission, command, reasonsOf(command, args), context));
    return applied;
}

Applied reject(Submission submission, const Command &command, const RejectSubmission &args, const ApplyContext &context)
{
    submission.state = SubmissionState::Rejected;
    submission.disposition = Disposition{.command = command.id,
                                         .by = command.actor,
                                         .byName = context.actorName,
                                         .at = context.now,
                                         .reasons = reasonsOf(command, args)};
    Applied applied;
    for (Filing &filing : submission.filings) {
        filing.rendition = RenditionState::Impossible; // Nothing is left to show.
        filing.renditionSha256.clear();
        filing.renditionBytes = 0;
        applied.effects.push_back({Effect::Kind::DeleteDocument, QStringLiteral("gone/") + filing.document.toString(),
                                   submission.id, filing.document, args.reasons.join(QLatin1Char(','))});
    }
    applied.changes.push_back(putSubmission(submission, {QStringLiteral("disposition")}));
    applied.effects.push_back({Effect::Kind::MakeNotice,
                               QStringLiteral("notice/") + submission.id.toString(),
                               submission.id,
                               {},
                               args.reasons.join(QLatin1Char(','))});
    return applied;
}

} // namespace

Result<Applied> apply(const State &state, const Command &command, const RejectSubmission &args,
                      const ApplyContext &context)
{
    if (!isStaff(command.actingRole))
        return refused("not_permitted");
    if (args.reasons.isEmpty())
        return refused("reason_missing");
    for (const QString &code : args.reasons)
        if (!context.vocabulary.mayRejectFor(code))
            return refused("judge_decides");
    const auto submission = state.get<Submission>(args.submission.uuid());
    if (!submission)
        return submission.error().kind == Error::Kind::NotFound ? Result<Applied>(refused("unknown"))
                                                                : tl::unexpected(submission.error());
    switch (submission->state) {
    case SubmissionState::Checking:
        return refused("still_checking");
    case SubmissionState::InReview:
        return reject(*submission, command, args, context);
    case SubmissionState::Accepted:
        if (domain::knownBad("accepted_rejected"))
            return reject(*submission, command, args, context);
        return acceptedBefore(*submission, command, args, context);
    case SubmissionState::Rejected:
        return rejectedBefore(*submission, command, args, context);
    case SubmissionState::Withdrawn:
        return refused("withdrawn");
    }
    Q_UNREACHABLE();
}

} // namespace dais::domain::rules
