#include "domain/system.h"
#include "server/cli/program.h"

#include <csignal>
#include <QGuiApplication>

using namespace dais;

int main(int argc, char *argv[])
{
    std::signal(SIGPIPE, SIG_IGN); // A reader that went away is an error of that write, not of this program.
    const QByteArray command = argc > 1 ? argv[1] : "";
    // Notices are set in type and the sample's scans are drawn, which wants Qt Gui; nothing else draws, and no command
    // has a display.
    const bool draws = command == "serve" || command == "sample";
    if (draws)
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const std::unique_ptr<QCoreApplication> application(draws ? new QGuiApplication(argc, argv)
                                                              : new QCoreApplication(argc, argv));

    const domain::SystemClock clock;
    domain::SystemRandom random;
    QTextStream in(stdin);
    QTextStream out(stdout);
    QTextStream err(stderr);
    const server::cli::Terminal terminal{in, out, err, clock, random, QCoreApplication::applicationDirPath()};
    return server::cli::runProgram(QCoreApplication::arguments().mid(1), terminal);
}
