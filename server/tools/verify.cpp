#include "server/tools/verify.h"

#include "server/tools/verify_parts.h"
#include "sql/transaction.h"

#include <QCryptographicHash>
#include <QFile>

namespace dais::server {

namespace {

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

Result<Verification> verifyRecord(sql::Connection &connection)
{
    Verification found;
    const auto commits = verifying::checkChanges(connection, found);
    if (!commits)
        return tl::unexpected(commits.error());
    if (found.fault.isEmpty())
        DAIS_TRY(verifying::checkCommands(connection, *commits, found));
    if (found.fault.isEmpty())
        DAIS_TRY(verifying::checkAccess(connection, found));
    if (found.fault.isEmpty())
        DAIS_TRY(verifying::checkCheckpoints(connection, found));
    return found;
}

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
    auto found = verifyRecord(*connection);
    if (found && found->fault.isEmpty())
        DAIS_TRY(checkDocuments(*connection, court, *found));
    return found;
}

} // namespace dais::server
