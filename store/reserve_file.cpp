#include "store/reserve_file.h"

#include <fcntl.h>
#include <QFile>

namespace dais::store {

bool ReserveFile::take()
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadWrite) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return false;
    if (file.size() >= m_bytes)
        return true;
    if (posix_fallocate(file.handle(), 0, m_bytes) == 0)
        return true;
    file.remove(); // A part of a reserve only makes the disk fuller.
    return false;
}

bool ReserveFile::release()
{
    return QFile::remove(m_path);
}

} // namespace dais::store
