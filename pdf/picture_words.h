#pragma once

#include "pdf/page.h"
#include "pdf/sealed_file.h"

#include <stop_token>

namespace dais::pdf {

class WorkerLauncher;

/// The resolution at which pages are drawn to be read from what they look like: what letters of print are learned at.
constexpr int readingDotsPerInch = 300;

/// Reads the words of a page from its picture (Grayscale8 or RGB32, drawn at `readingDotsPerInch`) in a confined worker of
/// dais-picture-reader, which `launcher` starts. The words' places are in points of the page as shown. English and Spanish.
/// Errors: the codes of pdf/failure.h; Cancelled. Takes seconds; call it where one may wait.
[[nodiscard]] Result<PageText> readPicture(WorkerLauncher &launcher, const QImage &page, std::stop_token stop = {});

/// A picture as the worker gets it.
struct Picture {
    QSize size;
    int dotsPerInch = readingDotsPerInch;
    qsizetype rowBytes = 0;
    QByteArrayView greys; ///< A view into what it was read from.
};
/// The picture as the one document of a worker.
[[nodiscard]] Result<SealedFile> pictureFile(const QImage &page);
/// Errors: BadRequest for what pictureFile() does not write.
[[nodiscard]] Result<Picture> parsePicture(QByteArrayView bytes);

} // namespace dais::pdf
