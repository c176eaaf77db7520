#include "widgets/page_view.h"

#include "widgets/error_text.h"

#include <QScrollBar>

namespace dais::widgets {

namespace {
constexpr int prefetchedPages = 3;
constexpr int pagesSearchedAtOnce = 16;
} // namespace

PageView::PageView(pdf::RenderQueue &queue, QWidget *parent, qint64 cacheBytes)
    : QAbstractScrollArea(parent), m_queue(queue), m_ahead(queue), m_cache(cacheBytes)
{
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("Document page"));
    viewport()->setMouseTracking(true);
    viewport()->setCursor(Qt::ArrowCursor);
    m_layout.setDotsPerInch(logicalDpiX());
    connectQueue();
}

PageView::~PageView()
{
    if (m_document)
        m_queue.close(m_document);
}

void PageView::connectQueue()
{
    connect(&m_queue, &pdf::RenderQueue::opened, this, [this](pdf::DocumentKey key, const pdf::DocumentFacts &facts) {
        if (key == m_document)
            onOpened(facts);
    });
    connect(&m_queue, &pdf::RenderQueue::pageFacts, this,
            [this](pdf::DocumentKey key, int first, const QVector<pdf::PageFacts> &pages) {
                if (key == m_document)
                    onPageFacts(first, pages);
            });
    connect(&m_queue, &pdf::RenderQueue::openFailed, this, [this](pdf::DocumentKey key, const Error &error) {
        if (key != m_document)
            return;
        clear(toldOf(error, Doing::OpeningPaper).body);
        emit couldNotShow(error);
    });
    connect(&m_queue, &pdf::RenderQueue::outline, this, [this](pdf::DocumentKey key, const pdf::Outline &outline) {
        if (key == m_document)
            emit outlineReady(outline);
    });
    connect(&m_queue, &pdf::RenderQueue::tileReady, this, [this](const pdf::TileKey &key, const QImage &image) {
        if (key.document != m_document)
            return;
        m_cache.insert(key, onPaper(image));
        viewport()->update();
    });
    connect(&m_queue, &pdf::RenderQueue::tileFailed, this, [this](const pdf::TileKey &key, const Error &error) {
        if (key.document != m_document || error.kind == Error::Kind::Cancelled)
            return;
        m_notShown.insert(key.request.page, toldOf(error, Doing::OpeningPaper).body);
        viewport()->update();
    });
    connect(&m_queue, &pdf::RenderQueue::pageText, this,
            [this](pdf::DocumentKey key, int page, const pdf::PageText &text) {
                if (key != m_document)
                    return;
                setWords(page, text);
                if (text.boxes.isEmpty())
                    emit wordsMissing(page);
            });
    connect(&m_queue, &pdf::RenderQueue::textFailed, this, [this](pdf::DocumentKey key, int page, const Error &) {
        if (key != m_document)
            return;
        m_words.setText(page, {}); // A page without words is searched, and finds nothing.
        continueSearch();
    });
}

void PageView::showDocument(const pdf::SealedFile &document, const QString &name)
{
    clear();
    setAccessibleName(name);
    if (auto ahead = m_ahead.take(document)) {
        adopt(*ahead);
        return;
    }
    m_document = m_queue.open(document);
    m_sentence = tr("Opening");
    setAccessibleDescription(m_sentence);
    viewport()->update();
}

void PageView::prepare(const pdf::SealedFile &document)
{
    m_ahead.prepare(document, [this](pdf::DocumentKey key, const QVector<QSizeF> &sizes) {
        PageLayout layout = m_layout;
        layout.setRotation(pdf::Rotation::None);
        layout.setPages(sizes);
        return tilesOf(key, layout, 0, QRect({}, viewport()->size()));
    });
}

void PageView::adopt(const PagesAhead::Opened &ahead)
{
    m_document = ahead.key;
    for (const auto &[key, image] : ahead.tiles)
        m_cache.insert(key, onPaper(image));
    onOpened(ahead.facts);
    for (const auto &[first, pages] : ahead.laterPages)
        onPageFacts(first, pages);
    if (ahead.outline)
        emit outlineReady(*ahead.outline);
}

void PageView::clear(const QString &sentence)
{
    if (m_document) {
        m_queue.close(m_document);
        m_cache.remove(m_document);
    }
    m_document = 0;
    m_sentence = sentence;
    setAccessibleDescription(sentence); // Painted, but to be heard too.
    m_words.clear();
    m_marks.clear();
    m_hand.drop();
    m_caret = {};
    m_sizes.clear();
    m_notShown.clear();
    m_wordsAsked.clear();
    m_finder.start({}, 0);
    m_pointed = {};
    m_lastPage = -1;
    m_layout.setRotation(pdf::Rotation::None);
    m_layout.setPages({});
    updateScrollBars();
    viewport()->update();
    emit layoutChanged();
}

