#include "server/store/readers.h"
#include "server/store/store_folder.h"
#include "server/store/writer.h"

#include <atomic>
#include <csignal>
#include <latch>
#include <QTemporaryDir>
#include <QTest>
#include <sys/resource.h>

using namespace dais;
using namespace dais::server::store;

namespace {

/// A database with one table, and its writer.
class Store {
public:
    explicit Store(const Writer::Options &options = {})
    {
        auto started = Writer::start(file, options);
        writer = started ? std::move(*started) : nullptr;
        static_cast<void>(writer->run([](sql::Connection &connection) {
            return connection.execute(
                QStringLiteral("CREATE TABLE IF NOT EXISTS line(n INTEGER PRIMARY KEY, text TEXT)"));
        }));
    }
    static Writer::Job adds(int n)
    {
        return [n](sql::Connection &connection) {
            return connection.execute(QStringLiteral("INSERT INTO line(n, text) VALUES(?, 'x')"), n);
        };
    }
    qint64 count()
    {
        const Readers readers(file);
        qint64 lines = -1;
        static_cast<void>(readers.snapshot([&](sql::Connection &connection) -> Result<> {
            return connection.number(QStringLiteral("SELECT count(*) FROM line"), 0).map([&](qint64 n) { lines = n; });
        }));
        return lines;
    }

    QTemporaryDir directory;
    QString file = directory.filePath(QStringLiteral("test.db"));
    std::unique_ptr<Writer> writer;
};

/// Holds the writer in one job until released, so that others pile up behind it.
class Gate {
public:
    explicit Gate(Writer &writer)
        : m_held(writer.submit([this](sql::Connection &) {
              m_entered.count_down();
              m_open.wait();
              return Result<>();
          }))
    {
        m_entered.wait();
    }
    void open()
    {
        m_open.count_down();
        m_held.wait();
    }

private:
    std::latch m_entered{1};
    std::latch m_open{1};
    std::future<Result<>> m_held;
};

} // namespace

class WriterTest : public QObject {
    Q_OBJECT
private slots:
    void jobsThatWaitAreFoldedIntoOneCommit()
    {
        Store store;
        const auto before = store.writer->counts();
        Gate gate(*store.writer);
        std::vector<std::future<Result<>>> jobs;
        for (int i = 0; i < 100; ++i)
            jobs.push_back(store.writer->submit(Store::adds(i)));
        gate.open();
        for (auto &job : jobs)
            QVERIFY(job.get().has_value());

        QCOMPARE(store.count(), 100);
        QCOMPARE(store.writer->counts().jobs - before.jobs, 101u);
        QCOMPARE(store.writer->counts().commits - before.commits, 3u); // The gate, 64, 36.
    }

    void oneJobsFailureUndoesThatJobAlone()
    {
        Store store;
        Gate gate(*store.writer);
        auto first = store.writer->submit(Store::adds(1));
        auto refused = store.writer->submit([](sql::Connection &connection) -> Result<> {
            DAIS_TRY(Store::adds(2)(connection));
            return fail(Error::Kind::Invalid, QStringLiteral("changed my mind"));
        });
        auto twice = store.writer->submit([](sql::Connection &connection) -> Result<> {
            DAIS_TRY(Store::adds(3)(connection));
            return Store::adds(1)(connection); // A constraint.
        });
        auto thrown = store.writer->submit([](sql::Connection &connection) -> Result<> {
            DAIS_TRY(Store::adds(4)(connection));
            throw std::runtime_error("a library");
        });
        auto last = store.writer->submit(Store::adds(5));
        gate.open();

        QVERIFY(first.get().has_value());
        QCOMPARE(refused.get().error().detail, QStringLiteral("changed my mind"));
        QCOMPARE(twice.get().error().kind, Error::Kind::Conflict);
        QCOMPARE(thrown.get().error().kind, Error::Kind::Invalid);
        QVERIFY(last.get().has_value());
        QCOMPARE(store.count(), 2);
    }

