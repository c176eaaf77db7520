#include "server/tools/backup.h"

#include "server/documents/folder_store.h"
#include "server/record/rejections.h"
#include "server/record/safe_points.h"
#include "sql/transaction.h"

#include <fcntl.h>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <sqlite3.h>
#include <unistd.h>

namespace dais::server {

namespace {

constexpr qsizetype pieceBytes = 1 << 20;

sqlite3 *native(const sql::Connection &connection)
{
    return static_cast<sqlite3 *>(connection.nativeHandle());
}

Result<> syncPath(const QString &path)
{
    const int fd = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    const bool synced = fd >= 0 && ::fsync(fd) == 0;
    if (fd >= 0)
        ::close(fd);
    return synced ? Result<>() : fail(Error::Kind::Storage, QStringLiteral("io"));
}

/// The whole database as it stands now, while others may write to it.
Result<> copyDatabase(const QString &from, const QString &to)
{
    sql::OpenOptions readOnly;
    readOnly.access = sql::OpenOptions::Access::ReadOnly;
    auto source = sql::Connection::open(from, readOnly);
    if (!source)
        return tl::unexpected(source.error());
    auto target = sql::Connection::open(to);
    if (!target)
        return tl::unexpected(target.error());
    sqlite3_backup *backup = sqlite3_backup_init(native(*target), "main", native(*source), "main");
    if (!backup)
        return fail(Error::Kind::Storage, QStringLiteral("copy"));
    const int stepped = sqlite3_backup_step(backup, -1); // In one step: a copy in pieces starts anew at every write.
    const int finished = sqlite3_backup_finish(backup);
    if (stepped != SQLITE_DONE || finished != SQLITE_OK)
        return fail(Error::Kind::Storage,
                    (stepped & 0xff) == SQLITE_FULL ? QStringLiteral("disk_full") : QStringLiteral("copy"));
    auto check = target->prepare(QStringLiteral("PRAGMA integrity_check"));
    if (!check)
        return tl::unexpected(check.error());
    DAIS_TRY(check->run());
    if (!check->next() || check->text(0) != QLatin1String("ok"))
        return fail(Error::Kind::Storage, QStringLiteral("copy_damaged"));
    check->finish();
    DAIS_TRY(target->checkpoint());
    return {};
}

/// Copies a document, comparing it with its name.
Result<qint64> copyDocument(const QString &from, const QString &to, const QString &sha256)
{
    const QString path = documents::FolderStore::relativePath(sha256);
    QFile source(from + QLatin1Char('/') + path);
    QFile target(to + QLatin1Char('/') + path);
    if (!source.open(QIODevice::ReadOnly))
        return fail(Error::Kind::NotFound, QStringLiteral("document_missing"));
    QDir().mkpath(QFileInfo(target).path());
    QFile::setPermissions(QFileInfo(target).path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    if (!target.open(QIODevice::WriteOnly | QIODevice::Truncate) ||
        !target.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return fail(Error::Kind::Storage, QStringLiteral("io"));
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (QByteArray piece = source.read(pieceBytes); !piece.isEmpty(); piece = source.read(pieceBytes)) {
        hash.addData(piece);
        if (target.write(piece) != piece.size())
            return fail(Error::Kind::Storage, QStringLiteral("disk_full"));
    }
    if (!target.flush() || ::fsync(target.handle()) != 0)
        return fail(Error::Kind::Storage, QStringLiteral("io"));
    if (QString::fromLatin1(hash.result().toHex()) != sha256)
        return fail(Error::Kind::Storage, QStringLiteral("document_damaged"));
    return target.size();
}

/// The hashes of every document in service.
Result<QStringList> referredTo(sql::Connection &connection)
{
    auto rows = connection.prepare(QStringLiteral("SELECT DISTINCT sha256 FROM document WHERE dropped_at IS NULL"));
    if (!rows)
        return tl::unexpected(rows.error());
    DAIS_TRY(rows->run());
    QStringList hashes;
    while (rows->next())
        hashes.append(QString::fromLatin1(rows->bytes(0).toHex()));
    return hashes;
}

/// Whether the court has rejected the document with these bytes since the database was copied.
Result<bool> wentSince(const store::StoreFolder &court, const QString &sha256)
{
    sql::OpenOptions readOnly;
    readOnly.access = sql::OpenOptions::Access::ReadOnly;
    auto live = sql::Connection::open(court.database(), readOnly);
    if (!live)
        return tl::unexpected(live.error());
    return live
        ->number(QStringLiteral("SELECT count(*) FROM document WHERE sha256 = ? AND dropped_at IS NULL"), 0,
                 QByteArray::fromHex(sha256.toLatin1()))
        .map([](qint64 count) { return count == 0; });
}

Result<Moved> copyDocuments(const store::StoreFolder &from, const store::StoreFolder &to)
{
    sql::OpenOptions readOnly;
    readOnly.access = sql::OpenOptions::Access::ReadOnly;
    auto copy = sql::Connection::open(to.database(), readOnly);
    if (!copy)
        return tl::unexpected(copy.error());
    const auto hashes = referredTo(*copy);
    if (!hashes)
        return tl::unexpected(hashes.error());
    Moved moved;
    for (const QString &sha256 : *hashes) {
        const auto bytes = copyDocument(from.documents(), to.documents(), sha256);
        if (bytes) {
            ++moved.documents;
            moved.bytes += *bytes;
            continue;
        }
        const auto went = bytes.error().kind == Error::Kind::NotFound ? wentSince(from, sha256) : Result<bool>(false);
        if (!went || !*went)
            return tl::unexpected(bytes.error());
    }
    return moved;
}

Result<> copyCertificates(const store::StoreFolder &from, const store::StoreFolder &to)
{
    for (const QString &name : QDir(from.tls()).entryList(QDir::Files)) {
        const QString target = to.tls() + QLatin1Char('/') + name;
        if (!QFile::copy(from.tls() + QLatin1Char('/') + name, target) ||
            !QFile::setPermissions(target, QFile::ReadOwner | QFile::WriteOwner))
            return fail(Error::Kind::Storage, QStringLiteral("io"));
    }
    return syncPath(to.tls());
}

Result<Moved> copyCourt(const store::StoreFolder &from, const store::StoreFolder &to)
{
    DAIS_TRY(to.create());
    DAIS_TRY(copyDatabase(from.database(), to.database()));
    auto moved = copyDocuments(from, to);
    if (!moved)
        return moved;
    DAIS_TRY(copyCertificates(from, to));
    DAIS_TRY(syncPath(to.path));
    return moved;
}

/// Notes in the court's folder up to where the copy holds every partition, and through which decision.
Result<> noteSafePoints(const store::StoreFolder &court, const store::StoreFolder &copy)
{
    sql::OpenOptions readOnly;
    readOnly.access = sql::OpenOptions::Access::ReadOnly;
    auto connection = sql::Connection::open(copy.database(), readOnly);
    if (!connection)
        return tl::unexpected(connection.error());
    const auto epoch = store::currentEpoch(*connection);
    if (!epoch)
        return tl::unexpected(epoch.error());
    auto rows = connection->prepare(QStringLiteral("SELECT p, rev, chain FROM partition_head"));
    if (!rows)
        return tl::unexpected(rows.error());
    DAIS_TRY(rows->run());
    QHash<QString, record::SafePoints::Point> points;
    while (rows->next())
        points.insert(rows->text(0), {rows->integer(1), QString::fromLatin1(rows->bytes(2).toHex())});
    // The writer decides one command after the other: what was decided before the last one here is here, too.
    const auto last = connection->number(QStringLiteral("SELECT coalesce(max(decided_at), -1) FROM command"), -1);
    if (!last)
        return tl::unexpected(last.error());
    const QDateTime through = *last < 0 ? QDateTime() : store::instant(*last);
    return record::SafePoints::write(court.safePoints(), QString::fromLatin1(epoch->toHex()), points, through);
}

/// Copies into a folder that must be new; takes it away again when the copying failed.
Result<Moved> copyToNew(const store::StoreFolder &from, const store::StoreFolder &to)
{
    if (!QFile::exists(from.database()))
        return fail(Error::Kind::NotFound, QStringLiteral("no_court"));
    if (QDir(to.path).exists() && !QDir(to.path).isEmpty())
        return fail(Error::Kind::Conflict, QStringLiteral("target_exists"));
    auto moved = copyCourt(from, to);
    if (!moved)
        QDir(to.path).removeRecursively();
    return moved;
}

/// Begins a new history in a restored court, and deletes what had been rejected.
Result<int> beginAnew(const store::StoreFolder &court, const domain::Clock &clock, domain::Random &random)
{
    DAIS_TRY(store::prepareStore(court, clock, random));
    auto connection = sql::Connection::open(court.database());
    if (!connection)
        return tl::unexpected(connection.error());
    DAIS_TRY(store::beginEpoch(*connection, clock, random));
    auto documents = documents::FolderStore::open(court.documents(), court.incoming());
    if (!documents)
        return tl::unexpected(documents.error());
    auto transaction = sql::Transaction::begin(*connection);
    if (!transaction)
        return tl::unexpected(transaction.error());
    const auto repeated = record::repeatDeletions(*connection, **documents, clock.now());
    if (!repeated)
        return repeated;
    DAIS_TRY(transaction->commit());
    DAIS_TRY(connection->checkpoint());
    return repeated;
}

} // namespace

Result<Moved> backUp(const store::StoreFolder &court, const QString &target)
{
    const store::StoreFolder copy{target};
    auto moved = copyToNew(court, copy);
    if (!moved)
        return moved;
    DAIS_TRY(noteSafePoints(court, copy));
    return moved;
}

Result<Moved> restoreFrom(const QString &backup, const store::StoreFolder &court, const domain::Clock &clock,
                          domain::Random &random)
{
    auto moved = copyToNew(store::StoreFolder{backup}, court);
    if (!moved)
        return moved;
    const auto repeated = beginAnew(court, clock, random);
    if (!repeated) {
        QDir(court.path).removeRecursively(); // Nobody may serve a restored court with rejected bytes in it.
        return tl::unexpected(repeated.error());
    }
    moved->deletionsRepeated = *repeated;
    return moved;
}

} // namespace dais::server
