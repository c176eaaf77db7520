/// Reading the outbox: lists of commands, their texts, export and settings.
#include "store/outbox.h"

#include "domain/wire/envelope.h"
#include "sql/transaction.h"
#include "store/outbox_rows.h"

#include <QFile>
#include <unistd.h>

namespace dais::store {

Result<std::vector<StoredCommand>> Outbox::select(const QString &where, const QVariantList &values)
{
    auto statement =
        m_connection.prepare(QStringLiteral("SELECT %1 FROM command WHERE %2").arg(commandColumns(), where));
    if (!statement)
        return tl::unexpected(statement.error());
    DAIS_TRY(statement->runRow({values.begin(), values.end()}));
    std::vector<StoredCommand> commands;
    while (statement->next())
        commands.push_back(readCommand(*statement));
    return commands;
}

Result<StoredCommand> Outbox::find(const domain::CommandId &id)
{
    auto found = select(QStringLiteral("cmd_id = ?"), {id.uuid().toRfc4122()});
    if (!found)
        return tl::unexpected(found.error());
    if (found->empty())
        return fail(Error::Kind::NotFound, QStringLiteral("no such command"));
    return std::move(found->front());
}

Result<std::vector<StoredCommand>> Outbox::unpulled()
{
    // In the order in which they were given, whatever the clock showed; all are of one device, see enrolAnew().
    return select(QStringLiteral("state IN (1, 2) OR (state = 3 AND pulled = 0) ORDER BY seq"));
}

Result<std::vector<StoredCommand>> Outbox::needingAttention()
{
    return select(QStringLiteral("settled = 0 AND (state = 5 OR (state = 3 AND outcome >= 4)) ORDER BY saved_at, seq"));
}

Result<std::vector<StoredCommand>> Outbox::since(const QDateTime &from, int limit)
{
    return select(QStringLiteral("saved_at >= ? ORDER BY saved_at DESC, seq DESC LIMIT ?"),
                  {toMilliseconds(from), limit});
}

Result<Journal> Outbox::journal(const QDateTime &today)
{
    auto rows = m_connection.prepare(
        QStringLiteral("SELECT cmd_id, kind, subject_kind, subject, saved_at, not_before, sent_at IS NOT NULL, state, "
                       "received_at, decided_at, coalesce(outcome, 0), coalesce(outcome_code, '') FROM command "
                       "WHERE kind <> 'record.view' AND (state IN (1, 2) OR (settled = 0 AND (state = 5 OR (state = 3 "
                       "AND outcome >= 4))) "
                       "OR (state = 3 AND outcome < 4 AND decided_at >= ?)) ORDER BY saved_at, seq"));
    if (!rows)
        return tl::unexpected(rows.error());
    DAIS_TRY(rows->run(today.isValid() ? today.toMSecsSinceEpoch() : 0));
    Journal journal;
    while (rows->next()) {
        const auto time = [&](int column) {
            return rows->isNull(column) ? QDateTime() : fromMilliseconds(rows->integer(column));
        };
        const StoredCommand command{.state = CommandState(rows->integer(7)),
                                    .outcome = {domain::Outcome::Kind(rows->integer(10)), {}, {}, {}}};
        JournalLine line{.id = domain::CommandId(rows->uuid(0)),
                         .kind = rows->text(1),
                         .subject = {domain::EntityKind(rows->integer(2)), rows->uuid(3)},
                         .word = command.word(),
                         .savedAt = time(4),
                         .notBefore = time(5),
                         .sent = rows->integer(6) != 0,
                         .receivedAt = time(8),
                         .decidedAt = time(9),
                         .code = command.state == CommandState::Damaged ? QStringLiteral("altered") : rows->text(11)};
        switch (line.word) {
        case CommandWord::NeedsYou:
            journal.needsYou.push_back(std::move(line));
            break;
        case CommandWord::SavedHere:
            journal.saved.push_back(std::move(line));
            break;
        case CommandWord::ReceivedByCourt:
            journal.received.push_back(std::move(line));
            break;
        case CommandWord::Entered:
            journal.entered.push_back(std::move(line));
            break;
        case CommandWord::TakenBack:
            break;
        }
    }
    std::reverse(journal.entered.begin(), journal.entered.end());
    return journal;
}

Result<int> Outbox::waitingCount()
{
    return m_connection.number(QStringLiteral("SELECT count(*) FROM command WHERE state = 1"), 0).map([](qint64 count) {
        return int(count);
    });
}

Result<int> Outbox::waitingActs()
{
    return m_connection
        .number(QStringLiteral("SELECT count(*) FROM command WHERE state = 1 AND kind <> 'record.view'"), 0)
        .map([](qint64 count) { return int(count); });
}

Result<std::vector<domain::Payload>> Outbox::payloads(const domain::CommandId &id)
{
    auto statement =
        m_connection.prepare(QStringLiteral("SELECT name, salt, body FROM payload WHERE cmd_id = ? ORDER BY name"));
    if (!statement)
        return tl::unexpected(statement.error());
    DAIS_TRY(statement->run(id));
    std::vector<domain::Payload> payloads;
    while (statement->next())
        payloads.push_back({statement->text(0), statement->bytes(1), statement->bytes(2)});
    return payloads;
}

Result<> Outbox::exportTo(const QString &path)
{
    const auto waiting = select(QStringLiteral("state = 1 ORDER BY device, seq"));
    if (!waiting)
        return tl::unexpected(waiting.error());
    QByteArray lines;
    for (const StoredCommand &command : *waiting) {
        const auto texts = payloads(command.id);
        if (!texts)
            return tl::unexpected(texts.error());
        for (const domain::Payload &payload : *texts)
            lines += domain::wire::writePayloadLine(command.id, payload) + '\n';
        lines += command.envelope + '\n';
    }
    QFile file(path);
    const bool written = file.open(QIODevice::WriteOnly | QIODevice::Truncate) &&
                         file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
                         file.write(lines) == lines.size() && file.flush() && ::fsync(file.handle()) == 0;
    return written ? Result<>() : fail(Error::Kind::Storage, QStringLiteral("export_not_written"));
}

Result<QByteArray> Outbox::setting(const QString &key)
{
    auto statement = m_connection.prepare(QStringLiteral("SELECT value FROM setting WHERE key = ?"));
    if (!statement)
        return tl::unexpected(statement.error());
    DAIS_TRY(statement->run(key));
    return statement->next() ? statement->bytes(0) : QByteArray();
}

Result<> Outbox::setSetting(const QString &key, const QByteArray &value)
{
    return setSettings({{key, value}});
}

Result<> Outbox::setSettings(const std::vector<std::pair<QString, QByteArray>> &settings)
{
    return changeSettings(settings, {});
}

Result<> Outbox::changeSettings(const std::vector<std::pair<QString, QByteArray>> &settings, const QStringList &removed)
{
    DAIS_TRY(guardWritable());
    const auto hold = m_with.gate.hold();
    auto transaction = sql::Transaction::begin(m_connection);
    if (!transaction)
        return tl::unexpected(transaction.error());
    for (const auto &[key, value] : settings)
        DAIS_TRY(m_connection.execute(QStringLiteral("INSERT INTO setting(key, value) VALUES(?, ?) "
                                                     "ON CONFLICT(key) DO UPDATE SET value = excluded.value"),
                                      key, value));
    for (const QString &key : removed)
        DAIS_TRY(m_connection.execute(QStringLiteral("DELETE FROM setting WHERE key = ?"), key));
    return transaction->commit();
}

Result<std::vector<std::pair<QString, QByteArray>>> Outbox::settings(const QString &prefix)
{
    auto statement = m_connection.prepare(
        QStringLiteral("SELECT key, value FROM setting WHERE substr(key, 1, length(?)) = ? ORDER BY key"));
    if (!statement)
        return tl::unexpected(statement.error());
    DAIS_TRY(statement->run(prefix, prefix));
    std::vector<std::pair<QString, QByteArray>> found;
    while (statement->next())
        found.emplace_back(statement->text(0), statement->bytes(1));
    return found;
}

Result<> Outbox::removeSetting(const QString &key)
{
    return changeSettings({}, {key});
}

} // namespace dais::store
