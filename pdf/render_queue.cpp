#include "pdf/render_queue.h"

#include "pdf/render_threads.h"

namespace dais::pdf {

RenderQueue::RenderQueue(WorkerLauncher &launcher, int threads, QObject *parent)
    : QObject(parent), m_threads(std::make_unique<RenderThreads>(launcher, qMax(1, threads), *this))
{
}

RenderQueue::~RenderQueue() = default;

DocumentKey RenderQueue::open(const SealedFile &document, const QString &password)
{
    const DocumentKey key = ++m_lastKey;
    m_open.insert(key);
    m_threads->open(key, document, password);
    return key;
}

void RenderQueue::close(DocumentKey document)
{
    m_open.remove(document);
    m_threads->close(document);
}

void RenderQueue::requestTile(const TileKey &key, Priority priority)
{
    m_threads->add({.what = RenderWork::What::Tile, .tile = key, .priority = priority});
}

void RenderQueue::requestText(DocumentKey document, int page, Priority priority)
{
    m_threads->add({.what = RenderWork::What::Text, .tile = {document, {}}, .page = page, .priority = priority});
}

void RenderQueue::keepOnly(DocumentKey document, const QVector<TileKey> &wanted, const QVector<Priority> &priorities)
{
    m_threads->keepOnly(document, wanted, priorities);
}

int RenderQueue::pendingCount() const
{
    return m_threads->pendingCount();
}

void RenderQueue::deliver(DocumentKey document, const std::function<void(RenderQueue &)> &emitSignal)
{
    if (m_open.contains(document)) // It may have been closed while the result was on its way.
        emitSignal(*this);
}

QVector<int> pagesToPrefetch(int firstVisible, int lastVisible, int pageCount, ReadingDirection direction, int count)
{
    const bool isForward = direction == ReadingDirection::Forward;
    const int step = isForward ? 1 : -1;
    const int ahead = isForward ? lastVisible : firstVisible;
    const int behind = isForward ? firstVisible : lastVisible;
    QVector<int> pages;
    for (int page = ahead + step; page >= 0 && page < pageCount && pages.size() < count - 1; page += step)
        pages.append(page);
    if (const int page = behind - step; page >= 0 && page < pageCount && pages.size() < count)
        pages.append(page);
    return pages;
}

} // namespace dais::pdf
