#pragma once

#include "widgets/page_words.h"

#include <optional>

namespace dais::widgets {

/// One of the places where the phrase was found.
struct FoundPlace {
    int page = -1;
    int index = 0; ///< Among the matches of that page.

    friend bool operator==(const FoundPlace &, const FoundPlace &) = default;
};

/// Goes through the places of a phrase in a document whose words arrive by and by. Plain data; `words` outlives it.
class PageFinder {
public:
    explicit PageFinder(PageWords &words) : m_words(words) {}

    /// Begins anew; an empty phrase finds nothing. Where somebody stays on their page no first place is to be shown.
    enum class First { Show, Stay };
    void start(const QString &phrase, int pageCount, First first = First::Show);
    /// Pages whose words are still needed, those after `from` first, at most `count`.
    [[nodiscard]] QVector<int> pagesToAsk(int from, int count);
    /// Whether some page has not been looked at.
    [[nodiscard]] bool isSearching() const { return m_unknown > 0; }
    /// Whether the first place is still to be shown.
    [[nodiscard]] bool wantsFirst() const { return m_wantsFirst && m_words.matchCount() > 0; }

    /// Chooses the next or previous place, around the ends; the first one is at or after `page`.
    enum class Direction { Next, Previous };
    [[nodiscard]] std::optional<FoundPlace> choose(Direction direction, int page);
    [[nodiscard]] const FoundPlace &chosen() const { return m_chosen; }
    /// The number of the chosen place among all, from 1; 0 when none is.
    [[nodiscard]] int number() const;

private:
    [[nodiscard]] FoundPlace after(const QVector<int> &pages) const;
    [[nodiscard]] FoundPlace before(const QVector<int> &pages) const;

    PageWords &m_words;
    FoundPlace m_chosen;
    int m_pageCount = 0;
    int m_unknown = 0;
    bool m_wantsFirst = false;
};

} // namespace dais::widgets
