#include "server/intake/verdict.h"

#include <algorithm>

namespace dais::server::intake {
namespace {

using pdf::Inspection;

bool opened(const Inspection &inspection)
{
    return inspection.opening == Inspection::Opening::Opens || inspection.opening == Inspection::Opening::Repaired;
}

void addContents(const Inspection &inspection, QStringList &codes)
{
    const std::pair<bool, const char *> marks[] = {
        {inspection.lowPageCount > 0, "LOW_DPI"},
        {inspection.launch, "LAUNCH"},
        {inspection.embeddedFile, "EMBEDDED_FILE"},
        {inspection.javaScript, "JAVASCRIPT"},
        {inspection.xfa, "XFA"},
        {inspection.signatures > 0 && !inspection.changedSinceSigned, "SIGNED"},
        {inspection.signatures > 0 && inspection.changedSinceSigned, "SIGNED_CHANGED"},
        {inspection.brokenSignatures > 0, "SIGNATURE_BROKEN"},
        {inspection.otherJpeg, "JPEG_KIND"},
        {inspection.ownerEncrypted, "OWNER_ENCRYPTED"}};
    for (const auto &[present, code] : marks)
        if (present)
            codes += QString::fromLatin1(code);
}

void judgePdf(const Inspection &inspection, const std::optional<pdf::SecondOpinion> &second, Judgement &judgement)
{
    // The count of the reader that a clerk will see the file with comes first.
    const bool first = opened(inspection) && inspection.pages >= 0;
    const bool shown = second && second->opens;
    judgement.pages = shown ? second->pages : first ? inspection.pages : -1;
    const bool agreed =
        first && inspection.opening == Inspection::Opening::Opens && shown && second->pages == inspection.pages;
    if (judgement.pages == 0)
        judgement.codes += QStringLiteral("EMPTY");
    else if (judgement.pages < 0 && second)
        judgement.codes += QStringLiteral("DAMAGED");
    else if (judgement.pages > 0 && second && !agreed)
        judgement.codes += QStringLiteral("REPAIRED");
    if (inspection.tooCostly || !second)
        judgement.codes += QStringLiteral("TOO_COSTLY");
}

/// libqpdf came to no answer; what Poppler says is all there is.
void judgeWithoutInspection(const std::optional<pdf::SecondOpinion> &second, Judgement &judgement)
{
    if (second && second->needsPassword)
        judgement.codes += QStringLiteral("PASSWORD");
    else if (second && !second->opens)
        judgement.codes += QStringLiteral("DAMAGED");
    judgement.codes += QStringLiteral("TOO_COSTLY");
    judgement.pages = second ? second->pages : -1;
}

void judgeJpeg(const Inspection &inspection, Judgement &judgement)
{
    judgement.pages = opened(inspection) ? 1 : -1;
    if (!opened(inspection))
        judgement.codes += QStringLiteral("DAMAGED");
    else if (inspection.opening == Inspection::Opening::Repaired)
        judgement.codes += QStringLiteral("REPAIRED");
    if (inspection.tooCostly)
        judgement.codes += QStringLiteral("TOO_COSTLY");
}

} // namespace

Verdict verdictOf(const QList<Finding> &findings)
{
    const auto has = [&findings](Severity severity) {
        return std::any_of(findings.begin(), findings.end(),
                           [severity](const Finding &finding) { return finding.severity == severity; });
    };
    return has(Severity::Refuse) ? Verdict::Refuse : has(Severity::Warn) ? Verdict::Review : Verdict::Accept;
}

Judgement judge(const Readings &readings)
{
    Judgement judgement;
    if (!readings.inspection) {
        judgeWithoutInspection(readings.secondOpinion, judgement);
        return judgement;
    }
    const Inspection &inspection = *readings.inspection;
    if (inspection.type == Inspection::Type::Other) {
        judgement.codes += QStringLiteral("FILE_TYPE");
        return judgement;
    }
    if (inspection.opening == Inspection::Opening::NeedsPassword)
        judgement.codes += QStringLiteral("PASSWORD");
    else if (inspection.type == Inspection::Type::Jpeg)
        judgeJpeg(inspection, judgement);
    else
        judgePdf(inspection, readings.secondOpinion, judgement);
    addContents(inspection, judgement.codes);
    judgement.lowPages = inspection.lowPages;
    judgement.lowPageCount = inspection.lowPageCount;
    return judgement;
}

} // namespace dais::server::intake
