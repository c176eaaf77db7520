#pragma once

#include "pdf/messages.h"
#include "pdf/worker/job.h"

namespace dais::pdf::worker {

/// Says the worker's first word on the channel: ready, or why not.
void sayReady(int channel, std::optional<Failure> failure);

/// Does the jobs that arrive on `channel` on the sealed document in the descriptor `document`, one after
/// another, until the other end closes. Running out of memory or of processor time is answered before the
/// process ends itself.
void serveJobs(int channel, int document, const JobTable &jobs, DocumentHolder &holder);

} // namespace dais::pdf::worker
