#include "pdf/document_session.h"
#include "pdf/failure.h"
#include "pdf/one_shot.h"
#include "pdf/worker_launcher.h"
#include "tests/pdf/sample_pdf.h"
#include "tests/support/other_program.h"

#include <csignal>
#include <future>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>
#include <thread>

using namespace dais;
using namespace dais::pdf;
using namespace dais::tests;

namespace {
const QString workerProgram = QStringLiteral(DAIS_BIN_DIR "/dais-pdf-worker");
#ifdef DAIS_SANITIZED
constexpr int slowness = 6; // Sanitizers make everything slower.
#else
constexpr int slowness = 1;
#endif

SealedFile sealed(const QByteArray &bytes)
{
    return SealedFile::copyOf(bytes).value();
}

const RenderRequest letter{0, {612, 792}, QRect(0, 0, 612, 792), Rotation::None};

QString codeOf(const Error &error)
{
    const auto failure = failureOf(error);
    return failure ? failureCode(*failure) : QStringLiteral("not a failure: ") + error.detail;
}

/// The parent of a process, or 0 when there is no such process any more.
qint64 parentOf(qint64 process)
{
    QFile status(QStringLiteral("/proc/%1/stat").arg(process));
    if (!status.open(QFile::ReadOnly))
        return 0;
    const QByteArray line = status.readAll();
    const QList<QByteArray> fields = line.mid(line.lastIndexOf(')') + 2).split(' ');
    return fields[0] == "Z" ? 0 : fields[1].toLongLong();
}

qint64 residentKilobytes()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QFile::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.simplified().split(' ')[1].toLongLong();
    }
    return 0;
}
} // namespace

