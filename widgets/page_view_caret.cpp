// The caret of PageView: words chosen by keyboard, so that everything that marks words works without a pointer.
#include "widgets/page_view.h"

#include <QPainter>

namespace dais::widgets {

void PageView::toggleCaret()
{
    if (m_caret.page >= 0) {
        m_caret = {};
        return viewport()->update();
    }
    const int page = currentPage();
    const pdf::PageText *words = page < 0 ? nullptr : m_words.text(page);
    if (!words || words->boxes.isEmpty())
        return; // A scan without words: a box by keyboard marks it.
    // The first word in sight.
    int box = 0;
    while (box + 1 < words->boxes.size() && caretRect({page, box}).top() < offset().y())
        ++box;
    moveCaret({page, box}, false);
}

QRect PageView::caretRect(const WordPlace &place) const
{
    const pdf::PageText *words = m_words.text(place.page);
    if (!words || place.box >= words->boxes.size())
        return {};
    return m_layout.toPixels(place.page, words->boxes[place.box].place)
        .toAlignedRect()
        .translated(m_layout.page(place.page).topLeft());
}

void PageView::moveCaret(const WordPlace &to, bool selects)
{
    if (!selects)
        m_caretFrom = to;
    m_caret = to;
    if (selects)
        m_words.select(m_caretFrom, to);
    else
        m_words.selectNothing();
    if (const pdf::PageText *words = m_words.text(to.page))
        bringIntoView(to.page, words->boxes[to.box].place);
    emit selectionChanged();
    viewport()->update();
}

WordPlace PageView::wordBeside(const WordPlace &from, int by) const
{
    WordPlace to{from.page, from.box + by};
    const auto count = [this](int page) {
        const pdf::PageText *words = m_words.text(page);
        return words ? int(words->boxes.size()) : 0;
    };
    while (to.box < 0 || to.box >= count(to.page)) { // Over the edge of the page, as far as the words are known.
        const int next = to.page + (by < 0 ? -1 : 1);
        if (next < 0 || next >= pageCount() || !m_words.knows(next))
            return from;
        to = {next, by < 0 ? count(next) - 1 : 0};
        if (count(next) > 0)
            break;
    }
    return to;
}

WordPlace PageView::wordInLine(const WordPlace &from, int by) const
{
    const QRect here = caretRect(from);
    std::optional<WordPlace> best;
    int lineMiddle = 0;
    int least = 0;
    WordPlace at = from;
    for (WordPlace next = wordBeside(at, by); next != at; next = wordBeside(at, by)) {
        at = next;
        const QRect box = caretRect(at);
        const bool isBeyond = by > 0 ? box.center().y() > here.bottom() : box.center().y() < here.top();
        if (!isBeyond)
            continue;
        if (best && std::abs(box.center().y() - lineMiddle) > box.height() / 2)
            break; // The line after the next.
        const int away = std::abs(box.center().x() - here.center().x());
        if (!best || away < least) {
            best = at;
            least = away;
            lineMiddle = box.center().y();
        }
    }
    return best.value_or(from);
}

bool PageView::keyToCaret(int key, Qt::KeyboardModifiers modifiers)
{
    if (m_caret.page < 0)
        return false;
    const bool selects = modifiers & Qt::ShiftModifier;
    switch (key) {
    case Qt::Key_Escape:
        m_caret = {};
        selectNothing();
        return true;
    case Qt::Key_Left:
    case Qt::Key_Right:
        moveCaret(wordBeside(m_caret, key == Qt::Key_Left ? -1 : 1), selects);
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
        moveCaret(wordInLine(m_caret, key == Qt::Key_Up ? -1 : 1), selects);
        return true;
    default:
        return false;
    }
}

void PageView::paintCaret(QPainter &painter, int page) const
{
    if (m_caret.page != page || !hasFocus())
        return;
    painter.setPen(QPen(tokensFor(this).focus, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(caretRect(m_caret).adjusted(-2, -1, 2, 1));
}

} // namespace dais::widgets
