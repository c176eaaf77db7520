#pragma once

#include "domain/annotation.h"
#include "widgets/colour_tokens.h"

#include <QPolygonF>
#include <QRectF>
#include <QVector>

namespace dais::widgets {

/// A reader's mark as a page shows it. Places are parts of the page, 0 to 1 from its upper left, as shown unturned.
struct PageMark {
    domain::AnnotationId id;
    int page = 0; ///< From 0.
    domain::MarkKind kind = domain::MarkKind::Highlight;
    MarkPen pen = MarkPen::Grey;
    QVector<QRectF> areas;
    QVector<QPolygonF> strokes; ///< Of ink, a line or an arrow.
    QString text;               ///< The author's words.
    QString quote;              ///< The words it stood on when it was made.
    bool isLink = false;        ///< It leads to another page of the record.
    bool isMoved = false;       ///< Made on other bytes of the document: its place may be another.

    /// Everything it covers.
    [[nodiscard]] QRectF bounds() const;
};

/// What was drawn on a page and is to become a mark.
struct DrawnMark {
    int page = 0; ///< From 0.
    domain::MarkKind kind = domain::MarkKind::Highlight;
    std::vector<domain::MarkArea> areas;
    std::vector<domain::MarkPoint> points;
    QString quote;
};

/// A mark as a page shows it.
[[nodiscard]] PageMark pageMarkOf(const domain::Annotation &mark, bool isMoved);
/// The pen of an issue, 1 to 7; grey for none.
[[nodiscard]] MarkPen penOf(int issue);
/// A part of a page in millionths, kept on the page.
[[nodiscard]] domain::MarkArea areaOf(const QRectF &part);
[[nodiscard]] domain::MarkPoint pointOf(const QPointF &part);

} // namespace dais::widgets
