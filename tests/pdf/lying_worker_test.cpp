#include "pdf/document_session.h"
#include "pdf/failure.h"
#include "pdf/worker_launcher.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

using namespace dais;
using namespace dais::pdf;

namespace {
qint64 openDescriptors()
{
    int count = 0;
    for (int fd = 0; fd < 1024; ++fd)
        count += QFile::exists(QStringLiteral("/proc/self/fd/%1").arg(fd)) ? 1 : 0;
    return count;
}

QString codeOf(const Error &error)
{
    const auto failure = failureOf(error);
    return failure ? failureCode(*failure) : QStringLiteral("not a failure: ") + error.detail;
}

const RenderRequest tenByTen{0, {10, 10}, QRect(0, 0, 10, 10), Rotation::None};
} // namespace

class LyingWorkerTest : public QObject {
    Q_OBJECT
private slots:
    void aLieAboutPixelsIsFoundOutAndTheWorkerEnded_data()
    {
        QTest::addColumn<QString>("lie");
        for (const char *lie :
             {"unsealed", "may-shrink", "may-change", "too-long", "too-short", "no-memory-file", "no-descriptor",
              "two-descriptors", "id-of-the-future", "garbage", "oversized-message", "old-answers"})
            QTest::newRow(lie) << QString::fromLatin1(lie);
    }
    void aLieAboutPixelsIsFoundOutAndTheWorkerEnded()
    {
        QFETCH(QString, lie);
        WorkerLauncher launcher(QStringLiteral(LYING_WORKER), {lie});
        DocumentSession session(launcher, SealedFile::copyOf("document").value());
        const qint64 before = openDescriptors();
        for (int i = 0; i < 3; ++i)
            QCOMPARE(codeOf(session.render(tenByTen).error()), QStringLiteral("lying_worker"));
        QCOMPARE(launcher.counts().workersStarted, 3);
        QVERIFY(openDescriptors() <= before + 6); // Nothing that a liar sent stays open.
    }

    void aLieAboutWordsOrSizesIsFoundOut()
    {
        WorkerLauncher words(QStringLiteral(LYING_WORKER), {QStringLiteral("words-without-end")});
        DocumentSession wordSession(words, SealedFile::copyOf("document").value());
        QCOMPARE(codeOf(wordSession.text(0).error()), QStringLiteral("lying_worker"));
        QCOMPARE(codeOf(wordSession.outline().error()), QStringLiteral("lying_worker"));

        WorkerLauncher sizes(QStringLiteral(LYING_WORKER), {QStringLiteral("page-of-no-size")});
        DocumentSession sizeSession(sizes, SealedFile::copyOf("document").value());
        QCOMPARE(codeOf(sizeSession.facts().error()), QStringLiteral("lying_worker"));
    }

    void aWorkerThatDiesIsACrashAndItsPageIsGivenUpAfterTwo()
    {
        WorkerLauncher launcher(QStringLiteral(LYING_WORKER), {QStringLiteral("dies")});
        DocumentSession session(launcher, SealedFile::copyOf("document").value());
        for (int i = 0; i < 5; ++i)
            QCOMPARE(codeOf(session.render(tenByTen).error()), QStringLiteral("crashed"));
        QCOMPARE(launcher.counts().workersStarted, 2);
        QCOMPARE(launcher.counts().crashes, 2);
        QCOMPARE(codeOf(session.text(1).error()), QStringLiteral("crashed")); // Another page is tried.
        QCOMPARE(launcher.counts().workersStarted, 3);
    }

    void aSilentWorkerIsEndedWhenItsTimeIsUp()
    {
        WorkerLauncher launcher(QStringLiteral(LYING_WORKER), {QStringLiteral("silent")});
        DocumentSession session(launcher, SealedFile::copyOf("document").value(), {1, 200});
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(codeOf(session.render(tenByTen).error()), QStringLiteral("timed_out"));
        QVERIFY2(timer.elapsed() >= 200 && timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(session.workerProcessId(), 0);
        QCOMPARE(launcher.counts().timeOuts, 1);
    }

    void aForkServerThatLiesIsReplacedAndThenGivenUp_data()
    {
        QTest::addColumn<QString>("lie");
        for (const char *lie : {"no-process", "server-garbage", "no-worker-at-all", "not-ready"})
            QTest::newRow(lie) << QString::fromLatin1(lie);
    }
    void aForkServerThatLiesIsReplacedAndThenGivenUp()
    {
        QFETCH(QString, lie);
        WorkerLauncher launcher(QStringLiteral(LYING_WORKER), {lie});
        DocumentSession session(launcher, SealedFile::copyOf("document").value());
        QVERIFY(!session.render(tenByTen));
        QVERIFY(launcher.counts().serverStarts <= 2);
    }

    void aProgramThatIsNotThereIsAStorageError()
    {
        WorkerLauncher launcher(QStringLiteral("/no/such/program"));
        QCOMPARE(launcher.prepare().error().kind, Error::Kind::Storage);
        DocumentSession session(launcher, SealedFile::copyOf("document").value());
        QCOMPARE(session.facts().error().kind, Error::Kind::Storage);
    }

    void aProgramThatIsNoWorkerIsNoticed()
    {
        WorkerLauncher launcher(QStringLiteral("/bin/true"));
        QVERIFY(!launcher.prepare());
    }
};

QTEST_GUILESS_MAIN(LyingWorkerTest)
#include "lying_worker_test.moc"
