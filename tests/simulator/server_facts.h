#pragma once

#include "domain/outcome.h"
#include "tests/simulator/court_server.h"

namespace dais::simulator {

/// The server's whole log, read in one look from outside: what the oracles judge by.
struct ServerFacts {
    struct Change {
        qint64 n = 0;
        QString partition;
        qint64 rev = 0;
        domain::CommitId commit;
        domain::EntityRef entity;
        int op = 1;
        qint64 version = 0;
        QByteArray body;
        QByteArray envelopeDigest;
        QByteArray chain;
    };
    struct Command {
        qint64 n = 0;
        domain::DeviceId device;
        qint64 seq = 0;
        domain::CommandId id;
        QByteArray digest;
        QByteArray envelope;
        bool decided = false;
        domain::Outcome outcome;
        QDateTime decidedAt;
        QByteArray commit;
    };
    std::vector<Change> changes;   ///< In the order of commits.
    std::vector<Command> commands; ///< In order of receipt.
    std::map<QString, std::pair<qint64, QByteArray>> heads;
    std::map<domain::CommandId, int> outcomesTold; ///< Rows of the log of outcomes, by command.
    std::map<domain::CommandId, std::vector<domain::Payload>> payloads;
    std::map<domain::UserId, QString> names;
    std::set<domain::DocumentId> gone;    ///< Rejected and deleted.
    std::set<domain::DocumentId> leaving; ///< Rejected, and still to be deleted.
    qint64 effectsWaiting = 0;

    /// Nothing when the server cannot be read just now.
    [[nodiscard]] static std::unique_ptr<const ServerFacts> read(const CourtServer &server);
    /// What a partition held at a revision: entity to body.
    [[nodiscard]] std::map<domain::EntityRef, QByteArray> projection(const QString &partition, qint64 rev) const;
    [[nodiscard]] const Command *find(const domain::CommandId &id) const;

private:
    std::map<QString, std::vector<const Change *>> m_logs; ///< The changes of each partition.
    std::map<domain::CommandId, const Command *> m_byId;   ///< Into `commands`.
};

} // namespace dais::simulator
