#include "widgets/page_words.h"

#include <algorithm>

namespace dais::widgets {

void PageWords::clear()
{
    *this = PageWords();
}

void PageWords::setText(int page, const pdf::PageText &text)
{
    m_texts.insert(page, text);
    findOn(page);
}

const pdf::PageText *PageWords::text(int page) const
{
    const auto found = m_texts.constFind(page);
    return found == m_texts.constEnd() ? nullptr : &*found;
}

WordPlace PageWords::wordAt(int page, const QPointF &point) const
{
    const pdf::PageText *words = text(page);
    if (!words)
        return {};
    int nearest = -1;
    double nearestDistance = 0;
    for (int i = 0; i < words->boxes.size(); ++i) {
        const QRectF place = words->boxes[i].place;
        if (place.contains(point))
            return {page, i};
        if (point.y() < place.top() || point.y() > place.bottom())
            continue;
        const double distance = std::abs(point.x() - place.center().x());
        if (nearest < 0 || distance < nearestDistance) {
            nearest = i;
            nearestDistance = distance;
        }
    }
    return nearest < 0 ? WordPlace() : WordPlace{page, nearest};
}

void PageWords::select(WordPlace from, WordPlace to)
{
    m_from = std::min(from, to);
    m_to = std::max(from, to);
}

QVector<QRectF> PageWords::selectedPlaces(int page) const
{
    const pdf::PageText *words = text(page);
    if (!hasSelection() || !words || page < m_from.page || page > m_to.page)
        return {};
    const int first = page == m_from.page ? m_from.box : 0;
    const int last = page == m_to.page ? m_to.box : int(words->boxes.size()) - 1;
    QVector<QRectF> places;
    for (int i = first; i <= last && i < words->boxes.size(); ++i) {
        // Words of one line make one bar, with the spaces between them.
        const bool sameLine = i > first && words->boxes[i - 1].follows != pdf::TextBox::Follows::LineEnd &&
                              places.last().top() < words->boxes[i].place.bottom() &&
                              words->boxes[i].place.top() < places.last().bottom();
        if (sameLine)
            places.last() = places.last().united(words->boxes[i].place);
        else
            places.append(words->boxes[i].place);
    }
    return places;
}

QString PageWords::selectedText(int page) const
{
    const pdf::PageText *words = text(page);
    if (!hasSelection() || !words || page < m_from.page || page > m_to.page)
        return {};
    pdf::PageText part;
    const int first = page == m_from.page ? m_from.box : 0;
    part.boxes = words->boxes.mid(first, page == m_to.page ? m_to.box - first + 1 : -1);
    return part.toString().trimmed();
}

QString PageWords::selectedText() const
{
    QString selected;
    for (int page = m_from.page; hasSelection() && page <= m_to.page; ++page) {
        if (!selected.isEmpty())
            selected += QLatin1Char('\n');
        selected += selectedText(page);
    }
    return selected;
}

void PageWords::find(const QString &phrase)
{
    m_phrase = phrase.trimmed();
    m_matches.clear();
    for (auto it = m_texts.constBegin(); it != m_texts.constEnd(); ++it)
        findOn(it.key());
}

void PageWords::findOn(int page)
{
    m_matches.remove(page);
    if (m_phrase.isEmpty())
        return;
    const auto found = pdf::findInPage(m_texts.value(page), m_phrase);
    if (!found.isEmpty())
        m_matches.insert(page, found);
}

const QVector<pdf::TextMatch> &PageWords::matches(int page) const
{
    static const QVector<pdf::TextMatch> none;
    const auto found = m_matches.constFind(page);
    return found == m_matches.constEnd() ? none : *found;
}

int PageWords::matchCount() const
{
    int count = 0;
    for (const auto &onPage : m_matches)
        count += int(onPage.size());
    return count;
}

QVector<int> PageWords::matchPages() const
{
    QVector<int> pages = m_matches.keys();
    std::sort(pages.begin(), pages.end());
    return pages;
}

} // namespace dais::widgets
