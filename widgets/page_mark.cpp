#include "widgets/page_mark.h"

#include <algorithm>

namespace dais::widgets {

namespace {

constexpr double whole = 1'000'000;

int millionths(double part)
{
    return int(std::clamp(part, 0.0, 1.0) * whole + 0.5);
}

/// The strokes of ink; one ends where a point is outside the page.
QVector<QPolygonF> strokesOf(const std::vector<domain::MarkPoint> &points)
{
    QVector<QPolygonF> strokes;
    bool isNew = true;
    for (const domain::MarkPoint &point : points) {
        if (point.x < 0 || point.y < 0 || point.x > int(whole) || point.y > int(whole)) {
            isNew = true;
            continue;
        }
        if (std::exchange(isNew, false))
            strokes.append(QPolygonF());
        strokes.last().append(QPointF(point.x / whole, point.y / whole));
    }
    return strokes;
}

} // namespace

QRectF PageMark::bounds() const
{
    QRectF all;
    for (const QRectF &area : areas)
        all = all.united(area);
    for (const QPolygonF &stroke : strokes) {
        const QRectF box = stroke.boundingRect();
        // A level line has no height, and united() would leave it out.
        const QRectF grown(box.topLeft(), box.size().expandedTo({1 / whole, 1 / whole}));
        all = all.united(grown);
    }
    return all;
}

PageMark pageMarkOf(const domain::Annotation &mark, bool isMoved)
{
    PageMark shown{.id = mark.id,
                   .page = mark.page - 1,
                   .kind = mark.kind,
                   .pen = penOf(mark.issue),
                   .areas = {},
                   .strokes = strokesOf(mark.points),
                   .text = mark.text,
                   .isMoved = isMoved};
    for (const domain::MarkArea &area : mark.areas)
        shown.areas.append({area.left / whole, area.top / whole, area.width / whole, area.height / whole});
    return shown;
}

MarkPen penOf(int issue)
{
    return issue >= 1 && issue <= int(allMarkPens.size()) ? allMarkPens[std::size_t(issue - 1)] : MarkPen::Grey;
}

domain::MarkArea areaOf(const QRectF &part)
{
    const QRectF box = part.normalized();
    const int left = millionths(box.left());
    const int top = millionths(box.top());
    return {left, top, millionths(box.right()) - left, millionths(box.bottom()) - top};
}

domain::MarkPoint pointOf(const QPointF &part)
{
    return {millionths(part.x()), millionths(part.y())};
}

} // namespace dais::widgets
