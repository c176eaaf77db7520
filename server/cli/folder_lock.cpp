#include "server/cli/folder_lock.h"

#include <cerrno>
#include <fcntl.h>
#include <QFile>
#include <sys/file.h>
#include <unistd.h>

namespace dais::server::cli {

Result<FolderLock> FolderLock::take(const store::StoreFolder &folder)
{
    if (!QFile::exists(folder.database()))
        return fail(Error::Kind::NotFound, QStringLiteral("no_court"));
    const QByteArray path = QFile::encodeName(folder.path + QStringLiteral("/lock"));
    const int fd = ::open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (fd < 0)
        return fail(Error::Kind::Storage, QStringLiteral("lock"));
    if (::flock(fd, LOCK_EX | LOCK_NB) == 0)
        return FolderLock(fd);
    const bool taken = errno == EWOULDBLOCK;
    ::close(fd);
    return taken ? fail(Error::Kind::Conflict, QStringLiteral("in_use"))
                 : fail(Error::Kind::Storage, QStringLiteral("lock"));
}

FolderLock::~FolderLock()
{
    if (m_fd >= 0)
        ::close(m_fd);
}

} // namespace dais::server::cli
