#include "pdf/page_cache.h"

namespace dais::pdf {

size_t qHash(const TileKey &key, size_t seed)
{
    const RenderRequest &request = key.request;
    return qHashMulti(seed, key.document, request.page, request.pageSize.width(), request.pageSize.height(),
                      request.tile.x(), request.tile.y(), request.tile.width(), request.tile.height(),
                      quint8(request.rotation));
}

void PageCache::insert(const TileKey &key, const QImage &image)
{
    if (const auto old = m_places.constFind(key); old != m_places.cend())
        drop(*old);
    if (image.isNull() || image.sizeInBytes() > m_maximumBytes)
        return;
    m_entries.push_front({key, image});
    m_places.insert(key, m_entries.begin());
    m_bytes += image.sizeInBytes();
    while (m_bytes > m_maximumBytes)
        drop(std::prev(m_entries.end()));
}

QImage PageCache::find(const TileKey &key)
{
    const auto place = m_places.constFind(key);
    if (place == m_places.cend())
        return {};
    m_entries.splice(m_entries.begin(), m_entries, *place);
    return (*place)->image;
}

QImage PageCache::standIn(DocumentKey document, int page, Rotation rotation) const
{
    QImage sharpest;
    for (const Entry &entry : m_entries) {
        const RenderRequest &request = entry.key.request;
        const bool isWholePage = request.tile == QRect({}, request.pageSize);
        if (entry.key.document == document && request.page == page && request.rotation == rotation && isWholePage &&
            entry.image.width() > sharpest.width())
            sharpest = entry.image;
    }
    return sharpest;
}

void PageCache::remove(DocumentKey document)
{
    for (auto entry = m_entries.begin(); entry != m_entries.end();) {
        const auto next = std::next(entry);
        if (entry->key.document == document)
            drop(entry);
        entry = next;
    }
}

void PageCache::drop(Entries::iterator entry)
{
    m_bytes -= entry->image.sizeInBytes();
    m_places.remove(entry->key);
    m_entries.erase(entry);
}

} // namespace dais::pdf
