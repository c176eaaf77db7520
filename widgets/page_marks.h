#pragma once

#include "pdf/page.h"
#include "widgets/page_mark.h"

#include <functional>
#include <QHash>
#include <QSet>

class QPainter;

namespace dais::widgets {

/// The marks of one document by page, and the one that is chosen. Plain data.
class PageMarks {
public:
    void set(const QVector<PageMark> &marks);
    void clear() { set({}); }
    /// How far from their page the words of a mark are looked for when its document was replaced.
    static constexpr int farthest = 2;
    /// Puts marks that were made on other bytes, on pages so far away, where their words stand on this page; returns those it
    /// found.
    /// A mark goes there only when every page nearer to its own is known, and has not its words.
    QVector<domain::AnnotationId> follow(int page, const pdf::PageText &words, const QSizeF &size, int distance,
                                         const std::function<bool(int page)> &isKnown);
    /// Pages whose words may be those of a moved mark.
    [[nodiscard]] QSet<int> pagesToLookAt() const;
    [[nodiscard]] const QVector<PageMark> &on(int page) const;
    [[nodiscard]] int countOn(int page) const { return int(on(page).size()); }
    [[nodiscard]] const PageMark *find(const domain::AnnotationId &id) const;
    /// The smallest mark at a part of a page, 0 to 1, with `air` around it; null when there is none.
    [[nodiscard]] const PageMark *at(int page, const QPointF &part, const QSizeF &air) const;

    /// Stays chosen as long as it is there.
    void choose(const domain::AnnotationId &id) { m_chosen = id; }
    [[nodiscard]] const domain::AnnotationId &chosen() const { return m_chosen; }

private:
    QHash<int, QVector<PageMark>> m_pages;
    domain::AnnotationId m_chosen;
};

/// From a part of a page, 0 to 1, to what is painted on.
using PagePlacing = std::function<QRectF(const QRectF &part)>;

/// Paints a mark; the words of free text and stamps are fitted to their box. `isChosen` draws an edge about it.
void paintMark(QPainter &painter, const PageMark &mark, const PagePlacing &placed, Paper paper, bool isChosen);

} // namespace dais::widgets
