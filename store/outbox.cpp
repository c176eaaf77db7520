#include "store/outbox.h"

#include "domain/known_bad.h"
#include "domain/wire/envelope.h"
#include "sql/migrator.h"
#include "sql/transaction.h"
#include "store/outbox_rows.h"
#include "store/reserve_file.h"
#include "store/store_resources.h"

namespace dais::store {

namespace {

const QString deviceKey = QStringLiteral("device");
const QString nextSeqKey = QStringLiteral("next_seq");

bool isNoSpace(const Error &error)
{
    return error.kind == Error::Kind::Storage &&
           (error.detail == QLatin1String("disk_full") || error.detail == QLatin1String("io"));
}

/// Whether the file was written by a newer program; asked without writing to it.
Result<bool> isNewer(const QString &path, const sql::OpenOptions &options)
{
    if (!sql::databaseExists(path))
        return false;
    auto connection = sql::Connection::open(path, options);
    if (!connection)
        return tl::unexpected(connection.error());
    return connection->number(QStringLiteral("PRAGMA user_version"), 0).map([](qint64 version) {
        return version > sql::newestVersion(outboxSchemaFolder());
    });
}

} // namespace

Outbox::Outbox(sql::Connection connection, const Dependencies &with, Mode mode)
    : m_connection(std::move(connection)), m_with(with), m_mode(mode)
{
}

Result<std::unique_ptr<Outbox>> Outbox::open(const QString &path, const Dependencies &with)
{
    const auto hold = with.gate.hold();
    const auto newer = isNewer(path, with.options);
    if (!newer)
        return tl::unexpected(newer.error());
    sql::OpenOptions options = with.options;
    options.onDiskFault = [&gate = with.gate] { gate.diskFailed = true; };
    auto connection = sql::Connection::open(path, options);
    if (!connection)
        return tl::unexpected(connection.error());
    if (*newer) {
        DAIS_TRY(connection->execute(QStringLiteral("PRAGMA query_only=ON")));
        return std::unique_ptr<Outbox>(new Outbox(std::move(*connection), with, Mode::ReadOnly));
    }
    DAIS_TRY(connection->execute(QStringLiteral("PRAGMA secure_delete=ON")));
    if (domain::knownBad("outbox_not_synchronous"))
        DAIS_TRY(connection->execute(QStringLiteral("PRAGMA synchronous=OFF")));
    // After a failed sync the system may have forgotten to write a part of the log: it is written once more, into the file,
    // before anything is added. A disk without room for that must not keep anybody from what they did.
    const auto moved = connection->checkpoint();
    if (!moved)
        qWarning("outbox: the log could not be moved: %s", qUtf8Printable(moved.error().detail));
    DAIS_TRY(sql::migrate(*connection, outboxSchemaFolder()));
    std::unique_ptr<Outbox> outbox(new Outbox(std::move(*connection), with, Mode::ReadWrite));
    outbox->m_logMoved = moved.value_or(false);
    DAIS_TRY(outbox->initialise());
    return outbox;
}

Result<> Outbox::initialise()
{
    auto transaction = sql::Transaction::begin(m_connection);
    if (!transaction)
        return tl::unexpected(transaction.error());
    const auto device = domain::DeviceId::make(m_with.clock, m_with.random);
    const QString insert = QStringLiteral("INSERT OR IGNORE INTO setting(key, value) VALUES(?, ?)");
    DAIS_TRY(m_connection.execute(insert, deviceKey, device.uuid().toRfc4122()));
    DAIS_TRY(m_connection.execute(insert, nextSeqKey, QByteArray("1")));
    return transaction->commit();
}

Result<> Outbox::guardWritable() const
{
    return m_mode == Mode::ReadWrite ? Result<>() : fail(Error::Kind::Storage, QStringLiteral("outbox_newer"));
}

Result<> Outbox::moveLog()
{
    if ((m_logMoved && !m_with.gate.diskFailed) || domain::knownBad("log_not_moved"))
        return {};
    const auto moved = m_connection.checkpoint();
    if (!moved)
        return tl::unexpected(moved.error());
    m_logMoved = *moved;
    m_with.gate.diskFailed = !m_logMoved;
    return m_logMoved ? Result<>() : fail(Error::Kind::Storage, QStringLiteral("busy"));
}

Result<domain::DeviceId> Outbox::device()
{
    return setting(deviceKey).map([](const QByteArray &bytes) { return domain::DeviceId(QUuid::fromRfc4122(bytes)); });
}

Result<qint64> Outbox::nextSeq()
{
    return setting(nextSeqKey).map([](const QByteArray &number) { return number.toLongLong(); });
}

Result<StoredCommand> Outbox::append(domain::Command command, const QDateTime &notBefore)
{
    DAIS_TRY(guardWritable());
    const auto hold = m_with.gate.hold();
    auto stored = insert(command, notBefore);
    if (!stored && isNoSpace(stored.error()) && m_with.reserve && m_with.reserve->release())
        stored = insert(command, notBefore); // The reserve is there for exactly this.
    return stored;
}

Result<StoredCommand> Outbox::insert(domain::Command &command, const QDateTime &notBefore)
{
    DAIS_TRY(moveLog());
    auto transaction = sql::Transaction::begin(m_connection);
    if (!transaction)
        return tl::unexpected(transaction.error());
    const auto id = device();
    const auto seq = nextSeq();
    if (!id || !seq)
        return tl::unexpected(!id ? id.error() : seq.error());
    command.device = *id;
    command.seq = *seq;
    const auto token = setting(QStringLiteral("time/token"));
    if (!token)
        return tl::unexpected(token.error());
    if (!token->isEmpty())
        command.claims.serverToken = QString::fromLatin1(*token);
    if (const QString boot = m_with.clock.bootId(); !boot.isEmpty())
        command.claims.bootId = boot, command.claims.boot = m_with.clock.steadyMilliseconds();
    const QByteArray envelope = domain::wire::writeEnvelope(command);
    const auto read = domain::wire::readEnvelope(envelope);
    if (!read) // What we cannot read ourselves must not be promised.
        return tl::unexpected(read.error());

    QStringList deps;
    for (const qint64 dep : command.deps)
        deps.append(QString::number(dep));
    const domain::EntityRef subject = subjectOf(command.args);
    DAIS_TRY(m_connection.execute(
        QStringLiteral("INSERT INTO command(device, seq, cmd_id, kind, subject_kind, subject, envelope, digest, deps, "
                       "saved_at, not_before, state) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)"),
        command.device, command.seq, command.id, command.kind(), int(subject.kind), subject.id, envelope,
        read->digest(), deps.join(QLatin1Char(',')), toMilliseconds(m_with.clock.now()), toMilliseconds(notBefore)));
    DAIS_TRY(insertPayloads(command));
    DAIS_TRY(m_connection.execute(QStringLiteral("UPDATE setting SET value = ? WHERE key = ?"),
                                  QByteArray::number(command.seq + 1), nextSeqKey));
    auto stored = find(command.id);
    if (stored)
        DAIS_TRY(transaction->commit());
    return stored;
}

Result<> Outbox::insertPayloads(const domain::Command &command)
{
    for (const domain::Payload &payload : command.payloads)
        DAIS_TRY(
            m_connection.execute(QStringLiteral("INSERT INTO payload(cmd_id, name, salt, body) VALUES(?, ?, ?, ?)"),
                                 command.id, payload.name, payload.salt, payload.body));
    return {};
}

Result<> Outbox::withdraw(const domain::CommandId &id)
{
    DAIS_TRY(guardWritable());
    const auto hold = m_with.gate.hold();
    DAIS_TRY(moveLog());
    auto transaction = sql::Transaction::begin(m_connection);
    if (!transaction)
        return tl::unexpected(transaction.error());
    const auto command = find(id);
    if (!command)
        return tl::unexpected(command.error());
    if (!domain::knownBad("sent_taken_back") && (command->state != CommandState::Saved || command->sent))
        return fail(Error::Kind::Conflict, QStringLiteral("already_sent"));
    const auto dependent =
        m_connection.number(QStringLiteral("SELECT count(*) FROM command WHERE device = ? AND state < 4 "
                                           "AND ',' || deps || ',' LIKE '%,' || ? || ',%'"),
                            0, command->device, command->seq);
    if (!dependent)
        return tl::unexpected(dependent.error());
    if (*dependent > 0)
        return fail(Error::Kind::Conflict, QStringLiteral("needed_by_later"));
    DAIS_TRY(m_connection.execute(QStringLiteral("UPDATE command SET state = 4 WHERE cmd_id = ?"), id));
    DAIS_TRY(m_connection.execute(QStringLiteral("DELETE FROM payload WHERE cmd_id = ?"), id));
    return transaction->commit();
}

Result<std::vector<StoredCommand>> Outbox::takeForSending(int count, qsizetype bytes)
{
    const auto hold = m_with.gate.hold();
    const QVariant now = toMilliseconds(m_with.clock.now());
    // Saved later than now: this computer's clock was set back since. How long it rested nobody knows; it rests no more.
    auto due = select(QStringLiteral("state = 1 AND (not_before <= ? OR saved_at > ?) ORDER BY seq LIMIT ?"),
                      {now, domain::knownBad("rest_by_wall_clock") ? QVariant(qint64(1) << 62) : now, count});
    if (!due || m_mode == Mode::ReadOnly)
        return due;
    auto transaction = sql::Transaction::begin(m_connection);
    if (!transaction)
        return tl::unexpected(transaction.error());
    std::vector<StoredCommand> taken;
    qsizetype size = 0;
    for (StoredCommand &command : *due) {
        if (!command.isIntact()) {
            DAIS_TRY(m_connection.execute(QStringLiteral("UPDATE command SET state = 5 WHERE cmd_id = ?"), command.id));
            continue;
        }
        size += command.envelope.size() + 1;
        if (!taken.empty() && size > bytes)
            break;
        DAIS_TRY(m_connection.execute(
            QStringLiteral("UPDATE command SET sent_at = coalesce(sent_at, ?) WHERE cmd_id = ?"), now, command.id));
        if (domain::knownBad("received_when_sent"))
            DAIS_TRY(m_connection.execute(QStringLiteral("UPDATE command SET state = 2 WHERE cmd_id = ?"), command.id));
        if (domain::knownBad("envelope_written_anew"))
            command.envelope.replace("\"seq\":", "\"seq\": ");
        command.sent = true;
        taken.push_back(std::move(command));
    }
    DAIS_TRY(transaction->commit());
    return taken;
}

Result<std::optional<QDateTime>> Outbox::nextDue()
{
    const QVariant now = toMilliseconds(m_with.clock.now());
    return m_connection
        .number(QStringLiteral(
                    "SELECT min(CASE WHEN saved_at > ? THEN ? ELSE not_before END) FROM command WHERE state = 1"),
                -1, now, now)
        .map([](qint64 at) { return at < 0 ? std::nullopt : std::optional(fromMilliseconds(at)); });
}

} // namespace dais::store
