#pragma once

#include "domain/annotation.h"

#include <QColor>

namespace dais::pdf {

/// A reader's mark as it goes into a copy of a document. Plain data; colours are chosen by whoever shows marks, so that the
/// copy looks like the screen.
struct CopiedMark {
    int page = 0; ///< Of its document, from 0.
    domain::MarkKind kind = domain::MarkKind::Highlight;
    std::vector<domain::MarkArea> areas;
    std::vector<domain::MarkPoint> points;
    QRgb fill = 0;
    QRgb edge = 0;
    QString text;   ///< The author's words.
    QString author; ///< Their name.

    friend bool operator==(const CopiedMark &, const CopiedMark &) = default;
};

} // namespace dais::pdf
