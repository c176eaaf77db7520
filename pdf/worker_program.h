#pragma once

#include <QString>

namespace dais::pdf {

/// Path of the dais-pdf-worker that belongs to a program lying in `programFolder`: the one beside it, as it is built;
/// else where the package puts it, ../libexec/dais. Whether it is there is not promised.
[[nodiscard]] QString workerProgram(const QString &programFolder);

/// The same of dais-picture-reader, which reads words from pictures of pages.
[[nodiscard]] QString pictureProgram(const QString &programFolder);

} // namespace dais::pdf
