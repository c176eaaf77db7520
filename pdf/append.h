#pragma once

#include "pdf/copied_mark.h"
#include "pdf/one_shot.h"

namespace dais::pdf {

/// A PDF with readers' marks added behind its end (ISO 32000-2, 7.5.6): its own bytes stay as they are, so that signatures on
/// them stay whole, and show that something came later. Errors: BadRequest when its signer allowed no notes, or when it is
/// encrypted; Damaged when its end is not where it says; the other codes of pdf/failure.h; Cancelled. Blocks.
[[nodiscard]] Result<SealedFile> appendMarks(WorkerLauncher &launcher, const SealedFile &file,
                                             const std::vector<CopiedMark> &marks, const JobLimits &limits = {},
                                             std::stop_token stop = {});

} // namespace dais::pdf
