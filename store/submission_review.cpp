#include "store/submission_review.h"

#include "domain/submission.h"

#include <array>

namespace dais::store {

SubmissionReview::SubmissionReview(Cache &cache, Outbox &outbox, Overlay &overlay, const Actor &actor,
                                   const domain::Clock &clock, domain::Random &random)
    : m_cache(cache), m_outbox(outbox), m_overlay(overlay), m_actor(actor), m_clock(clock), m_random(random)
{
}

domain::Command SubmissionReview::commandOn(const domain::Submission &submission, domain::CommandArgs args) const
{
    const domain::EntityRef ref = domain::refOf(submission);
    const QString aspect = QStringLiteral("disposition");
    const auto version = m_cache.version(ref, aspect);
    return {.id = domain::CommandId::make(m_clock, m_random),
            .device = {},
            .seq = 0,
            .actor = m_actor.user,
            .actingRole = m_actor.role,
            .lane = submission.caseId ? submission.caseId->toString() : submission.id.toString(),
            .partition = domain::Partition::courtOrdinary(submission.court),
            .deps = {},
            .expects = {{ref, aspect, version.value_or(0)}},
            .claimedAt = m_clock.now(),
            .args = std::move(args),
            .payloads = {}};
}

Result<StoredCommand> SubmissionReview::accept(const domain::SubmissionId &id, const AcceptChoices &choices)
{
    const auto submission = m_cache.get<domain::Submission>(id.uuid());
    if (!submission)
        return tl::unexpected(submission.error());
    DAIS_TRY(submission->checkReviewable());
    domain::AcceptSubmission args{
        .submission = id, .filings = choices.filings, .caseId = choices.caseId, .charging = choices.charging};
    if (args.filings.empty())
        for (const domain::Filing &filing : submission->filings)
            args.filings.push_back({filing.id, filing.documentType, filing.title, filing.particulars});
    if (submission->isCharging() && !args.charging)
        args.charging = submission->charging;
    if (!args.caseId)
        args.caseId = submission->isCharging() ? domain::CaseId::make(m_clock, m_random) : submission->caseId;
    domain::Command command = commandOn(*submission, std::move(args));
    const auto deps = earlierActsOn(command.lane);
    if (!deps)
        return tl::unexpected(deps.error());
    command.deps = *deps;
    return save(std::move(command));
}

Result<std::vector<qint64>> SubmissionReview::earlierActsOn(const QString &lane)
{
    // Only a case that a command of this computer opens, and that the court has not, must be there first.
    const QUuid caseId = QUuid::fromString(lane);
    std::vector<qint64> deps;
    if (m_cache.body({domain::EntityKind::Case, caseId}, Cache::View::Truth) ||
        !m_cache.body({domain::EntityKind::Case, caseId}))
        return deps;
    const auto pending = m_outbox.unpulled();
    if (!pending)
        return tl::unexpected(pending.error());
    for (const StoredCommand &command : *pending)
        if (command.kind == QLatin1String("submission.accept") && command.envelope.contains(lane.toLatin1()))
            deps.push_back(command.seq);
    return deps;
}

Result<StoredCommand> SubmissionReview::reject(const domain::SubmissionId &id,
                                               const std::vector<domain::RejectionReason> &reasons)
{
    const auto submission = m_cache.get<domain::Submission>(id.uuid());
    if (!submission)
        return tl::unexpected(submission.error());
    DAIS_TRY(submission->checkReviewable());
    if (reasons.empty())
        return fail(Error::Kind::Invalid, QStringLiteral("reason_missing"));
    domain::RejectSubmission args{.submission = id, .reasons = {}};
    std::vector<domain::Payload> payloads;
    for (const domain::RejectionReason &reason : reasons) {
        args.reasons.append(reason.code);
        payloads.push_back(payload(QStringLiteral("fix.") + reason.code, reason.fix));
    }
    domain::Command command = commandOn(*submission, std::move(args));
    command.payloads = std::move(payloads);
    return save(std::move(command));
}

Result<StoredCommand> SubmissionReview::forward(const domain::SubmissionId &id)
{
    const auto submission = m_cache.get<domain::Submission>(id.uuid());
    if (!submission)
        return tl::unexpected(submission.error());
    DAIS_TRY(submission->checkReviewable());
    const auto caseFile = m_cache.get<domain::CaseFile>(submission->caseId.value_or(domain::CaseId()).uuid());
    if (!caseFile || !caseFile->judge)
        return fail(Error::Kind::Invalid, QStringLiteral("no_judge"));
    return assign(id, caseFile->judge);
}

Result<StoredCommand> SubmissionReview::assign(const domain::SubmissionId &id, const std::optional<domain::UserId> &to)
{
    const auto submission = m_cache.get<domain::Submission>(id.uuid());
    if (!submission)
        return tl::unexpected(submission.error());
    if (submission->state != domain::SubmissionState::Checking)
        DAIS_TRY(submission->checkReviewable());
    domain::Command command = commandOn(*submission, domain::AssignSubmission{id, to});
    command.expects.clear(); // Whoever assigns last is followed.
    return save(std::move(command));
}

domain::Payload SubmissionReview::payload(const QString &name, const QString &text) const
{
    std::array<std::byte, 16> salt{};
    m_random.fill(salt);
    return {name, QByteArray(reinterpret_cast<const char *>(salt.data()), salt.size()), text.toUtf8()};
}

Result<StoredCommand> SubmissionReview::save(domain::Command command)
{
    const auto stored = m_outbox.append(std::move(command), m_clock.now().addMSecs(m_rest.count()));
    if (!stored)
        return stored;
    if (const auto shown = m_overlay.add(*stored); !shown) // It is saved: that it cannot be shown yet loses nothing.
        qWarning("overlay: %s", qUtf8Printable(shown.error().detail));
    return stored;
}

/// What was done stands in the outbox. That the lists cannot show it yet, because the disk refuses to be read, is no
/// reason to say that it was not done.
void SubmissionReview::showMoved()
{
    if (const auto shown = m_overlay.commandsMoved(); !shown)
        qWarning("overlay: %s", qUtf8Printable(shown.error().detail));
}

Result<> SubmissionReview::undo(const domain::CommandId &command)
{
    DAIS_TRY(m_outbox.withdraw(command));
    showMoved();
    return {};
}

Result<> SubmissionReview::settle(const domain::CommandId &command)
{
    DAIS_TRY(m_outbox.settle(command));
    showMoved();
    return {};
}

} // namespace dais::store
