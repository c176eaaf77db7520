#include "domain/rules/intake_rules.h"

#include "domain/rules/court_lists.h"
#include "domain/rules/homes.h"

namespace dais::domain::rules {

namespace {

const QString contentAspect = QStringLiteral("content");

Applied refused(const char *code)
{
    return {Outcome::refused(QLatin1String(code)), {}, {}};
}

bool everythingChecked(const Submission &submission)
{
    return std::all_of(submission.filings.begin(), submission.filings.end(),
                       [](const Filing &filing) { return filing.checked; });
}

EntityChange put(const Submission &submission)
{
    return {homeOf(submission), refOf(submission), EntityChange::Op::Put, submission, {contentAspect}};
}

} // namespace

Result<Applied> apply(const State &state, const Command &, const ReceiveSubmission &args, const ApplyContext &)
{
    const auto known = state.find(refOf(args.submission));
    if (known)
        return refused("already_received");
    if (known.error().kind != Error::Kind::NotFound)
        return tl::unexpected(known.error());
    Submission submission = args.submission;
    submission.seal.reset();
    if (submission.caseId) { // What is filed in a sealed case goes where the case is.
        const auto caseFile = state.get<CaseFile>(submission.caseId->uuid());
        if (!caseFile && caseFile.error().kind != Error::Kind::NotFound)
            return tl::unexpected(caseFile.error());
        submission.seal = caseFile ? caseFile->seal : std::nullopt;
    }
    submission.state = everythingChecked(submission) ? SubmissionState::InReview : SubmissionState::Checking;
    DAIS_TRY(route(state, submission));
    return Applied{Outcome::applied(), {put(submission)}, {}};
}

Result<Applied> apply(const State &state, const Command &, const RecordChecks &args, const ApplyContext &)
{
    auto submission = state.get<Submission>(args.submission.uuid());
    if (!submission)
        return submission.error().kind == Error::Kind::NotFound ? Result<Applied>(refused("unknown"))
                                                                : tl::unexpected(submission.error());
    if (submission->state != SubmissionState::Checking)
        return refused("already_checked");
    for (Filing &filing : submission->filings)
        for (const Filing &checked : args.filings)
            if (checked.id == filing.id && checked.sha256 == filing.sha256)
                filing = checked;
    if (everythingChecked(*submission))
        submission->state = SubmissionState::InReview;
    DAIS_TRY(route(state, *submission));
    return Applied{Outcome::applied(), {put(*submission)}, {}};
}

} // namespace dais::domain::rules
