#include "store/store_check.h"

#include "domain/chain.h"
#include "domain/wire/envelope.h"
#include "sql/migrator.h"
#include "store/entity_writer.h"
#include "store/store_resources.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QFile>

namespace dais::store {

namespace {

using Part = StoreFault::Part;

sql::OpenOptions readOnly()
{
    sql::OpenOptions options;
    options.access = sql::OpenOptions::Access::ReadOnly;
    return options;
}

/// One database on its way through the check.
class FileCheck {
public:
    FileCheck(Part part, StoreReport &report) : m_part(part), m_report(report) {}

    void wrong(const char *code, const QString &place = {})
    {
        m_report.faults.push_back({m_part, QLatin1String(code), place});
    }
    /// Opens the file if it is one that this program can read; a fault otherwise.
    std::optional<sql::Connection> open(const QString &path, const QString &schema)
    {
        auto connection = sql::Connection::open(path, readOnly());
        const auto version = connection ? connection->number(QStringLiteral("PRAGMA user_version"), 0)
                                        : Result<qint64>(tl::unexpected(connection.error()));
        if (!version) {
            wrong("not_readable");
            return std::nullopt;
        }
        if (*version > sql::newestVersion(schema)) {
            wrong("newer");
            return std::nullopt;
        }
        if (*version < sql::newestVersion(schema)) {
            wrong("older"); // Opened by the program it is brought up to date; there is nothing to compare with before.
            return std::nullopt;
        }
        auto check = connection->prepare(QStringLiteral("PRAGMA integrity_check(1)"));
        if (!check || !check->run() || !check->next() || check->text(0) != QLatin1String("ok")) {
            wrong("not_readable");
            return std::nullopt;
        }
        check->finish();
        return std::move(*connection);
    }

protected:
    Part m_part;
    StoreReport &m_report;
};

class OutboxCheck : public FileCheck {
public:
    explicit OutboxCheck(StoreReport &report) : FileCheck(Part::Outbox, report) {}

    Result<> run(const QString &path)
    {
        auto connection = open(path, outboxSchemaFolder());
        if (!connection)
            return {};
        auto rows = connection->prepare(
            QStringLiteral("SELECT device, seq, cmd_id, envelope, digest, state FROM command ORDER BY device, seq"));
        if (!rows)
            return tl::unexpected(rows.error());
        DAIS_TRY(rows->run());
        while (rows->next()) {
            DAIS_TRY(command(*connection, *rows));
            ++m_report.commands;
        }
        const auto reused = connection->number(
            QStringLiteral(
                "SELECT count(*) FROM command WHERE device = (SELECT value FROM setting WHERE key = 'device') AND "
                "seq >= (SELECT CAST(CAST(value AS TEXT) AS INTEGER) FROM setting WHERE key = 'next_seq')"),
            0);
        if (!reused)
            return tl::unexpected(reused.error());
        if (*reused > 0)
            wrong("number_reused");
        return {};
    }

private:
    Result<> command(sql::Connection &connection, const sql::Statement &row)
    {
        const QString place = QStringLiteral("command %1").arg(row.integer(1));
        const QByteArray bytes = row.bytes(3);
        if (QCryptographicHash::hash(bytes, QCryptographicHash::Sha256) != row.bytes(4)) {
            wrong("envelope_altered", place);
            return {};
        }
        const auto envelope = domain::wire::readEnvelope(bytes);
        if (!envelope)
            return {}; // Of a newer program: its digest holds, and the court will say what it is.
        const domain::Command &said = envelope->command;
        if (said.seq != row.integer(1) || said.id.uuid() != row.uuid(2) || said.device.uuid() != row.uuid(0))
            wrong("row_altered", place);
        constexpr int withdrawn = 4; // Its texts went with it.
        return row.integer(5) == withdrawn ? Result<>() : texts(connection, *envelope, place);
    }

    Result<> texts(sql::Connection &connection, const domain::wire::Envelope &envelope, const QString &place)
    {
        for (const auto &[name, digest] : envelope.payloadDigests) {
            auto text =
                connection.prepare(QStringLiteral("SELECT salt, body FROM payload WHERE cmd_id = ? AND name = ?"));
            if (!text)
                return tl::unexpected(text.error());
            DAIS_TRY(text->run(envelope.command.id, name));
            if (!text->next())
                wrong("text_missing", place);
            else if (domain::Payload{name, text->bytes(0), text->bytes(1)}.digest() != digest)
                wrong("text_altered", place);
        }
        return {};
    }
};

class CacheCheck : public FileCheck {
public:
    explicit CacheCheck(StoreReport &report) : FileCheck(Part::Cache, report) {}

