#pragma once

#include "domain/submission.h"

namespace dais::domain {

/// One paper that was handed in at the window, as it was scanned or imported.
struct LodgedFiling {
    FilingId filing;
    DocumentId document;
    QString documentType;
    QString title;
    QString fileName;
    QString mediaType; ///< "application/pdf" or "image/jpeg", by content.
    QString sha256;    ///< Of the scanned bytes, which the workstation brings to the court before the command.
    qint64 bytes = 0;

    friend bool operator==(const LodgedFiling &, const LodgedFiling &) = default;
};

/// "This was handed in at the window": `submission.lodge`. It goes into the same queue as what came in by the portal,
/// filed when it was received at the window (8 CFR 1003.31(a); practice manual 3.1).
struct LodgeSubmission {
    SubmissionId submission;
    CaseId caseId;
    Filer filer;          ///< Without an account: who handed it in, in the clerk's words.
    QDateTime receivedAt; ///< When the window's stamp says it was received, UTC.
    QDate filingDate;     ///< That day in the court's zone.
    std::vector<LodgedFiling> filings;

    friend bool operator==(const LodgeSubmission &, const LodgeSubmission &) = default;
};

} // namespace dais::domain
