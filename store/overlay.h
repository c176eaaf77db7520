#pragma once

#include "domain/apply.h"
#include "store/cache.h"
#include "store/change_feed.h"
#include "store/outbox.h"

namespace dais::store {

class EntityWriter;

/// "Now" = what the court said + apply() of what the person asked for, as temporary rows beside the truth. Nothing of
/// it is stored: it can be rebuilt from cache and outbox at any time, and is after every pull that touches it.
/// UI thread.
class Overlay {
public:
    struct Dependencies {
        Cache &cache;
        Outbox &outbox;
        ChangeFeed &feed;
        const domain::Vocabulary &vocabulary;
        const domain::Clock &clock;
        QString actorName; ///< Of the person signed in.
    };
    explicit Overlay(const Dependencies &with);
    ~Overlay();

    /// Builds it from nothing: after opening, and when in doubt.
    [[nodiscard]] Result<> rebuild();
    /// Puts one fresh command on top; tells the feed.
    [[nodiscard]] Result<> add(const StoredCommand &command);
    /// A command was taken back, sent, answered or settled: rebuilds, tells the feed.
    [[nodiscard]] Result<> commandsMoved();
    /// The sync thread wrote to the cache: rebuilds if pending commands touch it, tells the feed in any case.
    [[nodiscard]] Result<> pulled(const ChangeSet &changes);

private:
    [[nodiscard]] Result<> replay(const StoredCommand &command);
    [[nodiscard]] Result<> write(const domain::EntityChange &change);
    [[nodiscard]] bool isSettled(const StoredCommand &command, Cache::View view);
    [[nodiscard]] Result<> noteAttention(const StoredCommand &command);
    [[nodiscard]] Result<> noteWord(const StoredCommand &command, const QString &attention);
    [[nodiscard]] Result<> rebuildQuietly();
    /// Whether it was asked in a part that the court took away: it is sent, and not shown.
    [[nodiscard]] bool isHidden(const StoredCommand &command) const;
    [[nodiscard]] ChangeSet touched() const;

    Dependencies m_with;
    std::unique_ptr<EntityWriter> m_writer;
    std::vector<domain::EntityRef> m_touched; ///< What the overlay holds or speaks of.
    QStringList m_lost;                       ///< Partitions that the court took away.
    int m_replayed = 0;                       ///< Commands that it was built from.
};

} // namespace dais::store
