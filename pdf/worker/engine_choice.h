#pragma once

#include "pdf/page.h"

namespace dais::pdf::worker {

/// The two libraries that draw pages.
enum class Drawer { Poppler, Pdfium };

/// What decides which of them draws a page.
struct PageNature {
    bool hasAnnotations = false;
    bool hasFormFields = false;
    FormKind form = FormKind::None;
    bool hasLayers = false;
    bool isWhole = true;    ///< All of the page, not a tile of it.
    bool isCareful = false; ///< The page ended a worker before.
};

/// Poppler draws what PDFium leaves empty or draws otherwise: filled-in forms, marks without an appearance of their own,
/// optional content; and tiles, which Qt PDF cannot turn. PDFium draws the rest, mostly scans and plain text, where it is 1.2
/// to 3.6 times as fast. A page that ended a worker is given to the other one than before.
[[nodiscard]] constexpr Drawer firstDrawer(const PageNature &page)
{
    const bool isPlain = !page.hasAnnotations && !page.hasFormFields && page.form != FormKind::Xfa && !page.hasLayers;
    return isPlain && page.isWhole && !page.isCareful ? Drawer::Pdfium : Drawer::Poppler;
}

} // namespace dais::pdf::worker
