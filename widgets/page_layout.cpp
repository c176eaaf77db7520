#include "widgets/page_layout.h"

#include <algorithm>

namespace dais::widgets {

namespace {

bool isSideways(pdf::Rotation rotation)
{
    return rotation == pdf::Rotation::Quarter || rotation == pdf::Rotation::ThreeQuarters;
}

} // namespace

void PageLayout::setPages(const QVector<QSizeF> &sizes)
{
    m_sizes = sizes;
    arrange();
}

void PageLayout::setRotation(pdf::Rotation rotation)
{
    m_rotation = rotation;
    arrange();
}

void PageLayout::setViewport(const QSize &size)
{
    m_viewport = size;
    arrange();
}

void PageLayout::setZoom(double zoom)
{
    m_mode = ZoomMode::Free;
    m_zoom = std::clamp(zoom, smallestZoom, largestZoom);
    arrange();
}

void PageLayout::setMode(ZoomMode mode)
{
    m_mode = mode;
    arrange();
}

void PageLayout::setDotsPerInch(double dotsPerInch)
{
    m_dotsPerInch = dotsPerInch;
    arrange();
}

QSizeF PageLayout::turned(int index) const
{
    const QSizeF size = m_sizes[index];
    return isSideways(m_rotation) ? size.transposed() : size;
}

double PageLayout::fittingZoom() const
{
    QSizeF largest(1, 1);
    for (int i = 0; i < pageCount(); ++i)
        largest = largest.expandedTo(turned(i));
    const double scale = m_dotsPerInch / 72;
    const double width = (m_viewport.width() - 2 * gap) / (largest.width() * scale);
    const double height = (m_viewport.height() - 2 * gap) / (largest.height() * scale);
    const double fitting = m_mode == ZoomMode::FitWidth ? width : std::min(width, height);
    return std::clamp(fitting, smallestZoom, largestZoom);
}

void PageLayout::arrange()
{
    if (m_mode != ZoomMode::Free)
        m_zoom = fittingZoom();
    const double scale = m_zoom * m_dotsPerInch / 72;
    m_tops.resize(pageCount());
    m_pixels.resize(pageCount());
    int y = gap;
    int widest = 0;
    for (int i = 0; i < pageCount(); ++i) {
        const QSize pixels = (turned(i) * scale).toSize().expandedTo({1, 1});
        m_tops[i] = y;
        m_pixels[i] = pixels;
        widest = std::max(widest, pixels.width());
        y += pixels.height() + gap;
    }
    m_total = {widest + 2 * gap, y};
}

QRect PageLayout::page(int index) const
{
    const QSize pixels = m_pixels[index];
    const int width = std::max(m_total.width(), m_viewport.width());
    return {QPoint((width - pixels.width()) / 2, m_tops[index]), pixels};
}

int PageLayout::pageAt(int y) const
{
    if (m_tops.isEmpty())
        return -1;
    const auto after = std::upper_bound(m_tops.begin(), m_tops.end(), y);
    return std::max(0, int(after - m_tops.begin()) - 1);
}

std::pair<int, int> PageLayout::pagesBetween(int top, int bottom) const
{
    if (m_tops.isEmpty() || bottom < top)
        return {0, -1};
    int first = pageAt(top);
    if (m_tops[first] + m_pixels[first].height() < top)
        ++first; // Only the gap below it is in the band.
    return {std::min(first, pageCount() - 1), pageAt(bottom)};
}

QRectF PageLayout::toPixels(int index, const QRectF &points) const
{
    const double scale = m_zoom * m_dotsPerInch / 72;
    const QSizeF size = m_sizes[index];
    QRectF turnedRect;
    switch (m_rotation) {
    case pdf::Rotation::None:
        turnedRect = points;
        break;
    case pdf::Rotation::Quarter:
        turnedRect = {size.height() - points.bottom(), points.left(), points.height(), points.width()};
        break;
    case pdf::Rotation::Half:
        turnedRect = {size.width() - points.right(), size.height() - points.bottom(), points.width(), points.height()};
        break;
    case pdf::Rotation::ThreeQuarters:
        turnedRect = {points.top(), size.width() - points.right(), points.height(), points.width()};
        break;
    }
    return {turnedRect.topLeft() * scale, turnedRect.size() * scale};
}

QPointF PageLayout::toPoints(int index, const QPointF &pixels) const
{
    const QPointF at = pixels / (m_zoom * m_dotsPerInch / 72);
    const QSizeF size = m_sizes[index];
    switch (m_rotation) {
    case pdf::Rotation::None:
        return at;
    case pdf::Rotation::Quarter:
        return {at.y(), size.height() - at.x()};
    case pdf::Rotation::Half:
        return {size.width() - at.x(), size.height() - at.y()};
    case pdf::Rotation::ThreeQuarters:
        return {size.width() - at.y(), at.x()};
    }
    Q_UNREACHABLE();
}

} // namespace dais::widgets
