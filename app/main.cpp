#include "app/client.h"
#include "app/fsck.h"
#include "translations/translations.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QStandardPaths>

#include <cstdio>
#include <sys/prctl.h>
#include <sys/resource.h>

namespace {

/// A crash must not leave the court's data in a core file.
void forbidCoreDumps()
{
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}

int say(const QString &text, std::FILE *where, int status)
{
    std::fputs(qPrintable(text), where);
    std::fputc('\n', where);
    return status;
}

} // namespace

int main(int argc, char **argv)
{
    using namespace dais;
    widgets::ApplicationLook::prepare();
    QCoreApplication::setApplicationName(QStringLiteral("dais"));
    QCoreApplication::setApplicationVersion(QStringLiteral(DAIS_VERSION));
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    if (arguments.value(0) == QLatin1String("fsck")) {
        const QCoreApplication application(argc, argv); // No window: where plugins lie is all that is needed.
        QTextStream out(stdout);
        QTextStream err(stderr);
        return app::runFsck(arguments.mid(1), QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation),
                            out, err);
    }
    // Not argv[0]: started by its bare name, or through a link, that would lead elsewhere.
    const QString programFolder = QFileInfo(QStringLiteral("/proc/self/exe")).canonicalPath();
    const auto options = app::readOptions(arguments, programFolder, QStringLiteral("/etc/dais/workstation.ini"));
    if (!options)
        return options.error().kind == Error::Kind::NotFound ? say(options.error().detail, stdout, 0)
                                                             : say(options.error().detail, stderr, 2);
    const auto tables = domain::CodeTables::load();
    if (!tables)
        return say(QStringLiteral("The code tables of this program cannot be read: ") + tables.error().detail, stderr,
                   1);
    if (!QDir().mkpath(options->dataFolder))
        return say(QStringLiteral("The folder %1 cannot be made. Choose another with --data.").arg(options->dataFolder),
                   stderr, 1);

    QApplication application(argc, argv);
    QGuiApplication::setDesktopFileName(QStringLiteral("org.dais.Workstation"));
    translations::install(application, QLocale());
    forbidCoreDumps();
    const app::Client client(application, *options, *tables);
    return QApplication::exec();
}
