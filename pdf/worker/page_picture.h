#pragma once

#include <QImage>

namespace dais::pdf::worker {

/// What a page looks like to a program that cannot read it.
struct PagePicture {
    bool isBlank = false; ///< No ink but specks.
    bool isUpsideDown = false;
    double skewDegrees = 0; ///< Clockwise; 0 unless lines of text lie clearly crooked.

    friend bool operator==(const PagePicture &, const PagePicture &) = default;
};

/// The resolution at which pages are looked at.
constexpr double pictureDotsPerInch = 100;

/// Looks at a page drawn at about `pictureDotsPerInch`. Blank is told by counting ink; crooked by the angle under which
/// the ink falls into lines best; upside down by the strokes above and below the lines: in Latin script more of them
/// stand above. Claims nothing of photographs, drawings, forms of ruled lines and pages of a few lines.
[[nodiscard]] PagePicture lookAt(const QImage &page);

} // namespace dais::pdf::worker
