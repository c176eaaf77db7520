#include "server/cli/sample_command.h"

#include "domain/local_time.h"
#include "pdf/worker_program.h"
#include "server/cli/folder_lock.h"
#include "server/cli/options.h"
#include "server/cli/people.h"
#include "server/sample/sample_maker.h"

#include <QDir>

namespace dais::server::cli {

namespace {

constexpr int mostCases = 100'000;

Usage usage()
{
    return {
        QStringLiteral("sample"),
        QStringLiteral(
            "Makes a synthetic court in DIR, which dais-server init made: people, cases, hearings, and filings of "
            "every type of document. The same seed, on the same day, makes the same court."),
        {QStringLiteral("DIR")},
        {{QStringLiteral("--cases"), QStringLiteral("N"), QStringLiteral("How many cases; 50 if not given.")},
         {QStringLiteral("--seed"), QStringLiteral("S"), QStringLiteral("A whole number; 1 if not given.")},
         {QStringLiteral("--court"), QStringLiteral("CODE"),
          QStringLiteral("The court; the administrator's first if not given.")},
         {QStringLiteral("--date"), QStringLiteral("YYYY-MM-DD"),
          QStringLiteral("The court's day, before which all was filed; today if not given.")},
         {QStringLiteral("--pdfs"), QStringLiteral("FOLDER"), QStringLiteral("Files the files of this folder too.")},
         {QStringLiteral("--password-file"), QStringLiteral("FILE"),
          QStringLiteral(
              "Its first line is the password of all the sample's people; else one is made and shown once.")},
         {QStringLiteral("--worker"), QStringLiteral("FILE"),
          QStringLiteral("The program that opens PDFs; the one that came with this one if not given.")}}};
}

/// The numbers and the folder, or a sentence about what makes no sense.
Result<sample::SampleOrder> orderFrom(const Arguments &arguments)
{
    const auto wrong = [](const QString &sentence) { return fail(Error::Kind::Invalid, sentence); };
    sample::SampleOrder order;
    bool good = false;
    order.cases = arguments.value(QStringLiteral("--cases"), QStringLiteral("50")).toInt(&good);
    if (!good || order.cases < 1 || order.cases > mostCases)
        return wrong(QStringLiteral("--cases needs a number from 1 to %1.").arg(mostCases));
    order.seed = arguments.value(QStringLiteral("--seed"), QStringLiteral("1")).toULongLong(&good);
    if (!good)
        return wrong(QStringLiteral("--seed needs a whole number: --seed 7."));
    order.court = arguments.value(QStringLiteral("--court"));
    order.files = arguments.value(QStringLiteral("--pdfs"));
    if (!order.files.isEmpty() && !QDir(order.files).exists())
        return wrong(QStringLiteral("There is no folder %1.").arg(order.files));
    const QString date = arguments.value(QStringLiteral("--date"));
    order.today = QDate::fromString(date, Qt::ISODate);
    if (!date.isEmpty() && !order.today.isValid())
        return wrong(QStringLiteral("--date needs a date: --date 2026-11-20."));
    return order;
}

/// The first court that an administrator works in.
Result<QString> firstCourt(const auth::Accounts &accounts)
{
    const auto users = accounts.list();
    if (!users)
        return tl::unexpected(users.error());
    for (const domain::User &user : *users)
        if (user.role == domain::Role::CourtAdministrator && !user.courts.isEmpty())
            return user.courts.front();
    return fail(Error::Kind::NotFound, QStringLiteral("court"));
}

QString sampleSentence(const Error &error, const QString &folder, const QString &court)
{
    if (error.detail == QLatin1String("in_use"))
        return QStringLiteral("The court in %1 is being served. Stop the server, then make the sample.").arg(folder);
    if (error.detail == QLatin1String("login_taken"))
        return QStringLiteral("There is a sample in %1 already. Make another court with dais-server init.").arg(folder);
    if (error.detail == QLatin1String("court"))
        return court.isEmpty() ? QStringLiteral("Say which court it is: --court NYC.")
                               : QStringLiteral("There is no court with the code %1 that takes filings.").arg(court);
    if (error.detail == QLatin1String("password"))
        return accountSentence(error);
    if (error.kind == Error::Kind::NotFound)
        return QStringLiteral("There is no court in %1. Make one with dais-server init.").arg(folder);
    return storeSentence(error, folder);
}

void say(const sample::SampleReport &report, const GivenPassword &password, const Terminal &terminal)
{
    terminal.out << "The sample has " << report.cases << " cases; " << report.waiting << " packages wait for a clerk, "
                 << report.accepted << " were accepted, " << report.rejected << " rejected; " << report.documents
                 << " documents in all.\n"
                 << "People: " << report.logins.join(QStringLiteral(", ")) << '\n';
    if (password.wasGenerated)
        terminal.out << "Password of them all, shown this once: " << password.text << '\n';
    for (const QString &line : report.notTaken)
        terminal.out << "Not taken: " << line << '\n';
    terminal.out.flush();
}

Result<sample::SampleReport> make(const store::StoreFolder &folder, const QString &worker, sample::SampleOrder &order,
                                  const Terminal &terminal)
{
    const auto lock = FolderLock::take(folder);
    if (!lock)
        return tl::unexpected(lock.error());
    sample::SampleClock clock(terminal.clock, terminal.clock.now());
    sample::Dice ids(order.seed * 2);
    auto court = sample::QuietCourt::open(folder, worker, clock, ids, auth::PasswordCost());
    if (!court)
        return tl::unexpected(court.error());
    if (order.court.isEmpty()) {
        const auto first = firstCourt((*court)->accounts());
        if (!first)
            return tl::unexpected(first.error());
        order.court = *first;
    }
    const domain::Court *place = (*court)->tables().courts().find(order.court);
    if (!place)
        return fail(Error::Kind::Invalid, QStringLiteral("court"));
    if (!order.today.isValid())
        order.today = domain::localDate(terminal.clock.now(), place->zone());
    clock.moveTo(sample::SampleMaker::beginning(order, *place));
    return sample::SampleMaker(**court, clock, ids, order).make();
}

} // namespace

int runSample(const QStringList &arguments, const Terminal &terminal)
{
    const auto read = readArguments(usage(), arguments);
    if (!read) {
        terminal.err << read.error().detail << Qt::endl;
        return Misunderstood;
    }
    if (read->wantsHelp) {
        terminal.out << usage().help();
        return Done;
    }
    auto order = orderFrom(*read);
    if (!order) {
        terminal.err << order.error().detail << Qt::endl;
        return Misunderstood;
    }
    const auto password = passwordFrom(read->value(QStringLiteral("--password-file")), terminal.random);
    if (!password)
        return terminal.fails(QStringLiteral("The password file could not be read."));
    order->password = password->text;
    const store::StoreFolder folder{QDir(read->operands.front()).absolutePath()};
    const QString worker = read->value(QStringLiteral("--worker"), pdf::workerProgram(terminal.programFolder));
    const auto report = make(folder, worker, *order, terminal);
    if (!report)
        return terminal.fails(sampleSentence(report.error(), folder.path, order->court));
    say(*report, *password, terminal);
    return Done;
}

} // namespace dais::server::cli
