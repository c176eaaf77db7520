#pragma once

#include "pdf/sealed_file.h"
#include "store/papers.h"

namespace dais::models {

/// A document of this computer's folder, or a paper lodged here, in sealed memory, checked against its hash. Errors:
/// those of openVerified() and pdf::SealedFile::copyOfFile(). Reads all of it: not on the UI thread.
template <typename Folder>
[[nodiscard]] Result<pdf::SealedFile> readVerified(const Folder &folder, const QString &sha256)
{
    const auto file = folder.openVerified(sha256);
    return file ? pdf::SealedFile::copyOfFile((*file)->handle()) : tl::unexpected(file.error());
}

} // namespace dais::models
