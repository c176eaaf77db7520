#include "server/cli/store_commands.h"

#include "server/cli/options.h"
#include "server/tools/backup.h"
#include "server/tools/verify.h"

#include <QDir>

namespace dais::server::cli {

namespace {

/// The arguments, or nothing when help was shown or a sentence said; then `status` is the program's.
std::optional<Arguments> argumentsFor(const Usage &usage, const QStringList &given, const Terminal &terminal, int &status)
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
        return QStringLiteral("The copy of the database in %1 does not pass SQLite's check, so it was not kept.").arg(to);
    if (error.detail == QLatin1String("document_missing"))
        return QStringLiteral("A document that the court refers to is not in %1. Run dais-server verify.").arg(from);
    if (error.detail == QLatin1String("document_damaged"))
        return QStringLiteral("A document in %1 is not the one that was filed. Run dais-server verify.").arg(from);
    return storeSentence(error, error.detail == QLatin1String("disk_full") ? to : from);
}

} // namespace

int runBackup(const QStringList &arguments, const Terminal &terminal)
{
    const Usage usage{QStringLiteral("backup"),
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
    const Usage usage{QStringLiteral("restore"),
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
    const Usage usage{QStringLiteral("verify"),
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
                 << found->documents << " documents; " << found->expunged << " bodies were taken out by order." << Qt::endl;
    return Done;
}

} // namespace dais::server::cli
