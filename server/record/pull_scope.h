#pragma once

#include "domain/wire/messages.h"
#include "server/record/sender.h"
#include "sql/connection.h"

namespace dais::server::record {

/// What one pull covers: computed from the rights and the heads of one snapshot.
struct PullScope {
    /// A partition whose changes the page may carry.
    struct Part {
        QString partition;
        qint64 from = 0;      ///< Changes above this revision.
        QByteArray fromChain; ///< The chain value there.
        qint64 head = 0;
        QByteArray headChain;
    };
    QByteArray epoch;
    qint64 authzEpoch = 0;
    std::vector<domain::wire::ScopeEntry> entries;
    std::vector<Part> parts;
    QStringList readable; ///< Partitions whose deletions of documents this client may hear of.
};

/// Whether the holder of `account` may subscribe to `partition` at `now`.
[[nodiscard]] Result<bool> mayPull(sql::Connection &connection, const domain::User &account, const QString &partition,
                                   const QDateTime &now);

/// Compares what the client has with this server's history. Inside the caller's snapshot.
[[nodiscard]] Result<PullScope> scopeOf(sql::Connection &connection, const domain::User &account,
                                        const domain::DeviceId &device,
                                        const std::vector<domain::wire::Position> &positions, const QDateTime &now);

} // namespace dais::server::record
