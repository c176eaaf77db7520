#pragma once

#include "domain/result.h"

#include <QByteArrayView>
#include <QSizeF>

namespace dais::pdf::worker {

/// What the markers of a JPEG say; the picture itself is not decoded.
struct JpegFacts {
    int width = 0;              ///< Pixels as stored, before `orientation`.
    int height = 0;             ///< Pixels as stored, before `orientation`.
    int components = 0;         ///< 1 grey, 3 colour, 4 CMYK or YCCK.
    int bits = 8;               ///< Bits per component.
    bool progressive = false;   ///< Coded in several passes.
    bool baselineFamily = true; ///< Huffman-coded, lossy and 8 bits: what a PDF may embed as it is.
    bool adobe = false;         ///< Has Adobe's marker: four components are stored inverted.
    double dotsPerInchX = 0;    ///< From JFIF, else EXIF; 0 when the file does not say.
    double dotsPerInchY = 0;    ///< From JFIF, else EXIF; 0 when the file does not say.
    int orientation = 1;        ///< EXIF, 1 to 8: how to turn and mirror it for reading.
    bool complete = false;      ///< The end marker is there.

    friend bool operator==(const JpegFacts &, const JpegFacts &) = default;
};

/// Whether the bytes begin as every JPEG does.
[[nodiscard]] bool looksLikeJpeg(QByteArrayView bytes);

/// Walks the markers, in time linear in the bytes. Invalid when there is no usable frame header.
[[nodiscard]] Result<JpegFacts> readJpeg(QByteArrayView bytes);

/// Where a JPEG stands on the letter-size page (8 CFR 1003.32(d)) that the record shows it on, in points.
struct JpegPlacement {
    QSizeF page;            ///< Letter, upright or lying as the picture is.
    QSizeF image;           ///< Size of the turned picture on it: its own size where it says one that fits.
    double dotsPerInch = 0; ///< The smaller of both directions, on that page.
};

/// The placement that both the resolution check and the rendition use.
[[nodiscard]] JpegPlacement placeOnLetter(const JpegFacts &facts);

} // namespace dais::pdf::worker
