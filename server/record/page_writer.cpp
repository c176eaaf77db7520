#include "server/record/page_writer.h"

#include "domain/known_bad.h"
#include <queue>

namespace dais::server::record {

namespace {

QString hex(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

/// The canonical spelling of an id's 16 bytes, without going through QUuid: this runs for every line of every page.
void appendId(QByteArray &out, const QByteArray &id)
{
    const QByteArray digits = id.toHex();
    for (const auto &[at, length] : {std::pair{0, 8}, {8, 4}, {12, 4}, {16, 4}, {20, 12}}) {
        if (at > 0)
            out += '-';
        out.append(digits.constData() + at, length);
    }
}

/// The changes of one partition, read row by row.
class Feed {
public:
    Feed(const PullScope::Part &part, sql::Statement &&rows) : m_part(part), m_rows(std::move(rows)) {}

    static Result<Feed> open(sql::Connection &connection, const PullScope::Part &part)
    {
        auto rows = connection.prepare(QStringLiteral(
            // What is no longer in this partition has left its history too: its leaves stay, its bodies do not go out.
            "SELECT c.n, c.rev, c.commit_id, c.kind, c.id, c.op, c.version, c.aspects, "
            "CASE WHEN e.p = c.p AND e.op = 1 THEN c.salt END, CASE WHEN e.p = c.p AND e.op = 1 THEN c.body END, "
            "c.body_digest, c.envelope_digest, c.outcome, c.chain FROM change c "
            "LEFT JOIN entity e ON e.kind = c.kind AND e.id = c.id WHERE c.p = ? AND c.rev > ? AND c.rev <= ? ORDER BY "
            "c.rev"));
        if (!rows)
            return tl::unexpected(rows.error());
        DAIS_TRY(rows->run(part.partition, part.from, part.head));
        Feed feed(part, std::move(*rows));
        feed.m_rev = part.from;
        feed.m_chain = part.fromChain;
        return feed;
    }

    /// Moves to the next row; false at the head.
    bool advance()
    {
        if (!m_rows.next())
            return false;
        m_order = m_rows.integer(0);
        m_commit = m_rows.bytes(2);
        return true;
    }
    [[nodiscard]] qint64 order() const { return m_order; }
    [[nodiscard]] const QByteArray &commit() const { return m_commit; }
    [[nodiscard]] domain::wire::Position position(const QString &epoch) const
    {
        if (domain::knownBad("covered_too_far"))
            return {m_part.partition, epoch, m_part.head, hex(m_part.headChain)};
        return {m_part.partition, epoch, m_rev, hex(m_chain)};
    }

    /// Writes the present row: see domain::wire::appendChange, whose lines these are.
    void write(QByteArray &out)
    {
        m_rev = m_rows.integer(1);
        m_chain = m_rows.bytes(13);
        out += "{\"p\":\"";
        out += m_part.partition.toLatin1(); // Partition names are plain ASCII without anything to escape.
        out += "\",\"rev\":";
        out += QByteArray::number(m_rev);
        out += ",\"commit\":\"";
        appendId(out, m_commit);
        out += "\",\"entity\":{\"kind\":\"";
        out += domain::nameOf(domain::EntityKind(m_rows.integer(3))).toLatin1();
        out += "\",\"id\":\"";
        appendId(out, m_rows.bytes(4));
        out += "\"},\"op\":";
        const qint64 op = m_rows.integer(5);
        out += QByteArray::number(op);
        out += ",\"version\":";
        out += QByteArray::number(m_rows.integer(6));
        out += ",\"aspects\":";
        out += m_rows.bytes(7);
        out += ",\"salt\":\"";
        out += m_rows.bytes(8).toBase64();
        out += "\",\"body_digest\":\"";
        out += m_rows.bytes(10).toBase64();
        out += "\",\"envelope_digest\":\"";
        out += m_rows.bytes(11).toBase64();
        out += "\",\"outcome\":";
        out += QByteArray::number(m_rows.integer(12));
        out += "}\n";
        if (op == 1) {
            out += m_rows.bytes(9);
            out += '\n';
        }
    }

private:
    PullScope::Part m_part;
    sql::Statement m_rows;
    qint64 m_order = 0;
    QByteArray m_commit;
    qint64 m_rev = 0;
    QByteArray m_chain;
};

} // namespace

Result<PageEnd> writeChanges(sql::Connection &connection, const PullScope &scope, qsizetype maxBytes)
{
    std::vector<Feed> feeds;
    feeds.reserve(scope.parts.size());
    const auto later = [&](std::size_t a, std::size_t b) { return feeds[a].order() > feeds[b].order(); };
    std::priority_queue<std::size_t, std::vector<std::size_t>, decltype(later)> next(later);
    PageEnd page;
    const QString epoch = hex(scope.epoch);
    for (const PullScope::Part &part : scope.parts) {
        if (part.from == part.head) {
            page.covered.push_back({part.partition, epoch, part.head, hex(part.headChain)});
            continue;
        }
        auto feed = Feed::open(connection, part);
        if (!feed)
            return tl::unexpected(feed.error());
        feeds.push_back(std::move(*feed));
        if (feeds.back().advance())
            next.push(feeds.size() - 1);
    }
    QByteArray commit;
    page.lines.reserve(std::min<qsizetype>(maxBytes, 1 << 16));
    while (!next.empty()) {
        const std::size_t at = next.top();
        if (page.lines.size() >= maxBytes && (feeds[at].commit() != commit || domain::knownBad("half_commits")))
            break; // Between two commits only: a client never sees half of one.
        next.pop();
        commit = feeds[at].commit();
        feeds[at].write(page.lines);
        if (feeds[at].advance())
            next.push(at);
    }
    page.complete = next.empty();
    for (const Feed &feed : feeds)
        page.covered.push_back(feed.position(epoch));
    return page;
}

} // namespace dais::server::record
