// The check command on its own, with real workers in their cage; without the rest of the server.
#include "domain/system.h"
#include "pdf/worker_launcher.h"
#include "server/intake/check_command.h"

#include <QCoreApplication>
#include <QFile>

int main(int argc, char **argv)
{
    using namespace dais;
    using namespace dais::server::intake;
    const QCoreApplication application(argc, argv);
    const auto table = FindingTable::load();
    if (!table)
        return 3;
    pdf::WorkerLauncher launcher(QStringLiteral(DAIS_BIN_DIR "/dais-pdf-worker"));
    CagedExaminer examiner(launcher);
    NoScanner scanner;
    const domain::SystemClock clock;
    QFile out;
    QFile err;
    if (!out.open(stdout, QIODevice::WriteOnly) || !err.open(stderr, QIODevice::WriteOnly))
        return 3;
    return runCheck(QCoreApplication::arguments().mid(1), Checker(examiner, scanner, *table, clock), out, err);
}
