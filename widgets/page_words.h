#pragma once

#include "pdf/text_search.h"

#include <QHash>

namespace dais::widgets {

/// A place among the words of a document.
struct WordPlace {
    int page = -1;
    int box = 0;

    friend auto operator<=>(const WordPlace &, const WordPlace &) = default;
};

/// The words of a document as far as they are known: what is selected, and where a phrase was found. Plain data.
class PageWords {
public:
    void clear();
    void setText(int page, const pdf::PageText &text);
    [[nodiscard]] bool knows(int page) const { return m_texts.contains(page); }
    [[nodiscard]] const pdf::PageText *text(int page) const;
    /// The word at a point of the page (points), or the nearest on the same line; empty page index when there is none.
    [[nodiscard]] WordPlace wordAt(int page, const QPointF &point) const;

    /// Selects from one word to another, in any order.
    void select(WordPlace from, WordPlace to);
    void selectNothing() { m_from = m_to = {}; }
    [[nodiscard]] bool hasSelection() const { return m_from.page >= 0; }
    /// The selected words' rectangles on a page, in points.
    [[nodiscard]] QVector<QRectF> selectedPlaces(int page) const;
    /// The selected words with the spaces and line ends between them.
    [[nodiscard]] QString selectedText() const;
    /// Those on one page.
    [[nodiscard]] QString selectedText(int page) const;

    /// Looks for a phrase on every known page, and on those that come to be known.
    void find(const QString &phrase);
    [[nodiscard]] const QString &phrase() const { return m_phrase; }
    [[nodiscard]] const QVector<pdf::TextMatch> &matches(int page) const;
    [[nodiscard]] int matchCount() const;
    /// The pages with matches, ascending.
    [[nodiscard]] QVector<int> matchPages() const;

private:
    void findOn(int page);

    QHash<int, pdf::PageText> m_texts;
    QHash<int, QVector<pdf::TextMatch>> m_matches; ///< Pages without a match have no entry.
    QString m_phrase;
    WordPlace m_from;
    WordPlace m_to;
};

} // namespace dais::widgets
