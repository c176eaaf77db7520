#include "sql/migrator.h"

#include "sql/transaction.h"

#include <QDir>
#include <QFile>
#include <sqlite3.h>

namespace dais::sql {

namespace {

QStringList migrationFiles(const QString &folder)
{
    return QDir(folder).entryList({QStringLiteral("[0-9][0-9][0-9][0-9]_*.sql")}, QDir::Files, QDir::Name);
}

int numberOf(const QString &file)
{
    return file.first(4).toInt();
}

/// The statement that `text` begins with, without a comment after its semicolon, which Qt would take for another
/// statement; empty while it is not complete.
QString completeStart(const QString &text)
{
    for (auto end = text.indexOf(QLatin1Char(';')); end >= 0; end = text.indexOf(QLatin1Char(';'), end + 1))
        if (const QString start = text.first(end + 1).trimmed(); sqlite3_complete(start.toUtf8().constData()))
            return start;
    return {};
}

/// The statements of a script; sqlite3_complete knows about semicolons in strings, comments and triggers.
QStringList statementsOf(const QString &script)
{
    QStringList statements;
    QString current;
    for (const QString &line : script.split(QLatin1Char('\n'))) {
        if (current.isEmpty() && (line.trimmed().isEmpty() || line.startsWith(QLatin1String("--"))))
            continue;
        current += line + QLatin1Char('\n');
        if (const QString whole = completeStart(current); !whole.isEmpty()) {
            statements.append(whole);
            current.clear();
        }
    }
    if (!current.trimmed().isEmpty())
        statements.append(current.trimmed());
    return statements;
}

Result<> runFile(Connection &connection, const QString &folder, const QString &file)
{
    QFile script(folder + QLatin1Char('/') + file);
    if (!script.open(QIODevice::ReadOnly))
        return fail(Error::Kind::Storage, QStringLiteral("migration:%1: not readable").arg(file));
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return tl::unexpected(transaction.error());
    for (const QString &sql : statementsOf(QString::fromUtf8(script.readAll())))
        if (const auto ran = connection.execute(sql); !ran)
            return fail(Error::Kind::Storage, QStringLiteral("migration:%1: %2").arg(file, ran.error().detail));
    DAIS_TRY(connection.execute(QStringLiteral("PRAGMA user_version=%1").arg(numberOf(file))));
    return transaction->commit();
}

} // namespace

int newestVersion(const QString &folder)
{
    const QStringList files = migrationFiles(folder);
    return files.isEmpty() ? 0 : numberOf(files.last());
}

Result<> migrate(Connection &connection, const QString &folder)
{
    const auto version = connection.number(QStringLiteral("PRAGMA user_version"), 0);
    if (!version)
        return tl::unexpected(version.error());
    if (*version > newestVersion(folder))
        return fail(Error::Kind::Storage, QStringLiteral("store_newer"));
    for (const QString &file : migrationFiles(folder))
        if (numberOf(file) > *version)
            DAIS_TRY(runFile(connection, folder, file));
    return {};
}

} // namespace dais::sql
