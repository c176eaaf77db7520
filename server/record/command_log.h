#pragma once

#include "domain/apply.h"
#include "domain/clock.h"
#include "domain/random.h"
#include "domain/wire/envelope.h"
#include "domain/wire/messages.h"
#include "server/record/sender.h"
#include "server/record/time_tokens.h"
#include "sql/connection.h"

namespace dais::server::record {

/// One command as it came, read but not yet checked against anything stored.
struct IncomingCommand {
    QByteArray bytes;  ///< The envelope: the line without its end.
    QByteArray digest; ///< SHA-256 of `bytes`.
    /// What it says; Error when the server cannot understand it ("unknown_kind", "wrong_field:...").
    Result<domain::wire::Envelope> envelope = fail(Error::Kind::Invalid);
    domain::DeviceId device; ///< Readable also in envelopes of unknown kinds; none when not even that was readable.
    qint64 seq = 0;
    domain::CommandId id;
    domain::UserId actor;
    QString kind;
    std::vector<domain::Payload> payloads; ///< That came with it.
};

/// Reads a push body: one envelope a line, payload lines beside them, other lines with '#' ignored. Needs no
/// database, so it runs before the writer's turn. Error Invalid "too_many" or "too_large".
[[nodiscard]] Result<std::vector<IncomingCommand>> readPush(const QByteArray &body);
/// Reads one envelope.
[[nodiscard]] IncomingCommand readCommand(const QByteArray &bytes, std::vector<domain::Payload> payloads = {});

/// What a receive or an execution touched, for whoever waits for news.
struct Touched {
    QStringList topics;                    ///< Partitions whose revisions rose, people whose rights changed.
    std::vector<domain::DeviceId> devices; ///< That have an outcome to hear.
    bool effects = false;                  ///< Something is to be done outside the data.
};

/// The command log: receives durably, executes at most once, keeps one outcome for ever (reliability design,
/// sections 2-3). Every function runs inside the caller's transaction and has no thread of its own, so that a
/// simulator can drive it statement by statement. One thread at a time.
class CommandLog {
public:
    CommandLog(const domain::Clock &clock, domain::Random &random, const domain::Vocabulary &vocabulary);

    /// Whose times show that an act was done in the court's presence. Set before the first command; outlives this.
    void trust(const TimeTokens &tokens) { m_tokens = &tokens; }
    /// None when nobody was set.
    [[nodiscard]] const TimeTokens *tokens() const { return m_tokens; }

    /// T1: makes a command durable, or answers from what is stored already. `sender` must be who the envelope names.
    [[nodiscard]] Result<domain::wire::PushResult> receive(sql::Connection &connection, const Sender &sender,
                                                           const IncomingCommand &command);

    /// What an execution came to.
    struct Execution {
        enum class State { Decided, Waiting }; ///< Waiting: for an earlier command of its device.
        State state = State::Decided;
        domain::Outcome outcome;
        Touched touched;
    };
    /// T2: carries out a received command and stores its outcome. A command that is decided already answers what is
    /// stored. An error leaves nothing; note it with failed().
    /// `known` is the envelope with its payloads where the caller has it read already; else it is read again.
    [[nodiscard]] Result<Execution> execute(sql::Connection &connection, const domain::DeviceId &device, qint64 seq,
                                            const domain::wire::Envelope *known = nullptr);

    /// Counts a failed execution; the third quarantines the command. True when it is now decided.
    [[nodiscard]] Result<bool> failed(sql::Connection &connection, const domain::DeviceId &device, qint64 seq,
                                      const Error &error);

    /// Counts an execution that is about to be tried again after a crash, which may have been the command's doing;
    /// one that only waits for an earlier command is not counted.
    [[nodiscard]] Result<> startAgain(sql::Connection &connection, const domain::DeviceId &device, qint64 seq);

    /// A command that was received and not decided.
    struct Pending {
        domain::DeviceId device;
        qint64 seq = 0;
        int attempts = 0;
        bool isNew = false; ///< Of receiveOwn(): it was not in the log before.
    };
    /// All of them, in order of receipt: what a restart goes on with. Or those of one device.
    [[nodiscard]] static Result<std::vector<Pending>> pending(sql::Connection &connection);
    [[nodiscard]] static Result<std::vector<Pending>> pending(sql::Connection &connection,
                                                              const domain::DeviceId &device);

    /// Writes a command of the server's own into the log as received: same road, same chain. Doing it again with
    /// the same `id` finds the first one.
    [[nodiscard]] Result<Pending> receiveOwn(sql::Connection &connection, const domain::CommandArgs &args,
                                             const domain::CommandId &id);

    /// The stored outcome, or nothing while undecided. NotFound for an unknown key.
    [[nodiscard]] static Result<std::optional<domain::Outcome>> outcomeOf(sql::Connection &connection,
                                                                          const domain::DeviceId &device, qint64 seq);

private:
    struct Row;
    /// Whose act is carried out, and the instant that it is given.
    struct Act {
        domain::UserId by;
        QDateTime at;
    };
    /// The commit that an outcome goes with, none when nothing changed, its instant, and a hash over what it wrote.
    struct Decided {
        domain::CommitId commit;
        QDateTime at;
        QByteArray written = {};
    };
    [[nodiscard]] static Result<std::optional<Row>> find(sql::Connection &connection, const domain::DeviceId &device,
                                                         qint64 seq);
    [[nodiscard]] Result<Sender> own(sql::Connection &connection);
    [[nodiscard]] Result<domain::wire::PushResult> receiveNew(sql::Connection &connection,
                                                              const IncomingCommand &command);
    [[nodiscard]] Result<> insert(sql::Connection &connection, const IncomingCommand &command,
                                  const std::optional<domain::CommandId> &id);
    [[nodiscard]] static Result<bool> waitsForEarlier(sql::Connection &connection, const domain::Command &command);
    [[nodiscard]] Result<Execution> carryOut(sql::Connection &connection, const Row &row,
                                             const domain::wire::Envelope &envelope);
    [[nodiscard]] Result<Execution> decide(sql::Connection &connection, const Row &row, const domain::Applied &applied,
                                           const Act &act);
    [[nodiscard]] Result<> storeOutcome(sql::Connection &connection, const Row &row, const domain::Outcome &outcome,
                                        const Decided &decided);
    [[nodiscard]] Result<> alert(sql::Connection &connection, const char *code, const Sender &sender,
                                 const IncomingCommand &command);

    const domain::Clock &m_clock;
    domain::Random &m_random;
    const domain::Vocabulary &m_vocabulary;
    const TimeTokens *m_tokens = nullptr; ///< None: such acts are refused.
    std::optional<Sender> m_own;          ///< Read once; touched by whoever runs the writer's jobs, one at a time.
};

} // namespace dais::server::record
