#pragma once

#include "pdf/worker/job.h"

namespace dais::pdf::worker {

/// Some pages, in the order asked for, as a new PDF; PageArguments in, the PDF's bytes out. The pages' own
/// marks come along; forms, scripts, bookmarks and attachments of the document do not.
[[nodiscard]] Result<SealedFile> extractPages(const Job &job);

} // namespace dais::pdf::worker
