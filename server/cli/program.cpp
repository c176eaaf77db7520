#include "server/cli/program.h"

#include "domain/code_tables.h"
#include "pdf/worker_launcher.h"
#include "pdf/worker_program.h"
#include "server/cli/access_command.h"
#include "server/cli/init_command.h"
#include "server/cli/mail_command.h"
#include "server/cli/sample_command.h"
#include "server/cli/serve_command.h"
#include "server/cli/store_commands.h"
#include "server/cli/user_command.h"
#include "server/intake/check_command.h"
#include "server/intake/clamd_scanner.h"
#include "server/tools/clock_command.h"
#include "server/tools/deadline_command.h"

#include <QFile>

namespace dais::server::cli {

namespace {

const QString helpText = QStringLiteral(
    "Usage: dais-server COMMAND ...\n\n"
    "  init DIR             Makes a court's store, its certificate and its first administrator.\n"
    "  sample DIR           Makes a synthetic court in a store, to try things out.\n"
    "  serve DIR            Serves a court over HTTPS.\n"
    "  user ACT DIR ...     Adds, lists, disables people; the server may be running.\n"
    "  backup DIR TARGET    Copies a court that may be in use.\n"
    "  restore BACKUP DIR   Makes a court out of a backup.\n"
    "  verify DIR           Proves that nothing was altered.\n"
    "  drops DIR            Lists workstations that still hold what they were told to drop.\n"
    "  access DIR           Lists who read, printed or copied which record.\n"
    "  mail ACT DIR ...     Who is told by mail, where, and what did not arrive; the server may be running.\n"
    "  check FILE...        Says what intake would find in files.\n"
    "  deadline ...         Works out a time limit.\n"
    "  clock --csv ...      Reads asylum clocks from their events.\n\n"
    "dais-server COMMAND --help says more. Exit status: 0 done, 1 not done, 2 not understood.\n");

int runCheckCommand(QStringList arguments, const Terminal &terminal)
{
    QString socket;
    if (arguments.size() > 1 && arguments.first() == QLatin1String("--scanner")) {
        socket = arguments.at(1);
        arguments = arguments.sliced(2);
    }
    const auto findings = intake::FindingTable::load();
    if (!findings)
        return terminal.fails(QStringLiteral("The program's table of findings is broken. Install Dais again."));
    pdf::WorkerLauncher workers(pdf::workerProgram(terminal.programFolder));
    intake::CagedExaminer examiner(workers);
    const auto scanner = intake::scannerAt(socket, terminal.clock);
    const intake::Checker checker(examiner, *scanner, *findings, terminal.clock);
    QFile out;
    QFile err;
    if (!out.open(stdout, QIODevice::WriteOnly) || !err.open(stderr, QIODevice::WriteOnly))
        return Failed;
    return intake::runCheck(arguments, checker, out, err);
}

} // namespace

int runProgram(const QStringList &arguments, const Terminal &terminal)
{
    const QString command = arguments.value(0);
    const QStringList rest = arguments.mid(1);
    if (command.isEmpty() || command == QLatin1String("--help") || command == QLatin1String("-h")) {
        (command.isEmpty() ? terminal.err : terminal.out) << helpText << Qt::flush;
        return command.isEmpty() ? Misunderstood : Done;
    }
    if (command == QLatin1String("sample"))
        return runSample(rest, terminal);
    if (command == QLatin1String("serve"))
        return runServe(rest, terminal);
    if (command == QLatin1String("user"))
        return runUser(rest, terminal);
    if (command == QLatin1String("backup"))
        return runBackup(rest, terminal);
    if (command == QLatin1String("restore"))
        return runRestore(rest, terminal);
    if (command == QLatin1String("mail"))
        return runMail(rest, terminal);
    if (command == QLatin1String("access"))
        return runAccess(rest, terminal);
    if (command == QLatin1String("drops"))
        return runDrops(rest, terminal);
    if (command == QLatin1String("verify"))
        return runVerify(rest, terminal);
    if (command == QLatin1String("check"))
        return runCheckCommand(rest, terminal);
    const auto tables = domain::CodeTables::load();
    if (!tables)
        return terminal.fails(QStringLiteral("The program's code tables are broken. Install Dais again."));
    if (command == QLatin1String("init"))
        return runInit(rest, terminal, tables->courts());
    if (command == QLatin1String("clock"))
        return runClock(rest, terminal.in, terminal.out, terminal.err, *tables);
    if (command == QLatin1String("deadline"))
        return runDeadline(rest, terminal.in, terminal.out, terminal.err, *tables);
    terminal.err << "dais-server has no command " << command << ". Run dais-server --help." << Qt::endl;
    return Misunderstood;
}

} // namespace dais::server::cli
