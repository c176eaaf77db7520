#pragma once

#include "domain/code_tables.h"
#include "domain/submission.h"
#include "server/portal/pages.h"

namespace dais::server::portal {

/// A package as pages show it: name, state, court, times in the court's zone, documents, reasons.
[[nodiscard]] View packageView(const domain::Submission &submission, const domain::CodeTables &tables);

/// "Nov 19, 2026, 9:03 pm EST".
[[nodiscard]] QString timeInWords(const QDateTime &instant, const domain::Court *court);
/// "3 documents".
[[nodiscard]] QString countInWords(qint64 count, const char *one, const char *many);

} // namespace dais::server::portal
