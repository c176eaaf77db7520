#pragma once

#include "pdf/page.h"

#include <QPointF>
#include <QRect>
#include <QVector>

namespace dais::widgets {

/// How a page's size on the screen is chosen.
enum class ZoomMode { FitWidth, FitPage, Free };

/// How pages stand: all below one another, one alone, or two beside each other.
enum class PageFlow { Continuous, Single, Facing };

/// Where the pages of a document stand: plain data, in device-independent pixels from the top left of the whole.
/// 10,000 pages cost what 10 do, but for the memory of their sizes.
class PageLayout {
public:
    static constexpr int gap = 12; ///< Between pages, and around them.
    static constexpr double smallestZoom = 0.1;
    static constexpr double largestZoom = 8.0;

    /// Sets the pages' sizes in points, as shown unturned.
    void setPages(const QVector<QSizeF> &sizes);
    void setRotation(pdf::Rotation rotation);
    /// The room there is for pages; fit modes follow it.
    void setViewport(const QSize &size);
    /// 1.0 shows a page as large as its paper at `dotsPerInch`. Free mode.
    void setZoom(double zoom);
    void setMode(ZoomMode mode);
    void setDotsPerInch(double dotsPerInch);
    void setFlow(PageFlow flow);
    /// The page that stands alone, in that flow.
    void setOnly(int page);

    [[nodiscard]] int pageCount() const { return int(m_sizes.size()); }
    [[nodiscard]] ZoomMode mode() const { return m_mode; }
    [[nodiscard]] PageFlow flow() const { return m_flow; }
    [[nodiscard]] int pagesInRow() const { return m_flow == PageFlow::Facing ? 2 : 1; }
    [[nodiscard]] pdf::Rotation rotation() const { return m_rotation; }
    /// The factor in force; fit modes give every page the same one, that of the widest or of the page itself.
    [[nodiscard]] double zoom() const { return m_zoom; }
    [[nodiscard]] QSize size() const { return m_total; }
    [[nodiscard]] QRect page(int index) const;
    /// First and last page that touch a band; {0, -1} when there are none.
    [[nodiscard]] std::pair<int, int> pagesBetween(int top, int bottom) const;
    /// The page at or nearest above `y`, of two the left one; -1 when there are none.
    [[nodiscard]] int pageAt(int y) const;
    /// The page at or nearest to a place; -1 when there are none.
    [[nodiscard]] int pageUnder(const QPoint &place) const;
    /// From points of the unturned page to pixels within the page's rectangle, and back.
    [[nodiscard]] QRectF toPixels(int index, const QRectF &points) const;
    [[nodiscard]] QPointF toPoints(int index, const QPointF &pixels) const;

private:
    void arrange();
    [[nodiscard]] QSizeF turned(int index) const;
    [[nodiscard]] double fittingZoom() const;
    [[nodiscard]] int lastInRow(int first) const;

    QVector<QSizeF> m_sizes;
    QVector<int> m_tops;
    QVector<QSize> m_pixels;
    pdf::Rotation m_rotation = pdf::Rotation::None;
    QSize m_viewport;
    ZoomMode m_mode = ZoomMode::FitWidth;
    PageFlow m_flow = PageFlow::Continuous;
    int m_only = 0;
    double m_dotsPerInch = 96;
    double m_zoom = 1;
    QSize m_total;
};

} // namespace dais::widgets
