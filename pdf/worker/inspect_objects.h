#pragma once

#include "pdf/worker/inspect.h"
#include "pdf/worker/inspect_budget.h"

#include <qpdf/QPDF.hh>

namespace dais::pdf::worker {

/// Whether libqpdf 11.3 may walk this file: an object stream that lies in an object stream sends it into an
/// endless recursion, so such files go to the other reader.
[[nodiscard]] bool isSafeToWalk(QPDF &pdf, const InspectLimits &limits);

/// Looks at every object, also those in object streams and name trees, for what acts by itself (scripts,
/// launch actions), what comes along (embedded files), XFA forms and filled signature fields. Throws
/// BudgetSpent.
void findActiveContent(QPDF &pdf, Budget &budget, Inspection &found);

} // namespace dais::pdf::worker
