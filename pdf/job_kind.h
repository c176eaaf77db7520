#pragma once

#include <QtGlobal>

namespace dais::pdf {

/// What a worker can be asked to do with its document.
enum class JobKind : quint16 {
    Facts = 1,        ///< Page count, sizes, labels, forms.
    Render = 2,       ///< A tile of a page as pixels.
    Text = 3,         ///< The words of a page with their places.
    Outline = 4,      ///< Bookmarks.
    Inspect = 5,      ///< Intake's checks: bytes to a JSON report.
    Stamp = 6,        ///< A copy with the court's stamp on it.
    ExtractPages = 7, ///< Some pages as a new PDF.
    ExtractText = 8,  ///< The whole text, pages ended by form feeds.
    ReadPages = 9,    ///< What the pages hold: sizes, language, marks, how page images lie.
    Merge = 10,       ///< Several documents, bundled as one, to one PDF.
    ReadPicture = 11, ///< The words of a picture of a page, by dais-picture-reader.
    AppendMarks = 12, ///< A document with marks added behind its end.
};

} // namespace dais::pdf
