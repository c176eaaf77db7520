#pragma once

#include "pdf/sealed_file.h"
#include "store/documents.h"

namespace dais::models {

/// A document of this computer's folder in sealed memory, checked against its hash. Errors: those of
/// store::Documents::openVerified() and pdf::SealedFile::copyOfFile(). Reads all of it: not on the UI thread.
[[nodiscard]] inline Result<pdf::SealedFile> readVerified(const store::Documents &documents, const QString &sha256)
{
    const auto file = documents.openVerified(sha256);
    return file ? pdf::SealedFile::copyOfFile((*file)->handle()) : tl::unexpected(file.error());
}

} // namespace dais::models
