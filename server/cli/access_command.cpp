#include "server/cli/access_command.h"

#include "domain/a_number.h"
#include "server/cli/options.h"
#include "server/cli/people.h"
#include "server/store/store_folder.h"

#include <QDir>

namespace dais::server::cli {

namespace {

/// What is asked for; empty text: all.
struct Sought {
    QString login;
    QString caseText; ///< An A-Number or a case's id.
    int most = 200;
    bool csv = false;
};

QString hex(const QByteArray &id)
{
    return QUuid::fromRfc4122(id).toString(QUuid::WithoutBraces);
}

void print(const Terminal &terminal, const QStringList &cells, bool csv)
{
    if (csv) {
        QStringList quoted;
        for (const QString &cell : cells)
            quoted.append(QLatin1Char('"') + QString(cell).replace(QLatin1Char('"'), QStringLiteral("\"\"")) +
                          QLatin1Char('"'));
        terminal.out << quoted.join(QLatin1Char(',')) << Qt::endl;
        return;
    }
    terminal.out << QStringLiteral("%1  %2  %3  %4  %5  %6")
                        .arg(cells[0], -24)
                        .arg(cells[1], -16)
                        .arg(cells[2], -16)
                        .arg(cells[3], -8)
                        .arg(cells[4])
                        .arg(cells[6])
                 << Qt::endl;
}

Result<int> list(sql::Connection &connection, const Sought &sought, const Terminal &terminal)
{
    auto rows = connection.prepare(QStringLiteral(
        "SELECT l.at, coalesce(a.login, ''), coalesce(d.name, ''), l.act, l.case_id, l.document, l.reason "
        "FROM access_log l LEFT JOIN account a ON a.id = l.user LEFT JOIN device d ON d.id = l.device "
        "WHERE (? = '' OR a.login = ?) AND (? = '' OR l.case_id = ? OR l.case_id IN "
        "(SELECT case_id FROM case_number WHERE a_number = ?)) ORDER BY l.at DESC, l.n DESC LIMIT ?"));
    if (!rows)
        return tl::unexpected(rows.error());
    DAIS_TRY(rows->run(sought.login, sought.login, sought.caseText, QUuid(sought.caseText).toRfc4122(), sought.caseText,
                       sought.most));
    if (sought.csv)
        print(terminal,
              {QStringLiteral("at"), QStringLiteral("login"), QStringLiteral("computer"), QStringLiteral("act"),
               QStringLiteral("case"), QStringLiteral("document"), QStringLiteral("reason")},
              true);
    int count = 0;
    for (; rows->next(); ++count)
        print(terminal,
              {store::instant(rows->integer(0)).toString(Qt::ISODate), rows->text(1), rows->text(2), rows->text(3),
               hex(rows->bytes(4)), rows->isNull(5) ? QString() : hex(rows->bytes(5)), rows->text(6)},
              sought.csv);
    return count;
}

} // namespace

int runAccess(const QStringList &arguments, const Terminal &terminal)
{
    const Usage usage{
        QStringLiteral("access"),
        QStringLiteral("Lists who read, printed or copied which record of the court in DIR, newest first. "
                       "dais-server verify proves that no line is missing."),
        {QStringLiteral("DIR")},
        {{QStringLiteral("--user"), QStringLiteral("LOGIN"), QStringLiteral("Only by this person.")},
         {QStringLiteral("--case"), QStringLiteral("CASE"),
          QStringLiteral("Only of this case: an A-Number or a case's id.")},
         {QStringLiteral("--most"), QStringLiteral("N"), QStringLiteral("At most so many; 200 if not given.")},
         {QStringLiteral("--csv"), {}, QStringLiteral("As comma-separated values, with a head.")}}};
    const auto read = readArguments(usage, arguments);
    if (!read) {
        terminal.err << read.error().detail << Qt::endl;
        return Misunderstood;
    }
    if (read->wantsHelp) {
        terminal.out << usage.help();
        return Done;
    }
    Sought sought{read->value(QStringLiteral("--user")).toLower(), read->value(QStringLiteral("--case")), 200,
                  read->has(QStringLiteral("--csv"))};
    bool isNumber = true;
    if (read->has(QStringLiteral("--most")))
        sought.most = read->value(QStringLiteral("--most")).toInt(&isNumber);
    if (!isNumber || sought.most < 1)
        return terminal.fails(QStringLiteral("--most takes a whole number, 1 or more."));
    if (const auto number = domain::ANumber::parse(sought.caseText))
        sought.caseText = number->toString();
    const store::StoreFolder court{QDir(read->operands.front()).absolutePath()};
    sql::OpenOptions readOnly;
    readOnly.access = sql::OpenOptions::Access::ReadOnly;
    auto connection = sql::Connection::open(court.database(), readOnly);
    const auto found =
        connection ? list(*connection, sought, terminal) : Result<int>(tl::unexpected(connection.error()));
    if (!found)
        return terminal.fails(storeSentence(found.error(), court.path));
    if (*found == 0 && !sought.csv)
        terminal.out << "Nobody is known to have read it." << Qt::endl;
    return Done;
}

} // namespace dais::server::cli
