#include "widgets/page_mark.h"

#include "domain/mark_strokes.h"

#include <algorithm>

namespace dais::widgets {

namespace {

constexpr double whole = 1'000'000;

int millionths(double part)
{
    return int(std::clamp(part, 0.0, 1.0) * whole + 0.5);
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
                   .strokes = {},
                   .text = mark.text,
                   .quote = mark.quote,
                   .isLink = mark.link.has_value(),
                   .isMoved = isMoved};
    for (const QPolygonF &stroke : domain::strokesOf<QPolygonF>(mark.points, [](const QPointF &part) { return part; }))
        shown.strokes.append(stroke);
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
