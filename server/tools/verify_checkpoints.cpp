#include "server/tools/verify_parts.h"
#include "server/tools/verify_recipe.h"

namespace dais::server::verifying {

namespace {

/// "ord/NEW 12 0a1b...": whether the log still passes through that point.
Result<bool> stillHolds(sql::Connection &connection, const QByteArray &line)
{
    const QList<QByteArray> words = line.split(' ');
    if (words.size() != 3)
        return false;
    auto row = connection.prepare(QStringLiteral("SELECT chain FROM change WHERE p = ? AND rev = ?"));
    if (!row)
        return tl::unexpected(row.error());
    DAIS_TRY(row->run(QString::fromLatin1(words[0]), words[1].toLongLong()));
    return row->next() && row->bytes(0).toHex() == words[2];
}

} // namespace

QByteArray merkleRoot(const QList<QByteArray> &entries)
{
    if (entries.isEmpty())
        return sha256({});
    if (entries.size() == 1)
        return sha256('\0' + entries.front());
    qsizetype half = 1;
    while (half * 2 < entries.size())
        half *= 2;
    return sha256('\1' + merkleRoot(entries.first(half)) + merkleRoot(entries.sliced(half)));
}

Result<> checkCheckpoints(sql::Connection &connection, Verification &found)
{
    auto rows = connection.prepare(QStringLiteral("SELECT n, made_at, heads, root FROM checkpoint ORDER BY n"));
    if (!rows)
        return tl::unexpected(rows.error());
    DAIS_TRY(rows->run());
    for (qint64 n = 1; found.fault.isEmpty() && rows->next(); ++n) {
        const auto wrong = [&](const char *what) {
            found.fault = QStringLiteral("checkpoint %1: %2").arg(rows->integer(0)).arg(QLatin1String(what));
        };
        const QList<QByteArray> lines = rows->bytes(2).split('\n');
        if (rows->integer(0) != n)
            wrong("the one before it is missing");
        else if (merkleRoot(lines) != rows->bytes(3) || lines.front() != "made " + QByteArray::number(rows->integer(1)))
            wrong("it was altered");
        for (const QByteArray &line : lines.sliced(1)) {
            const auto holds = stillHolds(connection, line);
            if (!holds)
                return tl::unexpected(holds.error());
            if (!*holds && found.fault.isEmpty())
                found.fault = QStringLiteral("checkpoint %1: the log no longer passes through %2 of %3")
                                  .arg(rows->integer(0))
                                  .arg(QString::fromLatin1(line.split(' ').value(1)),
                                       QString::fromLatin1(line.split(' ').value(0)));
        }
        ++found.checkpoints;
    }
    return {};
}

} // namespace dais::server::verifying
