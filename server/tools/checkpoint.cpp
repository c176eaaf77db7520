#include "server/tools/checkpoint.h"

#include "server/store/store_folder.h"
#include "server/tools/verify.h"
#include "server/tools/verify_parts.h"

namespace dais::server {

namespace {

constexpr auto betweenCheckpoints = std::chrono::hours(1);

/// "ord/NEW 12 0a1b...", a partition a line, in order.
Result<QList<QByteArray>> headLines(sql::Connection &connection)
{
    auto rows = connection.prepare(QStringLiteral("SELECT p, rev, chain FROM partition_head ORDER BY p"));
    if (!rows)
        return tl::unexpected(rows.error());
    DAIS_TRY(rows->run());
    QList<QByteArray> lines;
    while (rows->next())
        lines.append(rows->text(0).toLatin1() + ' ' + QByteArray::number(rows->integer(1)) + ' ' +
                     rows->bytes(2).toHex());
    return lines;
}

Result<bool> isNews(sql::Connection &connection, const QList<QByteArray> &lines)
{
    auto last = connection.prepare(QStringLiteral("SELECT heads FROM checkpoint ORDER BY n DESC LIMIT 1"));
    if (!last)
        return tl::unexpected(last.error());
    DAIS_TRY(last->run());
    return !lines.isEmpty() && (!last->next() || last->bytes(0).split('\n').sliced(1) != lines);
}

} // namespace

Result<bool> makeCheckpoint(store::Writer &writer, const store::Readers &readers, const domain::Clock &clock)
{
    QList<QByteArray> lines;
    bool news = false;
    const auto read = readers.snapshot([&](sql::Connection &connection) -> Result<> {
        const auto heads = headLines(connection);
        const auto isNew = heads ? isNews(connection, *heads) : Result<bool>(tl::unexpected(heads.error()));
        if (!isNew)
            return tl::unexpected(isNew.error());
        news = *isNew;
        lines = *heads;
        const auto found = news ? verifyRecord(connection) : Result<Verification>(Verification());
        if (!found)
            return tl::unexpected(found.error());
        return found->fault.isEmpty() ? Result<>() : fail(Error::Kind::Conflict, found->fault);
    });
    if (!read || !news)
        return read ? Result<bool>(false) : tl::unexpected(read.error());
    const qint64 now = store::instant(clock.now());
    lines.prepend("made " + QByteArray::number(now));
    const auto written = writer.run([&](sql::Connection &connection) {
        return connection.execute(QStringLiteral("INSERT INTO checkpoint(n, made_at, heads, root) VALUES((SELECT "
                                                 "coalesce(max(n), 0) + 1 FROM checkpoint), ?, ?, ?)"),
                                  now, lines.join('\n'), verifying::merkleRoot(lines));
    });
    return written.map([] { return true; });
}

Checkpoints::~Checkpoints()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_changed.notify_one();
    m_thread.join();
}

void Checkpoints::loop()
{
    std::unique_lock lock(m_mutex);
    while (!m_changed.wait_for(lock, betweenCheckpoints, [this] { return m_ending; })) {
        lock.unlock();
        if (const auto made = makeCheckpoint(m_writer, m_readers, m_clock); !made)
            qWarning("checkpoint: %s", qUtf8Printable(made.error().detail)); // Places and numbers, never who or what.
        lock.lock();
    }
}

} // namespace dais::server
