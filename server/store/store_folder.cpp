#include "server/store/store_folder.h"

#include "domain/known_bad.h"
#include "sql/migrator.h"
#include "sql/transaction.h"

#include <QDir>
#include <QFile>

// Outside any namespace: the macro declares a global function. A static library's resources are dropped by the
// linker unless somebody calls it.
static void registerMigrations()
{
    Q_INIT_RESOURCE(server_sql);
}

namespace dais::server::store {

namespace {

constexpr qint64 cursorLeap = 1'000'000'000; ///< Above any number that a lost tail of history can have given.

Result<> makePrivate(const QString &folder)
{
    if (!QDir().mkpath(folder))
        return fail(Error::Kind::Storage, QStringLiteral("folder"));
    if (!QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
        return fail(Error::Kind::Storage, QStringLiteral("permissions"));
    return {};
}

Result<> insertEpoch(sql::Connection &connection, const QVariant &parent, const domain::Clock &clock,
                     domain::Random &random)
{
    QByteArray id(16, '\0');
    random.fill(std::as_writable_bytes(std::span(id.data(), std::size_t(id.size()))));
    DAIS_TRY(connection.execute(QStringLiteral("INSERT INTO epoch(id, parent, began_at) VALUES(?, ?, ?)"), id, parent,
                                instant(clock.now())));
    return connection.execute(QStringLiteral("INSERT INTO epoch_fork(epoch, p, rev, chain) "
                                             "SELECT ?, p, rev, chain FROM partition_head"),
                              id);
}

/// Moves an AUTOINCREMENT table's next number up.
Result<> leap(sql::Connection &connection, const QString &table)
{
    const auto last = connection.number(QStringLiteral("SELECT seq FROM sqlite_sequence WHERE name = ?"), 0, table);
    if (!last)
        return tl::unexpected(last.error());
    DAIS_TRY(connection.execute(QStringLiteral("DELETE FROM sqlite_sequence WHERE name = ?"), table));
    return connection.execute(QStringLiteral("INSERT INTO sqlite_sequence(name, seq) VALUES(?, ?)"), table,
                              *last + cursorLeap);
}

} // namespace

Result<> StoreFolder::create() const
{
    if (QFile::exists(database()))
        return fail(Error::Kind::Conflict, QStringLiteral("court_exists"));
    for (const QString &folder : {path, documents(), incoming(), tls()})
        DAIS_TRY(makePrivate(folder));
    return {};
}

QString migrations()
{
    static const bool registered = (registerMigrations(), true);
    Q_UNUSED(registered)
    return QStringLiteral(":/dais/sql/server");
}

Result<> prepareStore(const StoreFolder &folder, const domain::Clock &clock, domain::Random &random)
{
    sql::OpenOptions options;
    options.checkpoints = sql::OpenOptions::Checkpoints::Automatic;
    auto connection = sql::Connection::open(folder.database(), options);
    if (!connection)
        return tl::unexpected(connection.error());
    // After a fault of the disk the system may have forgotten to write what it holds of the log: written once more, into
    // the file and synced, it is sure to be there before anything is built on it.
    DAIS_TRY(connection->checkpoint());
    DAIS_TRY(sql::migrate(*connection, migrations()));
    const auto epochs = connection->number(QStringLiteral("SELECT count(*) FROM epoch"), 0);
    if (!epochs)
        return tl::unexpected(epochs.error());
    if (*epochs > 0)
        return {};
    auto transaction = sql::Transaction::begin(*connection);
    if (!transaction)
        return tl::unexpected(transaction.error());
    DAIS_TRY(insertEpoch(*connection, QVariant(), clock, random));
    DAIS_TRY(connection->execute(QStringLiteral("INSERT INTO own_identity(n, device, user) VALUES(1, ?, ?)"),
                                 domain::DeviceId::make(clock, random), domain::UserId::make(clock, random)));
    return transaction->commit();
}

Result<QByteArray> currentEpoch(sql::Connection &connection)
{
    auto newest = connection.prepare(QStringLiteral("SELECT id FROM epoch ORDER BY n DESC LIMIT 1"));
    if (!newest)
        return tl::unexpected(newest.error());
    DAIS_TRY(newest->run());
    if (!newest->next())
        return fail(Error::Kind::Storage, QStringLiteral("no_epoch"));
    return newest->bytes(0);
}

Result<> beginEpoch(sql::Connection &connection, const domain::Clock &clock, domain::Random &random)
{
    const auto parent = currentEpoch(connection);
    if (!parent)
        return tl::unexpected(parent.error());
    auto transaction = sql::Transaction::begin(connection);
    if (!transaction)
        return tl::unexpected(transaction.error());
    DAIS_TRY(insertEpoch(connection, *parent, clock, random));
    if (domain::knownBad("cursors_not_lifted"))
        return transaction->commit();
    DAIS_TRY(leap(connection, QStringLiteral("outcome_log")));
    DAIS_TRY(leap(connection, QStringLiteral("gone_log")));
    return transaction->commit();
}

} // namespace dais::server::store
