/// What became of commands: receipts, outcomes, and starting over after a clone or a lost tail.
#include "store/outbox.h"

#include "domain/known_bad.h"
#include "sql/transaction.h"
#include "store/outbox_rows.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace dais::store {

namespace {
const QString epochKey = QStringLiteral("epoch");
}

Result<> Outbox::markReceived(const domain::CommandId &id, const QByteArray &digestHex, const QDateTime &at)
{
    DAIS_TRY(guardWritable());
    const auto hold = m_with.gate.hold();
    const auto command = find(id);
    if (!command)
        return tl::unexpected(command.error());
    if (command->digest.toHex() != digestHex)
        return fail(Error::Kind::Protocol, QStringLiteral("digest_differs"));
    return m_connection.execute(
        QStringLiteral("UPDATE command SET state = 2, received_at = ? WHERE cmd_id = ? AND state = 1"),
        toMilliseconds(at), id);
}

Result<> Outbox::recordOutcome(const domain::CommandId &id, const QByteArray &digestHex, const domain::Outcome &outcome,
                               const QDateTime &receivedAt, const QDateTime &decidedAt, Source source)
{
    DAIS_TRY(guardWritable());
    const auto hold = m_with.gate.hold();
    const auto command = find(id);
    if (!command)
        return tl::unexpected(command.error());
    if (command->digest.toHex() != digestHex)
        return fail(Error::Kind::Protocol, QStringLiteral("digest_differs"));
    auto transaction = sql::Transaction::begin(m_connection);
    if (!transaction)
        return tl::unexpected(transaction.error());
    DAIS_TRY(m_connection.execute( // The first answer stays, whatever comes later.
        QStringLiteral("UPDATE command SET state = 3, outcome = ?, outcome_code = ?, outcome_same_as = ?, "
                       "outcome_decision = ?, received_at = coalesce(received_at, ?), decided_at = ? "
                       "WHERE cmd_id = ? AND state IN (1, 2)"),
        int(outcome.kind), outcome.code, outcome.sameAs, outcome.decision, toMilliseconds(receivedAt),
        toMilliseconds(decidedAt), id));
    if (source == Source::Pull)
        DAIS_TRY(m_connection.execute(QStringLiteral("UPDATE command SET pulled = 1 WHERE cmd_id = ?"), id));
    return transaction->commit();
}

Result<> Outbox::settle(const domain::CommandId &id)
{
    DAIS_TRY(guardWritable());
    const auto hold = m_with.gate.hold();
    return m_connection.execute(QStringLiteral("UPDATE command SET settled = 1 WHERE cmd_id = ?"), id);
}

Result<Outbox::Acknowledged> Outbox::lastAcknowledged()
{
    const auto id = device();
    if (!id)
        return tl::unexpected(id.error());
    const auto rows =
        select(QStringLiteral("device = ? AND state IN (2, 3) ORDER BY seq DESC LIMIT 1"), {id->uuid().toRfc4122()});
    if (!rows)
        return tl::unexpected(rows.error());
    return rows->empty() ? Acknowledged()
                         : Acknowledged{rows->front().seq, QString::fromLatin1(rows->front().digest.toHex())};
}

Result<> Outbox::enrolAnew()
{
    DAIS_TRY(guardWritable());
    const auto hold = m_with.gate.hold();
    auto transaction = sql::Transaction::begin(m_connection);
    if (!transaction)
        return tl::unexpected(transaction.error());
    // Received ones too, and those whose effects have not come: pulls would tell them to the device that this one was
    // copied from.
    const auto waiting = select(QStringLiteral("state IN (1, 2) OR (state = 3 AND pulled = 0) ORDER BY device, seq"));
    if (!waiting)
        return tl::unexpected(waiting.error());
    const auto fresh = domain::DeviceId::make(m_with.clock, m_with.random);
    const auto next = rewriteAll(*waiting, fresh, 1);
    if (!next)
        return tl::unexpected(next.error());
    const QString update = QStringLiteral("UPDATE setting SET value = ? WHERE key = ?");
    DAIS_TRY(m_connection.execute(update, fresh.uuid().toRfc4122(), QStringLiteral("device")));
    DAIS_TRY(m_connection.execute(update, QByteArray::number(*next), QStringLiteral("next_seq")));
    return transaction->commit();
}

Result<qint64> Outbox::rewriteAll(const std::vector<StoredCommand> &commands, const domain::DeviceId &device,
                                  qint64 next)
{
    QHash<qint64, qint64> newSeqs;
    for (const StoredCommand &command : commands) {
        if (!command.isIntact())
            continue;
        newSeqs.insert(command.seq, next);
        DAIS_TRY(rewrite(command, device, next++, newSeqs));
    }
    return next;
}

