#pragma once

#include "pdf/worker/inspect.h"
#include "pdf/worker/inspect_budget.h"

#include <qpdf/QPDF.hh>

namespace dais::pdf::worker {

/// Looks at every object, also those in object streams and name trees, for what acts by itself (scripts,
/// launch actions), what comes along (embedded files), XFA forms and filled signature fields. `bytes`
/// are the whole file. Throws BudgetSpent.
void findActiveContent(QPDF &pdf, QByteArrayView bytes, Budget &budget, Inspection &found);

} // namespace dais::pdf::worker
