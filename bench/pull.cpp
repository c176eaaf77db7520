// What sync costs: a pull page against the bare SELECT of the same bytes, a workstation's way back after a day without the
// court, and how the work grows with the number of cases.
#include "bench/ratio.h"
#include "server/record/change_writer.h"
#include "store/page_applier.h"
#include "store/page_reader.h"
#include "tests/server/record/record_court.h"

#include <cmath>
#include <QCoreApplication>
#include <QTemporaryDir>
#include <sqlite3.h>

using namespace dais;
using namespace dais::bench;
using namespace dais::tests;
using domain::wire::Position;
using domain::wire::PullRequest;

namespace {

constexpr int smallCourt = 500;
constexpr int largeCourt = 50'000;
constexpr int casesACommit = 50;
constexpr int changedADay = 3'000; ///< Cases that a court of 50,000 touches on a busy day.
const QString courtOfAll = QStringLiteral("ord/NEW");

template <typename T>
T orGiveUp(Result<T> result)
{
    if (!result)
        giveUp(result.error().detail);
    return std::move(*result);
}

/// A court with so many cases, as its server holds it.
class FilledCourt {
public:
    explicit FilledCourt(int cases)
    {
        for (int i = 0; i < cases; ++i) {
            domain::CaseFile caseFile = court.samples.aCase();
            caseFile.aNumber = RecordCourt::must(
                domain::ANumber::parse(QStringLiteral("A%1").arg(100'000'000 + (i * 7919LL) % 800'000'000)));
            caseFile.respondent = QStringLiteral("RESPONDENT %1, Sample").arg((i * 31) % cases);
            m_cases.push_back(caseFile);
        }
        write(m_cases);
    }

    /// A day's work: some cases, spread over all of them, change.
    void workADay(int changes)
    {
        std::vector<domain::CaseFile> changed;
        for (int i = 0; i < changes; ++i) {
            domain::CaseFile &caseFile = m_cases[std::size_t(i) * m_cases.size() / std::size_t(changes)];
            caseFile.respondent += QStringLiteral(" again");
            changed.push_back(caseFile);
        }
        write(changed);
    }

    [[nodiscard]] QByteArray page(const PullRequest &request, qsizetype bytes = domain::wire::maxPullBytes)
    {
        return orGiveUp(court.pull->page(court.desk().sender(), request, bytes));
    }
    /// All pages from `request` on; the request that comes next is left in it.
    [[nodiscard]] QList<QByteArray> pages(PullRequest &request)
    {
        QList<QByteArray> all;
        for (bool more = true; more;) {
            all.append(page(request));
            const auto head = orGiveUp(domain::wire::readPullPage(all.last())).head;
            request.positions = head.covered;
            more = head.more;
        }
        return all;
    }

