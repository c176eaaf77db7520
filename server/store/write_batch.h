#pragma once

#include "server/store/writer.h"

namespace dais::server::store {

/// Carries out jobs in commits of several: what every writer does with its connection, whatever it runs on.
class WriteBatch {
public:
    /// One job and whom to tell.
    struct Waiting {
        Writer::Job job;
        Writer::Done done;
    };

    /// Opens the one writing connection. Error Storage.
    [[nodiscard]] static Result<sql::Connection> open(const QString &file,
                                                      const std::function<void()> &beforeStatement);

    explicit WriteBatch(sql::Connection &connection) : m_connection(connection) {}
    /// Carries the jobs out in one commit; what became of each, in order. After an I/O fault all fail, now and later.
    [[nodiscard]] std::vector<Result<>> carryOut(const std::vector<Waiting> &batch);

private:
    [[nodiscard]] std::vector<Result<>> commit(const std::vector<Waiting> &batch);
    sql::Connection &m_connection;
    bool m_stopped = false;
};

} // namespace dais::server::store
