#include "store/profile.h"

#include <fcntl.h>
#include <QCryptographicHash>
#include <QDir>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace dais::store {

namespace {

/// A name that tells nobody who it is or where.
QString folderOf(const QString &root, const QString &server, const QString &login)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(server.trimmed().toLower().toUtf8());
    hash.addData(QByteArrayView("\0", 1));
    hash.addData(login.trimmed().toLower().toUtf8());
    return root + QLatin1Char('/') + QString::fromLatin1(hash.result().toHex().first(32));
}

bool makePrivateFolder(const QString &folder)
{
    return QDir().mkpath(folder) && ::chmod(QFile::encodeName(folder).constData(), 0700) == 0;
}

/// Whether a lock file is nobody's: its maker holds it open and locked as long as it lives. One that was killed between making
/// the file and writing its name into it leaves an empty one, which QLockFile would honour for ever.
bool isAbandoned(const QString &lockFile)
{
    const int file = ::open(QFile::encodeName(lockFile).constData(), O_RDWR | O_CLOEXEC);
    if (file < 0)
        return false;
    const bool isFree = ::flock(file, LOCK_EX | LOCK_NB) == 0;
    ::close(file);
    return isFree;
}

} // namespace

Result<std::unique_ptr<Profile>> Profile::open(const QString &root, const QString &server, const QString &login)
{
    const QString folder = folderOf(root, server, login);
    if (!makePrivateFolder(folder))
        return fail(Error::Kind::Storage, QStringLiteral("folder_not_made"));
    std::unique_ptr<Profile> profile(new Profile(folder));
    profile->m_lock.setStaleLockTime(0); // Only a dead owner frees it, never mere time.
    const QString lockFile = profile->m_lock.fileName();
    if (!profile->m_lock.tryLock() && !(isAbandoned(lockFile) && QFile::remove(lockFile) && profile->m_lock.tryLock()))
        return fail(Error::Kind::Conflict, QStringLiteral("profile_in_use"));
    return profile;
}

void Profile::setGates(std::unique_ptr<WriteGate> outbox, std::unique_ptr<WriteGate> cache)
{
    m_outboxGate = std::move(outbox);
    m_cacheGate = std::move(cache);
}

bool Profile::exists(const QString &root, const QString &server, const QString &login)
{
    return QFile::exists(folderOf(root, server, login) + QStringLiteral("/outbox.db"));
}

} // namespace dais::store
