#include "pdf/worker/standard_jobs.h"

namespace dais::pdf::worker {

JobTable standardJobs()
{
    JobTable jobs;
    return jobs;
}

} // namespace dais::pdf::worker
