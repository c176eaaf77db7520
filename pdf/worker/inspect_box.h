#pragma once

#include <qpdf/QPDFPageObjectHelper.hh>

namespace dais::pdf::worker {

/// A rectangle in a page's own units.
struct Box {
    double left = 0, bottom = 0, right = 612, top = 792;
    /// More than a unit wide and high.
    [[nodiscard]] bool sound() const { return right - left > 1 && top - bottom > 1; }
};

/// What the reader shows of a page: the crop box within the media box; letter size when the page has no sound
/// box.
[[nodiscard]] Box visibleBox(QPDFPageObjectHelper page);
/// How far the reader turns the page, clockwise: 0, 90, 180 or 270.
[[nodiscard]] int rotationOf(QPDFPageObjectHelper page);
/// Points (1/72 inch) in one unit of the page; 1 when it does not say.
[[nodiscard]] double userUnitOf(QPDFPageObjectHelper page);

} // namespace dais::pdf::worker
