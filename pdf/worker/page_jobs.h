#pragma once

#include "pdf/worker/job.h"

namespace dais::pdf::worker {

/// Facts of the document or of a range of pages; PageArguments in, page codec out.
[[nodiscard]] Result<SealedFile> describe(const Job &job);
/// A tile of a page as rows of 32-bit pixels, blue first, without gaps; or of 8-bit greys, each row filled up to
/// greyRowBytes(), where it has no colour and that is shorter.
[[nodiscard]] Result<SealedFile> render(const Job &job);
/// The words of a page.
[[nodiscard]] Result<SealedFile> readText(const Job &job);
/// The bookmarks.
[[nodiscard]] Result<SealedFile> readOutline(const Job &job);
/// The text of all pages as UTF-8, each page ended by a form feed.
[[nodiscard]] Result<SealedFile> extractText(const Job &job);

} // namespace dais::pdf::worker
