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

void PageLayout::setFlow(PageFlow flow)
{
    m_flow = flow;
    arrange();
}

void PageLayout::setOnly(int page)
{
    m_only = std::clamp(page, 0, std::max(0, pageCount() - 1));
    if (m_flow == PageFlow::Single)
        arrange();
}

int PageLayout::lastInRow(int first) const
{
    return std::min(first + pagesInRow(), pageCount()) - 1;
}

QSizeF PageLayout::turned(int index) const
{
    const QSizeF size = m_sizes[index];
    return isSideways(m_rotation) ? size.transposed() : size;
}

double PageLayout::fittingZoom() const
{
    QSizeF largest(1, 1); // Of a row.
    for (int first = 0; first < pageCount(); first += pagesInRow()) {
        QSizeF row(0, 0);
        for (int i = first; i <= lastInRow(first); ++i)
            row = {row.width() + turned(i).width(), std::max(row.height(), turned(i).height())};
        largest = largest.expandedTo(row);
    }
    const double scale = m_dotsPerInch / 72;
    const double width = (m_viewport.width() - (1 + pagesInRow()) * gap) / (largest.width() * scale);
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
    m_only = std::clamp(m_only, 0, std::max(0, pageCount() - 1));
    int y = gap;
    int widest = 0;
    for (int first = 0; first < pageCount(); first += pagesInRow()) {
        QSize row;
        for (int i = first; i <= lastInRow(first); ++i) {
            m_pixels[i] = (turned(i) * scale).toSize().expandedTo({1, 1});
            m_tops[i] = m_flow == PageFlow::Single ? gap : y;
            row = {row.width() + (i > first ? gap : 0) + m_pixels[i].width(),
                   std::max(row.height(), m_pixels[i].height())};
        }
        widest = std::max(widest, row.width());
        y += row.height() + gap;
    }
    m_total = {widest + 2 * gap, y};
    if (m_flow == PageFlow::Single && pageCount() > 0)
        m_total = m_pixels[m_only] + QSize(2 * gap, 2 * gap);
}

QRect PageLayout::page(int index) const
{
    const QSize pixels = m_pixels[index];
    const int width = std::max(m_total.width(), m_viewport.width());
    if (m_flow != PageFlow::Facing)
        return {QPoint((width - pixels.width()) / 2, m_tops[index]), pixels};
    const int middle =
        width / 2; // Two pages lean against it; one without another stands where it would stand with one.
    const int left = index % 2 == 0 ? middle - gap / 2 - pixels.width() : middle + gap / 2;
    return {QPoint(left, m_tops[index]), pixels};
}

int PageLayout::pageAt(int y) const
{
    if (m_tops.isEmpty())
        return -1;
    if (m_flow == PageFlow::Single)
        return m_only;
    const auto after = std::upper_bound(m_tops.begin(), m_tops.end(), y);
    const int found = std::max(0, int(after - m_tops.begin()) - 1);
    return found - found % pagesInRow();
}

int PageLayout::pageUnder(const QPoint &place) const
{
    const int first = pageAt(place.y());
    if (first < 0 || m_flow != PageFlow::Facing || lastInRow(first) == first)
        return first;
    return place.x() < page(first + 1).left() - gap / 2 ? first : first + 1;
}

std::pair<int, int> PageLayout::pagesBetween(int top, int bottom) const
{
    if (m_tops.isEmpty() || bottom < top)
        return {0, -1};
    if (m_flow == PageFlow::Single)
        return {m_only, m_only};
    int first = pageAt(top);
    int foot = 0;
    for (int i = first; i <= lastInRow(first); ++i)
        foot = std::max(foot, m_tops[i] + m_pixels[i].height());
    if (foot < top)
        first += pagesInRow(); // Only the gap below it is in the band.
    return {std::min(first, pageCount() - 1), lastInRow(pageAt(bottom))};
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
