#pragma once

#include "domain/apply.h"
#include "domain/random.h"
#include "server/record/log_chain.h"
#include "sql/connection.h"

#include <map>

namespace dais::server::record {

/// Writes one commit's changes: revisions without gaps, leaves and chains, entities and what finds them. Lives for
/// one commit, inside the caller's transaction.
class ChangeWriter {
public:
    /// What binds every row of the commit.
    struct Commit {
        domain::CommitId id;
        QByteArray envelopeDigest;
        int outcome = 1;
        QDateTime at = {}; ///< Server time.
    };
    ChangeWriter(sql::Connection &connection, domain::Random &random, const Commit &commit)
        : m_connection(connection), m_random(random), m_commit(commit)
    {
    }

    /// Appends a change to its partition's log.
    [[nodiscard]] Result<> write(const domain::EntityChange &change);
    /// Moves the heads; what to announce: partitions that were written to, people whose rights changed.
    [[nodiscard]] Result<QStringList> finish();
    /// The hash over all that was written, for the chain of outcomes.
    [[nodiscard]] QByteArray written() const { return m_hash.value(); }

private:
    struct Head {
        qint64 rev = 0;
        QByteArray chain;
    };
    [[nodiscard]] Result<Head *> headOf(const QString &partition);
    [[nodiscard]] Result<> append(const domain::EntityChange &change, const QByteArray &aspects, qint64 version,
                                  const QByteArray &body);
    [[nodiscard]] Result<> index(const domain::EntityChange &change);
    [[nodiscard]] Result<> find(const domain::Entity &entity);
    [[nodiscard]] Result<> readBy(const domain::Partition &partition, const std::vector<domain::UserId> &readers);

    sql::Connection &m_connection;
    domain::Random &m_random;
    Commit m_commit;
    std::map<QString, Head> m_heads;
    CommitHash m_hash;
    qint64 m_last = 0;                     ///< Number of the last change; 0 before the first of this commit.
    std::vector<domain::UserId> m_people;  ///< Whose rights changed.
    std::vector<domain::Partition> m_left; ///< Records whose case went somewhere else.
    [[nodiscard]] Result<> reviewHoldings();
};

} // namespace dais::server::record
