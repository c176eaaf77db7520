#include "sql/connection.h"

#include <atomic>
#include <QFile>
#include <QSqlDriver>
#include <sqlite3.h>

namespace dais::sql {

struct Connection::Handle {
    QSqlDatabase database;
    QString name;
    StatementPool pool;

    ~Handle()
    {
        pool.idle.clear();
        database.close();
        database = QSqlDatabase(); // The last user must be gone before the name is.
        QSqlDatabase::removeDatabase(name);
    }
};

Connection::Connection(std::shared_ptr<Handle> handle) : m_handle(std::move(handle)) {}

Error errorFrom(const QSqlError &error)
{
    bool known = false;
    const int code = error.nativeErrorCode().toInt(&known) & 0xff;
    const auto as = [](Error::Kind kind, const char *word) { return Error{kind, QLatin1String(word)}; };
    switch (known ? code : SQLITE_ERROR) {
    case SQLITE_CONSTRAINT:
        return as(Error::Kind::Conflict, "constraint");
    case SQLITE_FULL:
        return as(Error::Kind::Storage, "disk_full");
    case SQLITE_IOERR:
        return as(Error::Kind::Storage, "io");
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return as(Error::Kind::Storage, "busy");
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return as(Error::Kind::Storage, "corrupt");
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
        return as(Error::Kind::Storage, "read_only");
    default:
        return {Error::Kind::Storage, QStringLiteral("sql: ") + error.text()};
    }
}

Result<Connection> Connection::open(const QString &path, const OpenOptions &options)
{
    static std::atomic<int> counter = 0;
    const bool readOnly = options.access == OpenOptions::Access::ReadOnly;
    auto handle = std::make_shared<Handle>();
    handle->name = QStringLiteral("dais-%1").arg(counter++);
    handle->pool.beforeStatement = options.beforeStatement;
    handle->pool.onDiskFault = options.onDiskFault;
    handle->database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), handle->name);
    handle->database.setDatabaseName(path);
    QString connectOptions = QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(options.busyMilliseconds);
    if (readOnly)
        connectOptions += QStringLiteral(";QSQLITE_OPEN_READONLY");
    handle->database.setConnectOptions(connectOptions);
    if (!handle->database.open())
        return tl::unexpected(errorFrom(handle->database.lastError()));
    if (!readOnly)
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);

    Connection connection(std::move(handle));
    if (!readOnly)
        DAIS_TRY(connection.execute(QStringLiteral("PRAGMA journal_mode=WAL")));
    DAIS_TRY(connection.execute(QStringLiteral("PRAGMA synchronous=FULL")));
    DAIS_TRY(connection.execute(QStringLiteral("PRAGMA foreign_keys=ON")));
    DAIS_TRY(connection.execute(QStringLiteral("PRAGMA temp_store=MEMORY")));
    DAIS_TRY(connection.execute(QStringLiteral("PRAGMA mmap_size=0")));
    if (options.checkpoints == OpenOptions::Checkpoints::Never)
        DAIS_TRY(connection.execute(QStringLiteral("PRAGMA wal_autocheckpoint=0")));
    return connection;
}

Result<Statement> Connection::prepare(const QString &sql)
{
    StatementPool &pool = m_handle->pool;
    if (const auto idle = pool.idle.find(sql); idle != pool.idle.end() && !idle->second.empty()) {
        auto query = std::move(idle->second.back());
        idle->second.pop_back();
        --pool.idleCount;
        return Statement(std::move(query), &pool);
    }
    auto query = std::make_unique<QSqlQuery>(m_handle->database);
    query->setForwardOnly(true);
    if (!query->prepare(sql))
        return tl::unexpected(errorFrom(query->lastError()));
    return Statement(std::move(query), &pool);
}

Result<bool> Connection::checkpoint()
{
    return number(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"), 1).map([](qint64 busy) { return busy == 0; });
}

bool databaseExists(const QString &path)
{
    sqlite3_vfs *files = sqlite3_vfs_find(nullptr);
    int there = 0;
    return files->xAccess(files, QFile::encodeName(path).constData(), SQLITE_ACCESS_EXISTS, &there) == SQLITE_OK &&
           there;
}

Result<> removeDatabase(const QString &path)
{
    sqlite3_vfs *files = sqlite3_vfs_find(nullptr);
    for (const char *part : {"", "-wal", "-shm"}) {
        const int code = files->xDelete(files, (QFile::encodeName(path) + part).constData(), 1);
        if (code != SQLITE_OK && code != SQLITE_IOERR_DELETE_NOENT)
            return fail(Error::Kind::Storage, QStringLiteral("io"));
    }
    return {};
}

void *Connection::nativeHandle() const
{
    const QVariant handle = m_handle->database.driver()->handle();
    return handle.isValid() ? *static_cast<void *const *>(handle.constData()) : nullptr;
}

} // namespace dais::sql
