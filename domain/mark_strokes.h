#pragma once

#include "domain/annotation.h"

#include <cmath>
#include <QPointF>

namespace dais::domain {

/// The strokes of a mark drawn by hand: each a list of what `at` makes of its points, given as parts of the page, 0 to 1
/// from its upper left. A stroke ends where a point is outside the page.
template <typename Stroke, typename At>
[[nodiscard]] std::vector<Stroke> strokesOf(const std::vector<MarkPoint> &points, At at)
{
    constexpr int whole = 1'000'000;
    std::vector<Stroke> strokes;
    bool isNew = true;
    for (const MarkPoint &point : points) {
        if (point.x < 0 || point.y < 0 || point.x > whole || point.y > whole) {
            isNew = true;
            continue;
        }
        if (std::exchange(isNew, false))
            strokes.emplace_back();
        strokes.back().push_back(at(QPointF(double(point.x) / whole, double(point.y) / whole)));
    }
    return strokes;
}

/// The corners of a wavy line from one point to another, in any units: waves of that height and length.
[[nodiscard]] inline std::vector<QPointF> wavesBetween(const QPointF &from, const QPointF &to, double height,
                                                       double length)
{
    const QPointF along = to - from;
    const double distance = std::hypot(along.x(), along.y());
    if (distance <= 0 || length <= 0)
        return {from, to};
    const QPointF unit = along / distance;
    const QPointF across(-unit.y() * height, unit.x() * height);
    constexpr double mostCorners = 4'000; // A line as long as that is straight to any eye.
    const int corners = int(std::min(mostCorners, std::ceil(distance / (length / 2))));
    std::vector<QPointF> points;
    for (int i = 0; i <= corners; ++i)
        points.push_back(from + along * (double(i) / corners) + (i % 2 == 1 ? across : QPointF()));
    return points;
}

/// Where the bar of a margin mark stands: its upper end, as parts of the page; a little outside of what it is beside.
[[nodiscard]] inline double marginBarAt(double left)
{
    constexpr double outside = 0.008;
    return std::max(0.0, left - outside);
}

} // namespace dais::domain
