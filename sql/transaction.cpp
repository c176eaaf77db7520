#include "sql/transaction.h"

namespace dais::sql {

Result<Transaction> Transaction::begin(Connection &connection, Kind kind)
{
    DAIS_TRY(connection.execute(kind == Kind::Write ? QStringLiteral("BEGIN IMMEDIATE") : QStringLiteral("BEGIN")));
    return Transaction(connection);
}

Transaction::~Transaction()
{
    // A failed rollback leaves nothing committed either: SQLite rolls back when the file is opened again.
    if (m_connection)
        static_cast<void>(m_connection->execute(QStringLiteral("ROLLBACK")));
}

Result<> Transaction::commit()
{
    DAIS_TRY(m_connection->execute(QStringLiteral("COMMIT")));
    m_connection = nullptr;
    return {};
}

Result<Savepoint> Savepoint::begin(Connection &connection)
{
    DAIS_TRY(connection.execute(QStringLiteral("SAVEPOINT part")));
    return Savepoint(connection);
}

Savepoint::~Savepoint()
{
    if (!m_connection)
        return;
    static_cast<void>(m_connection->execute(QStringLiteral("ROLLBACK TO part")));
    static_cast<void>(m_connection->execute(QStringLiteral("RELEASE part")));
}

Result<> Savepoint::release()
{
    DAIS_TRY(m_connection->execute(QStringLiteral("RELEASE part")));
    m_connection = nullptr;
    return {};
}

} // namespace dais::sql
