#pragma once

#include <QImage>

namespace dais::pdf {

/// Whether a picture of a page, RGB32 or Grayscale8, is nothing but white paper.
[[nodiscard]] inline bool isBlank(const QImage &image)
{
    const bool isGrey = image.format() == QImage::Format_Grayscale8;
    for (int y = 0; y < image.height(); ++y) {
        const uchar *row = image.constScanLine(y);
        for (int x = 0; x < image.width(); ++x) {
            const bool isWhite =
                isGrey ? row[x] == 255 : qRgb(255, 255, 255) == (reinterpret_cast<const QRgb *>(row)[x] | 0xff000000);
            if (!isWhite)
                return false;
        }
    }
    return true;
}

} // namespace dais::pdf
