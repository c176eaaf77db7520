#include "server/cli/store_commands.h"

#include "server/cli/options.h"
#include "server/record/holdings.h"
#include "server/tools/backup.h"
#include "server/tools/verify.h"

#include <QDir>

namespace dais::server::cli {

namespace {

/// The arguments, or nothing when help was shown or a sentence said; then `status` is the program's.
std::optional<Arguments> argumentsFor(const Usage &usage, const QStringList &given, const Terminal &terminal,
                                      int &status)
{
    auto read = readArguments(usage, given);
    if (!read) {
        terminal.err << read.error().detail << Qt::endl;
        status = Misunderstood;
        return std::nullopt;
    }
    if (!read->wantsHelp)
        return std::move(*read);
    terminal.out << usage.help();
    status = Done;
    return std::nullopt;
}

store::StoreFolder folderAt(const QString &path)
{
    return {QDir(path).absolutePath()};
}

QString copySentence(const Error &error, const QString &from, const QString &to)
{
    if (error.detail == QLatin1String("target_exists"))
        return QStringLiteral("%1 is not empty. Name a folder that is new; nothing was changed.").arg(to);
    if (error.detail == QLatin1String("no_court"))
        return QStringLiteral("There is no court in %1.").arg(from);
    if (error.detail == QLatin1String("copy_damaged"))
        return QStringLiteral("The copy of the database in %1 does not pass SQLite's check, so it was not kept.")
            .arg(to);
    if (error.detail == QLatin1String("document_missing"))
        return QStringLiteral("A document that the court refers to is not in %1. Run dais-server verify.").arg(from);
    if (error.detail == QLatin1String("document_damaged"))
        return QStringLiteral("A document in %1 is not the one that was filed. Run dais-server verify.").arg(from);
    return storeSentence(error, error.detail == QLatin1String("disk_full") ? to : from);
}

} // namespace

int runBackup(const QStringList &arguments, const Terminal &terminal)
{
    const Usage usage{
        QStringLiteral("backup"),
        QStringLiteral("Copies the court in DIR, which may be in use, into TARGET, a new folder on another disk. "
                       "TARGET holds the court's private keys: keep it as safe as DIR."),
        {QStringLiteral("DIR"), QStringLiteral("TARGET")},
        {}};
    int status = Done;
    const auto read = argumentsFor(usage, arguments, terminal, status);
    if (!read)
        return status;
    const auto court = folderAt(read->operands[0]);
    const auto target = folderAt(read->operands[1]);
    const auto moved = backUp(court, target.path);
    if (!moved)
        return terminal.fails(copySentence(moved.error(), court.path, target.path));
    terminal.out << "Backed up to " << target.path << ": the database and " << moved->documents << " documents, "
                 << moved->bytes << " bytes." << Qt::endl;
    return Done;
}

int runRestore(const QStringList &arguments, const Terminal &terminal)
{
    const Usage usage{
        QStringLiteral("restore"),
        QStringLiteral("Makes a court in DIR, a new folder, out of BACKUP. Workstations send again what the "
                       "backup does not have; rejected documents are deleted again."),
        {QStringLiteral("BACKUP"), QStringLiteral("DIR")},
        {}};
    int status = Done;
    const auto read = argumentsFor(usage, arguments, terminal, status);
    if (!read)
        return status;
    const auto court = folderAt(read->operands[1]);
    const auto moved = restoreFrom(folderAt(read->operands[0]).path, court, terminal.clock, terminal.random);
    if (!moved)
        return terminal.fails(copySentence(moved.error(), read->operands[0], court.path));
    terminal.out << "Restored to " << court.path << ": the database and " << moved->documents
                 << " documents. Rejected documents deleted again: " << moved->deletionsRepeated << '.' << Qt::endl;
    return Done;
}

int runVerify(const QStringList &arguments, const Terminal &terminal)
{
    const Usage usage{
        QStringLiteral("verify"),
        QStringLiteral("Recomputes every chain and hash of the court in DIR, which may be in use. The exit status "
                       "is 0 when everything holds."),
        {QStringLiteral("DIR")},
        {}};
    int status = Done;
    const auto read = argumentsFor(usage, arguments, terminal, status);
    if (!read)
        return status;
    const auto court = folderAt(read->operands.front());
    const auto found = verifyCourt(court);
    if (!found)
        return terminal.fails(found.error().kind == Error::Kind::NotFound
                                  ? QStringLiteral("There is no court in %1.").arg(court.path)
                                  : storeSentence(found.error(), court.path));
    if (!found->fault.isEmpty())
        return terminal.fails(QStringLiteral("Something was altered: %1.").arg(found->fault));
    terminal.out << "Everything holds: " << found->changes << " changes, " << found->commands << " commands, "
                 << found->documents << " documents, " << found->checkpoints << " checkpoints; " << found->expunged
                 << " bodies were taken out by order." << Qt::endl;
    return Done;
}

int runDrops(const QStringList &arguments, const Terminal &terminal)
{
    const Usage usage{
        QStringLiteral("drops"),
        QStringLiteral("Lists the workstations that hold what their person may no longer read, and have not said "
                       "that they dropped it. The exit status is 0 when there is none."),
        {QStringLiteral("DIR")},
        {{QStringLiteral("--seconds"), QStringLiteral("N"),
          QStringLiteral("Only what was ordered longer ago; 60 if not given.")}}};
    int status = Done;
    const auto read = argumentsFor(usage, arguments, terminal, status);
    if (!read)
        return status;
    bool isNumber = false;
    const int seconds = read->value(QStringLiteral("--seconds"), QStringLiteral("60")).toInt(&isNumber);
    if (!isNumber || seconds < 0)
        return terminal.fails(QStringLiteral("--seconds takes a whole number, 0 or more."));
    const auto court = folderAt(read->operands.front());
    sql::OpenOptions readOnly;
    readOnly.access = sql::OpenOptions::Access::ReadOnly;
    auto connection = sql::Connection::open(court.database(), readOnly);
    const auto overdue = connection ? record::overdueDrops(*connection, terminal.clock.now().addSecs(-seconds))
                                    : Result<std::vector<record::DropOrder>>(tl::unexpected(connection.error()));
    if (!overdue)
        return terminal.fails(storeSentence(overdue.error(), court.path));
    for (const record::DropOrder &order : *overdue)
        terminal.out << QStringLiteral("%1  %2  %3  since %4")
                            .arg(order.login, -20)
                            .arg(order.deviceName, -20)
                            .arg(order.partition, order.orderedAt.toString(Qt::ISODate))
                     << Qt::endl;
    if (!overdue->empty())
        return terminal.fails(QStringLiteral("%1 not acknowledged. Each is told again at its next contact; one that "
                                             "does not come holds what it had until its lease ends.")
                                  .arg(overdue->size()));
    terminal.out << "Every workstation dropped what it was told to." << Qt::endl;
    return Done;
}

} // namespace dais::server::cli
