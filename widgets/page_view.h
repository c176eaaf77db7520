#pragma once

#include "domain/result.h"
#include "pdf/render_queue.h"
#include "widgets/colour_tokens.h"
#include "widgets/drawing_hand.h"
#include "widgets/page_finder.h"
#include "widgets/page_layout.h"
#include "widgets/page_marks.h"
#include "widgets/pages_ahead.h"

#include <QAbstractScrollArea>
#include <QSet>

namespace dais::widgets {

/// Shows the pages of one document, one below the other: scrolls, zooms, turns, selects and copies words, marks what
/// was found. Never waits: a page that is not drawn yet is its grey outline with its number, one that cannot be drawn
/// a grey page with a sentence. Memory is bounded in bytes. UI thread; `queue` outlives the view.
class PageView : public QAbstractScrollArea {
    Q_OBJECT
public:
    static constexpr qint64 standardCacheBytes = 192 << 20;
    static constexpr int lineHeight = 60; ///< Of a step by arrow keys, in pixels.
    explicit PageView(pdf::RenderQueue &queue, QWidget *parent = nullptr, qint64 cacheBytes = standardCacheBytes);
    ~PageView() override;

    /// Opens a document; the pages come by and by. `name` is what a screen reader calls it.
    void showDocument(const pdf::SealedFile &document, const QString &name);
    /// Opens a document that will probably be shown next and draws its first page, behind the one that is shown.
    void prepare(const pdf::SealedFile &document);
    /// Forgets it: its bytes are gone, or another comes.
    void forgetPrepared() { m_ahead.drop(); }
    /// Shows nothing but a sentence on the desk, empty for nothing at all.
    void clear(const QString &sentence = {});
    /// What stands on the desk instead of pages.
    [[nodiscard]] const QString &sentence() const { return m_sentence; }
    [[nodiscard]] bool hasDocument() const { return m_document != 0; }

    /// The queue's name for the open document, for thumbnails of it; 0 without one.
    [[nodiscard]] pdf::DocumentKey documentKey() const { return m_document; }
    /// In points, as shown unturned; estimates until layoutChanged() has come for the last time.
    [[nodiscard]] const QVector<QSizeF> &pageSizes() const { return m_sizes; }
    [[nodiscard]] int pageCount() const { return m_layout.pageCount(); }
    /// The page that takes most of the view, from 0; -1 without a document.
    [[nodiscard]] int currentPage() const;
    /// Brings the top of a page, or a place `top` points below it, to the top of the view.
    void goToPage(int page, double top = 0);
    /// Draws an edge about a part of a page and brings it into view: thousandths of the page as shown unturned, from
    /// its upper left. Stays until another is pointed at or the document goes; an empty part takes it away.
    void pointAt(int page, const QRect &thousandths);
    /// The part pointed at, in pixels of the view; null without one.
    [[nodiscard]] QRect pointedAt() const;
    [[nodiscard]] double zoom() const { return m_layout.zoom(); }
    [[nodiscard]] ZoomMode zoomMode() const { return m_layout.mode(); }
    void setZoomMode(ZoomMode mode);
    [[nodiscard]] PageFlow flow() const { return m_layout.flow(); }
    /// All pages below one another, one alone, or two beside each other; what is read stays in sight.
    void setFlow(PageFlow flow);
    /// To the next or previous page, or pair of them.
    void stepPage(int by);
    /// One step larger or smaller, about the middle of the view.
    enum class ZoomStep { Larger, Smaller };
    void stepZoom(ZoomStep step);
    /// The same, keeping what is at this place of the view where it is.
    void stepZoomAt(ZoomStep step, const QPoint &at);
    /// Turns the pages by a quarter, clockwise; the file stays as it is.
    void turn();
    void setPaper(Paper paper);

    /// Scrolls by most of a view; a page that stands alone gives way to the next. At the end of the document it stays there.
    enum class Step { PageDown, PageUp, LineDown, LineUp, First, Last };
    void step(Step step);

    /// Marks every place of a phrase and goes to the first at or after the current page. Empty: no marks.
    void find(const QString &phrase);
    /// Marks every place of a phrase and stays where it is.
    void markPlaces(const QString &phrase);
    void findAgain(PageFinder::Direction direction);
    /// How many places are known, and whether every page was looked at.
    [[nodiscard]] int matchCount() const { return m_words.matchCount(); }
    [[nodiscard]] bool isSearching() const { return m_finder.isSearching(); }
    /// From 1; 0 when none is chosen.
    [[nodiscard]] int currentMatch() const { return m_finder.number(); }

    /// The readers' marks on the open document; they go with it.
    void setMarks(const QVector<PageMark> &marks);
    /// What the pointer does from now on, and with which pen.
    void setTool(PageTool tool, MarkPen pen);
    [[nodiscard]] PageTool tool() const { return m_tool; }
    /// The mark that keys act on; a null id for none. Brings it into view.
    void chooseMark(const domain::AnnotationId &id);
    [[nodiscard]] const domain::AnnotationId &chosenMark() const { return m_marks.chosen(); }
    /// Chooses the next or previous mark of the document, around its end.
    void stepMark(int by);
    /// The selected words as marks of that kind, one a page; none without a selection.
    [[nodiscard]] std::vector<DrawnMark> selectionAs(domain::MarkKind kind) const;
    void selectNothing();
    /// Puts a box in the middle of the view: arrows move it, with Shift they size it, Enter draws it, Escape takes it away.
    void startBoxByKey();

