#include "server/record/command_log.h"

#include "domain/known_bad.h"
#include "server/record/access_log.h"
#include "server/record/change_writer.h"
#include "server/record/log_chain.h"
#include "server/record/outcome_body.h"
#include "server/record/rejections.h"
#include "server/record/rights.h"
#include "server/record/sql_state.h"
#include "server/store/store_folder.h"

namespace dais::server::record {

using domain::Outcome;
using domain::wire::PushResult;
using store::instant;

namespace {

constexpr int mostAttempts = 3;

/// An answer that is not stored: the command may not claim the key it names.
PushResult refusal(const IncomingCommand &command, const char *code)
{
    return {command.seq,
            command.id,
            QString::fromLatin1(command.digest.toHex()),
            PushResult::State::Decided,
            Outcome::refused(QLatin1String(code)),
            {}};
}

PushResult waiting(const IncomingCommand &command, const char *what)
{
    return {command.seq, command.id,         QString::fromLatin1(command.digest.toHex()), PushResult::State::Waiting,
            {},          QLatin1String(what)};
}

Result<std::vector<domain::Payload>> payloadsOf(sql::Connection &connection, const domain::CommandId &id)
{
    auto rows = connection.prepare(QStringLiteral("SELECT name, salt, body FROM payload WHERE cmd_id = ?"));
    if (!rows)
        return tl::unexpected(rows.error());
    DAIS_TRY(rows->run(id));
    std::vector<domain::Payload> payloads;
    while (rows->next())
        payloads.push_back({rows->text(0), rows->bytes(1), rows->bytes(2)});
    return payloads;
}

/// What an envelope that cannot be understood comes to: a newer one waits for an administrator (section 11).
Outcome outcomeOfUnreadable(const Error &error)
{
    const bool newer = !domain::knownBad("newer_refused") && (error.detail == QLatin1String("unknown_kind") ||
                                                              error.detail == QLatin1String("unknown_version"));
    return newer ? Outcome::quarantined(error.detail) : Outcome::refused(QStringLiteral("malformed"));
}

} // namespace

/// A stored command.
struct CommandLog::Row {
    qint64 n = 0;
    domain::DeviceId device;
    qint64 seq = 0;
    QByteArray digest;
    QByteArray envelope;
    domain::CommandId id;
    int attempts = 0;
    std::optional<Outcome> outcome; ///< Nothing while undecided.

