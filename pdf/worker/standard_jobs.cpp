#include "pdf/worker/standard_jobs.h"

#include "pdf/worker/append_job.h"
#include "pdf/worker/extract_pages.h"
#include "pdf/worker/inspect.h"
#include "pdf/worker/merge_job.h"
#include "pdf/worker/page_jobs.h"
#include "pdf/worker/read_pages.h"
#include "pdf/worker/stamp.h"

namespace dais::pdf::worker {

JobTable standardJobs()
{
    JobTable jobs;
    jobs.add(JobKind::Facts, describe);
    jobs.add(JobKind::Render, render);
    jobs.add(JobKind::Text, readText);
    jobs.add(JobKind::Outline, readOutline);
    jobs.add(JobKind::ExtractPages, extractPages);
    jobs.add(JobKind::ExtractText, extractText);
    jobs.add(JobKind::Inspect, inspectJob);
    jobs.add(JobKind::Stamp, stampJob);
    jobs.add(JobKind::ReadPages, readPagesJob);
    jobs.add(JobKind::Merge, mergeJob);
    jobs.add(JobKind::AppendMarks, appendJob);
    return jobs;
}

} // namespace dais::pdf::worker
