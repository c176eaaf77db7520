#pragma once

#include "domain/charging_data.h"
#include "domain/code_tables.h"
#include "domain/submission.h"
#include "server/intake/receive_refusal.h"

namespace dais::server::intake {

/// What a filer says of one document.
struct TypedDocument {
    QString type;                                        ///< Code from the table of document types.
    QString title;                                       ///< The filer's words.
    std::optional<domain::Particulars> particulars = {}; ///< What it changes in the case, where it changes something.
};

/// What a filer says of a package, beside the files themselves.
struct TypedSubmission {
    domain::SubmissionId id; ///< Made by the filer's program so that sending again files once; none: made here.
    QString court;
    std::optional<domain::CaseId> caseId;
    std::optional<domain::ANumber> aNumber; ///< Of the case's respondent, lead or rider.
    QStringList specialClassifications;     ///< Codes from the list "filing": "DET", "FAMU"...
    std::optional<domain::ChargingData> charging;
    std::optional<domain::SubmissionId> refilingOf;
    std::vector<TypedDocument> documents; ///< In the order of the files.
};

/// Reads the JSON of a package. What may be left out: id, case, a_number, special_classifications, charging,
/// refiling_of, in persons all but the name, and in documents the particulars and what in them is not known.
[[nodiscard]] Taken<TypedSubmission> readTypedSubmission(const QByteArray &json);

/// Whether what was typed agrees with itself, with the code tables and with who files it. `today` is the
/// court's date of filing. Knows no case: see Intake for that.
[[nodiscard]] Taken<> checkTyped(const TypedSubmission &typed, domain::Role filer, const domain::CodeTables &tables,
                                 const QDate &today);

} // namespace dais::server::intake