    /// Shows or takes away a caret on the words: arrows move it, with Shift they select, Escape takes it away.
    void toggleCaret();
    [[nodiscard]] bool hasCaret() const { return m_caret.page >= 0; }
    [[nodiscard]] bool hasSelection() const { return m_words.hasSelection(); }
    [[nodiscard]] QString selectedText() const { return m_words.selectedText(); }
    void copySelection() const;
    /// The words of a page that has none of its own: read from its picture. They are selected, marked and found as others.
    void setWords(int page, const pdf::PageText &words);
    /// The words of a page, for screen readers; empty when they are not known yet.
    [[nodiscard]] QString pageText(int page) const;

signals:
    void opened(int pages);
    /// Pages came, went, or turned out to be of another size.
    void layoutChanged();
    /// The document cannot be shown; the sentence is already in the view.
    void couldNotShow(const dais::Error &error);
    void outlineReady(const dais::pdf::Outline &outline);
    void currentPageChanged(int page);
    void zoomChanged(double zoom);
    void matchesChanged();
    void selectionChanged();
    /// Somebody reads on (1) behind the last page, or back (-1) before the first.
    void readOn(int by);
    /// A page turned out to have no words of its own.
    void wordsMissing(int page);
    /// A shape was drawn, or words were marked, with the tool in hand.
    void drawn(const dais::widgets::DrawnMark &mark);
    /// Another mark is chosen; a null id for none.
    void markChosen(const dais::domain::AnnotationId &id);
    /// A mark that was made on other bytes was found again by its words, and stands there.
    void markFollowed(const dais::domain::AnnotationId &id);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void connectQueue();
    void adopt(const PagesAhead::Opened &ahead);
    void onOpened(const pdf::DocumentFacts &facts);
    void onPageFacts(int first, const QVector<pdf::PageFacts> &pages);
    void relayout(const std::function<void()> &change);
    void updateScrollBars();
    /// The page that is the current one at the end of the document.
    [[nodiscard]] int lastPage() const { return pageCount() - 1 - (pageCount() - 1) % m_layout.pagesInRow(); }
    void noteCurrentPage();
    void showAlone(int page);
    void bringIntoView(int page, const QRectF &points);
    [[nodiscard]] QRectF pointedPoints() const;
    void requestVisible();
    void requestWords(int page);
    void continueSearch();
    [[nodiscard]] QPoint offset() const;
    [[nodiscard]] QVector<pdf::TileKey> tilesOf(pdf::DocumentKey document, const PageLayout &layout, int page,
                                                const QRect &visible) const;
    [[nodiscard]] WordPlace wordUnder(const QPoint &position) const;
    void paintPage(QPainter &painter, int page, const QRect &clip);
    bool paintTiles(QPainter &painter, int page, const QRect &place, const QRect &clip);
    void paintMarks(QPainter &painter, int page, const QRect &place) const;
    void paintPointer(QPainter &painter) const;
    void paintReadersMarks(QPainter &painter, int page, const QRect &place) const;
    [[nodiscard]] QRectF toPoints(int page, const QRectF &part) const;
    [[nodiscard]] QRectF toPart(int page, const QRectF &points) const;
    [[nodiscard]] QPointF partUnder(int page, const QPoint &position) const;
    [[nodiscard]] QSizeF partOfPixels(int page, int pixels) const;
    void pressPen(const QPoint &position);
    void liftPen();
    bool chooseUnder(const QPoint &position);
    void followMarks(int page);
    [[nodiscard]] QRect caretRect(const WordPlace &place) const;
    void moveCaret(const WordPlace &to, bool selects);
    [[nodiscard]] WordPlace wordBeside(const WordPlace &from, int by) const;
    [[nodiscard]] WordPlace wordInLine(const WordPlace &from, int by) const;
    bool keyToCaret(int key, Qt::KeyboardModifiers modifiers);
    void paintCaret(QPainter &painter, int page) const;
    bool keyToBox(int key, Qt::KeyboardModifiers modifiers);
    void paintSentence(QPainter &painter, const QRect &place, const QString &sentence) const;
    [[nodiscard]] QImage onPaper(const QImage &image) const;

    pdf::RenderQueue &m_queue;
    PagesAhead m_ahead;
    pdf::PageCache m_cache;
    PageLayout m_layout;
    PageWords m_words;
    PageFinder m_finder{m_words};
    PageMarks m_marks;
    DrawingHand m_hand;
    PageTool m_tool = PageTool::Select;
    MarkPen m_pen = MarkPen::Grey;
    bool m_isBoxByKey = false; ///< The shape in hand follows the arrow keys.
    int m_pointedPage = -1;
    QRect m_pointed; ///< Thousandths of its page.
    QVector<QSizeF> m_sizes;
    QHash<int, QString> m_notShown; ///< Sentence per page that cannot be drawn.
    QSet<int> m_wordsAsked;
    pdf::DocumentKey m_document = 0;
    QString m_sentence;
    Paper m_paper = Paper::White;
    int m_lastPage = -1;
    pdf::ReadingDirection m_direction = pdf::ReadingDirection::Forward;
    WordPlace m_pressed;
    WordPlace m_caret;         ///< No page: there is none.
    WordPlace m_caretFrom;     ///< Where a selection by keyboard began.
    bool m_keepsPlace = false; ///< Scroll bars move under us; the place is put back afterwards.
};

} // namespace dais::widgets
