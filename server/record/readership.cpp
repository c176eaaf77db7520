#include "server/record/readership.h"

#include "domain/known_bad.h"
#include <algorithm>

namespace dais::server::record {

namespace {

using domain::Partition;
using domain::UserId;

Result<bool> isThere(Result<qint64> &&count)
{
    return count.map([](qint64 n) { return n > 0; });
}

Result<bool> isReader(sql::Connection &connection, const UserId &user, const Partition &partition)
{
    return isThere(connection.number(QStringLiteral("SELECT count(*) FROM partition_reader WHERE user = ? AND p = ?"),
                                     0, user, partition.toString()));
}

Result<bool> worksIn(sql::Connection &connection, const domain::User &account, const UserId &judge)
{
    if (judge == account.id)
        return account.role == domain::Role::Judge;
    return isThere(connection.number(QStringLiteral("SELECT count(*) FROM chambers WHERE judge = ? AND clerk = ?"), 0,
                                     judge, account.id));
}

template <typename... Values>
Result<std::vector<QVariant>> column(sql::Connection &connection, const QString &query, const Values &...values)
{
    auto rows = connection.prepare(query);
    if (!rows)
        return tl::unexpected(rows.error());
    DAIS_TRY(rows->run(values...));
    std::vector<QVariant> found;
    while (rows->next())
        found.push_back(rows->value(0));
    return found;
}

/// The layers that somebody with these partitions reads: both the matters' home and the audience are theirs.
Result<QStringList> layersOf(sql::Connection &connection, const QStringList &partitions)
{
    QStringList layers;
    for (const QString &name : partitions) {
        const auto home = Partition::parse(name);
        if (!home || (home->kind() != Partition::Kind::Sealed && home->kind() != Partition::Kind::CourtOrdinary))
            continue;
        const QString first = QStringLiteral("lay/%1.").arg(home->key());
        const auto found = column(connection, QStringLiteral("SELECT p FROM partition_head WHERE p >= ? AND p < ?"),
                                  first, QString(first).replace(QLatin1Char('.'), QLatin1Char('/')));
        if (!found)
            return tl::unexpected(found.error());
        for (const QVariant &layer : *found)
            if (const auto parsed = Partition::parse(layer.toString());
                parsed && partitions.contains(parsed->audienceOfLayer().toString()))
                layers << parsed->toString();
    }
    return layers;
}

} // namespace

Result<Partition> partitionOf(sql::Connection &connection, const domain::EntityRef &ref)
{
    auto row = connection.prepare(QStringLiteral("SELECT p FROM entity WHERE kind = ? AND id = ? AND op = 1"));
    if (!row)
        return tl::unexpected(row.error());
    DAIS_TRY(row->run(int(ref.kind), ref.id));
    if (!row->next())
        return fail(Error::Kind::NotFound);
    return Partition::parse(row->text(0));
}

Result<bool> mayRead(sql::Connection &connection, const domain::User &account, const Partition &partition)
{
    if (account.disabled || !domain::isStaff(account.role))
        return false;
    switch (partition.kind()) {
    case Partition::Kind::CourtOrdinary:
    case Partition::Kind::Directory:
        return domain::knownBad("rights_not_asked") || mayWorkIn(account, partition.key());
    case Partition::Kind::CaseRecord: {
        const auto home = partitionOf(connection, {domain::EntityKind::Case, QUuid(partition.key())});
        if (!home)
            return home.error().kind == Error::Kind::NotFound ? Result<bool>(false) : tl::unexpected(home.error());
        return home->kind() == Partition::Kind::CourtOrdinary && mayWorkIn(account, home->key());
    }
    case Partition::Kind::Chambers:
        return worksIn(connection, account, UserId(QUuid(partition.key())));
    case Partition::Kind::Shared:
    case Partition::Kind::Sealed:
        return isReader(connection, account.id, partition);
    case Partition::Kind::Layer: {
        const auto reads = mayRead(connection, account, partition.homeOfLayer());
        return reads && *reads ? mayRead(connection, account, partition.audienceOfLayer()) : reads;
    }
    case Partition::Kind::Person:
        return partition == Partition::person(account.id);
    }
    Q_UNREACHABLE();
}

Result<bool> mayRead(sql::Connection &connection, const domain::User &account, const domain::EntityRef &ref)
{
    const auto home = partitionOf(connection, ref);
    if (!home)
        return home.error().kind == Error::Kind::NotFound ? Result<bool>(false) : tl::unexpected(home.error());
    return mayRead(connection, account, *home);
}

Result<bool> mayOpen(sql::Connection &connection, const domain::User &account, const Partition &partition,
                     const QDateTime &now)
{
    const auto own = mayRead(connection, account, partition);
    if (!own || *own || partition.kind() != Partition::Kind::CaseRecord || account.disabled ||
        !domain::isStaff(account.role))
        return own;
    const domain::CaseId id(QUuid(partition.key()));
    const auto home = partitionOf(connection, {domain::EntityKind::Case, id.uuid()});
    if (!home)
        return home.error().kind == Error::Kind::NotFound ? Result<bool>(false) : tl::unexpected(home.error());
    if (home->kind() != Partition::Kind::CourtOrdinary)
        return false; // Sealed since: named readers only.
    return isThere(connection.number(
        QStringLiteral("SELECT count(*) FROM access_grant WHERE user = ? AND case_id = ? AND until > ?"), 0, account.id,
        id, now.toMSecsSinceEpoch()));
}

Result<QStringList> standingPartitions(sql::Connection &connection, const domain::User &account)
{
    if (account.disabled || !domain::isStaff(account.role))
        return QStringList();
    QStringList partitions;
    for (const QString &court : account.courts)
        partitions << Partition::courtOrdinary(court).toString() << Partition::directory(court).toString();
    partitions << Partition::person(account.id).toString();
    if (account.role == domain::Role::Judge)
        partitions << Partition::chambers(account.id).toString();
    const auto judges = column(connection, QStringLiteral("SELECT judge FROM chambers WHERE clerk = ?"), account.id);
    if (!judges)
        return tl::unexpected(judges.error());
    for (const QVariant &judge : *judges)
        partitions << Partition::chambers(UserId(QUuid::fromRfc4122(judge.toByteArray()))).toString();
    const auto named =
        column(connection, QStringLiteral("SELECT p FROM partition_reader WHERE user = ? ORDER BY p"), account.id);
    if (!named)
        return tl::unexpected(named.error());
    for (const QVariant &partition : *named)
        partitions << partition.toString();
    partitions.removeDuplicates();
    const auto layers = layersOf(connection, partitions);
    if (!layers)
        return tl::unexpected(layers.error());
    return partitions + *layers;
}

Result<std::vector<UserId>> setReaders(sql::Connection &connection, const Partition &partition,
                                       const std::vector<UserId> &readers)
{
    const QString name = partition.toString();
    const auto before =
        column(connection, QStringLiteral("SELECT user FROM partition_reader WHERE p = ? ORDER BY user"), name);
    if (!before)
        return tl::unexpected(before.error());
    std::vector<UserId> touched;
    for (const QVariant &user : *before) {
        const UserId id(QUuid::fromRfc4122(user.toByteArray()));
        if (std::find(readers.begin(), readers.end(), id) != readers.end())
            continue;
        DAIS_TRY(connection.execute(QStringLiteral("DELETE FROM partition_reader WHERE user = ? AND p = ?"), id, name));
        touched.push_back(id);
    }
    for (const UserId &id : readers) {
        const auto known = isReader(connection, id, partition);
        if (!known)
            return tl::unexpected(known.error());
        if (*known)
            continue;
        DAIS_TRY(connection.execute(QStringLiteral("INSERT INTO partition_reader(user, p) VALUES(?, ?)"), id, name));
        touched.push_back(id);
    }
    for (const UserId &id : touched)
        DAIS_TRY(
            connection.execute(QStringLiteral("UPDATE account SET authz_epoch = authz_epoch + 1 WHERE id = ?"), id));
    return touched;
}

QString rightsTopic(const UserId &user)
{
    return Partition::person(user).toString(); // Everybody waits for their own partition already.
}

} // namespace dais::server::record