    Result<> run(const QString &path)
    {
        auto connection = open(path, cacheSchemaFolder());
        if (!connection)
            return {};
        DAIS_TRY(EntityWriter::makeViews(*connection)); // Temporary tables: the file stays as it is.
        EntityWriter lists(*connection, EntityWriter::Layer::Overlay);
        auto rows = connection->prepare(QStringLiteral(
            "SELECT e.kind, e.id, e.salt, e.body, e.digest, p.rev IS NOT NULL AND e.rev <= p.rev FROM main.entity e "
            "LEFT JOIN main.partition p ON p.n = e.p ORDER BY e.n"));
        if (!rows)
            return tl::unexpected(rows.error());
        DAIS_TRY(rows->run());
        while (rows->next()) {
            const domain::EntityRef ref{domain::EntityKind(rows->integer(0)), rows->uuid(1)};
            const QString place = domain::nameOf(ref.kind) + QLatin1Char(' ') + ref.id.toString(QUuid::WithoutBraces);
            if (domain::bodyDigest(rows->bytes(2), rows->bytes(3)) != rows->bytes(4))
                wrong("body_altered", place);
            else if (rows->integer(5) != 1)
                wrong("out_of_place", place);
            else if (!lists.put(ref, rows->bytes(3), {}))
                wrong("body_altered", place);
            ++m_report.entities;
        }
        rows->finish();
        for (const char *table : {"submission", "case_head", "member"})
            DAIS_TRY(compare(*connection, QLatin1String(table)));
        // A cache of an older program has no words and no docket yet; they are made when it is next opened.
        if (connection->number(QStringLiteral("SELECT count(*) FROM main.meta WHERE key = 'case_words'"), 0)
                .value_or(0) > 0)
            DAIS_TRY(compare(*connection, QStringLiteral("case_word")));
        if (connection->number(QStringLiteral("SELECT count(*) FROM main.meta WHERE key = 'hearings'"), 0).value_or(0) >
            0)
            DAIS_TRY(compare(*connection, QStringLiteral("hearing")));
        return {};
    }

private:
    /// What lists are sorted and found by must be what the bodies say, no more and no less.
    Result<> compare(sql::Connection &connection, const QString &table)
    {
        for (const auto &[from, without] : {std::pair{"temp.over_", "main."}, {"main.", "temp.over_"}}) {
            auto rows = connection.prepare(
                QStringLiteral("SELECT lower(hex(id)) FROM (SELECT * FROM %1%3 EXCEPT SELECT * FROM %2%3) LIMIT 1")
                    .arg(QLatin1String(from), QLatin1String(without), table));
            if (!rows)
                return tl::unexpected(rows.error());
            DAIS_TRY(rows->run());
            if (rows->next()) {
                wrong("list_differs", table + QLatin1Char(' ') + rows->text(0));
                return {};
            }
        }
        return {};
    }
};

void checkDocuments(const QString &folder, StoreReport &report)
{
    QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        const QString name = files.fileName();
        if (name.size() != 64)
            continue; // One that is being fetched, or was put aside.
        QCryptographicHash hash(QCryptographicHash::Sha256);
        const bool read = file.open(QIODevice::ReadOnly) && hash.addData(&file);
        if (!read || QString::fromLatin1(hash.result().toHex()) != name)
            report.faults.push_back({Part::Documents, QStringLiteral("file_altered"), name});
        ++report.documents;
    }
}

} // namespace

Result<StoreReport> checkCache(const QString &folder)
{
    StoreReport report;
    const QString cache = folder + QStringLiteral("/cache.db");
    if (sql::databaseExists(cache))
        DAIS_TRY(CacheCheck(report).run(cache));
    return report;
}

Result<StoreReport> checkStore(const QString &folder)
{
    const QString outbox = folder + QStringLiteral("/outbox.db");
    const QString cache = folder + QStringLiteral("/cache.db");
    if (!sql::databaseExists(outbox))
        return fail(Error::Kind::NotFound, QStringLiteral("no store"));
    StoreReport report;
    DAIS_TRY(OutboxCheck(report).run(outbox));
    if (sql::databaseExists(cache))
        DAIS_TRY(CacheCheck(report).run(cache));
    checkDocuments(folder + QStringLiteral("/documents"), report);
    return report;
}

} // namespace dais::store
