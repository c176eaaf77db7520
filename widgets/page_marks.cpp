#include "widgets/page_marks.h"

namespace dais::widgets {

void PageMarks::set(const QVector<PageMark> &marks)
{
    m_pages.clear();
    for (const PageMark &mark : marks)
        m_pages[mark.page].append(mark);
    if (!find(m_chosen))
        m_chosen = {};
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