    RecordCourt court;

private:
    void write(const std::vector<domain::CaseFile> &cases)
    {
        RecordCourt::mustHold(court.writer->run([&](sql::Connection &connection) -> Result<> {
            for (std::size_t from = 0; from < cases.size(); from += casesACommit) {
                server::record::ChangeWriter writer(
                    connection, court.random,
                    {domain::CommitId::make(court.clock, court.random), QByteArray(32, 'e'), 1});
                for (std::size_t i = from; i < std::min(from + casesACommit, cases.size()); ++i)
                    DAIS_TRY(writer.write({domain::Partition::courtOrdinary(cases[i].court),
                                           domain::refOf(cases[i]),
                                           domain::EntityChange::Op::Put,
                                           cases[i],
                                           {}}));
                DAIS_TRY(writer.finish().map([](auto &&) {}));
            }
            return {};
        }));
    }
    std::vector<domain::CaseFile> m_cases;
};

/// Where a client stands in the court's partition.
const Position &standing(const std::vector<Position> &positions)
{
    for (const Position &position : positions)
        if (position.partition == courtOfAll)
            return position;
    giveUp(QStringLiteral("The page has nothing of the court."));
}

/// A file of ours in the sqlite3 C API.
class PlainFile {
public:
    explicit PlainFile(const QString &path)
    {
        if (sqlite3_open(qPrintable(path), &m_db) != SQLITE_OK)
            giveUp(QStringLiteral("sqlite3 did not open a file."));
    }
    ~PlainFile() { sqlite3_close(m_db); }
    PlainFile(const PlainFile &) = delete;
    PlainFile &operator=(const PlainFile &) = delete;
    void run(const char *sql)
    {
        if (sqlite3_exec(m_db, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
            giveUp(QString::fromUtf8(sqlite3_errmsg(m_db)));
    }
    [[nodiscard]] sqlite3_stmt *prepare(const char *sql)
    {
        sqlite3_stmt *statement = nullptr;
        if (sqlite3_prepare_v2(m_db, sql, -1, &statement, nullptr) != SQLITE_OK)
            giveUp(QString::fromUtf8(sqlite3_errmsg(m_db)));
        return statement;
    }

private:
    sqlite3 *m_db = nullptr;
};

/// Reads the rows of a page and puts their columns, as they are, one after the other into memory.
double bareSelect(PlainFile &file, qint64 from, qint64 to, std::string &out)
{
    return millisecondsOf([&] {
        out.clear();
        sqlite3_stmt *rows = file.prepare(
            "SELECT rev, commit_id, kind, id, op, version, aspects, salt, body, body_digest, envelope_digest, outcome, "
            "chain FROM change WHERE p = 'ord/NEW' AND rev > ? AND rev <= ? ORDER BY rev");
        sqlite3_bind_int64(rows, 1, from);
        sqlite3_bind_int64(rows, 2, to);
        while (sqlite3_step(rows) == SQLITE_ROW)
            for (int column = 0; column < sqlite3_column_count(rows); ++column)
                out.append(static_cast<const char *>(sqlite3_column_blob(rows, column)),
                           std::size_t(sqlite3_column_bytes(rows, column)));
        sqlite3_finalize(rows);
    });
}

int pageAgainstSelect(FilledCourt &court)
{
    PlainFile file(court.court.folder.database());
    const PullRequest request;
    const qint64 to = standing(orGiveUp(domain::wire::readPullPage(court.page(request))).head.covered).rev;
    std::string out;
    const Medians took = inTurn(
        31, [&] { return millisecondsOf([&] { (void)court.page(request); }); },
        [&] { return bareSelect(file, 0, to, out); });
    return report({QStringLiteral("A pull page of 2 MiB at the server"),
                   QStringLiteral("the bare SELECT of the same rows in the sqlite3 C API"), QStringLiteral("ms"),
                   took.ours, took.theirs, 2, Ratio::Better::Lower});
}

/// The cost of the same work on courts of two sizes, as the slope of a line in a log-log drawing.
double slopeOf(double small, double large)
{
    return std::log10(large / small) / std::log10(double(largeCourt) / smallCourt);
}

int slopes(FilledCourt &small, FilledCourt &large)
{
    const auto whole = [](FilledCourt &court) {
        return millisecondsOf([&] {
            PullRequest request;
            (void)court.pages(request);
        });
    };
    const Medians all = inTurn(
        5, [&] { return whole(large); }, [&] { return whole(small); });
    int status = report({QStringLiteral("Handing out a whole court, 500 to 50,000 cases: slope"),
                         QStringLiteral("work that grows as the court does"), QStringLiteral("log/log"),
                         slopeOf(all.theirs, all.ours), 1, 1.1, Ratio::Better::Lower});
    const auto news = [](FilledCourt &court) {
        PullRequest request;
        (void)court.pages(request);
        court.workADay(200);
        return request;
    };
    const PullRequest smallNews = news(small);
    const PullRequest largeNews = news(large);
    const Medians took = inTurn(
        31, [&] { return millisecondsOf([&] { (void)large.page(largeNews); }); },
        [&] { return millisecondsOf([&] { (void)small.page(smallNews); }); });
    return std::max(status, report({QStringLiteral("200 changes pulled from a court of 50,000 cases"),
                                    QStringLiteral("200 changes pulled from a court of 500 cases"),
                                    QStringLiteral("ms"), took.ours, took.theirs, 1.25, Ratio::Better::Lower}));
}

/// A workstation's cache that has the court as it was yesterday.
QByteArray cacheOf(const QList<QByteArray> &pages)
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("cache.db"));
    {
        store::WriteGate gate;
        const auto cache = orGiveUp(store::Cache::open(path, gate, {}));
        store::PageApplier applier(*cache);
        for (const QByteArray &bytes : pages)
            orGiveUp(applier.apply(orGiveUp(store::readPage(bytes))));
        orGiveUp(cache->connection().checkpoint());
    }
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString copyOf(const QByteArray &bytes, const QTemporaryDir &folder)
{
    QString path = folder.filePath(QStringLiteral("cache.db"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        giveUp(QStringLiteral("The cache could not be copied."));
    return path;
}

double catchUp(FilledCourt &court, const PullRequest &from, const QByteArray &yesterday)
{
    QTemporaryDir folder;
    store::WriteGate gate;
    const auto cache = orGiveUp(store::Cache::open(copyOf(yesterday, folder), gate, {}));
    store::PageApplier applier(*cache);
    return millisecondsOf([&] {
        PullRequest request = from;
        for (bool more = true; more;) {
            const auto page = orGiveUp(store::readPage(court.page(request)));
            orGiveUp(applier.apply(page));
            request.positions = page.head.covered;
            more = page.head.more;
        }
    });
}

/// The same rows, selected from the court's file and put into the workstation's two tables in one transaction.
double copyRows(FilledCourt &court, qint64 from, const QByteArray &yesterday)
{
    QTemporaryDir folder;
    PlainFile source(court.court.folder.database());
    PlainFile target(copyOf(yesterday, folder));
    target.run("PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-32768");
    return millisecondsOf([&] {
        sqlite3_stmt *rows = source.prepare("SELECT body, rev, version, aspects, salt, body_digest, id FROM change "
                                            "WHERE p = 'ord/NEW' AND rev > ? ORDER BY rev");
        sqlite3_stmt *entity =
            target.prepare("UPDATE entity SET body = ?, rev = ?, version = ?, aspects = ?, salt = ?, "
                           "digest = ? WHERE id = ? AND kind = 2");
        sqlite3_stmt *head = target.prepare("UPDATE case_head SET respondent = ? WHERE id = ?");
        sqlite3_bind_int64(rows, 1, from);
        target.run("BEGIN IMMEDIATE");
        while (sqlite3_step(rows) == SQLITE_ROW) {
            for (int column = 0; column < 7; ++column)
                sqlite3_bind_value(entity, column + 1, sqlite3_column_value(rows, column));
            sqlite3_bind_text(head, 1, "RESPONDENT again", -1, SQLITE_STATIC);
            sqlite3_bind_value(head, 2, sqlite3_column_value(rows, 6));
            if (sqlite3_step(entity) != SQLITE_DONE || sqlite3_step(head) != SQLITE_DONE)
                giveUp(QStringLiteral("sqlite3 did not write a row."));
            sqlite3_reset(entity), sqlite3_reset(head);
        }
        target.run("COMMIT");
        sqlite3_finalize(rows), sqlite3_finalize(entity), sqlite3_finalize(head);
    });
}

int afterADayOffline(FilledCourt &court)
{
    PullRequest from;
    const QByteArray yesterday = cacheOf(court.pages(from));
    court.workADay(changedADay);
    const qint64 rev = standing(from.positions).rev;
    const Medians took = inTurn(
        9, [&] { return catchUp(court, from, yesterday); }, [&] { return copyRows(court, rev, yesterday); });
    return report({QStringLiteral("Back after a day: 3,000 changes in a court of 50,000 cases, server and workstation"),
                   QStringLiteral("the same rows copied by the sqlite3 C API in one transaction"), QStringLiteral("ms"),
                   took.ours, took.theirs, 2, Ratio::Better::Lower});
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    FilledCourt small(smallCourt);
    FilledCourt large(largeCourt);
    int status = pageAgainstSelect(large);
    status = std::max(status, slopes(small, large));
    return std::max(status, afterADayOffline(large));
}
