#include "sync/sync_worker.h"
#include "tests/support/court.h"
#include "tests/support/must.h"

#include <atomic>
#include <QCryptographicHash>
#include <QTest>

using namespace dais;
using namespace dais::tests;
using sync::SyncState;

namespace {

/// The fake server shared by the test and the sync thread.
class Borrowed final : public sync::Transport {
public:
    explicit Borrowed(Transport &lender) : m_lender(lender) {}
    Result<sync::HttpResponse> send(const sync::HttpRequest &request, std::stop_token stop) override
    {
        return m_lender.send(request, std::move(stop));
    }
    Result<sync::HttpResponse> download(const sync::HttpRequest &request, const sync::Sink &sink,
                                        std::stop_token stop) override
    {
        return m_lender.download(request, sink, std::move(stop));
    }

private:
    Transport &m_lender;
};

/// A line on which every call ends the same way.
class OneAnswer final : public sync::Transport {
public:
    explicit OneAnswer(const Result<sync::HttpResponse> &answer, std::atomic<int> *calls = nullptr)
        : m_answer(answer), m_calls(calls)
    {
    }
    Result<sync::HttpResponse> send(const sync::HttpRequest &, std::stop_token) override
    {
        if (m_calls)
            ++*m_calls;
        return m_answer;
    }
    Result<sync::HttpResponse> download(const sync::HttpRequest &, const sync::Sink &, std::stop_token) override
    {
        return m_answer;
    }

private:
    Result<sync::HttpResponse> m_answer;
    std::atomic<int> *m_calls; ///< Counts what is sent, where a test asks for it.
};

/// The worker beside a court's UI-thread objects, as the program wires them.
struct Running {
    Court court;
    sync::SyncWorker worker;
    SyncState state;

    Running()
        : worker({.profile = court.profile(),
                  .session = court.session(),
                  .makeTransport = [this] { return std::make_unique<Borrowed>(court.server); },
                  .clock = court.clock,
                  .random = court.random,
                  .shortestPause = std::chrono::milliseconds(5),
                  .longestPause = std::chrono::milliseconds(20)})
    {
        QObject::connect(&worker, &sync::SyncWorker::stateChanged, &worker,
                         [this](const SyncState &now) { state = now; });
        QObject::connect(&worker, &sync::SyncWorker::pulled, &worker,
                         [this](const store::ChangeSet &changes) { must(court.overlay().pulled(changes)); });
        QObject::connect(&worker, &sync::SyncWorker::commandsMoved, &worker,
                         [this] { must(court.overlay().commandsMoved()); });
        worker.start();
    }
};

} // namespace

class SyncWorkerTest : public QObject {
    Q_OBJECT

private slots:
    void whatIsFiledAppearsAndWhatIsAcceptedArrives()
    {
        Running running;
        QTRY_COMPARE(running.state.kind, SyncState::Kind::UpToDate);
        const auto id =
            running.court.server.receives(aSubmission().titled("Motion").inCase(running.court.server.opens(aCase())));
        QTRY_COMPARE(running.court.queueTitles(), QStringList{"Motion"});
        QVERIFY(running.court.accept(id));
        running.worker.wake();
        QTRY_VERIFY(running.court.server.hasAccepted(id));
        QTRY_COMPARE(running.court.row(id).word, store::CommandWord::Entered);
        QTRY_COMPARE(running.state.waiting, 0);
    }

    void offlineIsSaidAndEndsByItself()
    {
        Running running;
        QTRY_COMPARE(running.state.kind, SyncState::Kind::UpToDate);
        running.court.server.goesOffline();
        QTRY_COMPARE(running.state.kind, SyncState::Kind::Offline);
        QVERIFY(running.state.since.isValid());
        running.court.server.comesBack();
        QTRY_COMPARE(running.state.kind, SyncState::Kind::UpToDate);
    }

    void anEndedTokenIsSaidAndASignInGoesOn()
    {
        Running running;
        QTRY_COMPARE(running.state.kind, SyncState::Kind::UpToDate);
        running.court.server.endsTokens();
        running.worker.wake();
        QTRY_COMPARE(running.state.kind, SyncState::Kind::SignInNeeded);
        running.court.signIn();
        running.worker.wake();
        QTRY_COMPARE(running.state.kind, SyncState::Kind::UpToDate);
    }

