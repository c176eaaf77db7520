// What a pointer and the focus do to PageView: selecting words, copying them, zooming by the wheel.
#include "widgets/page_view.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMouseEvent>
#include <QScrollBar>

namespace dais::widgets {

void PageView::copySelection() const
{
    if (m_words.hasSelection())
        QGuiApplication::clipboard()->setText(m_words.selectedText());
}

WordPlace PageView::wordUnder(const QPoint &position) const
{
    const QPoint at = position + offset();
    const int page = m_layout.pageUnder(at);
    return page < 0 ? WordPlace() : m_words.wordAt(page, m_layout.toPoints(page, at - m_layout.page(page).topLeft()));
}

void PageView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const QPoint at = event->position().toPoint();
    m_isBoxByKey = false;
    m_pressed = marksWords(m_tool) ? wordUnder(at) : WordPlace();
    if (m_tool != PageTool::Select && m_pressed.page < 0)
        pressPen(at);
    m_words.selectNothing();
    if (m_tool == PageTool::Select)
        chooseUnder(at);
    emit selectionChanged();
    viewport()->update();
}

void PageView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    if (m_hand.isDrawing() && !m_isBoxByKey) {
        m_hand.moveTo(partUnder(m_hand.page(), at));
        return viewport()->update();
    }
    const WordPlace under = wordUnder(at);
    if (marksWords(m_tool))
        viewport()->setCursor(under.page >= 0              ? Qt::IBeamCursor
                              : m_tool == PageTool::Select ? Qt::ArrowCursor
                                                           : Qt::CrossCursor);
    if (!(event->buttons() & Qt::LeftButton) || m_pressed.page < 0 || under.page < 0)
        return;
    m_words.select(m_pressed, under);
    emit selectionChanged();
    viewport()->update();
}

void PageView::mouseReleaseEvent(QMouseEvent *event)
{
    m_pressed = {};
    if (event->button() != Qt::LeftButton)
        return;
    if (m_hand.isDrawing() && !m_isBoxByKey)
        return liftPen();
    if (const auto kind = kindOf(m_tool); kind && marksWords(m_tool) && m_words.hasSelection()) {
        for (const DrawnMark &mark : selectionAs(*kind))
            emit drawn(mark);
        selectNothing();
    }
}

bool PageView::event(QEvent *event)
{
    // A box or a caret that follows the arrow keys takes them before the page's own shortcuts do.
    if (event->type() == QEvent::ShortcutOverride && (m_isBoxByKey || hasCaret())) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        static const QSet<int> moving{Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down, Qt::Key_Escape};
        if (moving.contains(key) || (m_isBoxByKey && (key == Qt::Key_Return || key == Qt::Key_Enter)))
            event->accept();
    }
    return QAbstractScrollArea::event(event);
}

void PageView::keyPressEvent(QKeyEvent *event)
{
    if (!keyToBox(event->key(), event->modifiers()) && !keyToCaret(event->key(), event->modifiers()))
        QAbstractScrollArea::keyPressEvent(event);
}

void PageView::wheelEvent(QWheelEvent *event)
{
    if (!(event->modifiers() & Qt::ControlModifier)) {
        const int down = -event->angleDelta().y();
        const QScrollBar *bar = verticalScrollBar();
        if (flow() == PageFlow::Single && down != 0 && bar->value() == (down > 0 ? bar->maximum() : 0))
            return step(down > 0 ? Step::LineDown : Step::LineUp); // To the next page.
        return QAbstractScrollArea::wheelEvent(event);
    }
    stepZoomAt(event->angleDelta().y() > 0 ? ZoomStep::Larger : ZoomStep::Smaller, event->position().toPoint());
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
