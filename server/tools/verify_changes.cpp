#include "server/tools/verify_parts.h"
#include "server/tools/verify_recipe.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

namespace dais::server::verifying {

namespace {

/// What the log of commands says of a commit.
struct Ordered {
    QByteArray digest;
    qint64 outcome = 0;
};

Result<QHash<QByteArray, Ordered>> orderedCommits(sql::Connection &connection)
{
    auto rows = connection.prepare(
        QStringLiteral("SELECT commit_id, digest, outcome FROM command WHERE commit_id IS NOT NULL"));
    if (!rows)
        return tl::unexpected(rows.error());
    DAIS_TRY(rows->run());
    QHash<QByteArray, Ordered> commits;
    while (rows->next())
        commits.insert(rows->bytes(0), {rows->bytes(1), rows->integer(2)});
    return commits;
}

/// The sum of the versions in [{"a":"content","v":2}]; -1 when it is not that.
qint64 sumOfAspects(const QByteArray &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text);
    if (!document.isArray())
        return -1;
    qint64 sum = 0;
    for (const QJsonValue &aspect : document.array())
        sum += aspect[QLatin1String("v")].toInteger(-1);
    return sum;
}

/// Walks the log of all partitions, partition by partition.
class LogCheck {
public:
    LogCheck(sql::Connection &connection, Verification &found) : m_connection(connection), m_found(found) {}

    Result<> run()
    {
        auto commits = orderedCommits(m_connection);
        if (!commits)
            return tl::unexpected(commits.error());
        m_commits = std::move(*commits);
        auto rows = m_connection.prepare(QStringLiteral(
            "SELECT p, rev, commit_id, kind, id, op, salt, body, body_digest, envelope_digest, outcome, leaf, "
            "chain, version, aspects, enc, key_id IS NULL FROM change ORDER BY p, rev"));
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
        if (row.text(0) != m_partition) {
            endPartition();
            m_partition = row.text(0);
            m_rev = 0;
            m_chain = zeros();
        }
        const qint64 rev = row.integer(1);
        if (rev != m_rev + 1)
            wrong(rev, "the revision before it is missing");
        checkBody(row);
        const QByteArray leaf = Recipe('\0')
                                    .bytes(m_partition.toUtf8())
                                    .number(rev)
                                    .bytes(row.bytes(2))
                                    .number(row.integer(3))
                                    .bytes(row.bytes(4))
                                    .number(row.integer(5))
                                    .bytes(row.bytes(8))
                                    .bytes(row.bytes(9))
                                    .number(row.integer(10))
                                    .hash();
        if (leaf != row.bytes(11))
            wrong(rev, "the entry was altered");
        const QByteArray chain = linked(m_chain, leaf);
        if (chain != row.bytes(12))
            wrong(rev, "the chain is broken");
        const auto ordered = m_commits.constFind(row.bytes(2));
        if (ordered == m_commits.constEnd() || ordered->digest != row.bytes(9) || ordered->outcome != row.integer(10))
            wrong(rev, "its command is not in the log of commands");
        if (row.integer(13) != sumOfAspects(row.bytes(14)))
            wrong(rev, "its versions do not add up");
        if (row.integer(15) != 0 || row.integer(16) == 0)
            wrong(rev, "it is encrypted in a way that this program does not know");
        m_rev = rev;
        m_chain = chain;
        ++m_found.changes;
    }

    void checkBody(const sql::Statement &row)
    {
        const bool isPut = row.integer(5) == 1;
        if (isPut && row.bytes(6).isEmpty() && row.bytes(7).isEmpty())
            ++m_found.expunged; // Salt and body go together, and the digest stays.
        else if (sha256(row.bytes(6) + row.bytes(7)) != row.bytes(8))
            wrong(row.integer(1), "the body is not the one that was entered");
    }

    void wrong(qint64 rev, const char *what)
    {
        if (m_found.fault.isEmpty())
            m_found.fault = place(m_partition, rev) + QStringLiteral(": ") + QLatin1String(what);
    }

    /// Compares the partition that ended with its head.
    void endPartition()
    {
        if (m_partition.isEmpty() || !m_found.fault.isEmpty())
            return;
        auto head = m_connection.prepare(QStringLiteral(
            "SELECT rev, chain, EXISTS(SELECT 1 FROM epoch WHERE id = h.epoch) FROM partition_head h WHERE p = ?"));
        const bool holds = head && head->run(m_partition) && head->next() && head->integer(0) == m_rev &&
                           head->bytes(1) == m_chain && head->integer(2) == 1;
        if (!holds)
            wrong(m_rev, "the log ends here, but its head says otherwise");
    }

