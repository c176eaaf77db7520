#include "store/cache.h"

#include "domain/known_bad.h"
#include "domain/wire/entity_codec.h"
#include "sql/migrator.h"
#include "sql/transaction.h"
#include "store/case_words.h"
#include "store/entity_writer.h"
#include "store/hearing_index.h"
#include "store/outbox_rows.h"
#include "store/store_resources.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace dais::store {

namespace {

Result<sql::Connection> openCurrent(const QString &path, const sql::OpenOptions &options)
{
    auto connection = sql::Connection::open(path, options);
    if (!connection)
        return connection;
    // A commit that a power cut loses comes again from the court: the log need not be on disk after each.
    DAIS_TRY(connection->execute(QStringLiteral("PRAGMA synchronous=NORMAL")));
    DAIS_TRY(connection->execute(QStringLiteral("PRAGMA secure_delete=ON")));
    DAIS_TRY(connection->execute(QStringLiteral("PRAGMA cache_size=-32768")));
    DAIS_TRY(sql::migrate(*connection, cacheSchemaFolder()));
    DAIS_TRY(fillCaseWords(*connection));
    DAIS_TRY(fillHearings(*connection));
    DAIS_TRY(EntityWriter::makeViews(*connection));
    return connection;
}

std::vector<Cache::WantedFile> filesIn(sql::Statement &rows)
{
    std::vector<Cache::WantedFile> files;
    while (rows.next())
        files.push_back({domain::DocumentId(rows.uuid(0)), rows.text(1), rows.integer(2), rows.integer(3) != 0,
                         domain::CaseId(rows.uuid(4))});
    return files;
}

/// Whether a cache is better thrown away: a busy or full disk is no reason. What is asked of it here is the same each time;
/// where SQLite does not understand that ("sql: ..."), or will only read, its first page is not what was written.
bool isBeyondUse(const Error &error)
{
    const QString &detail = error.detail;
    return detail == QLatin1String("store_newer") || detail == QLatin1String("corrupt") ||
           detail == QLatin1String("read_only") || detail.startsWith(QLatin1String("sql: ")) ||
           detail.startsWith(QLatin1String("migration:"));
}

} // namespace

Cache::Cache(sql::Connection connection, WriteGate &gate, Opened opened)
    : m_connection(std::move(connection)), m_gate(gate), m_opened(opened)
{
}

Result<std::unique_ptr<Cache>> Cache::open(const QString &path, WriteGate &gate, const sql::OpenOptions &options)
{
    const auto hold = gate.hold();
    Opened opened = Opened::AsItWas;
    auto connection = openCurrent(path, options);
    if (!connection && isBeyondUse(connection.error())) {
        opened = Opened::Rebuilt;
        DAIS_TRY(sql::removeDatabase(path));
        connection = openCurrent(path, options);
    }
    if (!connection)
        return tl::unexpected(connection.error());
    return std::unique_ptr<Cache>(new Cache(std::move(*connection), gate, opened));
}

Result<QByteArray> Cache::body(const domain::EntityRef &ref, View view)
{
    auto statement = m_connection.prepare(
        view == View::Now ? QStringLiteral("SELECT body FROM entity_now WHERE id = ? AND kind = ?")
                          : QStringLiteral("SELECT body FROM main.entity WHERE id = ? AND kind = ?"));
    if (!statement)
        return tl::unexpected(statement.error());
    DAIS_TRY(statement->run(ref.id, int(ref.kind)));
    if (!statement->next())
        return fail(Error::Kind::NotFound, QStringLiteral("no such entity"));
    return statement->bytes(0);
}

Result<domain::Entity> Cache::find(const domain::EntityRef &ref, View view)
{
    return body(ref, view).and_then(
        [&](const QByteArray &bytes) { return domain::wire::decodeEntity(ref.kind, bytes); });
}

Result<qint64> Cache::version(const domain::EntityRef &ref, const QString &aspect)
{
    auto statement = m_connection.prepare(QStringLiteral("SELECT aspects FROM main.entity WHERE id = ? AND kind = ?"));
    if (!statement)
        return tl::unexpected(statement.error());
    DAIS_TRY(statement->run(ref.id, int(ref.kind)));
    if (!statement->next())
        return 0;
    return QJsonDocument::fromJson(statement->text(0).toUtf8()).object().value(aspect).toInteger();
}

Result<std::vector<domain::wire::Position>> Cache::positions()
{
    auto statement = m_connection.prepare(QStringLiteral("SELECT p, epoch, rev, chain FROM main.partition ORDER BY p"));
    if (!statement)
        return tl::unexpected(statement.error());
    DAIS_TRY(statement->run());
    std::vector<domain::wire::Position> positions;
    while (statement->next())
        positions.push_back({statement->text(0), statement->text(1), statement->integer(2),
                             QString::fromLatin1(statement->bytes(3).toHex())});
    return positions;
}

Result<qint64> Cache::metaNumber(const char *key)
{
    return m_connection.number(QStringLiteral("SELECT value FROM main.meta WHERE key = ?"), 0,
                               QLatin1String(key).toString());
}

