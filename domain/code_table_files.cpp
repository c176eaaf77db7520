#include "domain/code_table_files.h"

#include <QFile>

// Outside any namespace: the macro declares a global function. A static library's resources are
// dropped by the linker unless somebody calls it.
static void registerCodeTables()
{
    Q_INIT_RESOURCE(code_tables);
}

namespace dais::domain {

Result<QByteArray> readCodeTable(const QString &name)
{
    static const bool registered = (registerCodeTables(), true);
    Q_UNUSED(registered)
    QFile file(QStringLiteral(":/dais/code_tables/") + name);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Kind::NotFound, QStringLiteral("code table %1").arg(name));
    return file.readAll();
}

} // namespace dais::domain
