#include "server/store/write_batch.h"

#include "domain/known_bad.h"

#include "sql/transaction.h"

#include <exception>
#include <sqlite3.h>

namespace dais::server::store {

namespace {

tl::unexpected<Error> stopped()
{
    return fail(Error::Kind::Storage, QStringLiteral("stopped"));
}

bool transactionIsGone(const sql::Connection &connection)
{
    return sqlite3_get_autocommit(static_cast<sqlite3 *>(connection.nativeHandle())) != 0;
}

/// Runs a job in a savepoint of its own; what it did is undone when it failed.
Result<> runOne(sql::Connection &connection, const Writer::Job &job)
{
    auto part = sql::Savepoint::begin(connection);
    if (!part)
        return tl::unexpected(part.error());
    try {
        DAIS_TRY(job(connection));
    } catch (const std::exception &thrown) { // Libraries below may throw; one job's fault stays its own.
        return fail(Error::Kind::Invalid, QStringLiteral("thrown: ") + QString::fromLocal8Bit(thrown.what()));
    }
    return part->release();
}

} // namespace

Result<sql::Connection> WriteBatch::open(const QString &file, const std::function<void()> &beforeStatement)
{
    sql::OpenOptions options;
    options.checkpoints = sql::OpenOptions::Checkpoints::Automatic;
    options.beforeStatement = beforeStatement;
    auto connection = sql::Connection::open(file, options);
    if (!connection)
        return connection;
    // What a busy court's commands read and write again and again stays in memory: 64 MiB.
    DAIS_TRY(connection->execute(QStringLiteral("PRAGMA cache_size=-65536")));
    if (domain::knownBad("writer_not_synchronous"))
        DAIS_TRY(connection->execute(QStringLiteral("PRAGMA synchronous=OFF")));
    return connection;
}

std::vector<Result<>> WriteBatch::carryOut(const std::vector<Waiting> &batch)
{
    return m_stopped ? std::vector<Result<>>(batch.size(), stopped()) : commit(batch);
}

std::vector<Result<>> WriteBatch::commit(const std::vector<Waiting> &batch)
{
    const auto all = [&](const Error &error) {
        // After a fault of the disk nobody knows what is on it: go on only after a restart, never retry.
        m_stopped = error == Error{Error::Kind::Storage, QStringLiteral("io")};
        return std::vector<Result<>>(batch.size(), tl::unexpected(error));
    };
    auto transaction = sql::Transaction::begin(m_connection);
    if (!transaction)
        return all(transaction.error());
    std::vector<Result<>> results;
    for (const Waiting &waiting : batch) {
        results.push_back(runOne(m_connection, waiting.job));
        // A full disk can make SQLite roll the whole transaction back: then nobody's work is in it any more.
        if (!results.back() && transactionIsGone(m_connection))
            return all(results.back().error());
    }
    if (const auto committed = transaction->commit(); !committed)
        return all(committed.error());
    return results;
}

} // namespace dais::server::store
