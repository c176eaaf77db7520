#include "models/rejection_draft.h"

#include "press/notice_pdf.h"

namespace dais::models {

namespace {

using AppliesTo = domain::RejectionCode::AppliesTo;
using FoundBy = domain::RejectionCode::FoundBy;

/// Whether a person may give it: not what only a judge decides or what the court's program fills in itself.
bool mayBeGiven(const domain::RejectionCode &reason)
{
    const bool byProgramOnly =
        std::all_of(reason.foundBy.begin(), reason.foundBy.end(), [](FoundBy by) { return by == FoundBy::System; });
    return reason.mayReject && !byProgramOnly;
}

template <typename Holds>
bool anyType(const domain::Submission &submission, const domain::CodeTables &tables, const Holds &holds)
{
    return std::any_of(submission.filings.begin(), submission.filings.end(), [&](const domain::Filing &filing) {
        const domain::DocumentType *type = tables.documentTypes().find(filing.documentType);
        return type && holds(*type);
    });
}

bool concerns(const domain::RejectionCode &reason, const domain::Submission &submission,
              const domain::CodeTables &tables)
{
    using Category = domain::DocumentType::Category;
    using Type = domain::DocumentType;
    const auto any = [&](const auto &holds) { return anyType(submission, tables, holds); };
    switch (reason.appliesTo) {
    case AppliesTo::All:
    case AppliesTo::AllButJoint:
        return true;
    case AppliesTo::FeeBearing:
        return any([](const Type &type) { return type.feeKind == domain::FeeKind::Court; });
    case AppliesTo::Forms:
        return any(
            [](const Type &type) { return type.category == Category::Form || type.category == Category::Application; });
    case AppliesTo::Practitioner:
        return submission.filer.role == domain::Role::Attorney;
    case AppliesTo::LimitedAppearance:
        return any([](const Type &type) { return type.category == Category::Appearance; });
    case AppliesTo::AsylumApplication:
        return any([](const Type &type) { return type.code.contains(QLatin1String("589")); });
    case AppliesTo::Supporting:
        return !submission.isCharging();
    case AppliesTo::Appeals:
        return any([](const Type &type) { return type.category == Category::Appeal; });
    case AppliesTo::Charging:
        return submission.isCharging();
    case AppliesTo::Packages:
        return submission.isPackage();
    case AppliesTo::PostDecision:
        return any([](const Type &type) { return type.stage == Type::Stage::PostDecision; });
    }
    Q_UNREACHABLE();
}

} // namespace

RejectionDraft::RejectionDraft(const domain::Submission &submission, const domain::CodeTables &tables)
    : m_submission(submission), m_tables(tables)
{
    addFound();
    addLikely();
}

void RejectionDraft::addFound()
{
    for (const domain::Filing &filing : m_submission.filings) {
        for (const domain::Finding &finding : filing.findings) {
            const domain::RejectionCode *reason = m_tables.rejectionReasons().find(finding.code);
            if (reason && mayBeGiven(*reason) && finding.severity != domain::Severity::Information &&
                !find(finding.code))
                addLine(*reason, true);
        }
    }
}

void RejectionDraft::addLikely()
{
    // What concerns this kind of filing alone comes before what may concern any.
    int left = likely;
    for (const bool special : {true, false}) {
        for (const domain::RejectionCode &reason : m_tables.rejectionReasons().rows()) {
            const bool seenByClerks =
                std::find(reason.foundBy.begin(), reason.foundBy.end(), FoundBy::Clerk) != reason.foundBy.end();
            if (left > 0 && special == (reason.appliesTo != AppliesTo::All) && seenByClerks && mayBeGiven(reason) &&
                concerns(reason, m_submission, m_tables) && !find(reason.code)) {
                addLine(reason, false);
                --left;
            }
        }
    }
}

void RejectionDraft::addLine(const domain::RejectionCode &reason, bool found)
{
    m_lines.push_back({.reason = &reason, .fix = reason.fix, .ticked = found, .found = found});
}

std::vector<const domain::RejectionCode *> RejectionDraft::all() const
{
    std::vector<const domain::RejectionCode *> reasons;
    for (const domain::RejectionCode &reason : m_tables.rejectionReasons().rows())
        if (mayBeGiven(reason))
            reasons.push_back(&reason);
    return reasons;
}

RejectionDraft::Line *RejectionDraft::find(const QString &code)
{
    const auto found =
        std::find_if(m_lines.begin(), m_lines.end(), [&](const Line &line) { return line.reason->code == code; });
    return found == m_lines.end() ? nullptr : &*found;
}

void RejectionDraft::setTick(const QString &code, Tick tick)
{
    Line *line = find(code);
    const domain::RejectionCode *reason = m_tables.rejectionReasons().find(code);
    if (!line && reason && mayBeGiven(*reason)) {
        addLine(*reason, false);
        line = &m_lines.back();
    }
    if (line)
        line->ticked = tick == Tick::On;
}

void RejectionDraft::setFix(const QString &code, const QString &fix)
{
    if (Line *line = find(code))
        line->fix = fix;
}

bool RejectionDraft::hasReason() const
{
    return std::any_of(m_lines.begin(), m_lines.end(), [](const Line &line) { return line.ticked; });
}

std::vector<domain::RejectionReason> RejectionDraft::reasons() const
{
    std::vector<domain::RejectionReason> reasons;
    for (const Line &line : m_lines)
        if (line.ticked)
            reasons.push_back({.code = line.reason->code, .fix = line.fix.trimmed()});
    return reasons;
}

QString RejectionDraft::noticeText(const QDateTime &now) const
{
    press::RejectionNotice notice{.aNumber = m_submission.aNumber ? m_submission.aNumber->toString() : QString(),
                                  .respondent = m_submission.respondent,
                                  .filerName = m_submission.filer.name,
                                  .filedAt = m_submission.lastByteAt,
                                  .decidedAt = now};
    if (const domain::Court *court = m_tables.courts().find(m_submission.court)) {
        notice.courtName = court->name();
        notice.courtZone = QString::fromLatin1(court->zone().id());
    }
    for (const domain::Filing &filing : m_submission.filings)
        notice.titles.append(filing.title);
    for (const Line &line : m_lines)
        if (line.ticked)
            notice.reasons.push_back(
                {.title = line.reason->title, .rule = line.reason->basis, .fix = line.fix.trimmed()});
    return press::rejectionText(notice);
}

} // namespace dais::models
