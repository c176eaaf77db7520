#include "server/cli/terminal.h"

namespace dais::server::cli {

QString storeSentence(const Error &error, const QString &folder)
{
    if (error.detail == QLatin1String("court_exists"))
        return QStringLiteral("There is a court in %1 already. Nothing was changed.").arg(folder);
    if (error.detail == QLatin1String("store_newer"))
        return QStringLiteral("The court in %1 was made by a newer Dais. Install that version or a newer one; "
                              "nothing was changed.")
            .arg(folder);
    if (error.detail == QLatin1String("disk_full"))
        return QStringLiteral("The disk that holds %1 is full. Make room and try again; nothing was half done.")
            .arg(folder);
    if (error.detail == QLatin1String("corrupt"))
        return QStringLiteral("The court's database in %1 is damaged. Run dais-server verify, or restore a backup.")
            .arg(folder);
    if (error.detail == QLatin1String("in_use"))
        return QStringLiteral("Another dais-server works in %1. Stop it first.").arg(folder);
    return QStringLiteral("The court in %1 could not be opened: is the folder right, and may you read and write it?")
        .arg(folder);
}

} // namespace dais::server::cli
