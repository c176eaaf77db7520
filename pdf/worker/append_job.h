#pragma once

#include "pdf/worker/job.h"

namespace dais::pdf::worker {

/// JobKind::AppendMarks: the document is a bundle of one; the answer is its file with the marks added behind its end.
[[nodiscard]] Result<SealedFile> appendJob(const Job &job);

} // namespace dais::pdf::worker