    void manyThreadsSubmitAndReadAtOnce()
    {
        Store store;
        const Readers readers(store.file);
        std::atomic<int> done = 0;
        std::atomic<int> wrong = 0;
        std::vector<std::thread> threads;
        for (int t = 0; t < 8; ++t)
            threads.emplace_back([&, t] {
                for (int i = 0; i < 25; ++i) {
                    if (store.writer->run(Store::adds(t * 100 + i)))
                        ++done;
                    const auto read = readers.snapshot([&](sql::Connection &connection) -> Result<> {
                        return connection
                            .number(QStringLiteral("SELECT count(*) FROM line WHERE n = ?"), 0, t * 100 + i)
                            .map([&](qint64 n) { wrong += n != 1; });
                    });
                    wrong += !read;
                }
            });
        for (std::thread &thread : threads)
            thread.join();

        QCOMPARE(done.load(), 200);
        QCOMPARE(wrong.load(), 0);
        QCOMPARE(store.count(), 200);
    }

    void theAnswerComesAfterTheCommit()
    {
        Store store;
        std::promise<qint64> seen;
        store.writer->submit(Store::adds(1), [&](const Result<> &) { seen.set_value(store.count()); });
        QCOMPARE(seen.get_future().get(), 1);
    }

    void whatWasSubmittedIsFinishedBeforeTheEnd()
    {
        Store store;
        std::vector<std::future<Result<>>> jobs;
        for (int i = 0; i < 300; ++i)
            jobs.push_back(store.writer->submit(Store::adds(i)));
        store.writer.reset();
        QCOMPARE(store.count(), 300);
    }

    void moreThanMayWaitIsRefusedAtOnce()
    {
        Writer::Options options;
        options.maxWaiting = 2;
        Store store(options);
        Gate gate(*store.writer);
        auto one = store.writer->submit(Store::adds(1));
        auto two = store.writer->submit(Store::adds(2));
        const auto three = store.writer->run(Store::adds(3));
        gate.open();

        QCOMPARE(three.error().detail, QStringLiteral("overloaded"));
        QVERIFY(one.get() && two.get());
    }

    void aFullDiskLeavesNothingHalf()
    {
        Store store;
        QVERIFY(store.writer->run(Store::adds(1)).has_value());
        rlimit before{};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit small{128 * 1024, before.rlim_max};
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
        const auto tooMuch = store.writer->run([](sql::Connection &connection) -> Result<> {
            for (int i = 100; i < 400; ++i)
                DAIS_TRY(connection.execute(QStringLiteral("INSERT INTO line(n, text) VALUES(?, ?)"), i,
                                            QString(4000, QLatin1Char('y'))));
            return {};
        });
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);

        QCOMPARE(tooMuch.error().kind, Error::Kind::Storage);
        QCOMPARE(store.count(), 1);
        store.writer.reset();
        auto again = Writer::start(store.file);
        QVERIFY(again && (*again)->run(Store::adds(2)));
        QCOMPARE(store.count(), 2);
    }

    void afterAFaultOfTheDiskNothingIsWrittenAnyMore()
    {
        Store store;
        const auto fault = store.writer->run([](sql::Connection &connection) -> Result<> {
            DAIS_TRY(Store::adds(1)(connection));
            DAIS_TRY(connection.execute(QStringLiteral("ROLLBACK"))); // As SQLite itself does after such a fault.
            return fail(Error::Kind::Storage, QStringLiteral("io"));
        });
        const auto later = store.writer->run(Store::adds(2));

        QCOMPARE(fault.error().detail, QStringLiteral("io"));
        QCOMPARE(later.error().detail, QStringLiteral("stopped"));
        QCOMPARE(store.count(), 0);
    }

    void aFileThatIsNoDatabaseIsRefused()
    {
        QTemporaryDir directory;
        QFile file(directory.filePath(QStringLiteral("court.db")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray(9000, 'x')) == 9000);
        file.close();
        QCOMPARE(Writer::start(file.fileName()).error().kind, Error::Kind::Storage);
    }
};

QTEST_GUILESS_MAIN(WriterTest)
#include "writer_test.moc"
