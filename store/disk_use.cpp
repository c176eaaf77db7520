#include "store/disk_use.h"

#include <QDirIterator>

namespace dais::store {

DiskUse diskUseOf(const QString &folder)
{
    DiskUse use;
    const QString documents = folder + QStringLiteral("/documents/");
    QDirIterator all(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        const QString path = all.next();
        const qint64 bytes = all.fileInfo().size();
        if (path.startsWith(documents)) {
            use.documents += bytes;
            ++use.files;
        } else if (all.fileName().startsWith(QLatin1String("cache.db"))) {
            use.record += bytes;
        } else if (all.fileName().startsWith(QLatin1String("outbox.db"))) {
            use.outbox += bytes;
        }
    }
    return use;
}

} // namespace dais::store
