#include "domain/rules/assign_submission.h"

#include "domain/rules/outcomes.h"

namespace dais::domain::rules {

Result<Applied> apply(const State &state, const Command &command, const AssignSubmission &args,
                      const ApplyContext & /*context*/)
{
    if (!isStaff(command.actingRole))
        return refused("not_permitted");
    auto submission = state.get<Submission>(args.submission.uuid());
    if (!submission)
        return submission.error().kind == Error::Kind::NotFound ? Result<Applied>(refused("unknown"))
                                                                : tl::unexpected(submission.error());
    const bool waits = submission->state == SubmissionState::Checking || submission->state == SubmissionState::InReview;
    if (!waits)
        return Applied{Outcome::refused(submission->checkReviewable().error().detail), {}, {}};
    Applied applied;
    if (submission->assignedTo == args.to)
        return applied;
    submission->assignedTo = args.to;
    applied.changes.push_back(putSubmission(*submission, {QStringLiteral("assignment")}));
    return applied;
}

} // namespace dais::domain::rules
