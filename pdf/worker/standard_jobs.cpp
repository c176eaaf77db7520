#include "pdf/worker/standard_jobs.h"

#include "pdf/worker/inspect.h"
#include "pdf/worker/stamp.h"

namespace dais::pdf::worker {

JobTable standardJobs()
{
    JobTable jobs;
    jobs.add(JobKind::Inspect, inspectJob);
    jobs.add(JobKind::Stamp, stampJob);
    return jobs;
}

} // namespace dais::pdf::worker