Result<qint64> Cache::outcomeCursor()
{
    return metaNumber("outcome_cursor");
}

Result<qint64> Cache::goneCursor()
{
    return metaNumber("gone_cursor");
}

Result<> Cache::askAnew()
{
    const auto hold = m_gate.hold();
    auto transaction = sql::Transaction::begin(m_connection);
    if (!transaction)
        return tl::unexpected(transaction.error());
    DAIS_TRY(m_connection.execute(QStringLiteral("DELETE FROM main.outcome")));
    DAIS_TRY(m_connection.execute(
        QStringLiteral("UPDATE main.meta SET value = 0 WHERE key IN ('outcome_cursor', 'gone_cursor')")));
    return transaction->commit();
}

Result<bool> Cache::holdsOutcome(const domain::CommandId &id)
{
    return m_connection.number(QStringLiteral("SELECT count(*) FROM main.outcome WHERE cmd_id = ?"), 0, id)
        .map([](qint64 count) { return count > 0; });
}

Result<std::vector<domain::wire::DeliveredOutcome>> Cache::untoldOutcomes()
{
    auto statement = m_connection.prepare(QStringLiteral("SELECT cmd_id, digest, kind, code, same_as, decision, "
                                                         "received_at, decided_at FROM main.outcome WHERE told = 0"));
    if (!statement)
        return tl::unexpected(statement.error());
    DAIS_TRY(statement->run());
    std::vector<domain::wire::DeliveredOutcome> outcomes;
    while (statement->next())
        outcomes.push_back({.seq = 0,
                            .command = domain::CommandId(statement->uuid(0)),
                            .digest = statement->text(1),
                            .outcome = {domain::Outcome::Kind(statement->integer(2)), statement->text(3),
                                        domain::CommandId(statement->uuid(4)), domain::DecisionId(statement->uuid(5))},
                            .receivedAt = fromMilliseconds(statement->integer(6)),
                            .decidedAt = fromMilliseconds(statement->integer(7))});
    return outcomes;
}

Result<> Cache::outcomeTold(const domain::CommandId &id)
{
    const auto hold = m_gate.hold();
    return m_connection.execute(QStringLiteral("UPDATE main.outcome SET told = 1 WHERE cmd_id = ?"), id);
}

Result<QDateTime> Cache::lastContact()
{
    return metaNumber("last_contact").map([](qint64 at) { return at > 0 ? fromMilliseconds(at) : QDateTime(); });
}

Result<> Cache::setLastContact(const QDateTime &at)
{
    const auto hold = m_gate.hold();
    return m_connection.execute(
        QStringLiteral("INSERT OR REPLACE INTO main.meta(key, value) VALUES('last_contact', ?)"), toMilliseconds(at));
}

Result<std::vector<Cache::Held>> Cache::held()
{
    auto statement =
        m_connection.prepare(QStringLiteral("SELECT p, held FROM main.partition WHERE held > 0 ORDER BY p"));
    if (!statement)
        return tl::unexpected(statement.error());
    DAIS_TRY(statement->run());
    std::vector<Held> held;
    while (statement->next())
        held.push_back({statement->text(0), int(statement->integer(1))});
    return held;
}

Result<> Cache::release(const QString &partition)
{
    const auto hold = m_gate.hold();
    return m_connection.execute(QStringLiteral("UPDATE main.partition SET released = 1 WHERE p = ? AND held > 0"),
                                partition);
}

Result<std::vector<Cache::WantedFile>> Cache::wantedFiles(int limit, int offset)
{
    auto statement = m_connection.prepare(QStringLiteral(
        "SELECT doc, sha256, bytes, filed, (SELECT case_id FROM main.member WHERE kind = ? AND id = owner) "
        "FROM main.document_file WHERE urgency < 9 ORDER BY urgency, doc LIMIT ? OFFSET ?"));
    if (!statement)
        return tl::unexpected(statement.error());
    DAIS_TRY(statement->run(int(domain::EntityKind::Document), limit, offset));
    return filesIn(*statement);
}

Result<std::vector<Cache::WantedFile>> Cache::filesOf(const domain::CaseId &id)
{
    auto statement = m_connection.prepare(
        QStringLiteral("SELECT f.doc, f.sha256, f.bytes, f.filed, m.case_id FROM main.member m "
                       "JOIN main.document_file f ON f.owner = m.id WHERE m.case_id = ? AND m.kind = ?"));
    if (!statement)
        return tl::unexpected(statement.error());
    DAIS_TRY(statement->run(id, int(domain::EntityKind::Document)));
    return filesIn(*statement);
}

Result<std::vector<domain::CaseId>> Cache::casesWith(const QString &sha256)
{
    auto statement = m_connection.prepare(
        QStringLiteral("SELECT DISTINCT m.case_id FROM main.document_file f JOIN main.member m ON m.id = f.owner "
                       "WHERE f.sha256 = ? AND m.kind = ?"));
    if (!statement)
        return tl::unexpected(statement.error());
    DAIS_TRY(statement->run(sha256, int(domain::EntityKind::Document)));
    std::vector<domain::CaseId> cases;
    while (statement->next())
        cases.push_back(domain::CaseId(statement->uuid(0)));
    return cases;
}