    void whatIsWrongIsSaid_data()
    {
        QTest::addColumn<Error::Kind>("kind");
        QTest::addColumn<QString>("detail");
        QTest::addColumn<SyncState::Kind>("said");
        QTest::addColumn<QString>("code");
        using Kind = Error::Kind;
        const auto row = [](const char *name, Kind kind, const char *detail, SyncState::Kind said, const char *code) {
            QTest::newRow(name) << kind << QString(detail) << said << QString(code);
        };
        row("a strange server", Kind::Unauthorized, "certificate_unknown", SyncState::Kind::Trouble,
            "certificate_unknown");
        row("no way", Kind::Offline, "no route", SyncState::Kind::Offline, "");
        row("too slow", Kind::TimedOut, "timed_out", SyncState::Kind::Offline, "");
        row("a server in trouble", Kind::TimedOut, "server_trouble", SyncState::Kind::Trouble, "server_trouble");
        row("nonsense", Kind::Protocol, "not_understood", SyncState::Kind::Trouble, "not_understood");
        row("an old server", Kind::Protocol, "server_too_old", SyncState::Kind::VersionDiffers, "server_too_old");
        row("a full disk", Kind::Storage, "disk_full", SyncState::Kind::Trouble, "disk_full");
        row("held deletions", Kind::Conflict, "deletions_held", SyncState::Kind::Trouble, "deletions_held");
    }
    void whatIsWrongIsSaid()
    {
        QFETCH(Error::Kind, kind);
        QFETCH(QString, detail);
        QFETCH(SyncState::Kind, said);
        QFETCH(QString, code);
        Court court;
        SyncState state;
        sync::SyncWorker worker({.profile = court.profile(),
                                 .session = court.session(),
                                 .makeTransport = [&] { return std::make_unique<OneAnswer>(fail(kind, detail)); },
                                 .clock = court.clock,
                                 .random = court.random,
                                 .shortestPause = std::chrono::milliseconds(5),
                                 .longestPause = std::chrono::milliseconds(20)});
        QObject::connect(&worker, &sync::SyncWorker::stateChanged, &worker, [&](const SyncState &now) { state = now; });
        worker.start();
        QTRY_COMPARE(state.kind, said);
        QCOMPARE(state.code, code);
        QVERIFY(!court.session().token().isEmpty());
        worker.stop();
    }

    void whatIsWrongStaysSaidWhileItIsTriedAgain()
    {
        Court court;
        std::atomic<int> calls = 0;
        QStringList codes;
        sync::SyncWorker worker(
            {.profile = court.profile(),
             .session = court.session(),
             .makeTransport =
                 [&] { return std::make_unique<OneAnswer>(fail(Error::Kind::Protocol, "not_understood"), &calls); },
             .clock = court.clock,
             .random = court.random,
             .shortestPause = std::chrono::milliseconds(5),
             .longestPause = std::chrono::milliseconds(20)});
        QObject::connect(&worker, &sync::SyncWorker::stateChanged, &worker, [&](const SyncState &now) {
            if (now.kind == SyncState::Kind::Trouble)
                codes.append(now.code);
        });
        worker.start();
        QTRY_VERIFY(calls > 3);
        worker.stop();
        QCoreApplication::processEvents();
        QCOMPARE(codes, QStringList{"not_understood"});
    }

    void anAnswerThatIsNoneIsTrouble()
    {
        Court court;
        SyncState state;
        sync::SyncWorker worker(
            {.profile = court.profile(),
             .session = court.session(),
             .makeTransport =
                 [] { return std::make_unique<OneAnswer>(sync::HttpResponse{.status = 200, .body = "<html>"}); },
             .clock = court.clock,
             .random = court.random,
             .shortestPause = std::chrono::milliseconds(5),
             .longestPause = std::chrono::milliseconds(20)});
        QObject::connect(&worker, &sync::SyncWorker::stateChanged, &worker, [&](const SyncState &now) { state = now; });
        worker.start();
        QTRY_COMPARE(state.kind, SyncState::Kind::Trouble);
        QCOMPARE(state.code, QString("not_understood"));
        worker.stop();
    }

    void anotherVersionIsSaid()
    {
        Running running;
        running.court.server.speaksVersion(99);
        running.court.server.goesOffline();
        running.worker.wake();
        QTRY_COMPARE(running.state.kind, SyncState::Kind::Offline);
        running.court.server.comesBack();
        QTRY_COMPARE(running.state.kind, SyncState::Kind::VersionDiffers);
        QCOMPARE(running.state.code, QString("client_too_old"));
    }

    void claimsAreAnsweredWhileWaitingForNews()
    {
        QStringList holders;
        Running running;
        // By an object of this thread: the signal is emitted on the worker's.
        QObject::connect(&running.worker, &sync::SyncWorker::claimAnswered, &running.worker,
                         [&](const domain::wire::ClaimReply &reply) { holders.append(reply.holderName); });
        QTRY_COMPARE(running.state.kind, SyncState::Kind::UpToDate);
        const domain::SubmissionId id(testId(5));
        running.court.server.claimedBySomebodyElse(id);
        running.worker.claim({id, domain::wire::ClaimRequest::Act::Take});
        QTRY_COMPARE(holders, QStringList{"M. Chen"});
    }

    void itTidiesOnceADay()
    {
        const QByteArray bytes("of a package that is gone");
        const QString sha = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
        Running running;
        QTRY_COMPARE(running.state.kind, SyncState::Kind::UpToDate);
        auto partial = running.court.documents().fetching(sha).value();
        must(partial.append(bytes));
        must(partial.finish());
        running.worker.wake();
        QVERIFY(running.court.documents().has(sha)); // Once a day is enough.
        running.court.clock.advance(std::chrono::hours(24));
        running.worker.wake();
        QTRY_VERIFY(!running.court.documents().has(sha));
    }

    void itStopsWithinASecondWhileItWaits()
    {
        Running running;
        QTRY_COMPARE(running.state.kind, SyncState::Kind::UpToDate);
        QTRY_VERIFY(running.court.server.requests("/v1/events") > 0); // It waits for news, up to 50 s.
        QElapsedTimer timer;
        timer.start();
        running.worker.stop();
        QVERIFY(timer.elapsed() < 1000);
        running.worker.wake(); // Harmless now.
        running.worker.start();
        QTRY_VERIFY(running.court.server.requests("/v1/hello") > 1);
    }
};

QTEST_GUILESS_MAIN(SyncWorkerTest)
#include "sync_worker_test.moc"
