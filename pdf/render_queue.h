#pragma once

#include "pdf/page_cache.h"
#include "pdf/sealed_file.h"

#include <functional>
#include <memory>
#include <QObject>
#include <QSet>

namespace dais::pdf {

class RenderThreads;
class WorkerLauncher;

/// How soon something is needed. Within one priority, what was asked for first comes first.
enum class Priority : quint8 { Visible, Text, Prefetch, Thumbnail };

/// Draws pages in workers, behind threads of its own, and says when they are done. Lives in the UI thread and
/// never blocks it: every call returns at once and every signal arrives through the event loop. Destroying it
/// cancels what is under way and waits for that (milliseconds).
class RenderQueue : public QObject {
    Q_OBJECT
public:
    /// `threads` workers share each document. `launcher` must outlive the queue.
    RenderQueue(WorkerLauncher &launcher, int threads, QObject *parent = nullptr);
    ~RenderQueue() override;

    /// Opens a document and reports by opened(), pageFacts() and outline(), or by openFailed().
    DocumentKey open(const SealedFile &document, const QString &password = {});
    /// Forgets a document: its requests are cancelled, its workers end, no signal about it follows.
    void close(DocumentKey document);

    /// Asks for a tile; a tile that already waits only moves to the more urgent priority.
    void requestTile(const TileKey &key, Priority priority);
    /// Asks for the words of a page.
    void requestText(DocumentKey document, int page, Priority priority = Priority::Text);
    /// Cancels every tile of the document that has one of these priorities and is not in `wanted`: what was
    /// scrolled away is not drawn, also when drawing has begun.
    void keepOnly(DocumentKey document, const QVector<TileKey> &wanted, const QVector<Priority> &priorities);
    /// Requests that wait or are being worked on.
    [[nodiscard]] int pendingCount() const;

signals:
    void opened(dais::pdf::DocumentKey document, const dais::pdf::DocumentFacts &facts);
    void openFailed(dais::pdf::DocumentKey document, const dais::Error &error);
    /// Facts of further pages, in order, until all are known.
    void pageFacts(dais::pdf::DocumentKey document, int first, const QVector<dais::pdf::PageFacts> &pages);
    void outline(dais::pdf::DocumentKey document, const dais::pdf::Outline &outline);
    void tileReady(const dais::pdf::TileKey &key, const QImage &image);
    void tileFailed(const dais::pdf::TileKey &key, const dais::Error &error);
    void pageText(dais::pdf::DocumentKey document, int page, const dais::pdf::PageText &text);
    void textFailed(dais::pdf::DocumentKey document, int page, const dais::Error &error);

private:
    friend class RenderThreads;
    void deliver(DocumentKey document, const std::function<void(RenderQueue &)> &emitSignal);

    DocumentKey m_lastKey = 0;
    QSet<DocumentKey> m_open;
    std::unique_ptr<RenderThreads> m_threads;
};

/// The pages to draw ahead of need: up to `count`, those in reading direction first, then one behind.
enum class ReadingDirection : quint8 { Forward, Backward };
[[nodiscard]] QVector<int> pagesToPrefetch(int firstVisible, int lastVisible, int pageCount, ReadingDirection direction,
                                           int count);

} // namespace dais::pdf
