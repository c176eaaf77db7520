#include "domain/rules/notice_rules.h"

#include "domain/rules/docket_parts.h"
#include "domain/rules/homes.h"
#include "domain/rules/outcomes.h"

namespace dais::domain::rules {

namespace {

/// A notice as a document of the record: numbered, with its line in the docket.
Result<Applied> withDocument(Applied applied, const State &state, const Command &command, const EnterNotice &args,
                             const ApplyContext &context)
{
    if (!args.document)
        return applied;
    auto caseFile = state.get<CaseFile>(args.document->caseId.uuid());
    if (!caseFile)
        return caseFile.error().kind == Error::Kind::NotFound ? Result<Applied>(refused("case_unknown"))
                                                              : tl::unexpected(caseFile.error());
    enterIntoRecord(applied, command, context, *caseFile, *args.document);
    applied.changes.push_back(putCase(*caseFile, {QStringLiteral("record")}));
    return applied;
}

/// A hearing was told of: to whom and how, and which of its slots.
Result<Applied> hearingTold(const State &state, const Command &command, const EnterNotice &args,
                            const ApplyContext &context)
{
    auto found = hearingInCase(state, *args.notice.hearing);
    if (!found)
        return tl::unexpected(found.error());
    if (!*found)
        return refused("unknown");
    auto &[hearing, caseFile] = **found;
    Applied applied;
    applied.changes.push_back({homeOf(caseFile), refOf(args.notice), EntityChange::Op::Put, args.notice, {}});
    for (const Service &service : args.services.value_or(std::vector<Service>()))
        applied.changes.push_back({recordOf(caseFile), refOf(service), EntityChange::Op::Put, service, {}});
    hearing.noticed = std::max(hearing.noticed.value_or(0), args.notice.slot.value_or(0));
    applied.changes.push_back(
        {homeOf(caseFile), refOf(hearing), EntityChange::Op::Put, hearing, {QStringLiteral("notice")}});
    return withDocument(std::move(applied), state, command, args, context);
}

} // namespace

Result<Applied> apply(const State &state, const Command &command, const EnterNotice &args, const ApplyContext &context)
{
    if (args.notice.hearing)
        return hearingTold(state, command, args, context);
    const auto submission = state.get<Submission>(args.notice.submission.uuid());
    if (!submission)
        return submission.error().kind == Error::Kind::NotFound ? Result<Applied>(refused("unknown"))
                                                                : tl::unexpected(submission.error());
    Applied applied;
    applied.changes.push_back({homeOf(*submission), refOf(args.notice), EntityChange::Op::Put, args.notice, {}});
    return withDocument(std::move(applied), state, command, args, context);
}

} // namespace dais::domain::rules