class WorkerRecoveryTest : public QObject {
    Q_OBJECT
private slots:
    void aWorkerKilledWhileDrawingIsACrashAndTheNextCallHasANewOne()
    {
        WorkerLauncher launcher(workerProgram);
        DocumentSession session(launcher, sealed(endlessPdf()));
        QVERIFY(session.facts());
        const qint64 first = session.workerProcessId();
        auto drawing = std::async(std::launch::async, [&session] { return session.render(letter); });
        QTRY_VERIFY(isBusy(first));
        QCOMPARE(::kill(pid_t(first), SIGKILL), 0);
        QCOMPARE(codeOf(drawing.get().error()), QStringLiteral("crashed"));
        QCOMPARE(launcher.counts().crashes, 1);

        QElapsedTimer timer;
        timer.start();
        QVERIFY(session.facts());
        QVERIFY2(timer.elapsed() < 300 * slowness, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(session.workerProcessId() != first);
    }

    void aWorkerKilledWhileIdleIsReplacedWithoutAWord()
    {
        WorkerLauncher launcher(workerProgram);
        DocumentSession session(launcher, sealed(samplePdf(1)));
        QVERIFY(session.facts());
        const qint64 worker = session.workerProcessId();
        QCOMPARE(::kill(pid_t(worker), SIGKILL), 0);
        QTRY_COMPARE(parentOf(worker), 0);
        QVERIFY(session.render(letter));
        QCOMPARE(launcher.counts().crashes, 0);
        QCOMPARE(launcher.counts().workersStarted, 2);
    }

    void aKilledForkServerIsReplacedAndItsWorkersAreGone()
    {
        WorkerLauncher launcher(workerProgram);
        DocumentSession session(launcher, sealed(samplePdf(1)));
        QVERIFY(session.facts());
        const qint64 worker = session.workerProcessId();
        QCOMPARE(::kill(pid_t(parentOf(worker)), SIGKILL), 0);
        QTRY_COMPARE(parentOf(worker), 0);
        QVERIFY(session.render(letter));
        QCOMPARE(launcher.counts().serverStarts, 2);
    }

    void nothingIsLeftRunningWhenTheLauncherGoes()
    {
        qint64 worker = 0;
        qint64 server = 0;
        {
            WorkerLauncher launcher(workerProgram);
            DocumentSession session(launcher, sealed(endlessPdf()), {1000, 50});
            QVERIFY(session.facts());
            worker = session.workerProcessId();
            server = parentOf(worker);
            QVERIFY(server > 0);
        }
        QTRY_COMPARE(parentOf(worker), 0);
        QCOMPARE(parentOf(server), 0);
    }

    void aThreadThatStartedTheForkServerMayEnd()
    {
        WorkerLauncher launcher(workerProgram);
        std::thread([&launcher] { (void)launcher.prepare(); }).join();
        DocumentSession session(launcher, sealed(samplePdf(1)));
        QVERIFY(session.facts());
        QCOMPARE(launcher.counts().serverStarts, 1);
    }

    void aPageThatNeverEndsRunsOutOfProcessorTime()
    {
        WorkerLauncher launcher(workerProgram);
        DocumentSession session(launcher, sealed(endlessPdf()), {1, 20000});
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(codeOf(session.render(letter).error()), QStringLiteral("too_costly"));
        QVERIFY2(timer.elapsed() < 15000, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(session.facts());
    }

    void aPageThatNeverEndsIsEndedWhenItsTimeIsUp()
    {
        WorkerLauncher launcher(workerProgram);
        DocumentSession session(launcher, sealed(endlessPdf()), {60, 300});
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(codeOf(session.render(letter).error()), QStringLiteral("timed_out"));
        QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(launcher.counts().timeOuts, 1);
        QVERIFY(session.facts());
    }

    void aCancelledPageStopsBeingDrawnAndTheWorkerGoesOn()
    {
        WorkerLauncher launcher(workerProgram);
        DocumentSession session(launcher, sealed(slowPdf()));
        QVERIFY(session.facts());
        const qint64 worker = session.workerProcessId();
        QCOMPARE(cancelledOnceBusy(session).kind, Error::Kind::Cancelled);
        QVERIFY(session.facts()); // Answered by the same worker, since it stopped drawing.
        QCOMPARE(session.workerProcessId(), worker);
    }

    void aCancelledPageThatCannotStopCostsItsWorkerAndNoTime()
    {
        WorkerLauncher launcher(workerProgram);
        DocumentSession session(launcher, sealed(endlessPdf()));
        QVERIFY(session.facts());
        const qint64 worker = session.workerProcessId();
        QCOMPARE(cancelledOnceBusy(session).kind, Error::Kind::Cancelled);
        QElapsedTimer timer;
        timer.start();
        QVERIFY(session.facts());
        QVERIFY2(timer.elapsed() < 400 * slowness, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(session.workerProcessId() != worker);
        QCOMPARE(launcher.counts().crashes + launcher.counts().timeOuts, 0); // The page is not to blame.
    }

    void aCallThatIsStoppedBeforeItBeginsStartsNothing()
    {
        WorkerLauncher launcher(workerProgram);
        DocumentSession session(launcher, sealed(samplePdf(1)));
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(session.facts(stop.get_token()).error().kind, Error::Kind::Cancelled);
        QCOMPARE(launcher.counts().serverStarts, 0);
    }

    void bombsAreDrawnOrRefusedButNeverHang_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("recursive") << recursivePdf();
        QTest::newRow("huge image") << hugeImagePdf();
        QTest::newRow("huge page") << samplePdf({{.lines = {}, .size = {1e9, 1e9}, .crop = {}}});
        QTest::newRow("page without size") << samplePdf({{.lines = {}, .size = {0, 0}, .crop = {}}});
        QTest::newRow("deep nesting") << samplePdf(
            {{.lines = {}, .crop = {}, .extraContent = QByteArray("q [").repeated(300000)}});
    }
    void bombsAreDrawnOrRefusedButNeverHang()
    {
        QFETCH(QByteArray, bytes);
        WorkerLauncher launcher(workerProgram);
        DocumentSession session(launcher, sealed(bytes), {2, 15000});
        const qint64 before = residentKilobytes();
        QElapsedTimer timer;
        timer.start();
        const auto image = session.render(letter);
        QVERIFY2(timer.elapsed() < 15500, qPrintable(QString::number(timer.elapsed())));
        QVERIFY2(image || failureOf(image.error()), "a refusal has a code");
        QVERIFY(residentKilobytes() - before < 64 * 1024);
    }

    void theParentsMemoryStaysBoundedOverManyPages()
    {
        WorkerLauncher launcher(workerProgram);
        DocumentSession session(launcher, sealed(samplePdf(10)));
        QVERIFY(session.render(letter));
        const qint64 before = residentKilobytes();
        for (int i = 0; i < 200; ++i)
            QVERIFY(session.render({i % 10, {850, 1100}, QRect(0, 0, 850, 1100), Rotation::None}));
        QVERIFY2(residentKilobytes() - before < 16 * 1024 * slowness,
                 qPrintable(QString::number(residentKilobytes() - before)));
    }

    void withoutAnyWayToConfineNothingIsOpened()
    {
        WorkerLauncher launcher(workerProgram,
                                {QStringLiteral("--without-landlock"), QStringLiteral("--without-namespaces")});
        DocumentSession session(launcher, sealed(samplePdf(1)));
        QCOMPARE(codeOf(session.facts().error()), QStringLiteral("cannot_confine"));
        QCOMPARE(codeOf(inspect(launcher, sealed(samplePdf(1))).error()), QStringLiteral("cannot_confine"));
        QCOMPARE(launcher.counts().workersStarted, 0);
    }

    void oneWayToConfineIsEnoughAndStillDeniesEverything_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("both") << QStringList();
        QTest::newRow("Landlock only") << QStringList{QStringLiteral("--without-namespaces")};
        QTest::newRow("namespaces only") << QStringList{QStringLiteral("--without-landlock")};
    }
    void oneWayToConfineIsEnoughAndStillDeniesEverything()
    {
        QFETCH(QStringList, arguments);
        WorkerLauncher launcher(workerProgram, arguments);
        const auto confinement = launcher.prepare();
        QVERIFY(confinement);
        if (!confinement->isEnough())
            QSKIP("This computer does not offer this way.");
        const auto report = launcher.selfTest();
        QVERIFY(report);
        QCOMPARE(report->acts.size(), 12);
        for (const auto &act : report->acts)
            QVERIFY2(act.isDenied, qPrintable(act.name));
        DocumentSession session(launcher, sealed(samplePdf(1)));
        QCOMPARE(session.text(0)->toString(), QStringLiteral("Page 1 of the record\n"));
        QVERIFY(session.render(letter));
    }

    void theProgramTestsItselfWhenAsked()
    {
        const Ran asked = run(workerProgram, {QStringLiteral("--self-test")});
        QCOMPARE(asked.exitCode, 0);
        QVERIFY(asked.output.contains("12 of 12 forbidden acts denied"));
        QCOMPARE(run(workerProgram, {}).exitCode, 2);
    }

private:
    static Error cancelledOnceBusy(DocumentSession &session)
    {
        const qint64 worker = session.workerProcessId();
        std::stop_source stop;
        auto drawing =
            std::async(std::launch::async, [&session, &stop] { return session.render(letter, stop.get_token()); });
        [worker] { QTRY_VERIFY(isBusy(worker)); }();
        stop.request_stop();
        const auto image = drawing.get();
        return image ? Error() : image.error();
    }

    /// The worker is using the processor.
    static bool isBusy(qint64 process)
    {
        QFile status(QStringLiteral("/proc/%1/stat").arg(process));
        if (!status.open(QFile::ReadOnly))
            return false;
        const QByteArray line = status.readAll();
        return line.mid(line.lastIndexOf(')') + 2).split(' ')[11].toLongLong() > 5; // Hundredths of a second.
    }
};

QTEST_GUILESS_MAIN(WorkerRecoveryTest)
#include "worker_recovery_test.moc"
