#include "pdf/worker_program.h"

#include <QDir>
#include <QFileInfo>

namespace dais::pdf {

namespace {

QString programOf(const QString &programFolder, const QString &name)
{
    const QString beside = programFolder + QLatin1Char('/') + name;
    if (QFileInfo(beside).isFile())
        return beside;
    return QDir::cleanPath(programFolder + QStringLiteral("/../libexec/dais/") + name);
}

} // namespace

QString workerProgram(const QString &programFolder)
{
    return programOf(programFolder, QStringLiteral("dais-pdf-worker"));
}

QString pictureProgram(const QString &programFolder)
{
    return programOf(programFolder, QStringLiteral("dais-picture-reader"));
}

} // namespace dais::pdf
