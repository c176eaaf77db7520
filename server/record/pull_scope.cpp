#include "server/record/pull_scope.h"

#include "domain/chain.h"
#include "domain/known_bad.h"
#include "server/record/holdings.h"
#include "server/record/readership.h"
#include "server/store/store_folder.h"

namespace dais::server::record {

using domain::wire::Position;
using domain::wire::ScopeEntry;
using Act = ScopeEntry::Act;

namespace {

/// A revision of a partition with its chain value.
struct Point {
    qint64 rev = 0;
    QByteArray chain = domain::chainStart();
};

Result<Point> headOf(sql::Connection &connection, const QString &partition)
{
    auto row = connection.prepare(QStringLiteral("SELECT rev, chain FROM partition_head WHERE p = ?"));
    if (!row)
        return tl::unexpected(row.error());
    DAIS_TRY(row->run(partition));
    return row->next() ? Point{row->integer(0), row->bytes(1)} : Point();
}

/// The chain value at a revision of the present history; empty when it has none.
Result<QByteArray> chainAt(sql::Connection &connection, const QString &partition, qint64 rev)
{
    if (rev == 0)
        return domain::chainStart();
    auto row = connection.prepare(QStringLiteral("SELECT chain FROM change WHERE p = ? AND rev = ?"));
    if (!row)
        return tl::unexpected(row.error());
    DAIS_TRY(row->run(partition, rev));
    return row->next() ? row->bytes(0) : QByteArray();
}

/// Where the present history left that of `epoch`: the lowest fork of all epochs that began after it. Nothing for
/// an epoch that this server never had.
Result<std::optional<qint64>> forkAfter(sql::Connection &connection, const QByteArray &epoch, const QString &partition)
{
    const auto n = connection.number(QStringLiteral("SELECT n FROM epoch WHERE id = ?"), 0, epoch);
    if (!n)
        return tl::unexpected(n.error());
    if (*n == 0)
        return std::nullopt;
    if (domain::knownBad("fork_unknown"))
        return std::numeric_limits<qint64>::max();
    // A partition without a row stood at 0 when the later epoch began.
    auto row = connection.prepare(
        QStringLiteral("SELECT min(coalesce(f.rev, 0)) FROM epoch e LEFT JOIN epoch_fork f ON f.epoch = e.id "
                       "AND f.p = ? WHERE e.n > ?"));
    if (!row)
        return tl::unexpected(row.error());
    DAIS_TRY(row->run(partition, *n));
    if (!row->next() || row->isNull(0))
        return std::numeric_limits<qint64>::max();
    return row->integer(0);
}

/// What a client that stands at `position` must do before it takes this page.
Result<ScopeEntry> entryFor(sql::Connection &connection, const QByteArray &epoch, const Position &position,
                            const Point &head)
{
    if (position.epoch.isEmpty() || position.rev == 0)
        return ScopeEntry{position.partition, Act::Add, 0};
    const QByteArray theirs = QByteArray::fromHex(position.epoch.toLatin1());
    qint64 shared = std::numeric_limits<qint64>::max();
    if (theirs != epoch) {
        const auto fork = forkAfter(connection, theirs, position.partition);
        if (!fork)
            return tl::unexpected(fork.error());
        shared = fork->value_or(0); // A history that this server never had shares nothing with it.
    }
    if (position.rev > std::min(shared, head.rev))
        return shared == std::numeric_limits<qint64>::max() ? ScopeEntry{position.partition, Act::Reset, 0}
                                                            : ScopeEntry{position.partition, Act::Diverged, shared};
    const auto chain = chainAt(connection, position.partition, position.rev);
    if (!chain)
        return tl::unexpected(chain.error());
    const bool same = *chain == QByteArray::fromHex(position.chain.toLatin1()) || domain::knownBad("fork_unknown");
    return ScopeEntry{position.partition, same ? Act::Keep : Act::Reset, 0};
}

/// Adds one partition that may be read.
Result<> include(PullScope &scope, sql::Connection &connection, const Position &position)
{
    const auto head = headOf(connection, position.partition);
    if (!head)
        return tl::unexpected(head.error());
    const auto entry = entryFor(connection, scope.epoch, position, *head);
    if (!entry)
        return tl::unexpected(entry.error());
    scope.entries.push_back(*entry);
    scope.readable.append(position.partition);
    if (entry->act == Act::Diverged)
        return {}; // It first rewinds, and then asks from there.
    const bool keeps = entry->act == Act::Keep;
    scope.parts.push_back({position.partition, keeps ? position.rev : 0,
                           keeps ? QByteArray::fromHex(position.chain.toLatin1()) : domain::chainStart(), head->rev,
                           head->chain});
    return {};
}

} // namespace

Result<bool> mayPull(sql::Connection &connection, const domain::User &account, const QString &partition,
                     const QDateTime &now)
{
    const auto parsed = domain::Partition::parse(partition);
    return parsed ? mayOpen(connection, account, *parsed, now) : Result<bool>(false);
}

Result<PullScope> scopeOf(sql::Connection &connection, const domain::User &account, const domain::DeviceId &device,
                          const std::vector<Position> &positions, const QDateTime &now)
{
    PullScope scope;
    auto epoch = store::currentEpoch(connection);
    if (!epoch)
        return tl::unexpected(epoch.error());
    scope.epoch = std::move(*epoch);
    const auto authzEpoch =
        connection.number(QStringLiteral("SELECT authz_epoch FROM account WHERE id = ?"), 0, account.id);
    const auto ordered = openOrders(connection, device);
    if (!authzEpoch || !ordered)
        return tl::unexpected(!authzEpoch ? authzEpoch.error() : ordered.error());
    scope.authzEpoch = *authzEpoch;
    QStringList named;
    for (const Position &position : positions) {
        if (named.contains(position.partition))
            return fail(Error::Kind::Invalid, QStringLiteral("partition_twice"));
        named.append(position.partition);
        const auto may = mayPull(connection, account, position.partition, now);
        if (!may)
            return tl::unexpected(may.error());
        if (!*may) {
            if (!domain::knownBad("drop_forgotten"))
                scope.entries.push_back({position.partition, Act::Drop, 0});
            continue;
        }
        DAIS_TRY(include(scope, connection, position));
    }
    const auto standing = standingPartitions(connection, account);
    if (!standing)
        return tl::unexpected(standing.error());
    for (const QString &partition : *standing) {
        if (named.contains(partition))
            continue;
        DAIS_TRY(include(scope, connection, {partition, {}, 0, {}}));
        named.append(partition);
    }
    for (const QString &partition : *ordered) // Told again until it says that it did: its cache may be a new one.
        if (!named.contains(partition))
            scope.entries.push_back({partition, Act::Drop, 0});
    return scope;
}

} // namespace dais::server::record