void PageView::onOpened(const pdf::DocumentFacts &facts)
{
    m_sentence.clear();
    setAccessibleDescription({});
    m_sizes.clear();
    for (const pdf::PageFacts &page : facts.pages)
        m_sizes.append(page.size);
    // Pages whose size is not known yet stand in as the last known one, so that the scroll bar hardly moves.
    m_sizes.resize(facts.pageCount, m_sizes.isEmpty() ? QSizeF(612, 792) : m_sizes.last());
    relayout([this] { m_layout.setPages(m_sizes); });
    emit layoutChanged();
    emit opened(facts.pageCount);
}

void PageView::onPageFacts(int first, const QVector<pdf::PageFacts> &pages)
{
    for (int i = 0; i < pages.size() && first + i < m_sizes.size(); ++i)
        m_sizes[first + i] = pages[i].size;
    relayout([this] { m_layout.setPages(m_sizes); });
    emit layoutChanged();
}

void PageView::relayout(const std::function<void()> &change)
{
    // The place being read stays where it is: remember it in points, find it again afterwards.
    const int page = m_layout.pageAt(verticalScrollBar()->value() + PageLayout::gap);
    QPointF place;
    if (page >= 0)
        place = m_layout.toPoints(page, QPointF(0, verticalScrollBar()->value() - m_layout.page(page).top()));
    const double zoomBefore = m_layout.zoom();
    change();
    m_keepsPlace = true;
    updateScrollBars();
    if (page >= 0 && page < pageCount()) {
        const QRectF at = m_layout.toPixels(page, QRectF(place, QSizeF(0, 0)));
        verticalScrollBar()->setValue(m_layout.page(page).top() + qRound(at.top()));
    }
    m_keepsPlace = false;
    if (!qFuzzyCompare(zoomBefore, m_layout.zoom()))
        emit zoomChanged(m_layout.zoom());
    noteCurrentPage();
    requestVisible();
    viewport()->update();
}

void PageView::updateScrollBars()
{
    const QSize room = viewport()->size();
    verticalScrollBar()->setPageStep(room.height());
    verticalScrollBar()->setSingleStep(lineHeight);
    verticalScrollBar()->setRange(0, std::max(0, m_layout.size().height() - room.height()));
    horizontalScrollBar()->setPageStep(room.width());
    horizontalScrollBar()->setRange(0, std::max(0, m_layout.size().width() - room.width()));
}

QPoint PageView::offset() const
{
    return {horizontalScrollBar()->value(), verticalScrollBar()->value()};
}

void PageView::requestVisible()
{
    if (!m_document || pageCount() == 0)
        return;
    const QRect visible(offset(), viewport()->size());
    const auto [first, last] = m_layout.pagesBetween(visible.top(), visible.bottom());
    QVector<pdf::TileKey> wanted;
    const auto request = [&](int page, const QRect &part, pdf::Priority priority) {
        if (m_notShown.contains(page))
            return;
        for (const pdf::TileKey &tile : tilesOf(m_document, m_layout, page, part)) {
            wanted.append(tile);
            if (!m_cache.contains(tile))
                m_queue.requestTile(tile, priority);
        }
    };
    for (int page = first; page <= last; ++page) {
        request(page, visible, pdf::Priority::Visible);
        requestWords(page);
    }
    for (const int page : pdf::pagesToPrefetch(first, last, pageCount(), m_direction, prefetchedPages))
        request(page, m_layout.page(page), pdf::Priority::Prefetch);
    m_queue.keepOnly(m_document, wanted, {pdf::Priority::Visible, pdf::Priority::Prefetch});
}

void PageView::requestWords(int page)
{
    if (m_wordsAsked.contains(page))
        return;
    m_wordsAsked.insert(page);
    m_queue.requestText(m_document, page);
}

void PageView::find(const QString &phrase)
{
    m_finder.start(phrase, pageCount());
    continueSearch();
    viewport()->update();
}

void PageView::markPlaces(const QString &phrase)
{
    m_finder.start(phrase, pageCount(), PageFinder::First::Stay);
    continueSearch();
    viewport()->update();
}

void PageView::setWords(int page, const pdf::PageText &words)
{
    m_words.setText(page, words);
    followMarks(page);
    continueSearch();
    viewport()->update();
}

void PageView::continueSearch()
{
    for (const int page : m_finder.pagesToAsk(currentPage(), pagesSearchedAtOnce))
        requestWords(page);
    if (m_finder.wantsFirst())
        findAgain(PageFinder::Direction::Next);
    emit matchesChanged();
}

void PageView::findAgain(PageFinder::Direction direction)
{
    const auto place = m_finder.choose(direction, currentPage());
    if (!place)
        return;
    bringIntoView(place->page, m_words.matches(place->page)[place->index].places.value(0));
    emit matchesChanged();
    viewport()->update();
}

QString PageView::pageText(int page) const
{
    const pdf::PageText *text = m_words.text(page);
    return text ? text->toString() : QString();
}

void PageView::resizeEvent(QResizeEvent *)
{
    relayout([this] { m_layout.setViewport(viewport()->size()); });
}

void PageView::scrollContentsBy(int, int)
{
    if (m_keepsPlace)
        return;
    noteCurrentPage();
    requestVisible();
    viewport()->update();
}

} // namespace dais::widgets
