#include "server/tools/verify.h"

#include "sql/transaction.h"

#include <QCryptographicHash>
#include <QFile>

namespace dais::server {

namespace {

/// Length and bytes, or a number, in the order of the page that describes the chain: big-endian, eight bytes each.
class Recipe {
public:
    explicit Recipe(char first) { m_text.append(first); }
    Recipe &number(qint64 value)
    {
        for (int shift = 56; shift >= 0; shift -= 8)
            m_text.append(char(quint64(value) >> shift));
        return *this;
    }
    Recipe &bytes(const QByteArray &value)
    {
        number(value.size());
        m_text.append(value);
        return *this;
    }
    [[nodiscard]] QByteArray sha256() const { return QCryptographicHash::hash(m_text, QCryptographicHash::Sha256); }

private:
    QByteArray m_text;
};

QByteArray sha256(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

QString place(const QString &partition, qint64 rev)
{
    return QStringLiteral("partition %1, revision %2").arg(partition).arg(rev);
}

/// Walks the log of all partitions; a fault ends it.
class LogCheck {
public:
    LogCheck(sql::Connection &connection, Verification &found) : m_connection(connection), m_found(found) {}

    Result<> run()
    {
        auto rows = m_connection.prepare(
            QStringLiteral("SELECT c.p, c.rev, c.commit_id, c.kind, c.id, c.op, c.salt, c.body, c.body_digest, "
                           "c.envelope_digest, c.outcome, c.leaf, c.chain, (SELECT count(*) FROM command k WHERE "
                           "k.digest = c.envelope_digest AND k.commit_id = c.commit_id) FROM change c ORDER BY c.p, c.rev"));
        if (!rows)
            return tl::unexpected(rows.error());
        DAIS_TRY(rows->run());
        while (m_found.fault.isEmpty() && rows->next())
            row(*rows);
        if (m_found.fault.isEmpty())
            endPartition();
        return m_found.fault.isEmpty() ? missingHeads() : Result<>();
    }

private:
    void row(const sql::Statement &row)
    {
        const QString partition = row.text(0);
        if (partition != m_partition) {
            endPartition();
            m_partition = partition;
            m_rev = 0;
            m_chain = QByteArray(32, '\0');
        }
        const qint64 rev = row.integer(1);
        const auto wrong = [&](const char *what) {
            if (m_found.fault.isEmpty())
                m_found.fault = place(partition, rev) + QStringLiteral(": ") + QLatin1String(what);
        };
        if (rev != m_rev + 1)
            wrong("the revision before it is missing");
        if (row.bytes(7).isEmpty() && row.integer(5) == 1)
            ++m_found.expunged;
        else if (sha256(row.bytes(6) + row.bytes(7)) != row.bytes(8))
            wrong("the body is not the one that was entered");
        const QByteArray leaf = Recipe('\0')
                                    .bytes(partition.toUtf8())
                                    .number(rev)
                                    .bytes(row.bytes(2))
                                    .number(row.integer(3))
                                    .bytes(row.bytes(4))
                                    .number(row.integer(5))
                                    .bytes(row.bytes(8))
                                    .bytes(row.bytes(9))
                                    .number(row.integer(10))
                                    .sha256();
        if (leaf != row.bytes(11))
            wrong("the entry was altered");
        const QByteArray chain = Recipe('\1').bytes(m_chain).bytes(leaf).sha256();
        if (chain != row.bytes(12))
            wrong("the chain is broken");
        if (row.integer(13) == 0)
            wrong("its command is not in the log of commands");
        m_rev = rev;
        m_chain = chain;
        ++m_found.changes;
    }

    /// Compares the partition that ended with its head.
    void endPartition()
    {
        if (m_partition.isEmpty() || !m_found.fault.isEmpty())
            return;
        auto head = m_connection.prepare(QStringLiteral("SELECT rev, chain FROM partition_head WHERE p = ?"));
        const bool holds = head && head->run(m_partition) && head->next() && head->integer(0) == m_rev
            && head->bytes(1) == m_chain;
        if (!holds)
            m_found.fault = place(m_partition, m_rev) + QStringLiteral(": the log ends here, but its head says otherwise");
    }

    Result<> missingHeads()
    {
        auto heads = m_connection.prepare(QStringLiteral(
            "SELECT p, rev FROM partition_head h WHERE rev > 0 AND NOT EXISTS(SELECT 1 FROM change c WHERE c.p = h.p)"));
        if (!heads)
            return tl::unexpected(heads.error());
        DAIS_TRY(heads->run());
        if (heads->next())
            m_found.fault = place(heads->text(0), heads->integer(1)) + QStringLiteral(": the whole log is missing");
        return {};
    }

    sql::Connection &m_connection;
    Verification &m_found;
    QString m_partition;
    qint64 m_rev = 0;
    QByteArray m_chain;
};

/// Every entity's row must point at the last change of that entity.
Result<> checkEntities(sql::Connection &connection, Verification &found)
{
    auto rows = connection.prepare(
        QStringLiteral("SELECT c.p, c.rev FROM change c LEFT JOIN entity e ON e.kind = c.kind AND e.id = c.id WHERE c.n = "
                       "(SELECT max(n) FROM change d WHERE d.kind = c.kind AND d.id = c.id) AND (e.last_change IS NULL OR "
                       "e.last_change <> c.n OR e.p <> c.p OR e.op <> c.op) ORDER BY c.p, c.rev LIMIT 1"));
    if (!rows)
        return tl::unexpected(rows.error());
    DAIS_TRY(rows->run());
    if (rows->next())
        found.fault = place(rows->text(0), rows->integer(1)) + QStringLiteral(": the present state is not this entry's");
    return {};
}

Result<> checkCommands(sql::Connection &connection, Verification &found)
{
    auto rows = connection.prepare(QStringLiteral("SELECT n, envelope, digest FROM command ORDER BY n"));
    if (!rows)
        return tl::unexpected(rows.error());
    DAIS_TRY(rows->run());
    while (found.fault.isEmpty() && rows->next()) {
        ++found.commands;
        if (sha256(rows->bytes(1)) != rows->bytes(2))
            found.fault = QStringLiteral("command %1: the envelope was altered").arg(rows->integer(0));
    }
    return {};
}

Result<QByteArray> hashOfFile(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return fail(Error::Kind::NotFound);
    return hash.result();
}

Result<> checkDocuments(sql::Connection &connection, const store::StoreFolder &court, Verification &found)
{
    auto rows = connection.prepare(
        QStringLiteral("SELECT DISTINCT sha256 FROM document WHERE dropped_at IS NULL ORDER BY sha256"));
    if (!rows)
        return tl::unexpected(rows.error());
    DAIS_TRY(rows->run());
    while (found.fault.isEmpty() && rows->next()) {
        const QString name = QString::fromLatin1(rows->bytes(0).toHex());
        const auto hash = hashOfFile(court.documents() + QLatin1Char('/') + name.first(2) + QLatin1Char('/') + name);
        ++found.documents;
        if (!hash)
            found.fault = QStringLiteral("document %1: its file is missing").arg(name);
        else if (*hash != rows->bytes(0))
            found.fault = QStringLiteral("document %1: its file was altered").arg(name);
    }
    return {};
}

} // namespace

Result<Verification> verifyCourt(const store::StoreFolder &court)
{
    if (!QFile::exists(court.database()))
        return fail(Error::Kind::NotFound, QStringLiteral("no_court"));
    sql::OpenOptions options;
    options.access = sql::OpenOptions::Access::ReadOnly;
    auto connection = sql::Connection::open(court.database(), options);
    if (!connection)
        return tl::unexpected(connection.error());
    auto snapshot = sql::Transaction::begin(*connection, sql::Transaction::Kind::Read);
    if (!snapshot)
        return tl::unexpected(snapshot.error());
    Verification found;
    DAIS_TRY(LogCheck(*connection, found).run());
    if (found.fault.isEmpty())
        DAIS_TRY(checkEntities(*connection, found));
    if (found.fault.isEmpty())
        DAIS_TRY(checkCommands(*connection, found));
    if (found.fault.isEmpty())
        DAIS_TRY(checkDocuments(*connection, court, found));
    return found;
}

} // namespace dais::server
