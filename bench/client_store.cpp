// First sync of a court and its queue, against the sqlite3 C API doing the same with the same tables and bytes.
#include "bench/ratio.h"
#include "store/case_words.h"
#include "store/entity_columns.h"
#include "store/page_applier.h"
#include "store/page_reader.h"
#include "store/queue_rows.h"
#include "tests/support/court.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>
#include <sqlite3.h>

using namespace dais;
using namespace dais::bench;
using domain::wire::PullPage;

namespace {

constexpr int caseCount = 50000;
constexpr int submissionCount = 100000;
constexpr int changesAPage = 3000;

template <typename T>
T orGiveUp(Result<T> result)
{
    if (!result)
        giveUp(result.error().detail);
    return std::move(*result);
}

/// The pages that a court sends to a workstation that has nothing.
QList<QByteArray> pagesOf(tests::Court &court)
{
    QList<QByteArray> pages;
    domain::wire::PullRequest request{{{QStringLiteral("ord/NEW"), {}, 0, {}}}, 0, 0};
    for (bool more = true; more;) {
        sync::HttpRequest pull;
        pull.method = sync::HttpRequest::Method::Post;
        pull.path = QStringLiteral("/v1/pull");
        pull.body = domain::wire::writePullRequest(request);
        pull.pass = court.session().pass();
        pages.append(orGiveUp(court.server.send(pull, {})).body);
        const PullPage page = orGiveUp(domain::wire::readPullPage(pages.last()));
        request.positions = page.head.covered;
        more = page.head.more;
    }
    return pages;
}

double writeByDais(const QList<QByteArray> &pages)
{
    QTemporaryDir folder;
    store::WriteGate gate;
    sql::OpenOptions options;
    options.checkpoints = sql::OpenOptions::Checkpoints::Automatic;
    const auto cache = orGiveUp(store::Cache::open(folder.filePath(QStringLiteral("cache.db")), gate, options));
    store::PageApplier applier(*cache);
    return millisecondsOf([&] {
        for (const QByteArray &bytes : pages)
            orGiveUp(applier.apply(orGiveUp(store::readPage(bytes))));
    });
}

/// A row of the two tables, as the plain writer finds it ready.
struct Ready {
    QByteArray id, aspects, salt, body, court, respondent;
    QByteArrayList words;
    QByteArray name;
    qint64 rev = 0, version = 0, aNumber = 0, hearing = 0;
};

std::vector<Ready> readyRows(const QList<QByteArray> &pages)
{
    std::vector<Ready> rows;
    for (const QByteArray &bytes : pages) {
        const PullPage page = orGiveUp(domain::wire::readPullPage(bytes));
        for (const auto &change : page.changes) {
            const auto columns = store::EntityColumns::of(change.entity.kind, change.body)->caseHead.value();
            rows.push_back({change.entity.id.toRfc4122(),
                            "{\"content\":1}",
                            change.salt,
                            change.body,
                            columns.court.toUtf8(),
                            columns.respondent.toUtf8(),
                            {},
                            {},
                            change.rev,
                            change.version,
                            columns.aNumber,
                            columns.nextHearing});
            const auto found = store::CaseWords::of(change.entity, change.body);
            for (const QString &word : found.words)
                rows.back().words.append(word.toUtf8());
            rows.back().name = found.name().toUtf8();
        }
    }
    return rows;
}

sqlite3 *openPlain(const QString &path)
{
    sqlite3 *db = nullptr;
    QFile schema(QStringLiteral(":/dais/store/cache/0001_cache.sql"));
    QFile words(QStringLiteral(":/dais/store/cache/0004_case_words.sql"));
    if (!schema.open(QIODevice::ReadOnly) || !words.open(QIODevice::ReadOnly) ||
        sqlite3_open(qPrintable(path), &db) != SQLITE_OK ||
        sqlite3_exec(db, "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-32768", nullptr,
                     nullptr, nullptr) != SQLITE_OK ||
        sqlite3_exec(db, (schema.readAll() + words.readAll()).constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        giveUp(QStringLiteral("sqlite3 did not make the tables."));
    return db;
}

double writeByPlainSqlite(const std::vector<Ready> &rows)
{
    QTemporaryDir folder;
    sqlite3 *db = openPlain(folder.filePath(QStringLiteral("plain.db")));
    sqlite3_stmt *entity = nullptr, *head = nullptr, *word = nullptr;
    sqlite3_prepare_v2(db, "INSERT INTO entity(kind,id,p,rev,version,aspects,salt,body) VALUES(2,?,1,?,?,?,?,?)", -1,
                       &entity, nullptr);
    sqlite3_prepare_v2(db, "INSERT INTO case_head VALUES(?,?,?,?,?,?)", -1, &head, nullptr);
    sqlite3_prepare_v2(db, "INSERT INTO case_word VALUES(?,?,?,?)", -1, &word, nullptr);
    const auto text = [](sqlite3_stmt *s, int at, const QByteArray &v) {
        sqlite3_bind_text(s, at, v.constData(), int(v.size()), SQLITE_STATIC);
    };
    const auto blob = [](sqlite3_stmt *s, int at, const QByteArray &v) {
        sqlite3_bind_blob(s, at, v.constData(), int(v.size()), SQLITE_STATIC);
    };
    const double took = millisecondsOf([&] {
        sqlite3_exec(db, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr);
        for (const Ready &row : rows) {
            blob(entity, 1, row.id), sqlite3_bind_int64(entity, 2, row.rev), sqlite3_bind_int64(entity, 3, row.version);
            text(entity, 4, row.aspects), blob(entity, 5, row.salt), blob(entity, 6, row.body);
            blob(head, 1, row.id), text(head, 2, row.court), sqlite3_bind_int64(head, 3, row.aNumber);
            sqlite3_bind_int64(head, 4, row.aNumber % 1000000), text(head, 5, row.respondent);
            sqlite3_bind_int64(head, 6, row.hearing);
            if (sqlite3_step(entity) != SQLITE_DONE || sqlite3_step(head) != SQLITE_DONE)
                giveUp(QStringLiteral("sqlite3 did not write a row."));
            sqlite3_reset(entity), sqlite3_reset(head);
            for (const QByteArray &one : row.words) {
                text(word, 1, one), blob(word, 2, row.id), blob(word, 3, row.id), text(word, 4, row.name);
                if (sqlite3_step(word) != SQLITE_DONE)
                    giveUp(QStringLiteral("sqlite3 did not write a word."));
                sqlite3_reset(word);
            }
        }
        sqlite3_exec(db, "COMMIT", nullptr, nullptr, nullptr);
    });
    sqlite3_finalize(entity), sqlite3_finalize(head), sqlite3_finalize(word), sqlite3_close(db);
    return took;
}

int firstSync()
{
    tests::Court court;
    std::vector<domain::Entity> cases;
    for (int i = 0; i < caseCount; ++i) {
        const QString number = QStringLiteral("A%1").arg(100000000 + (i * 7919LL) % 800000000, 9, 10, QLatin1Char('0'));
        court.server.opens(tests::aCase(QStringLiteral("RESPONDENT %1, Sample").arg((i * 31) % caseCount), number));
    }
    court.server.sendsPages(changesAPage);
    const auto pages = pagesOf(court);
    const auto rows = readyRows(pages);
    const Medians took = inTurn(
        5, [&] { return writeByDais(pages); }, [&] { return writeByPlainSqlite(rows); });
    return report({QStringLiteral("First sync of a court, 50,000 cases: read, proven and written"),
                   QStringLiteral("the sqlite3 C API writing the same rows in one transaction"),
                   QStringLiteral("cases/s"), caseCount * 1000 / took.ours, caseCount * 1000 / took.theirs, 0.5,
                   Ratio::Better::Higher});
}

/// The text that a query comes to, values and all: what the plain side then runs.
QByteArray selectOf(sqlite3 *db, const std::function<void()> &query)
{
    QByteArray text;
    sqlite3_trace_v2(
        db, SQLITE_TRACE_STMT,
        [](unsigned, void *out, void *statement, void *) {
            char *expanded = sqlite3_expanded_sql(static_cast<sqlite3_stmt *>(statement));
            *static_cast<QByteArray *>(out) = expanded;
            sqlite3_free(expanded);
            return 0;
        },
        &text);
    query();
    sqlite3_trace_v2(db, 0, nullptr, nullptr);
    return text;
}

double plainSelect(sqlite3 *db, const QByteArray &sql)
{
    return millisecondsOf([&] {
        sqlite3_stmt *statement = nullptr;
        if (sqlite3_prepare_v2(db, sql.constData(), -1, &statement, nullptr) != SQLITE_OK)
            giveUp(QString::fromUtf8(sqlite3_errmsg(db)));
        while (sqlite3_step(statement) == SQLITE_ROW)
            for (int column = 0; column < sqlite3_column_count(statement); ++column)
                (void)sqlite3_column_blob(statement, column);
        sqlite3_finalize(statement);
    });
}

int queue()
{
    tests::Court court;
    const auto head = court.server.opens(tests::aCase());
    for (int i = 0; i < submissionCount; ++i) {
        auto caseFile = head;
        caseFile.respondent = QStringLiteral("RESPONDENT %1, Sample").arg((i * 31) % submissionCount);
        const auto submission = tests::aSubmission()
                                    .titled(QStringLiteral("Motion %1").arg(i))
                                    .inCase(caseFile)
                                    .receivedAt(court.clock.now().addSecs(-(i * 37LL) % 10000000));
        court.server.puts(domain::Partition::courtOrdinary(QStringLiteral("NEW")), {submission.build()});
    }
    court.server.sendsPages(changesAPage);
    for (const QByteArray &page : pagesOf(court))
        orGiveUp(store::PageApplier(court.cache()).apply(orGiveUp(domain::wire::readPullPage(page))));
    auto *db = static_cast<sqlite3 *>(court.cache().connection().nativeHandle());
    const auto measure = [&](const char *what, const store::QueueQuery &query) {
        store::QueueRows rows(court.cache());
        const QByteArray sql = selectOf(db, [&] { orGiveUp(rows.rows(query)); });
        const Medians took = inTurn(
            31, [&] { return millisecondsOf([&] { orGiveUp(rows.rows(query)); }); },
            [&] { return plainSelect(db, sql); });
        return report({QStringLiteral("Queue of 100,000 filings: %1").arg(QLatin1String(what)),
                       QStringLiteral("the same SELECT in the sqlite3 C API"), QStringLiteral("ms"), took.ours,
                       took.theirs, 2, Ratio::Better::Lower});
    };
    store::QueueQuery query = court.query();
    query.group = store::QueueGroup::Waiting;
    int status = measure("first 200 rows", query);
    query.text = QStringLiteral("motion 99");
    status = std::max(status, measure("a filter keystroke", query));
    query.text.clear();
    query.order = store::QueueQuery::Order::Respondent;
    return std::max(status, measure("sort by name", query));
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList only = application.arguments().sliced(1); // "sync" or "queue"; both without.
    const int status = only.contains(QStringLiteral("queue")) ? 0 : firstSync();
    return only.contains(QStringLiteral("sync")) ? status : std::max(status, queue());
}
