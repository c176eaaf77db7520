#include "server/record/log_chain.h"

#include "digest/sha256.h"
#include "domain/chain.h"

#include <QtEndian>

namespace dais::server::record {

namespace {

/// The bytes of a leaf: numbers big-endian in eight bytes, everything else with its length in front.
class Leaf {
public:
    explicit Leaf(char prefix) : m_bytes(1, prefix) {}
    Leaf &operator<<(qint64 value)
    {
        const qint64 big = qToBigEndian(value);
        m_bytes.append(reinterpret_cast<const char *>(&big), sizeof big);
        return *this;
    }
    Leaf &operator<<(const QByteArray &value)
    {
        *this << qint64(value.size());
        m_bytes.append(value);
        return *this;
    }
    template <typename Tag>
    Leaf &operator<<(const domain::Id<Tag> &id)
    {
        return *this << id.uuid().toRfc4122();
    }
    template <typename Tag>
    Leaf &operator<<(const std::optional<domain::Id<Tag>> &id)
    {
        return *this << (id ? id->uuid().toRfc4122() : QByteArray());
    }
    [[nodiscard]] QByteArray hash() const { return digest::sha256(m_bytes); }

private:
    QByteArray m_bytes;
};

Result<LogLink> linkFrom(sql::Connection &connection, const QString &query)
{
    auto head = connection.prepare(query);
    if (!head)
        return tl::unexpected(head.error());
    DAIS_TRY(head->run());
    if (!head->next())
        return fail(Error::Kind::Storage, QStringLiteral("corrupt"));
    return LogLink{head->integer(0) + 1, head->bytes(1)};
}

Result<QByteArray> moveHead(sql::Connection &connection, const QString &name, const LogLink &link,
                            const QByteArray &leaf)
{
    const QByteArray chain = domain::chainAfter(link.chain, leaf);
    return connection
        .execute(QStringLiteral("UPDATE log_head SET n = ?, chain = ? WHERE name = ?"), link.n, chain, name)
        .map([&] { return chain; });
}

} // namespace

void CommitHash::add(qint64 n, qint64 version, const QByteArray &aspects, const QByteArray &leaf)
{
    m_value = (Leaf('\5') << m_value << n << version << aspects << leaf).hash();
}

Result<LogLink> nextReceipt(sql::Connection &connection)
{
    return linkFrom(connection, QStringLiteral("SELECT n, chain FROM log_head WHERE name = 'receipts'"));
}

Result<LogLink> nextOutcome(sql::Connection &connection)
{
    // A new history leaps over the numbers that workstations may have seen: see store::beginEpoch.
    return linkFrom(
        connection,
        QStringLiteral(
            "SELECT max(h.n, coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'outcome_log'), 0)), h.chain "
            "FROM log_head h WHERE h.name = 'outcomes'"));
}

Result<QByteArray> close(sql::Connection &connection, const LogLink &link, const ReceiptLeaf &leaf)
{
    const Leaf bytes = Leaf('\3') << link.n << leaf.device << leaf.seq << leaf.digest << leaf.receivedAt << leaf.id
                                  << leaf.actor << leaf.kind.toUtf8() << leaf.lane.toUtf8();
    return moveHead(connection, QStringLiteral("receipts"), link, bytes.hash());
}

Result<QByteArray> close(sql::Connection &connection, const LogLink &link, const OutcomeLeaf &leaf)
{
    const Leaf bytes = Leaf('\4') << link.n << leaf.device << leaf.command << leaf.digest << qint64(leaf.attempts)
                                  << qint64(leaf.outcome) << leaf.body << leaf.decidedAt << leaf.commit << leaf.written;
    return moveHead(connection, QStringLiteral("outcomes"), link, bytes.hash());
}

} // namespace dais::server::record
