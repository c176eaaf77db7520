#pragma once

#include "store/cache.h"
#include "store/change_feed.h"

namespace dais::store {

class EntityWriter;

/// What applying one page of a pull did.
struct PageEffect {
    ChangeSet changed;
    std::vector<domain::DocumentId> gone;   ///< Documents whose bytes went.
    QStringList dropped;                    ///< Partitions that left this computer.
    QStringList reset;                      ///< Partitions whose chain did not fit: they come again from the start.
    std::vector<domain::DocumentId> closed; ///< Documents of dropped partitions: whatever shows one closes.
    QStringList added;                      ///< Partitions that are here now and were not.
    bool emptied = false;                   ///< Something of what was dropped had been here.
    bool rewound = false;                   ///< The court's history is another one: what it tells is asked for anew.
};

/// Writes pages of pulls into the cache: whole commits, rows and cursor in one transaction, every leaf of the chain
/// checked against the exact bytes. Sync thread; blocks; makes no network call.
class PageApplier {
public:
    explicit PageApplier(Cache &cache);
    ~PageApplier();

    /// Applies a page. Errors, with nothing written: Protocol "page_out_of_order" (cut, reordered or repeated: ask
    /// again), Conflict "deletions_held" (more than 5 % or 500 cases would go without a drop). A chain that does not fit
    /// is no error: the partition is emptied and named in `reset`.
    [[nodiscard]] Result<PageEffect> apply(const domain::wire::PullPage &page);

private:
    class Page;
    Cache &m_cache;
    std::unique_ptr<EntityWriter> m_writer;
};

} // namespace dais::store
