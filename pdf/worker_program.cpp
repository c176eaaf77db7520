#include "pdf/worker_program.h"

#include <QDir>
#include <QFileInfo>

namespace dais::pdf {

QString workerProgram(const QString &programFolder)
{
    const QString beside = programFolder + QStringLiteral("/dais-pdf-worker");
    if (QFileInfo(beside).isFile())
        return beside;
    return QDir::cleanPath(programFolder + QStringLiteral("/../libexec/dais/dais-pdf-worker"));
}

} // namespace dais::pdf
