#include "app/options.h"

#include "pdf/worker_program.h"

#include <QCommandLineParser>
#include <QSettings>
#include <QStandardPaths>

namespace dais::app {

namespace {

Result<int> numberOf(const QCommandLineParser &parser, const QString &option, int smallest, int largest)
{
    bool isNumber = false;
    const int value = parser.value(option).toInt(&isNumber);
    if (!isNumber || value < smallest || value > largest)
        return fail(Error::Kind::Invalid,
                    QStringLiteral("--%1 takes a whole number from %2 to %3.").arg(option).arg(smallest).arg(largest));
    return value;
}

} // namespace

Result<Options> readOptions(const QStringList &arguments, const QString &programFolder, const QString &computerFile)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("The clerk and judge workstation of immigration courts."));
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
    parser.addOption({QStringLiteral("help"), QStringLiteral("Shows this text.")});
    parser.addOption(
        {QStringLiteral("server"), QStringLiteral("Address of the court's server."), QStringLiteral("URL")});
    parser.addOption({QStringLiteral("authority"), QStringLiteral("Certificate of the court's own authority (PEM)."),
                      QStringLiteral("FILE")});
    parser.addOption({QStringLiteral("data"), QStringLiteral("Folder for what is kept on this computer."),
                      QStringLiteral("DIR"), folder});
    parser.addOption({QStringLiteral("worker"), QStringLiteral("The program that opens documents."),
                      QStringLiteral("FILE"), pdf::workerProgram(programFolder)});
    parser.addOption({QStringLiteral("user"), QStringLiteral("Name to sign in with."), QStringLiteral("NAME")});
    parser.addOption({QStringLiteral("rest"), QStringLiteral("Seconds for which a decision can be taken back."),
                      QStringLiteral("SECONDS"), QStringLiteral("60")});
    parser.addOption({QStringLiteral("lock-after"), QStringLiteral("Minutes without use after which the screen locks."),
                      QStringLiteral("MINUTES"), QStringLiteral("15")});
    if (!parser.parse(QStringList(QStringLiteral("dais")) + arguments))
        return fail(Error::Kind::Invalid, parser.errorText());
    if (parser.isSet(QStringLiteral("help")))
        return fail(Error::Kind::NotFound, // There is no application object yet that would know its name.
                    parser.helpText().replace(QLatin1String("<executable_name>"), QLatin1String("dais")));
    if (!parser.positionalArguments().isEmpty())
        return fail(Error::Kind::Invalid,
                    QStringLiteral("'%1' is not understood; see --help.").arg(parser.positionalArguments().first()));

    Options options{.server = parser.value(QStringLiteral("server")),
                    .authorityFile = parser.value(QStringLiteral("authority")),
                    .dataFolder = parser.value(QStringLiteral("data")),
                    .workerProgram = parser.value(QStringLiteral("worker")),
                    .pictureProgram = pdf::pictureProgram(programFolder),
                    .login = parser.value(QStringLiteral("user"))};
    const QSettings computer(computerFile, QSettings::IniFormat);
    if (options.server.isEmpty())
        options.server = computer.value(QStringLiteral("court/server")).toString();
    if (options.authorityFile.isEmpty())
        options.authorityFile = computer.value(QStringLiteral("court/authority")).toString();
    if (options.authorityFile.isEmpty())
        options.authorityFile = options.dataFolder + QStringLiteral("/authority.pem");
    const auto rest = numberOf(parser, QStringLiteral("rest"), 0, 600);
    const auto idle = numberOf(parser, QStringLiteral("lock-after"), 1, 24 * 60);
    if (!rest || !idle)
        return tl::unexpected(rest ? idle.error() : rest.error());
    options.restSeconds = *rest;
    options.idleMinutes = *idle;
    return options;
}

} // namespace dais::app
