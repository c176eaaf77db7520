#include "domain/rules/notice_rules.h"

#include "domain/rules/homes.h"
#include "domain/rules/outcomes.h"

namespace dais::domain::rules {

Result<Applied> apply(const State &state, const Command &command, const EnterNotice &args, const ApplyContext &context)
{
    const auto submission = state.get<Submission>(args.notice.submission.uuid());
    if (!submission)
        return submission.error().kind == Error::Kind::NotFound ? Result<Applied>(refused("unknown"))
                                                                : tl::unexpected(submission.error());
    Applied applied;
    applied.changes.push_back({homeOf(*submission), refOf(args.notice), EntityChange::Op::Put, args.notice, {}});
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

} // namespace dais::domain::rules
