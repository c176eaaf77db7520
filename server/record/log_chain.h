#pragma once

#include "domain/ids.h"
#include "sql/connection.h"

/// The chains over receipts and outcomes (reliability design, section 15). Everything runs in the writer's transaction.
namespace dais::server::record {

/// Where a chained log goes on.
struct LogLink {
    qint64 n = 0;     ///< Number of the row to write.
    QByteArray chain; ///< Of the row before it.
};

/// What a receipt says for ever. Its `n` is the link's.
struct ReceiptLeaf {
    domain::DeviceId device;
    qint64 seq = 0;
    QByteArray digest;
    qint64 receivedAt = 0;
    std::optional<domain::CommandId> id;
    domain::UserId actor;
    QString kind;
    QString lane;
};

/// What an outcome says for ever.
struct OutcomeLeaf {
    domain::DeviceId device;
    qint64 command = 0; ///< command.n
    QByteArray digest;  ///< Of its envelope.
    int attempts = 0;
    int outcome = 0;
    QByteArray body;
    qint64 decidedAt = 0;
    std::optional<domain::CommitId> commit;
    QByteArray written; ///< What the commit wrote: see CommitHash. Empty without a commit.
};

/// A running hash over the rows that one commit writes, in their order.
class CommitHash {
public:
    void add(qint64 n, qint64 version, const QByteArray &aspects, const QByteArray &leaf);
    [[nodiscard]] QByteArray value() const { return m_value; }

private:
    QByteArray m_value = QByteArray(32, '\0');
};

/// The next link of the chain of receipts, of outcomes.
[[nodiscard]] Result<LogLink> nextReceipt(sql::Connection &connection);
[[nodiscard]] Result<LogLink> nextOutcome(sql::Connection &connection);
/// The chain value of the row that is written at `link`; moves the head there.
[[nodiscard]] Result<QByteArray> close(sql::Connection &connection, const LogLink &link, const ReceiptLeaf &leaf);
[[nodiscard]] Result<QByteArray> close(sql::Connection &connection, const LogLink &link, const OutcomeLeaf &leaf);

} // namespace dais::server::record
