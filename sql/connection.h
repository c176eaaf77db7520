#pragma once

#include "sql/statement.h"

#include <functional>
#include <memory>
#include <QSqlDatabase>
#include <QSqlError>

namespace dais::sql {

/// How a SQLite file is opened.
struct OpenOptions {
    enum class Access { ReadWrite, ReadOnly };
    Access access = Access::ReadWrite;
    int busyMilliseconds = 5000;
    /// SQLite 3.40.1 can corrupt a log that two connections checkpoint: only one connection may (tech notes).
    enum class Checkpoints { Automatic, Never };
    Checkpoints checkpoints = Checkpoints::Never;
    /// Runs before every statement: where a simulator switches actors, where a test makes the disk fail.
    std::function<void()> beforeStatement;
    /// Told when the disk failed a statement (Storage "io"), on the connection's thread.
    std::function<void()> onDiskFault;
};

/// A connection to one SQLite file: WAL, synchronous=FULL, foreign keys on, memory for temporary tables. Movable;
/// must be used, and destroyed, on the thread that opened it, after all of its statements.
class Connection {
public:
    /// Opens or creates `path` (mode 0600). Error Storage when it cannot be opened or is no database.
    [[nodiscard]] static Result<Connection> open(const QString &path, const OpenOptions &options = {});
    Connection(Connection &&) = default;
    Connection &operator=(Connection &&) = default;

    /// Prepares a statement; its text is a constant of the program, its values are bound.
    [[nodiscard]] Result<Statement> prepare(const QString &sql);
    /// Prepares and runs a statement that returns no rows.
    template <typename... Values>
    [[nodiscard]] Result<> execute(const QString &sql, const Values &...values)
    {
        auto statement = prepare(sql);
        return statement ? statement->run(values...) : Result<>(tl::unexpected(statement.error()));
    }
    /// The first column of the first row as a number, or `otherwise` when there is no row or it is NULL.
    template <typename... Values>
    [[nodiscard]] Result<qint64> number(const QString &sql, qint64 otherwise, const Values &...values)
    {
        auto statement = prepare(sql);
        if (!statement)
            return tl::unexpected(statement.error());
        DAIS_TRY(statement->run(values...));
        return statement->next() && !statement->isNull(0) ? statement->integer(0) : otherwise;
    }
    /// Moves the write-ahead log into the file and empties it; false when a reader kept some of it in use. Only the one
    /// writing connection may.
    [[nodiscard]] Result<bool> checkpoint();
    /// The sqlite3 handle, for what Qt SQL lacks (online backup). Same library as the driver's.
    [[nodiscard]] void *nativeHandle() const;

private:
    struct Handle; ///< Closes the database and forgets its name.
    explicit Connection(std::shared_ptr<Handle> handle);
    std::shared_ptr<Handle> m_handle; ///< Shared with nobody; a unique_ptr would need Handle complete here.
};

/// Whether there is a database at `path`: asked of SQLite's own file layer, which may not be the disk's.
[[nodiscard]] bool databaseExists(const QString &path);
/// Deletes a database with its log; not there is success. Nobody may have it open.
[[nodiscard]] Result<> removeDatabase(const QString &path);

/// Turns Qt's error into ours; see Statement::run for the codes.
[[nodiscard]] Error errorFrom(const QSqlError &error);

} // namespace dais::sql
