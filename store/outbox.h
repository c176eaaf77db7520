#pragma once

#include "domain/clock.h"
#include "domain/random.h"
#include "sql/connection.h"
#include "store/journal.h"
#include "store/write_gate.h"

#include <optional>

namespace dais::store {

class ReserveFile;

/// What the person asked for, durable before anybody is told so: outbox.db, format 1, never migrated, never deleted by
/// a reset. One object per thread; several on one file share a WriteGate.
class Outbox {
public:
    enum class Mode {
        ReadWrite,
        ReadOnly, ///< A newer program wrote it: it can be read, sent and exported, not added to.
    };
    struct Dependencies {
        const domain::Clock &clock;
        domain::Random &random;
        WriteGate &gate;
        ReserveFile *reserve = nullptr; ///< May be absent: no space is set aside then.
        sql::OpenOptions options = {};
    };
    /// Opens or creates the file. Error Storage "corrupt" when it is no outbox; it is then left as it is.
    [[nodiscard]] static Result<std::unique_ptr<Outbox>> open(const QString &path, const Dependencies &with);

    [[nodiscard]] Mode mode() const { return m_mode; }
    /// This computer's id for this person; made with the file, new after a clone was noticed.
    [[nodiscard]] Result<domain::DeviceId> device();
    /// The sequence number that the next command will get.
    [[nodiscard]] Result<qint64> nextSeq();

    /// Gives the command device and seq, writes its envelope once, and makes it durable. It rests until `notBefore`.
    /// Errors: Storage ("disk_full", "io", "outbox_newer"): nothing was saved.
    [[nodiscard]] Result<StoredCommand> append(domain::Command command, const QDateTime &notBefore);
    /// Takes a command back before it was handed out for sending; durable and final.
    /// Errors: Conflict ("already_sent", "needed_by_later"), NotFound.
    [[nodiscard]] Result<> withdraw(const domain::CommandId &id);

    /// Commands that may be sent now, in seq order, each checked against its digest and marked as sent before this
    /// returns. A damaged one is marked so, not returned. At most `count` and `bytes`.
    [[nodiscard]] Result<std::vector<StoredCommand>> takeForSending(int count, qsizetype bytes);
    /// When the next resting command may be sent; empty when nothing rests.
    [[nodiscard]] Result<std::optional<QDateTime>> nextDue();
    /// The erasable texts of a command, as saved.
    [[nodiscard]] Result<std::vector<domain::Payload>> payloads(const domain::CommandId &id);

    /// The court holds the envelope durably. Error Protocol "digest_differs" when it holds other bytes.
    [[nodiscard]] Result<> markReceived(const domain::CommandId &id, const QByteArray &digestHex, const QDateTime &at);
    /// The final answer; a second, different one never replaces the first. `pulled`: its effects are in the cache too.
    enum class Source { Push, Pull };
    [[nodiscard]] Result<> recordOutcome(const domain::CommandId &id, const QByteArray &digestHex,
                                         const domain::Outcome &outcome, const QDateTime &receivedAt,
                                         const QDateTime &decidedAt, Source source);
    /// The person has seen to a command that needed them.
    [[nodiscard]] Result<> settle(const domain::CommandId &id);

    [[nodiscard]] Result<StoredCommand> find(const domain::CommandId &id);
    /// Saved or received, in seq order: what the overlay replays, together with outcomes not yet pulled.
    [[nodiscard]] Result<std::vector<StoredCommand>> unpulled();
    /// Refused, held, decided twice or damaged, and not yet settled.
    [[nodiscard]] Result<std::vector<StoredCommand>> needingAttention();
    /// Everything saved since `from`, newest first: the list of what the person did.
    [[nodiscard]] Result<std::vector<StoredCommand>> since(const QDateTime &from, int limit);
    /// What the person did, grouped by how far it came; of what is entered, only what was decided since `today`. What
    /// they merely read is not among it.
    [[nodiscard]] Result<Journal> journal(const QDateTime &today);
    /// How many wait to be sent or to be received.
    [[nodiscard]] Result<int> waitingCount();
    /// The same without notes of what was read: what the person is waiting for.
    [[nodiscard]] Result<int> waitingActs();

    /// Highest receipt of this device, for `hello`: seq and digest (hex), or 0 and empty.
    struct Acknowledged {
        qint64 seq = 0;
        QString digest;
    };
    [[nodiscard]] Result<Acknowledged> lastAcknowledged();
    /// This file was restored or cloned: takes a new device id and writes the waiting commands anew, with the same
    /// command ids and a note of what they replace.
    [[nodiscard]] Result<> enrolAnew();
    /// The court's history is now this one. When it was another one before, the court may have lost its tail: everything
    /// acknowledged waits again, with the same bytes; true then. Acknowledged under an earlier device id, it is written
    /// anew as enrolAnew() does.
    [[nodiscard]] Result<bool> enterEpoch(const QString &epoch);
    /// The history that this outbox was last told of; empty before the court was first greeted.
    [[nodiscard]] Result<QString> epoch();
    /// Forgets at most `most` commands, with texts and envelopes, that are final, were decided (or taken back) before
    /// `before`, and need nobody: their effects are in the cache, and what needed the person was seen to. The newest
    /// acknowledged one stays: `hello` names it. Answers how many went.
    [[nodiscard]] Result<int> prune(const QDateTime &before, int most);

    /// Copies everything that waits to `path` as lines: envelopes and their payloads. For another disk.
    [[nodiscard]] Result<> exportTo(const QString &path);

    /// Small facts that must survive a reset of the cache (sign-in, subscriptions). Empty when never set.
    [[nodiscard]] Result<QByteArray> setting(const QString &key);
    [[nodiscard]] Result<> setSetting(const QString &key, const QByteArray &value);
    /// Several at once: all or none.
    [[nodiscard]] Result<> setSettings(const std::vector<std::pair<QString, QByteArray>> &settings);
    /// Sets some and removes others, as one.
    [[nodiscard]] Result<> changeSettings(const std::vector<std::pair<QString, QByteArray>> &settings,
                                          const QStringList &removed);
    /// All settings whose key starts with `prefix`.
    [[nodiscard]] Result<std::vector<std::pair<QString, QByteArray>>> settings(const QString &prefix);
    [[nodiscard]] Result<> removeSetting(const QString &key);

private:
    Outbox(sql::Connection connection, const Dependencies &with, Mode mode);
    [[nodiscard]] Result<> initialise();
    [[nodiscard]] Result<> guardWritable() const;
    /// Before a promise: after a start, or a fault of the disk, what the log holds is written once more, into the file, and
    /// synced; a promise in a log that has a gap on the disk would be lost. Error Storage while that does not succeed.
    [[nodiscard]] Result<> moveLog();
    [[nodiscard]] Result<StoredCommand> insert(domain::Command &command, const QDateTime &notBefore);
    [[nodiscard]] Result<> insertPayloads(const domain::Command &command);
    [[nodiscard]] Result<std::vector<StoredCommand>> select(const QString &where, const QVariantList &values = {});
    [[nodiscard]] Result<> rewrite(const StoredCommand &command, const domain::DeviceId &device, qint64 seq,
                                   const QHash<qint64, qint64> &newSeqs);
    [[nodiscard]] Result<qint64> rewriteAll(const std::vector<StoredCommand> &commands, const domain::DeviceId &device,
                                            qint64 next);

    sql::Connection m_connection;
    Dependencies m_with;
    Mode m_mode;
    bool m_logMoved = false; ///< What was in the log at the start is safely in the file.
};

} // namespace dais::store
