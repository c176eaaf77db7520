#pragma once

#include "pdf/render_queue.h"

#include <stop_token>
#include <vector>

namespace dais::pdf {

/// Something to be done for a document by a render thread.
struct RenderWork {
    enum class What : quint8 { Open, Tile, Text, Pages, Outline };
    What what = What::Tile;
    TileKey tile; ///< Its document counts for every kind of work.
    int page = 0; ///< Text: the page. Pages: the first of them.
    Priority priority = Priority::Visible;
    quint64 order = 0; ///< What was asked for first has the lower one.
    std::stop_source stop = {};

    [[nodiscard]] DocumentKey document() const { return tile.document; }
    [[nodiscard]] bool isSameAs(const RenderWork &other) const
    {
        return what == other.what && tile == other.tile && page == other.page;
    }
    [[nodiscard]] bool comesBefore(const RenderWork &other) const
    {
        return priority != other.priority ? priority < other.priority : order < other.order;
    }
};

/// What waits to be done and what is being done. Not thread-safe: RenderThreads guards it.
class RenderBacklog {
public:
    /// Adds work. The same work waiting already only becomes more urgent; being done already, it is not doubled.
    void add(RenderWork work);
    /// Takes the most urgent work out, to be done now; none when nothing waits.
    [[nodiscard]] std::optional<RenderWork> take();
    /// Work that was taken is done, or given up.
    void finish(const RenderWork &work);
    /// Cancels tiles of a document that have one of the priorities and are not wanted.
    void keepOnly(DocumentKey document, const QVector<TileKey> &wanted, const QVector<Priority> &priorities);
    /// Cancels all work of a document.
    void cancel(DocumentKey document);
    /// Cancels everything.
    void cancelAll();
    [[nodiscard]] bool isEmpty() const { return m_waiting.empty(); }
    [[nodiscard]] int count() const { return int(m_waiting.size() + m_active.size()); }

private:
    template <typename Condition>
    void cancelIf(Condition condition);

    quint64 m_lastOrder = 0;
    std::vector<RenderWork> m_waiting;
    std::vector<RenderWork> m_active;
};

} // namespace dais::pdf
