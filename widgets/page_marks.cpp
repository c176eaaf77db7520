#include "widgets/page_marks.h"

#include "pdf/text_search.h"

#include <set>

namespace dais::widgets {

namespace {

/// Fewer letters stand in many places: a mark is not moved by them.
constexpr int fewestLetters = 6;

bool canFollow(const PageMark &mark)
{
    return mark.isMoved && mark.quote.simplified().size() >= fewestLetters;
}

/// Whether every page nearer to a mark's own is known: had it the words, the mark would have gone there.
bool isNearest(int own, int page, const std::function<bool(int page)> &isKnown)
{
    for (int distance = 0; distance < std::abs(page - own); ++distance)
        if (!isKnown(own - distance) || !isKnown(own + distance))
            return false;
    return true;
}

QVector<QRectF> partsOf(const pdf::TextMatch &match, const QSizeF &size)
{
    QVector<QRectF> parts;
    for (const QRectF &points : match.places)
        parts.append({points.left() / size.width(), points.top() / size.height(), points.width() / size.width(),
                      points.height() / size.height()});
    return parts;
}

} // namespace

void PageMarks::set(const QVector<PageMark> &marks)
{
    m_pages.clear();
    for (const PageMark &mark : marks)
        m_pages[mark.page].append(mark);
    if (!find(m_chosen))
        m_chosen = {};
}

QSet<int> PageMarks::pagesToLookAt() const
{
    QSet<int> pages;
    for (const QVector<PageMark> &marks : m_pages)
        for (const PageMark &mark : marks)
            for (int page = mark.page - farthest; canFollow(mark) && page <= mark.page + farthest; ++page)
                pages.insert(page);
    return pages;
}

QVector<domain::AnnotationId> PageMarks::follow(int page, const pdf::PageText &words, const QSizeF &size, int distance,
                                                const std::function<bool(int page)> &isKnown)
{
    QVector<domain::AnnotationId> found;
    if (size.isEmpty())
        return found;
    QVector<PageMark> moved;
    for (const int from : std::set{page - distance, page + distance}) {
        const auto marks = m_pages.find(from);
        for (qsizetype i = 0; marks != m_pages.end() && i < marks->size();) {
            PageMark mark = marks->at(i);
            const auto matches = canFollow(mark) && isNearest(mark.page, page, isKnown)
                                     ? pdf::findInPage(words, mark.quote.simplified())
                                     : QVector<pdf::TextMatch>();
            if (matches.isEmpty()) {
                ++i;
                continue;
            }
            // Of several places the one nearest to where it stood.
            const double was = mark.bounds().top() * size.height();
            const auto nearest = std::ranges::min_element(matches, {}, [&](const pdf::TextMatch &match) {
                return match.places.isEmpty() ? size.height() : std::abs(match.places.first().top() - was);
            });
            mark.areas = partsOf(*nearest, size);
            mark.page = page;
            mark.isMoved = false;
            marks->removeAt(i);
            moved.append(mark);
        }
    }
    for (const PageMark &mark : std::as_const(moved)) {
        m_pages[mark.page].append(mark);
        found.append(mark.id);
    }
    return found;
}

const QVector<PageMark> &PageMarks::on(int page) const
{
    static const QVector<PageMark> none;
    const auto found = m_pages.constFind(page);
    return found == m_pages.constEnd() ? none : *found;
}

const PageMark *PageMarks::find(const domain::AnnotationId &id) const
{
    if (id.isNull())
        return nullptr;
    for (const QVector<PageMark> &marks : m_pages)
        for (const PageMark &mark : marks)
            if (mark.id == id)
                return &mark;
    return nullptr;
}

const PageMark *PageMarks::at(int page, const QPointF &part, const QSizeF &air) const
{
    const PageMark *smallest = nullptr;
    double size = 0;
    for (const PageMark &mark : on(page)) {
        const auto touches = [&](const QRectF &area) {
            return area.adjusted(-air.width(), -air.height(), air.width(), air.height()).contains(part);
        };
        const bool isHit =
            std::ranges::any_of(mark.areas, touches) || (!mark.strokes.isEmpty() && touches(mark.bounds()));
        const QRectF box = mark.bounds();
        const double its = box.width() * box.height();
        if (isHit && (!smallest || its < size)) {
            smallest = &mark;
            size = its;
        }
    }
    return smallest;
}

} // namespace dais::widgets
