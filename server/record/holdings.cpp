#include "server/record/holdings.h"

#include "server/record/readership.h"
#include "server/record/rights.h"
#include "server/store/store_folder.h"

namespace dais::server::record {

using domain::wire::ScopeEntry;
using store::instant;

namespace {

struct Held {
    domain::DeviceId device;
    domain::UserId user;
    QString partition;
    bool ordered = false; ///< Its drop is on its way.
};

template <typename Key>
Result<std::vector<Held>> heldNow(sql::Connection &connection, const char *column, const Key &key)
{
    auto rows = connection.prepare(
        QStringLiteral(
            "SELECT device, user, p, ordered_at IS NOT NULL FROM holding WHERE %1 = ? AND acknowledged_at IS NULL")
            .arg(QLatin1String(column)));
    if (!rows)
        return tl::unexpected(rows.error());
    DAIS_TRY(rows->run(key));
    std::vector<Held> held;
    while (rows->next())
        held.push_back(
            {domain::DeviceId(rows->uuid(0)), domain::UserId(rows->uuid(1)), rows->text(2), rows->integer(3) != 0});
    return held;
}

/// Whether whoever holds it still may.
Result<bool> mayKeep(sql::Connection &connection, const Held &held, const QDateTime &now)
{
    const auto account = accountOf(connection, held.user);
    if (!account)
        return account.error().kind == Error::Kind::NotFound ? Result<bool>(false) : tl::unexpected(account.error());
    const auto partition = domain::Partition::parse(held.partition);
    return partition ? mayOpen(connection, *account, *partition, now) : Result<bool>(false);
}

/// Orders the drop, or takes the order back when the right is there again. True when it is ordered now and was not.
Result<bool> review(sql::Connection &connection, const Held &held, const QDateTime &now)
{
    const auto may = mayKeep(connection, held, now);
    if (!may || *may != held.ordered)
        return may ? Result<bool>(false) : may;
    if (*may)
        return connection
            .execute(QStringLiteral("UPDATE holding SET ordered_at = NULL WHERE device = ? AND p = ?"), held.device,
                     held.partition)
            .map([] { return false; });
    const auto ordered = connection.execute(
        QStringLiteral("UPDATE holding SET ordered_at = ?, acknowledged_at = NULL, authz_epoch = coalesce((SELECT "
                       "authz_epoch FROM account WHERE id = holding.user), 0) WHERE device = ? AND p = ?"),
        instant(now), held.device, held.partition);
    return ordered.map([] { return true; });
}

} // namespace

Result<> orderDrops(sql::Connection &connection, const domain::UserId &user, const QDateTime &now)
{
    const auto held = heldNow(connection, "user", user);
    if (!held)
        return tl::unexpected(held.error());
    for (const Held &one : *held) {
        const auto reviewed = review(connection, one, now);
        if (!reviewed)
            return tl::unexpected(reviewed.error());
    }
    return {};
}

Result<std::vector<domain::UserId>> orderDropsOf(sql::Connection &connection, const domain::Partition &partition,
                                                 const QDateTime &now)
{
    const auto held = heldNow(connection, "p", partition.toString());
    if (!held)
        return tl::unexpected(held.error());
    std::set<domain::UserId> touched;
    for (const Held &one : *held) {
        const auto ordered = review(connection, one, now);
        if (!ordered)
            return tl::unexpected(ordered.error());
        if (*ordered && touched.insert(one.user).second)
            DAIS_TRY(connection.execute(QStringLiteral("UPDATE account SET authz_epoch = authz_epoch + 1 WHERE id = ?"),
                                        one.user));
    }
    return std::vector<domain::UserId>(touched.begin(), touched.end());
}

Result<QStringList> openOrders(sql::Connection &connection, const domain::DeviceId &device)
{
    auto rows = connection.prepare(QStringLiteral(
        "SELECT p FROM holding WHERE device = ? AND ordered_at IS NOT NULL AND acknowledged_at IS NULL ORDER BY p"));
    if (!rows)
        return tl::unexpected(rows.error());
    DAIS_TRY(rows->run(device));
    QStringList partitions;
    while (rows->next())
        partitions.append(rows->text(0));
    return partitions;
}

Result<std::vector<DropOrder>> overdueDrops(sql::Connection &connection, const QDateTime &before)
{
    auto rows = connection.prepare(QStringLiteral(
        "SELECT coalesce(d.name, ''), coalesce(a.login, ''), h.p, h.ordered_at, h.authz_epoch FROM holding h "
        "LEFT JOIN device d ON d.id = h.device LEFT JOIN account a ON a.id = h.user "
        "WHERE h.ordered_at IS NOT NULL AND h.acknowledged_at IS NULL AND h.ordered_at <= ? ORDER BY h.ordered_at, "
        "h.p"));
    if (!rows)
        return tl::unexpected(rows.error());
    DAIS_TRY(rows->run(instant(before)));
    std::vector<DropOrder> orders;
    while (rows->next())
        orders.push_back({rows->text(0), rows->text(1), rows->text(2), instant(rows->integer(3)), rows->integer(4)});
    return orders;
}

Result<> Holdings::acknowledge(const Sender &sender, const std::vector<domain::wire::Dropped> &dropped,
                               const QDateTime &now)
{
    if (dropped.empty())
        return {};
    return m_writer.run([&](sql::Connection &connection) -> Result<> {
        for (const domain::wire::Dropped &one : dropped)
            // Of an older order than the present one it says nothing.
            DAIS_TRY(connection.execute(
                QStringLiteral(
                    "UPDATE holding SET acknowledged_at = ? WHERE device = ? AND p = ? AND ordered_at IS NOT "
                    "NULL AND acknowledged_at IS NULL AND authz_epoch <= ?"),
                instant(now), sender.device, one.partition, one.authzEpoch));
        return {};
    });
}

Result<> Holdings::note(const Sender &sender, const domain::wire::PullHead &head, const QDateTime &now)
{
    const auto keyOf = [&](const ScopeEntry &entry) { return std::pair(sender.device.uuid(), entry.partition); };
    {
        const std::lock_guard lock(m_mutex);
        const bool saysNothingNew = std::all_of(head.scope.begin(), head.scope.end(), [&](const ScopeEntry &entry) {
            return entry.act != ScopeEntry::Act::Drop && m_given.contains(keyOf(entry));
        });
        if (saysNothingNew)
            return {};
    }
    DAIS_TRY(write(sender, head, now)); // Unlocked: nobody else's pull waits for this one's commit.
    const std::lock_guard lock(m_mutex);
    for (const ScopeEntry &entry : head.scope) {
        if (entry.act == ScopeEntry::Act::Drop)
            m_given.erase(keyOf(entry));
        else
            m_given.insert(keyOf(entry));
    }
    return {};
}

Result<> Holdings::write(const Sender &sender, const domain::wire::PullHead &head, const QDateTime &now)
{
    return m_writer.run([&](sql::Connection &connection) -> Result<> {
        for (const ScopeEntry &entry : head.scope) {
            if (entry.act != ScopeEntry::Act::Drop)
                DAIS_TRY(connection.execute(
                    QStringLiteral(
                        "INSERT INTO holding(device, p, user, given_at) VALUES(?, ?, ?, ?) ON CONFLICT(device, p) "
                        "DO UPDATE SET user = excluded.user, ordered_at = NULL, acknowledged_at = NULL"),
                    sender.device, entry.partition, sender.user, instant(now)));
        }
        return orderDrops(connection, sender.user, now); // A right may have gone since the page was read.
    });
}

} // namespace dais::server::record
