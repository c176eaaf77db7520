#pragma once

#include "pdf/worker/job.h"

namespace dais::pdf::worker {

/// Reads what letters look like (English, and Spanish where it is installed), before files are out of reach. Workers share
/// what was read. False when there is nothing to read with; then every page is refused.
[[nodiscard]] bool learnLetters();

/// JobKind::ReadPicture: the document is a picture of a page (pdf/picture_words.h), the answer its words with their places
/// in the picture's dots, encoded as a page's text. BadRequest for what is no such picture.
[[nodiscard]] Result<SealedFile> readPictureJob(const Job &job);

} // namespace dais::pdf::worker
