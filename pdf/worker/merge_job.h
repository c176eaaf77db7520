#pragma once

#include "pdf/worker/job.h"

namespace dais::pdf::worker {

/// JobKind::Merge: the bundle's documents (pdf/merge.h) as one PDF. Parses untrusted bytes: in the confined worker only.
/// Errors: those of pdf/merge.h. Never throws.
[[nodiscard]] Result<SealedFile> mergeJob(const Job &job);

} // namespace dais::pdf::worker
