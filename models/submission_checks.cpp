#include "models/submission_checks.h"

namespace dais::models {

namespace {

using Standing = Check::Standing;
using Subject = Check::Subject;

bool hasFinding(const domain::Submission &submission, const QStringList &codes)
{
    return std::any_of(submission.filings.begin(), submission.filings.end(), [&](const domain::Filing &filing) {
        return std::any_of(filing.findings.begin(), filing.findings.end(),
                           [&](const domain::Finding &finding) { return codes.contains(finding.code); });
    });
}

Standing standingOf(const domain::Finding &finding, const domain::CodeTables &tables)
{
    const domain::RejectionCode *reason = tables.rejectionReasons().find(finding.code);
    if (reason && !reason->mayReject)
        return Standing::JudgeDecides;
    return finding.severity == domain::Severity::Information ? Standing::Remark : Standing::LookAt;
}

void addFindings(std::vector<Check> &checks, const domain::Submission &submission, const domain::CodeTables &tables)
{
    for (int document = 0; document < int(submission.filings.size()); ++document)
        for (const domain::Finding &finding : submission.filings[std::size_t(document)].findings)
            checks.push_back({.standing = standingOf(finding, tables),
                              .subject = Subject::Finding,
                              .code = finding.code,
                              .document = document,
                              .page = finding.page,
                              .rule = finding.rule,
                              .text = finding.text,
                              .place = finding.place});
}

/// What a comparison on this computer shows: either passed, or a reason to look at it.
void addCompared(std::vector<Check> &checks, bool agrees, Subject subject, const QString &reasonCode,
                 const domain::CodeTables &tables)
{
    const domain::RejectionCode *reason = tables.rejectionReasons().find(reasonCode);
    const QString rule = reason ? reason->basis : QString();
    if (agrees)
        checks.push_back({.standing = Standing::Passed, .subject = subject, .code = {}, .rule = rule, .text = {}});
    else
        checks.push_back(
            {.standing = Standing::LookAt, .subject = Subject::Reason, .code = reasonCode, .rule = rule, .text = {}});
}

void addCase(std::vector<Check> &checks, const domain::Submission &submission, const domain::CaseFile &caseFile,
             const domain::CodeTables &tables)
{
    const bool sameNumber = submission.aNumber == caseFile.aNumber;
    const bool sameName =
        submission.respondent.isEmpty() || submission.respondent.compare(caseFile.respondent, Qt::CaseInsensitive) == 0;
    addCompared(checks, sameNumber && sameName, Subject::CaseMatches, QStringLiteral("WRONG_ANUMBER"), tables);
    addCompared(checks, submission.court == caseFile.court, Subject::CourtKeepsCase, QStringLiteral("WRONG_COURT"),
                tables);
}

bool mayFileAll(const domain::Submission &submission, const domain::CodeTables &tables)
{
    return std::all_of(submission.filings.begin(), submission.filings.end(), [&](const domain::Filing &filing) {
        const domain::DocumentType *type = tables.documentTypes().find(filing.documentType);
        return type && type->mayBeFiledBy(submission.filer.role);
    });
}

void addFileChecks(std::vector<Check> &checks, const domain::Submission &submission, const domain::CodeTables &tables)
{
    const auto unless = [&](const QStringList &codes, Subject subject, const QString &ruleOf = {}) {
        const domain::RejectionCode *reason = tables.rejectionReasons().find(ruleOf);
        if (!hasFinding(submission, codes))
            checks.push_back({.standing = Standing::Passed,
                              .subject = subject,
                              .code = {},
                              .rule = reason ? reason->basis : QString(),
                              .text = {}});
    };
    const auto list = [](const char *codes) { return QString::fromLatin1(codes).split(QLatin1Char(' ')); };
    unless(list("DAMAGED PASSWORD EMPTY REPAIRED TOO_COSTLY"), Subject::Opens);
    unless(list("FILE_TYPE FILE_SIZE"), Subject::FileKind, QStringLiteral("FILE_TYPE"));
    unless(list("LOW_DPI TOO_COSTLY"), Subject::Resolution, QStringLiteral("LOW_DPI"));
    unless(list("JAVASCRIPT LAUNCH EMBEDDED_FILE XFA TOO_COSTLY"), Subject::NoPrograms);
    unless(list("VIRUS NOT_SCANNED SCAN_WAITING"), Subject::NoVirus, QStringLiteral("VIRUS"));
}

} // namespace

std::vector<Check> checksOf(const domain::Submission &submission, const domain::CaseFile *caseFile,
                            const domain::CodeTables &tables)
{
    std::vector<Check> checks;
    addFindings(checks, submission, tables);
    if (caseFile)
        addCase(checks, submission, *caseFile, tables);
    if (mayFileAll(submission, tables))
        checks.push_back(
            {.standing = Standing::Passed, .subject = Subject::MayFileIt, .code = {}, .rule = {}, .text = {}});
    const bool checked = std::all_of(submission.filings.begin(), submission.filings.end(),
                                     [](const domain::Filing &filing) { return filing.checked; });
    if (checked)
        addFileChecks(checks, submission, tables);
    else
        checks.push_back(
            {.standing = Standing::Remark, .subject = Subject::StillRunning, .code = {}, .rule = {}, .text = {}});
    std::stable_sort(checks.begin(), checks.end(),
                     [](const Check &one, const Check &other) { return one.standing < other.standing; });
    return checks;
}

} // namespace dais::models