Result<> Outbox::rewrite(const StoredCommand &command, const domain::DeviceId &device, qint64 seq,
                         const QHash<qint64, qint64> &newSeqs)
{
    QJsonObject envelope = QJsonDocument::fromJson(command.envelope).object();
    const QJsonObject replaces{{QStringLiteral("device"), command.device.toString()},
                               {QStringLiteral("seq"), command.seq},
                               {QStringLiteral("digest"), QString::fromLatin1(command.digest.toHex())}};
    QJsonArray deps;
    QStringList depTexts;
    for (const QJsonValue &dep : envelope.value(QLatin1String("deps")).toArray())
        if (const auto mapped = newSeqs.constFind(dep.toInteger()); mapped != newSeqs.constEnd()) {
            deps.append(*mapped);
            depTexts.append(QString::number(*mapped));
        }
    envelope.insert(QLatin1String("device"), device.toString());
    envelope.insert(QLatin1String("seq"), seq);
    envelope.insert(QLatin1String("deps"), deps);
    envelope.insert(QLatin1String("replaces"), replaces);
    const QByteArray bytes = QJsonDocument(envelope).toJson(QJsonDocument::Compact);
    return m_connection.execute(
        QStringLiteral(
            "UPDATE command SET device = ?, seq = ?, envelope = ?, digest = ?, deps = ?, replaces = ?, "
            "state = 1, outcome = NULL, outcome_code = NULL, outcome_same_as = NULL, outcome_decision = NULL "
            "WHERE cmd_id = ?"),
        device, seq, bytes, QCryptographicHash::hash(bytes, QCryptographicHash::Sha256),
        depTexts.join(QLatin1Char(',')), QString::fromUtf8(QJsonDocument(replaces).toJson(QJsonDocument::Compact)),
        command.id);
}

Result<QString> Outbox::epoch()
{
    return setting(epochKey).map([](const QByteArray &epoch) { return QString::fromLatin1(epoch); });
}

Result<bool> Outbox::enterEpoch(const QString &epoch)
{
    DAIS_TRY(guardWritable());
    const auto hold = m_with.gate.hold();
    const auto before = setting(epochKey);
    if (!before)
        return tl::unexpected(before.error());
    if (*before == epoch.toLatin1())
        return false;
    auto transaction = sql::Transaction::begin(m_connection);
    if (!transaction)
        return tl::unexpected(transaction.error());
    DAIS_TRY(m_connection.execute(QStringLiteral("INSERT OR REPLACE INTO setting(key, value) VALUES(?, ?)"), epochKey,
                                  epoch.toLatin1()));
    if (!before->isEmpty() && !domain::knownBad("history_ignored")) {
        DAIS_TRY(m_connection.execute(
            QStringLiteral("UPDATE command SET state = 1, received_at = NULL, decided_at = NULL, outcome = NULL, "
                           "outcome_code = NULL, outcome_same_as = NULL, outcome_decision = NULL, pulled = 0 "
                           "WHERE state IN (2, 3)")));
        const auto present = device();
        const auto next = nextSeq();
        if (!present || !next)
            return tl::unexpected(!present ? present.error() : next.error());
        const auto foreign =
            select(QStringLiteral("state = 1 AND device <> ? ORDER BY device, seq"), {present->uuid().toRfc4122()});
        if (!foreign)
            return tl::unexpected(foreign.error());
        const auto after = rewriteAll(*foreign, *present, *next);
        if (!after)
            return tl::unexpected(after.error());
        DAIS_TRY(m_connection.execute(QStringLiteral("UPDATE setting SET value = ? WHERE key = ?"),
                                      QByteArray::number(*after), QStringLiteral("next_seq")));
    }
    DAIS_TRY(transaction->commit());
    return !before->isEmpty();
}

Result<int> Outbox::prune(const QDateTime &before, int most)
{
    DAIS_TRY(guardWritable());
    const auto hold = m_with.gate.hold();
    auto transaction = sql::Transaction::begin(m_connection);
    if (!transaction)
        return tl::unexpected(transaction.error());
    const auto old = select(
        QStringLiteral(
            "coalesce(decided_at, saved_at) < ? AND (state = 4 OR (state = 3 AND pulled = 1 "
            "AND (outcome < 4 OR settled = 1))) AND cmd_id IS NOT (SELECT cmd_id FROM command WHERE state IN (2, 3) "
            "AND device = (SELECT value FROM setting WHERE key = 'device') ORDER BY seq DESC LIMIT 1) "
            "ORDER BY saved_at LIMIT ?"),
        {toMilliseconds(before), most});
    if (!old)
        return tl::unexpected(old.error());
    for (const StoredCommand &command : *old) {
        DAIS_TRY(m_connection.execute(QStringLiteral("DELETE FROM payload WHERE cmd_id = ?"), command.id));
        DAIS_TRY(m_connection.execute(QStringLiteral("DELETE FROM command WHERE cmd_id = ?"), command.id));
    }
    return transaction->commit().map([&] { return int(old->size()); });
}

} // namespace dais::store
