#include "widgets/page_finder.h"

#include <algorithm>

namespace dais::widgets {

void PageFinder::start(const QString &phrase, int pageCount, First first)
{
    m_words.find(phrase);
    m_chosen = {};
    m_pageCount = pageCount;
    m_wantsFirst = first == First::Show && !m_words.phrase().isEmpty();
    m_unknown = m_words.phrase().isEmpty() ? 0 : pageCount;
}

QVector<int> PageFinder::pagesToAsk(int from, int count)
{
    QVector<int> pages;
    m_unknown = 0;
    if (m_words.phrase().isEmpty())
        return pages;
    for (int i = 0; i < m_pageCount; ++i) {
        const int page = (std::max(0, from) + i) % m_pageCount;
        if (m_words.knows(page))
            continue;
        ++m_unknown;
        if (pages.size() < count)
            pages.append(page);
    }
    return pages;
}

std::optional<FoundPlace> PageFinder::choose(Direction direction, int page)
{
    const QVector<int> pages = m_words.matchPages();
    if (pages.isEmpty())
        return {};
    m_wantsFirst = false;
    if (m_chosen.page < 0) {
        const auto next = std::lower_bound(pages.begin(), pages.end(), page);
        m_chosen = {next == pages.end() ? pages.first() : *next, 0};
    } else {
        m_chosen = direction == Direction::Next ? after(pages) : before(pages);
    }
    return m_chosen;
}

FoundPlace PageFinder::after(const QVector<int> &pages) const
{
    if (m_chosen.index + 1 < m_words.matches(m_chosen.page).size())
        return {m_chosen.page, m_chosen.index + 1};
    return {pages[(pages.indexOf(m_chosen.page) + 1) % pages.size()], 0};
}

FoundPlace PageFinder::before(const QVector<int> &pages) const
{
    if (m_chosen.index > 0)
        return {m_chosen.page, m_chosen.index - 1};
    const int page = pages[(pages.indexOf(m_chosen.page) + pages.size() - 1) % pages.size()];
    return {page, int(m_words.matches(page).size()) - 1};
}

int PageFinder::number() const
{
    if (m_chosen.page < 0)
        return 0;
    int before = 0;
    for (const int page : m_words.matchPages())
        if (page < m_chosen.page)
            before += int(m_words.matches(page).size());
    return before + m_chosen.index + 1;
}

} // namespace dais::widgets
