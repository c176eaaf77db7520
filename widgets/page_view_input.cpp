// What a pointer and the focus do to PageView: selecting words, copying them, zooming by the wheel.
#include "widgets/page_view.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMouseEvent>

namespace dais::widgets {

void PageView::copySelection() const
{
    if (m_words.hasSelection())
        QGuiApplication::clipboard()->setText(m_words.selectedText());
}

WordPlace PageView::wordUnder(const QPoint &position) const
{
    const QPoint at = position + offset();
    const int page = m_layout.pageAt(at.y());
    return page < 0 ? WordPlace() : m_words.wordAt(page, m_layout.toPoints(page, at - m_layout.page(page).topLeft()));
}

void PageView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pressed = wordUnder(event->position().toPoint());
    m_words.selectNothing();
    emit selectionChanged();
    viewport()->update();
}

void PageView::mouseMoveEvent(QMouseEvent *event)
{
    const WordPlace under = wordUnder(event->position().toPoint());
    viewport()->setCursor(under.page >= 0 ? Qt::IBeamCursor : Qt::ArrowCursor);
    if (!(event->buttons() & Qt::LeftButton) || m_pressed.page < 0 || under.page < 0)
        return;
    m_words.select(m_pressed, under);
    emit selectionChanged();
    viewport()->update();
}

void PageView::mouseReleaseEvent(QMouseEvent *)
{
    m_pressed = {};
}

void PageView::wheelEvent(QWheelEvent *event)
{
    if (!(event->modifiers() & Qt::ControlModifier))
        return QAbstractScrollArea::wheelEvent(event);
    stepZoom(event->angleDelta().y() > 0 ? ZoomStep::Larger : ZoomStep::Smaller);
}

void PageView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void PageView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

} // namespace dais::widgets
