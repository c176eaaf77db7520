// Going about in PageView: to pages and places, by steps, larger and smaller, all pages in a row or one or two alone.
#include "widgets/page_view.h"

#include <QScrollBar>

namespace dais::widgets {

namespace {
constexpr double zoomFactor = 1.25;
}

int PageView::currentPage() const
{
    return m_layout.pageAt(verticalScrollBar()->value() + viewport()->height() / 2);
}

void PageView::noteCurrentPage()
{
    const int page = currentPage();
    if (page == m_lastPage)
        return;
    m_direction = page < m_lastPage ? pdf::ReadingDirection::Backward : pdf::ReadingDirection::Forward;
    m_lastPage = page;
    emit currentPageChanged(page);
}

void PageView::goToPage(int page, double top)
{
    if (page < 0 || page >= pageCount())
        return;
    showAlone(page);
    const int below = int(m_layout.toPixels(page, QRectF(0, top, 0, 0)).top());
    verticalScrollBar()->setValue(m_layout.page(page).top() + below - PageLayout::gap);
}

void PageView::showAlone(int page)
{
    if (m_layout.flow() != PageFlow::Single || page == currentPage())
        return;
    m_layout.setOnly(page);
    m_keepsPlace = true;
    updateScrollBars();
    verticalScrollBar()->setValue(0);
    m_keepsPlace = false;
    noteCurrentPage();
    requestVisible();
    viewport()->update();
}

void PageView::bringIntoView(int page, const QRectF &points)
{
    showAlone(page);
    const QRect pixels = m_layout.toPixels(page, points).toRect().translated(m_layout.page(page).topLeft());
    if (!QRect(offset(), viewport()->size()).contains(pixels))
        verticalScrollBar()->setValue(pixels.top() - viewport()->height() / 3);
}

void PageView::setZoomMode(ZoomMode mode)
{
    relayout([&] { m_layout.setMode(mode); });
}

void PageView::setFlow(PageFlow flow)
{
    const int page = std::max(0, currentPage());
    relayout([&] {
        m_layout.setFlow(flow);
        m_layout.setOnly(page);
    });
    goToPage(page);
}

void PageView::stepPage(int by)
{
    const int now = currentPage();
    if (now >= 0)
        goToPage(std::clamp(now + by * m_layout.pagesInRow(), 0, pageCount() - 1));
}

void PageView::stepZoom(ZoomStep step)
{
    const double factor = step == ZoomStep::Larger ? zoomFactor : 1 / zoomFactor;
    relayout([&] { m_layout.setZoom(m_layout.zoom() * factor); });
}

void PageView::stepZoomAt(ZoomStep step, const QPoint &at)
{
    const int page = m_layout.pageUnder(at + offset());
    if (page < 0)
        return stepZoom(step);
    const QPointF place = m_layout.toPoints(page, at + offset() - m_layout.page(page).topLeft());
    stepZoom(step);
    const QPointF now = m_layout.toPixels(page, QRectF(place, QSizeF(0, 0))).topLeft() + m_layout.page(page).topLeft();
    horizontalScrollBar()->setValue(qRound(now.x()) - at.x());
    verticalScrollBar()->setValue(qRound(now.y()) - at.y());
}

void PageView::turn()
{
    const auto next = pdf::Rotation((quint8(m_layout.rotation()) + 1) % 4);
    const int page = currentPage();
    relayout([&] { m_layout.setRotation(next); });
    goToPage(page);
}

void PageView::step(Step step)
{
    if (pageCount() == 0)
        return; // On its way: nothing to go on from.
    QScrollBar *bar = verticalScrollBar();
    const int most = viewport()->height() - lineHeight;
    const bool isAlone = m_layout.flow() == PageFlow::Single;
    switch (step) {
    case Step::PageDown:
    case Step::LineDown:
        if (bar->value() == bar->maximum() && currentPage() == lastPage())
            return emit readOn(1);
        if (isAlone && bar->value() == bar->maximum())
            return stepPage(1);
        return bar->setValue(bar->value() + (step == Step::PageDown ? most : lineHeight));
    case Step::PageUp:
    case Step::LineUp:
        if (bar->value() == 0 && currentPage() == 0)
            return emit readOn(-1);
        if (isAlone && bar->value() == 0 && currentPage() > 0) {
            stepPage(-1);
            return bar->setValue(bar->maximum()); // Where reading backwards comes in.
        }
        return bar->setValue(bar->value() - (step == Step::PageUp ? most : lineHeight));
    case Step::First:
        showAlone(0);
        return bar->setValue(0);
    case Step::Last:
        showAlone(pageCount() - 1);
        return bar->setValue(bar->maximum());
    }
}

} // namespace dais::widgets