    [[nodiscard]] PushResult answer(const domain::CommandId &asked) const
    {
        return {seq,
                asked,
                QString::fromLatin1(digest.toHex()),
                outcome ? PushResult::State::Decided : PushResult::State::Received,
                outcome,
                {}};
    }
};

CommandLog::CommandLog(const domain::Clock &clock, domain::Random &random, const domain::Vocabulary &vocabulary)
    : m_clock(clock), m_random(random), m_vocabulary(vocabulary)
{
}

Result<std::optional<CommandLog::Row>> CommandLog::find(sql::Connection &connection, const domain::DeviceId &device,
                                                        qint64 seq)
{
    auto row = connection.prepare(QStringLiteral("SELECT n, digest, envelope, cmd_id, attempts, state, outcome, "
                                                 "outcome_body FROM command WHERE device = ? AND seq = ?"));
    if (!row)
        return tl::unexpected(row.error());
    DAIS_TRY(row->run(device, seq));
    if (!row->next())
        return std::nullopt;
    Row found{row->integer(0),      device,      seq, row->bytes(1), row->bytes(2), domain::CommandId(row->uuid(3)),
              int(row->integer(4)), std::nullopt};
    if (row->integer(5) == 0)
        return found;
    const auto outcome = outcomeFrom(row->integer(6), row->bytes(7));
    if (!outcome)
        return tl::unexpected(outcome.error());
    found.outcome = *outcome;
    return found;
}

Result<Sender> CommandLog::own(sql::Connection &connection)
{
    if (!m_own) {
        const auto read = ownIdentity(connection);
        if (!read)
            return read;
        m_own = *read;
    }
    return *m_own;
}

Result<PushResult> CommandLog::receive(sql::Connection &connection, const Sender &sender,
                                       const IncomingCommand &command)
{
    if (command.device.isNull() || command.id.isNull() || command.seq < 1)
        return refusal(command, "malformed"); // No key to store it under.
    if (command.device != sender.device || command.actor != sender.user) {
        DAIS_TRY(alert(connection, "foreign_envelope", sender, command));
        return refusal(command, "not_yours");
    }
    const auto known = find(connection, command.device, command.seq);
    if (!known)
        return tl::unexpected(known.error());
    if (*known && (*known)->digest != command.digest && !domain::knownBad("digest_not_compared")) {
        DAIS_TRY(alert(connection, "key_reuse", sender, command));
        return refusal(command, "key_reuse");
    }
    if (*known)
        return (*known)->answer(command.id);
    return receiveNew(connection, command);
}

Result<PushResult> CommandLog::receiveNew(sql::Connection &connection, const IncomingCommand &command)
{
    auto same =
        connection.prepare(QStringLiteral("SELECT actor, state, outcome, outcome_body FROM command WHERE cmd_id = ?"));
    if (!same)
        return tl::unexpected(same.error());
    DAIS_TRY(same->run(command.id));
    const bool twice = same->next();
    const bool ownActor = twice && domain::UserId(same->uuid(0)) == command.actor;
    const bool decided = twice && same->integer(1) == 1;
    const auto first = decided ? outcomeFrom(same->integer(2), same->bytes(3)) : Result<Outcome>(Outcome());
    same->finish();
    if (!first)
        return tl::unexpected(first.error());
    if (twice && !ownActor) {
        DAIS_TRY(alert(connection, "command_id_reuse", {command.actor, command.device}, command));
        return refusal(command, "id_reuse");
    }
    // The same command under another key: a device that was enrolled anew (section 3). It counts once, and what became of
    // it is what the person hears; while nobody knows, they ask again.
    if (twice && !decided)
        return waiting(command, "deps");
    if (command.envelope && !twice) {
        domain::wire::Envelope complete = *command.envelope;
        if (!complete.attach(command.payloads))
            return waiting(command, "payloads");
        for (const qint64 dep : complete.command.deps) {
            const auto there = find(connection, command.device, dep);
            if (!there)
                return tl::unexpected(there.error());
            if (!*there)
                return waiting(command, "deps");
        }
        for (const domain::Payload &payload : complete.command.payloads)
            if (!domain::knownBad("payload_forgotten"))
                DAIS_TRY(connection.execute(
                    QStringLiteral("INSERT INTO payload(cmd_id, name, salt, body) VALUES(?, ?, ?, ?)"), command.id,
                    payload.name, payload.salt, payload.body));
    }
    DAIS_TRY(insert(connection, command, twice ? std::nullopt : std::optional(command.id)));
    PushResult result{command.seq, command.id, QString::fromLatin1(command.digest.toHex()), PushResult::State::Received,
                      {},          {}};
    if (twice)
        result.outcome = *first;
    else if (!command.envelope)
        result.outcome = outcomeOfUnreadable(command.envelope.error());
    if (!result.outcome)
        return result;
    const auto row = find(connection, command.device, command.seq);
    if (!row)
        return tl::unexpected(row.error());
    DAIS_TRY(storeOutcome(connection, **row, *result.outcome, {{}, m_clock.now()}));
    result.state = PushResult::State::Decided;
    return result;
}

Result<> CommandLog::insert(sql::Connection &connection, const IncomingCommand &command,
                            const std::optional<domain::CommandId> &id)
{
    const auto link = nextReceipt(connection);
    if (!link)
        return tl::unexpected(link.error());
    const ReceiptLeaf leaf{.device = command.device,
                           .seq = command.seq,
                           .digest = command.digest,
                           .receivedAt = instant(m_clock.now()),
                           .id = id,
                           .actor = command.actor,
                           .kind = command.kind,
                           .lane = command.envelope ? command.envelope->command.lane : QString()};
    const auto chain = close(connection, *link, leaf);
    if (!chain)
        return tl::unexpected(chain.error());
    return connection.execute(
        QStringLiteral("INSERT INTO command(n, device, seq, digest, envelope, received_at, cmd_id, actor, kind, lane, "
                       "state, chain) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?)"),
        link->n, leaf.device, leaf.seq, leaf.digest, command.bytes, leaf.receivedAt, leaf.id, leaf.actor, leaf.kind,
        leaf.lane, *chain);
}

Result<CommandLog::Execution> CommandLog::execute(sql::Connection &connection, const domain::DeviceId &device,
                                                  qint64 seq, const domain::wire::Envelope *known)
{
    const auto found = find(connection, device, seq);
    if (!found)
        return tl::unexpected(found.error());
    if (!*found)
        return fail(Error::Kind::NotFound);
    const Row &row = **found;
    if (row.outcome)
        return Execution{Execution::State::Decided, *row.outcome, {}};
    if (known)
        return carryOut(connection, row, *known);
    auto envelope = domain::wire::readEnvelope(row.envelope);
    if (!envelope)
        return tl::unexpected(envelope.error());
    const auto payloads = payloadsOf(connection, row.id);
    if (!payloads)
        return tl::unexpected(payloads.error());
    if (!envelope->attach(*payloads))
        return fail(Error::Kind::Invalid, QStringLiteral("payloads_gone"));
    return carryOut(connection, row, *envelope);
}

Result<bool> CommandLog::waitsForEarlier(sql::Connection &connection, const domain::Command &command)
{
    for (const qint64 dep : command.deps) {
        const auto earlier = outcomeOf(connection, command.device, dep);
        if (!earlier)
            return tl::unexpected(earlier.error());
        if (!*earlier)
            return true;
    }
    return false;
}

Result<CommandLog::Execution> CommandLog::carryOut(sql::Connection &connection, const Row &row,
                                                   const domain::wire::Envelope &envelope)
{
    const domain::Command &command = envelope.command;
    const auto waits = waitsForEarlier(connection, command);
    if (!waits)
        return tl::unexpected(waits.error());
    if (*waits)
        return Execution{Execution::State::Waiting, {}, {}};
    const auto own = this->own(connection);
    if (!own)
        return tl::unexpected(own.error());
    // Also of somebody who may not any more: what was read, was read.
    if (const auto *viewed = std::get_if<domain::ViewRecord>(&command.args))
        DAIS_TRY(noteView(connection, {command.actor, row.device}, command, *viewed, m_clock.now()));
    domain::User actor{.id = own->user, .displayName = QStringLiteral("Court")};
    if (row.device != own->device) {
        const auto account = accountOf(connection, command.actor);
        if (!account && account.error().kind != Error::Kind::NotFound)
            return tl::unexpected(account.error());
        const auto refused = account ? refusalFor(connection, *account, command, {m_clock.now(), m_tokens})
                                     : QStringLiteral("not_permitted");
        if (!refused)
            return tl::unexpected(refused.error());
        if (!refused->isEmpty())
            return decide(connection, row, {Outcome::refused(*refused), {}, {}}, {actor.id, m_clock.now()});
        actor = *account;
    }
    // One instant for all that this command does, and for its outcome: carried out again from the log, it is the same.
    const QDateTime now = m_clock.now();
    const auto applied = domain::apply(SqlState(connection), command,
                                       {.now = now, .actorName = actor.displayName, .vocabulary = m_vocabulary});
    return applied ? decide(connection, row, *applied, {actor.id, now})
                   : Result<Execution>(tl::unexpected(applied.error()));
}

Result<CommandLog::Execution> CommandLog::decide(sql::Connection &connection, const Row &row,
                                                 const domain::Applied &applied, const Act &act)
{
    Execution execution{Execution::State::Decided, applied.outcome, {}};
    domain::CommitId commit;
    QByteArray written;
    if (!applied.changes.empty() || !applied.effects.empty())
        commit = domain::CommitId::make(m_clock, m_random);
    // Before the changes: what was rejected is read as it was.
    for (const domain::Effect &effect : applied.effects)
        DAIS_TRY(queueEffect(connection, effect, commit, act.by, act.at));
    if (!applied.changes.empty()) {
        ChangeWriter writer(connection, m_random, {commit, row.digest, int(applied.outcome.kind), act.at});
        for (const domain::EntityChange &change : applied.changes)
            DAIS_TRY(writer.write(change));
        auto topics = writer.finish();
        if (!topics)
            return tl::unexpected(topics.error());
        execution.touched.topics = std::move(*topics);
        written = writer.written();
    }
    DAIS_TRY(storeOutcome(connection, row, applied.outcome, {commit, act.at, written}));
    execution.touched.devices.push_back(row.device);
    execution.touched.effects = !applied.effects.empty();
    return execution;
}

Result<> CommandLog::storeOutcome(sql::Connection &connection, const Row &row, const Outcome &outcome,
                                  const Decided &decided)
{
    const auto link = nextOutcome(connection);
    if (!link)
        return tl::unexpected(link.error());
    const OutcomeLeaf leaf{.device = row.device,
                           .command = row.n,
                           .digest = row.digest,
                           .attempts = row.attempts,
                           .outcome = int(outcome.kind),
                           .body = outcomeBody(outcome),
                           .decidedAt = instant(decided.at),
                           .commit = decided.commit.isNull() ? std::nullopt : std::optional(decided.commit),
                           .written = decided.written};
    const auto chain = close(connection, *link, leaf);
    if (!chain)
        return tl::unexpected(chain.error());
    DAIS_TRY(connection.execute(
        QStringLiteral("UPDATE command SET state = 1, outcome = ?, outcome_body = ?, decided_at = ?, commit_id = ? "
                       "WHERE n = ? AND state = 0"),
        leaf.outcome, leaf.body, leaf.decidedAt, leaf.commit, row.n));
    if (domain::knownBad("outcome_told_twice"))
        DAIS_TRY(
            connection.execute(QStringLiteral("INSERT INTO outcome_log(n, device, command, chain) VALUES(?, ?, ?, ?)"),
                               link->n + 500, row.device, row.n, *chain));
    return connection.execute(QStringLiteral("INSERT INTO outcome_log(n, device, command, chain) VALUES(?, ?, ?, ?)"),
                              link->n, row.device, row.n, *chain);
}

Result<bool> CommandLog::failed(sql::Connection &connection, const domain::DeviceId &device, qint64 seq, const Error &)
{
    const auto row = find(connection, device, seq);
    if (!row)
        return tl::unexpected(row.error());
    if (!*row)
        return fail(Error::Kind::NotFound);
    if ((*row)->outcome)
        return true;
    DAIS_TRY(connection.execute(QStringLiteral("UPDATE command SET attempts = attempts + 1 WHERE n = ?"), (*row)->n));
    Row tried = **row;
    if (++tried.attempts < mostAttempts)
        return false;
    DAIS_TRY(storeOutcome(connection, tried, Outcome::quarantined(QStringLiteral("failed")), {{}, m_clock.now()}));
    return true;
}

Result<> CommandLog::startAgain(sql::Connection &connection, const domain::DeviceId &device, qint64 seq)
{
    const auto row = find(connection, device, seq);
    if (!row)
        return tl::unexpected(row.error());
    if (!*row || (*row)->outcome)
        return {};
    const auto envelope = domain::wire::readEnvelope((*row)->envelope);
    const auto waits = envelope ? waitsForEarlier(connection, envelope->command) : Result<bool>(false);
    if (!waits)
        return tl::unexpected(waits.error());
    return *waits ? Result<>() : failed(connection, device, seq, {}).map([](bool) {});
}

Result<std::optional<Outcome>> CommandLog::outcomeOf(sql::Connection &connection, const domain::DeviceId &device,
                                                     qint64 seq)
{
    const auto row = find(connection, device, seq);
    if (!row)
        return tl::unexpected(row.error());
    if (!*row)
        return fail(Error::Kind::NotFound);
    return (*row)->outcome;
}

} // namespace dais::server::record
