#pragma once

#include "sql/connection.h"

#include <memory>

namespace dais::server::store {

/// Lends read-only connections, one per thread that asks; they are kept and closed with their threads, or with this
/// object if it goes first. They never write and never checkpoint. Thread-safe.
class Readers {
public:
    /// `file` must have been brought to the newest layout already.
    explicit Readers(const QString &file, std::function<void()> beforeStatement = {});
    virtual ~Readers();
    Readers(const Readers &) = delete;
    Readers &operator=(const Readers &) = delete;

    /// This thread's connection, valid until the thread ends. Error Storage when the file cannot be opened.
    [[nodiscard]] virtual Result<sql::Connection *> connection() const;
    /// Runs `read` inside one read transaction: everything in it sees one snapshot.
    [[nodiscard]] Result<> snapshot(const std::function<Result<>(sql::Connection &)> &read) const;

protected:
    /// A fresh reading connection.
    [[nodiscard]] Result<sql::Connection> open() const;

private:
    QString m_file;
    std::function<void()> m_beforeStatement;
    quint64 m_id; ///< Tells this object's connections from those of another one, in the threads' tables.
};

} // namespace dais::server::store
