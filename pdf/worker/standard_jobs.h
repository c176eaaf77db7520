#pragma once

#include "pdf/worker/job.h"

namespace dais::pdf::worker {

/// Every job that dais-pdf-worker can do. New jobs add their line here.
[[nodiscard]] JobTable standardJobs();

} // namespace dais::pdf::worker