    Result<> missingHeads()
    {
        auto heads = m_connection.prepare(QStringLiteral(
            "SELECT p, rev FROM partition_head h WHERE NOT EXISTS(SELECT 1 FROM change c WHERE c.p = h.p)"));
        if (!heads)
            return tl::unexpected(heads.error());
        DAIS_TRY(heads->run());
        if (heads->next())
            m_found.fault = place(heads->text(0), heads->integer(1)) + QStringLiteral(": the whole log is missing");
        return {};
    }

    sql::Connection &m_connection;
    Verification &m_found;
    QHash<QByteArray, Ordered> m_commits;
    QString m_partition;
    qint64 m_rev = 0;
    QByteArray m_chain;
};

/// The order over all partitions: numbers without a gap, commits in one piece, revisions rising.
Result<Commits> checkOrder(sql::Connection &connection, Verification &found)
{
    auto rows = connection.prepare(
        QStringLiteral("SELECT n, p, rev, commit_id, version, aspects, leaf FROM change ORDER BY n"));
    if (!rows)
        return tl::unexpected(rows.error());
    DAIS_TRY(rows->run());
    Commits commits;
    QHash<QString, qint64> reached;
    QByteArray current;
    for (qint64 n = 1; found.fault.isEmpty() && rows->next(); ++n) {
        const QByteArray commit = rows->bytes(3);
        qint64 &rev = reached[rows->text(1)];
        if (rows->integer(0) != n || rows->integer(2) != rev + 1 ||
            (commit != current && commits.written.contains(commit)))
            found.fault = place(rows->text(1), rows->integer(2)) + QStringLiteral(": it is not where it was entered");
        rev = rows->integer(2);
        current = commit;
        QByteArray &hash = commits.written[commit];
        hash = Recipe('\5')
                   .bytes(hash.isEmpty() ? zeros() : hash)
                   .number(n)
                   .number(rows->integer(4))
                   .bytes(rows->bytes(5))
                   .bytes(rows->bytes(6))
                   .hash();
    }
    return commits;
}

/// Every entity's row must be the last change of that entity, and every last change an entity's row.
Result<> checkEntities(sql::Connection &connection, Verification &found)
{
    // The bare columns of a group are those of the row that has the maximum.
    auto lost = connection.prepare(QStringLiteral(
        "SELECT c.p, c.rev, max(c.n) AS last, c.op, e.last_change, e.p, e.op FROM change c LEFT JOIN entity e ON "
        "e.kind = "
        "c.kind AND e.id = c.id GROUP BY c.kind, c.id HAVING e.last_change IS NULL OR e.last_change <> last OR "
        "e.p <> c.p OR e.op <> c.op ORDER BY c.p, c.rev LIMIT 1"));
    if (!lost)
        return tl::unexpected(lost.error());
    DAIS_TRY(lost->run());
    if (lost->next()) {
        found.fault =
            place(lost->text(0), lost->integer(1)) + QStringLiteral(": the present state is not this entry's");
        return {};
    }
    auto invented = connection.prepare(QStringLiteral(
        "SELECT e.kind, lower(hex(e.id)), e.p FROM entity e LEFT JOIN change c ON c.n = e.last_change WHERE "
        "c.n IS NULL OR c.kind <> e.kind OR c.id <> e.id LIMIT 1"));
    if (!invented)
        return tl::unexpected(invented.error());
    DAIS_TRY(invented->run());
    if (invented->next())
        found.fault = QStringLiteral("entity %1 of kind %2 in %3: no entry made it")
                          .arg(invented->text(1))
                          .arg(invented->integer(0))
                          .arg(invented->text(2));
    return {};
}

} // namespace

Result<Commits> checkChanges(sql::Connection &connection, Verification &found)
{
    DAIS_TRY(LogCheck(connection, found).run());
    if (!found.fault.isEmpty())
        return Commits();
    auto commits = checkOrder(connection, found);
    if (commits && found.fault.isEmpty())
        DAIS_TRY(checkEntities(connection, found));
    return commits;
}

} // namespace dais::server::verifying