Result<Cache::WantedFile> Cache::fileOf(const domain::DocumentId &document)
{
    auto statement = m_connection.prepare(
        QStringLiteral("SELECT sha256, bytes, filed FROM main.document_file WHERE doc = ? ORDER BY urgency LIMIT 1"));
    if (!statement)
        return tl::unexpected(statement.error());
    DAIS_TRY(statement->run(document));
    if (!statement->next())
        return fail(Error::Kind::NotFound, QStringLiteral("no such document"));
    return WantedFile{document, statement->text(0), statement->integer(1), statement->integer(2) != 0, {}};
}

Result<> Cache::wantFiled(const domain::Document &document)
{
    constexpr int afterWhatIsRead = 8;
    const auto hold = m_gate.hold();
    return m_connection.execute(
        QStringLiteral(
            "INSERT OR IGNORE INTO main.document_file(doc, owner, sha256, bytes, urgency, filed) "
            "SELECT doc, owner, ?, 0, ?, 1 FROM main.document_file WHERE doc = ? AND owner = ? AND filed = 0"),
        document.sha256, afterWhatIsRead, document.id, document.id);
}

Result<bool> Cache::isReferenced(const QString &sha256)
{
    return m_connection.number(QStringLiteral("SELECT count(*) FROM main.document_file WHERE sha256 = ?"), 0, sha256)
        .map([](qint64 count) { return count > 0; });
}

Result<std::vector<domain::wire::Dropped>> Cache::dropped()
{
    auto statement =
        m_connection.prepare(QStringLiteral("SELECT p, authz_epoch FROM main.dropped_partition ORDER BY p"));
    if (!statement)
        return tl::unexpected(statement.error());
    DAIS_TRY(statement->run());
    std::vector<domain::wire::Dropped> dropped;
    while (statement->next())
        dropped.push_back({statement->text(0), statement->integer(1)});
    return dropped;
}

Result<> Cache::dropsHeard(const std::vector<domain::wire::Dropped> &dropped)
{
    const auto hold = m_gate.hold();
    for (const domain::wire::Dropped &one : dropped)
        DAIS_TRY(
            m_connection.execute(QStringLiteral("DELETE FROM main.dropped_partition WHERE p = ? AND authz_epoch = ?"),
                                 one.partition, one.authzEpoch));
    return {};
}

Result<bool> Cache::tracesForgotten()
{
    DAIS_TRY(forgetTraces());
    return metaNumber("traces").map([](qint64 traces) { return traces == 0; });
}

Result<QStringList> Cache::filesToDelete()
{
    auto statement = m_connection.prepare(QStringLiteral("SELECT sha256 FROM main.file_to_delete"));
    if (!statement)
        return tl::unexpected(statement.error());
    DAIS_TRY(statement->run());
    QStringList hashes;
    while (statement->next())
        hashes.append(statement->text(0));
    return hashes;
}

Result<> Cache::fileDeleted(const QString &sha256)
{
    const auto hold = m_gate.hold();
    return m_connection.execute(QStringLiteral("DELETE FROM main.file_to_delete WHERE sha256 = ?"), sha256);
}

/// Rows that were once moved from page to page leave copies in what is free of their old pages, and no deletion reaches
/// those, secure or not: only a file that is written anew has none of them.
Result<> Cache::rewriteFile()
{
    const auto wanted = metaNumber("rewrite");
    if (!wanted)
        return tl::unexpected(wanted.error());
    if (*wanted == 0)
        return {};
    DAIS_TRY(m_connection.execute(QStringLiteral("VACUUM main")));
    return m_connection.execute(QStringLiteral("DELETE FROM main.meta WHERE key = 'rewrite'"));
}

Result<> Cache::forgetTraces()
{
    const auto traces = metaNumber("traces");
    if (!traces)
        return tl::unexpected(traces.error());
    if (*traces == 0 || domain::knownBad("traces_kept"))
        return {};
    const auto hold = m_gate.hold();
    if (!rewriteFile())
        return {}; // Somebody reads, or the disk refuses: the next call does it.
    const auto emptied = m_connection.checkpoint();
    if (!emptied)
        return tl::unexpected(emptied.error());
    if (!*emptied)
        return {};
    // The log was cut short, which nothing has synced: after a power cut it could be as long as before. Written to and
    // synced once more it stays short; only then nothing is to be done any more.
    DAIS_TRY(m_connection.execute(QStringLiteral("PRAGMA synchronous=FULL")));
    const auto synced = m_connection.execute(QStringLiteral("UPDATE main.meta SET value = 2 WHERE key = 'traces'"));
    DAIS_TRY(m_connection.execute(QStringLiteral("PRAGMA synchronous=NORMAL")));
    return synced ? m_connection.execute(QStringLiteral("DELETE FROM main.meta WHERE key = 'traces'")) : synced;
}

} // namespace dais::store
