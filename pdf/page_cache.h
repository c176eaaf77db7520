#pragma once

#include "pdf/page.h"

#include <list>
#include <QHash>

namespace dais::pdf {

/// Names an open document within this program.
using DocumentKey = quint64;

/// Names a drawn tile: which part of which page, how large and how turned.
struct TileKey {
    DocumentKey document = 0;
    RenderRequest request;

    friend bool operator==(const TileKey &, const TileKey &) = default;
};
[[nodiscard]] size_t qHash(const TileKey &key, size_t seed = 0);

/// Drawn tiles, least recently used ones dropped so that they never take more than a number of bytes.
/// Not thread-safe: it belongs to the UI thread.
class PageCache {
public:
    explicit PageCache(qint64 maximumBytes) : m_maximumBytes(maximumBytes) {}

    /// Keeps a tile; one larger than the whole cache is not kept.
    void insert(const TileKey &key, const QImage &image);
    /// The tile, null when it is not kept; counts as use.
    [[nodiscard]] QImage find(const TileKey &key);
    [[nodiscard]] bool contains(const TileKey &key) const { return m_places.contains(key); }
    /// Any kept picture of a page, the sharpest one of its whole area, to show while the right one is drawn.
    [[nodiscard]] QImage standIn(DocumentKey document, int page, Rotation rotation) const;
    /// Drops every tile of a document.
    void remove(DocumentKey document);
    [[nodiscard]] qint64 bytes() const { return m_bytes; }
    [[nodiscard]] qint64 maximumBytes() const { return m_maximumBytes; }

private:
    struct Entry {
        TileKey key;
        QImage image;
    };
    using Entries = std::list<Entry>;
    void drop(Entries::iterator entry);

    const qint64 m_maximumBytes;
    qint64 m_bytes = 0;
    Entries m_entries; ///< Most recently used first.
    QHash<TileKey, Entries::iterator> m_places;
};

} // namespace dais::pdf
