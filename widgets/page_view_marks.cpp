// The marks of PageView: which are shown, and how they are drawn by pointer and keyboard.
#include "widgets/page_view.h"

#include <QPainter>
#include <QScrollBar>

namespace dais::widgets {

namespace {
constexpr int leastPixels = 4;  ///< A shorter drag is a click.
constexpr int keyboardStep = 8; ///< Pixels that a box moves or grows by at a time.
constexpr QSizeF keyboardBox(0.4, 0.06);
} // namespace

void PageView::setMarks(const QVector<PageMark> &marks)
{
    const auto chosen = m_marks.chosen();
    m_marks.set(marks);
    if (m_marks.chosen() != chosen)
        emit markChosen(m_marks.chosen());
    for (const int page : m_marks.pagesToLookAt())
        if (page >= 0 && page < pageCount()) {
            requestWords(page);
            followMarks(page);
        }
    viewport()->update();
}

void PageView::followMarks(int page)
{
    if (!m_words.knows(page))
        return; // Its words come, and this is called again.
    // A mark's own page before its neighbours, whichever page's words came first.
    const auto isKnown = [this](int other) { return other < 0 || other >= pageCount() || m_words.knows(other); };
    for (int distance = 0; distance <= PageMarks::farthest; ++distance)
        for (int other = page - PageMarks::farthest; other <= page + PageMarks::farthest; ++other)
            if (const pdf::PageText *known = m_words.text(other))
                for (const domain::AnnotationId &id :
                     m_marks.follow(other, *known, m_sizes.value(other), distance, isKnown))
                    emit markFollowed(id);
}

void PageView::setTool(PageTool tool, MarkPen pen)
{
    m_tool = tool;
    m_pen = pen;
    m_hand.drop();
    viewport()->setCursor(marksWords(tool) ? Qt::ArrowCursor : Qt::CrossCursor);
    viewport()->update();
}

void PageView::chooseMark(const domain::AnnotationId &id)
{
    m_marks.choose(id);
    if (const PageMark *mark = m_marks.find(id))
        bringIntoView(mark->page, toPoints(mark->page, mark->bounds()));
    emit markChosen(m_marks.chosen());
    viewport()->update();
}

void PageView::stepMark(int by)
{
    QVector<const PageMark *> all;
    for (int page = 0; page < pageCount(); ++page)
        for (const PageMark &mark : m_marks.on(page))
            all.append(&mark);
    if (all.isEmpty())
        return;
    int now = -1;
    for (int i = 0; i < all.size(); ++i)
        if (all[i]->id == m_marks.chosen())
            now = i;
    if (now < 0) { // The first on or after the page that is read, or the last before it.
        now = int(std::ranges::find_if(all, [&](const PageMark *m) { return m->page >= currentPage(); }) - all.begin());
        now = by > 0 ? now - 1 : now;
    }
    chooseMark(all[(now + by + all.size()) % all.size()]->id);
}

std::vector<DrawnMark> PageView::selectionAs(domain::MarkKind kind) const
{
    std::vector<DrawnMark> drawn;
    for (int page = 0; page < pageCount() && m_words.hasSelection(); ++page) {
        const auto places = m_words.selectedPlaces(page);
        if (places.isEmpty())
            continue;
        DrawnMark mark{page, kind, {}, {}, m_words.selectedText(page)};
        QRectF whole;
        for (const QRectF &points : places) {
            mark.areas.push_back(areaOf(toPart(page, points)));
            whole = whole.united(points);
        }
        if (kind == domain::MarkKind::Margin) // One bar beside all of the lines.
            mark.areas = {areaOf(toPart(page, whole))};
        drawn.push_back(std::move(mark));
    }
    return drawn;
}

void PageView::selectNothing()
{
    m_words.selectNothing();
    emit selectionChanged();
    viewport()->update();
}

QRectF PageView::toPoints(int page, const QRectF &part) const
{
    const QSizeF size = m_sizes.value(page);
    return {part.left() * size.width(), part.top() * size.height(), part.width() * size.width(),
            part.height() * size.height()};
}

QRectF PageView::toPart(int page, const QRectF &points) const
{
    const QSizeF size = m_sizes.value(page);
    if (size.isEmpty())
        return {};
    return {points.left() / size.width(), points.top() / size.height(), points.width() / size.width(),
            points.height() / size.height()};
}

QPointF PageView::partUnder(int page, const QPoint &position) const
{
    const QPointF points = m_layout.toPoints(page, position + offset() - m_layout.page(page).topLeft());
    return toPart(page, QRectF(points, QSizeF(0, 0))).topLeft();
}

QSizeF PageView::partOfPixels(int page, int pixels) const
{
    const QRect place = m_layout.page(page);
    return {double(pixels) / std::max(1, place.width()), double(pixels) / std::max(1, place.height())};
}

void PageView::pressPen(const QPoint &position)
{
    const int page = m_layout.pageUnder(position + offset());
    if (page >= 0)
        m_hand.begin(m_tool == PageTool::Select ? PageTool::Box : m_tool, page, partUnder(page, position));
}

void PageView::liftPen()
{
    const int page = m_hand.page();
    if (const auto mark = m_hand.lift(partOfPixels(page, leastPixels)))
        emit drawn(*mark);
    viewport()->update();
}

bool PageView::chooseUnder(const QPoint &position)
{
    const int page = m_layout.pageUnder(position + offset());
    const PageMark *mark =
        page < 0 ? nullptr : m_marks.at(page, partUnder(page, position), partOfPixels(page, leastPixels));
    m_marks.choose(mark ? mark->id : domain::AnnotationId());
    emit markChosen(m_marks.chosen());
    return mark != nullptr;
}

void PageView::startBoxByKey()
{
    const int page = currentPage();
    if (page < 0)
        return;
    const QPointF middle = partUnder(page, viewport()->rect().center());
    const QPointF corner(std::clamp(middle.x() - keyboardBox.width() / 2, 0.0, 1 - keyboardBox.width()),
                         std::clamp(middle.y() - keyboardBox.height() / 2, 0.0, 1 - keyboardBox.height()));
    m_hand.begin(PageTool::Box, page, corner);
    m_hand.moveTo(corner + QPointF(keyboardBox.width(), keyboardBox.height()));
    m_isBoxByKey = true;
    viewport()->update();
}

bool PageView::keyToBox(int key, Qt::KeyboardModifiers modifiers)
{
    if (!m_isBoxByKey || !m_hand.isDrawing())
        return false;
    if (key == Qt::Key_Escape || key == Qt::Key_Return || key == Qt::Key_Enter) {
        m_isBoxByKey = false;
        if (key == Qt::Key_Escape)
            m_hand.drop();
        else
            liftPen();
        viewport()->update();
        return true;
    }
    const QSizeF step = partOfPixels(m_hand.page(), keyboardStep);
    QPointF by;
    if (key == Qt::Key_Left || key == Qt::Key_Right)
        by = {key == Qt::Key_Left ? -step.width() : step.width(), 0};
    else if (key == Qt::Key_Up || key == Qt::Key_Down)
        by = {0, key == Qt::Key_Up ? -step.height() : step.height()};
    else
        return false;
    const QRectF box = m_hand.shape(m_pen).areas.first();
    const bool isSize = modifiers & Qt::ShiftModifier;
    const QPointF far = box.bottomRight() + by;
    const QPointF near = isSize ? box.topLeft() : box.topLeft() + by;
    if (near.x() < 0 || near.y() < 0 || far.x() > 1 || far.y() > 1 || far.x() <= near.x() || far.y() <= near.y())
        return true;
    m_hand.begin(PageTool::Box, m_hand.page(), near);
    m_hand.moveTo(far);
    bringIntoView(m_hand.page(), toPoints(m_hand.page(), QRectF(near, far)));
    viewport()->update();
    return true;
}

void PageView::paintReadersMarks(QPainter &painter, int page, const QRect &place) const
{
    const PagePlacing placed = [&](const QRectF &part) {
        return m_layout.toPixels(page, toPoints(page, part)).translated(place.topLeft());
    };
    for (const PageMark &mark : m_marks.on(page))
        paintMark(painter, mark, placed, m_paper, mark.id == m_marks.chosen());
    if (m_hand.isDrawing() && m_hand.page() == page)
        paintMark(painter, m_hand.shape(m_pen), placed, m_paper, m_isBoxByKey);
}

} // namespace dais::widgets
