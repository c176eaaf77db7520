#pragma once

#include "sql/connection.h"

namespace dais::sql {

/// A transaction that rolls back unless committed. Writing ones take the write lock at once (BEGIN IMMEDIATE);
/// Qt's own transaction() would take it at the first write and fail in the middle.
class Transaction {
public:
    enum class Kind { Write, Read };
    [[nodiscard]] static Result<Transaction> begin(Connection &connection, Kind kind = Kind::Write);
    Transaction(Transaction &&other) noexcept : m_connection(std::exchange(other.m_connection, nullptr)) {}
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction();

    /// Makes it durable. After an error nothing of it is.
    [[nodiscard]] Result<> commit();

private:
    explicit Transaction(Connection &connection) : m_connection(&connection) {}
    Connection *m_connection; ///< Null once ended.
};

/// A part of a transaction that can fail alone: rolls back to its start unless released.
class Savepoint {
public:
    [[nodiscard]] static Result<Savepoint> begin(Connection &connection);
    Savepoint(Savepoint &&other) noexcept : m_connection(std::exchange(other.m_connection, nullptr)) {}
    Savepoint &operator=(Savepoint &&) = delete;
    ~Savepoint();

    /// Keeps what was done since begin().
    [[nodiscard]] Result<> release();

private:
    explicit Savepoint(Connection &connection) : m_connection(&connection) {}
    Connection *m_connection; ///< Null once ended.
};

} // namespace dais::sql
