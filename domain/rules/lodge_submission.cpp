#include "domain/rules/lodge_submission.h"

#include "domain/rules/outcomes.h"

#include <algorithm>

namespace dais::domain::rules {

namespace {

constexpr std::size_t mostFilings = 20;
constexpr qint64 mostBytes = 26'214'400; // 25 MiB, as at the portal.
constexpr qsizetype longestWords = 300;
constexpr qint64 clockSlack = 5 * 60; // Seconds that a desk's clock may be ahead of the court's.

bool isSha256(const QString &text)
{
    return text.size() == 64 &&
           std::ranges::all_of(text, [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); });
}

bool makesSense(const LodgedFiling &filing, const Vocabulary &vocabulary)
{
    const bool isKnownType =
        filing.mediaType == QLatin1String("application/pdf") || filing.mediaType == QLatin1String("image/jpeg");
    return !filing.filing.isNull() && !filing.document.isNull() && vocabulary.knowsDocumentType(filing.documentType) &&
           !filing.title.trimmed().isEmpty() && filing.title.size() <= longestWords &&
           filing.fileName.size() <= longestWords && isKnownType && isSha256(filing.sha256) && filing.bytes > 0 &&
           filing.bytes <= mostBytes;
}

/// A stable code for what is wrong with what was typed, or nullptr.
const char *faultOf(const LodgeSubmission &args, const ApplyContext &context)
{
    if (args.submission.isNull() || args.filings.empty() || args.filings.size() > mostFilings)
        return "no_documents";
    const auto isFine = [&](const LodgedFiling &filing) { return makesSense(filing, context.vocabulary); };
    if (!std::ranges::all_of(args.filings, isFine))
        return "document_words";
    if (isStaff(args.filer.role) || args.filer.name.trimmed().isEmpty() || args.filer.name.size() > longestWords)
        return "filer";
    if (!args.receivedAt.isValid() || args.receivedAt > context.now.addSecs(clockSlack))
        return "received_later";
    // The zone's day is at most one away from the day in UTC.
    if (!args.filingDate.isValid() || std::abs(args.filingDate.daysTo(args.receivedAt.toUTC().date())) > 1)
        return "received_day";
    return nullptr;
}

Submission made(const LodgeSubmission &args, const Command &command, const ApplyContext &context,
                const CaseFile &caseFile)
{
    Submission submission{.id = args.submission,
                          .court = caseFile.court,
                          .filer = {{}, args.filer.role, args.filer.name.trimmed()},
                          .headerAt = args.receivedAt,
                          .lastByteAt = args.receivedAt,
                          .durableAt = context.now,
                          .filingDate = args.filingDate,
                          .state = SubmissionState::Checking,
                          .caseId = caseFile.id,
                          .aNumber = caseFile.aNumber,
                          .respondent = caseFile.respondent,
                          .specialClassifications = caseFile.specialClassifications,
                          .charging = {},
                          .filings = {},
                          .nextHearingAt = caseFile.nextHearingAt,
                          .dueAt = {},
                          .refilingOf = {},
                          .disposition = {},
                          .assignedTo = {},
                          .seal = caseFile.seal,
                          .window = WindowReceipt{command.actor, context.actorName}};
    for (const LodgedFiling &filing : args.filings)
        submission.filings.push_back({.id = filing.filing,
                                      .document = filing.document,
                                      .documentType = filing.documentType,
                                      .title = filing.title.trimmed(),
                                      .fileName = filing.fileName,
                                      .mediaType = filing.mediaType,
                                      .sha256 = filing.sha256,
                                      .bytes = filing.bytes,
                                      .renditionSha256 = {},
                                      .findings = {}});
    return submission;
}

} // namespace

Result<Applied> apply(const State &state, const Command &command, const LodgeSubmission &args,
                      const ApplyContext &context)
{
    if (command.actingRole != Role::Clerk && command.actingRole != Role::CourtAdministrator)
        return refused("not_permitted");
    if (const char *fault = faultOf(args, context))
        return refused(fault);
    const auto known = state.get<Submission>(args.submission.uuid());
    if (known)
        return refused("already_received");
    if (known.error().kind != Error::Kind::NotFound)
        return tl::unexpected(known.error());
    const auto caseFile = state.get<CaseFile>(args.caseId.uuid());
    if (!caseFile)
        return caseFile.error().kind == Error::Kind::NotFound ? Result<Applied>(refused("case_unknown"))
                                                              : tl::unexpected(caseFile.error());
    const Submission submission = made(args, command, context, *caseFile);
    return Applied{Outcome::applied(),
                   {putSubmission(submission, {QStringLiteral("content")})},
                   {{.kind = Effect::Kind::StartChecks,
                     .key = QStringLiteral("check/") + submission.id.toString(),
                     .submission = submission.id,
                     .document = {},
                     .reason = {}}}};
}

} // namespace dais::domain::rules
