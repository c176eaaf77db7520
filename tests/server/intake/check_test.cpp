#include "pdf/failure.h"
#include "server/intake/check.h"
#include "server/intake/check_command.h"
#include "tests/server/intake/intake_fakes.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <sys/stat.h>

using namespace dais;
using namespace dais::tests;
using namespace dais::server::intake;
using pdf::Failure;

namespace {

/// A checker over fakes.
struct Intake {
    FakeExaminer examiner;
    FakeScanner scanner;
    FindingTable table = *FindingTable::load();
    SteppingClock clock{1};
    Checker checker{examiner, scanner, table, clock};

    Result<Report> check(const QByteArray &bytes, const QString &name = QStringLiteral("motion.pdf"))
    {
        return checker.check(FileOf(bytes).descriptor(), name);
    }
};

struct Output {
    QBuffer out;
    QBuffer err;
    Output()
    {
        out.open(QIODevice::ReadWrite);
        err.open(QIODevice::ReadWrite);
    }
};

QString codesOf(const Report &report)
{
    QStringList codes;
    for (const Finding &finding : report.findings)
        codes += finding.code;
    return codes.join(u',');
}

} // namespace

class CheckTest : public QObject {
    Q_OBJECT
private slots:
    void aGoodFilingIsAccepted()
    {
        Intake intake;
        const auto report = intake.check("bytes of a PDF");
        QVERIFY(report);
        QCOMPARE(report->verdict, Verdict::Accept);
        QCOMPARE(codesOf(*report), QString());
        QCOMPARE(report->type, Report::Type::Pdf);
        QCOMPARE(report->pages, 1);
        QCOMPARE(report->bytes, 14);
        QCOMPARE(report->sha256, QCryptographicHash::hash("bytes of a PDF", QCryptographicHash::Sha256).toHex());
        QVERIFY(report->milliseconds > 0);
    }

    void tooLargeIsRefusedBeforeAnybodyLooksIn()
    {
        Intake intake;
        FileOf file("%PDF-1.7");
        file.resize(Checker::maximumBytes + 1);
        const auto report = intake.checker.check(file.descriptor(), QStringLiteral("a.pdf"));
        QCOMPARE(codesOf(*report), QStringLiteral("FILE_SIZE"));
        QCOMPARE(report->verdict, Verdict::Refuse);
        QCOMPARE(intake.examiner.inspections, 0);
        QCOMPARE(report->sha256.size(), 64);
        QVERIFY(report->findings.first().text.contains(QStringLiteral("25.1 MiB")));

        file.resize(Checker::maximumBytes);
        QCOMPARE(intake.checker.check(file.descriptor(), QStringLiteral("a.pdf"))->verdict, Verdict::Accept);
        QCOMPARE(intake.examiner.inspections, 1);
    }

    void nothingIsRefusedAsNothing()
    {
        Intake intake;
        const auto report = intake.check({});
        QCOMPARE(codesOf(*report), QStringLiteral("EMPTY"));
        QCOMPARE(report->type, Report::Type::Other);
        QCOMPARE(intake.examiner.inspections, 0);
    }

    void badPagesAreNamed()
    {
        Intake intake;
        intake.examiner.inspection->lowPages = {{3, 200}, {4, 150}};
        intake.examiner.inspection->lowPageCount = 2;
        const auto report = intake.check("x");
        QCOMPARE(report->verdict, Verdict::Review);
        QCOMPARE(report->findings.first().pages, (QList<int>{3, 4}));
        QVERIFY(
            report->findings.first().text.startsWith(QStringLiteral("Pages 3 to 4 were scanned at 150 to 200 dpi.")));
    }

    void aWorkerThatDiesLeavesTheFileToAClerk()
    {
        for (const Failure failure : {Failure::Crashed, Failure::TimedOut, Failure::TooCostly, Failure::LyingWorker}) {
            Intake intake;
            intake.examiner.inspection = pdf::refuse(failure);
            const auto report = intake.check("x");
            QVERIFY(report);
            QCOMPARE(codesOf(*report), QStringLiteral("TOO_COSTLY"));
            QCOMPARE(report->verdict, Verdict::Review);
            QCOMPARE(report->pages, 1); // As the other reader says.
            QCOMPARE(intake.examiner.inspections, 1);
        }
    }

    void whatIsNotTheFilesFaultIsNoVerdict_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("asked to stop") << int(Error::Kind::Cancelled);
        QTest::newRow("no memory") << int(Error::Kind::Storage);
    }
    void whatIsNotTheFilesFaultIsNoVerdict()
    {
        QFETCH(int, kind);
        Intake intake;
        intake.examiner.inspection = fail(Error::Kind(kind));
        QVERIFY(!intake.check("x"));
        Intake second;
        second.examiner.opinion = fail(Error::Kind(kind));
        QVERIFY(!second.check("x"));
        Intake uncaged;
        uncaged.examiner.inspection = pdf::refuse(Failure::CannotConfine);
        QVERIFY(!uncaged.check("x"));
    }

    void aPictureIsNotShownToTheOtherReader()
    {
        Intake intake;
        intake.examiner.inspection->type = pdf::Inspection::Type::Jpeg;
        QCOMPARE(intake.check("x")->type, Report::Type::Jpeg);
        QCOMPARE(intake.examiner.opinions, 0);
    }

    void theScannersWordIsKept()
    {
        Intake intake;
        intake.scanner.result = ScanResult{ScanResult::Kind::Infected, QStringLiteral("Eicar-Test")};
        const auto infected = intake.check("x");
        QCOMPARE(infected->verdict, Verdict::Refuse);
        QVERIFY(infected->findings.first().text.contains(QStringLiteral("Eicar-Test")));

        intake.scanner.result = fail(Error::Kind::Offline);
        const auto waiting = intake.check("x");
        QCOMPARE(codesOf(*waiting), QStringLiteral("SCAN_WAITING"));
        QCOMPARE(waiting->verdict, Verdict::Review); // Never taken for clean.

        NoScanner none;
        const Checker unscanned(intake.examiner, none, intake.table, intake.clock);
        const auto report = unscanned.check(FileOf("x").descriptor(), {});
        QCOMPARE(codesOf(*report), QStringLiteral("NOT_SCANNED"));
        QCOMPARE(report->verdict, Verdict::Accept);
    }

    void aLineOfJsonSaysItAll()
    {
        Intake intake;
        intake.examiner.inspection->lowPages = {{3, 200}};
        intake.examiner.inspection->lowPageCount = 1;
        const QByteArray line = toJsonLine(*intake.check("x", QStringLiteral("a\nb\u202e.pdf")));
        QVERIFY(!line.contains('\n'));
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        QCOMPARE(object.keys(),
                 (QStringList{QStringLiteral("bytes"), QStringLiteral("file"), QStringLiteral("findings"),
                              QStringLiteral("ms"), QStringLiteral("pages"), QStringLiteral("sha256"),
                              QStringLiteral("type"), QStringLiteral("verdict")}));
        QCOMPARE(object[QStringLiteral("file")].toString(), QStringLiteral("a\nb\u202e.pdf"));
        QCOMPARE(object[QStringLiteral("verdict")].toString(), QStringLiteral("review"));
        const QJsonObject finding = object[QStringLiteral("findings")][0].toObject();
        QCOMPARE(finding[QStringLiteral("code")].toString(), QStringLiteral("LOW_DPI"));
        QCOMPARE(finding[QStringLiteral("severity")].toString(), QStringLiteral("warn"));
        QCOMPARE(finding[QStringLiteral("page")].toInt(), 3);
        QVERIFY(!finding[QStringLiteral("rule")].toString().isEmpty());
    }

    void theCommandPrintsALineAFileAndSucceedsWhateverTheVerdicts()
    {
        Intake intake;
        Output output;
        const FileOf good("x");
        const FileOf empty("");
        QCOMPARE(
            runCheck({QStringLiteral("--json"), good.path(), empty.path()}, intake.checker, output.out, output.err), 0);
        const auto lines = output.out.data().trimmed().split('\n');
        QCOMPARE(lines.size(), 2);
        QCOMPARE(QJsonDocument::fromJson(lines[0]).object()[QStringLiteral("verdict")].toString(),
                 QStringLiteral("accept"));
        QCOMPARE(QJsonDocument::fromJson(lines[1]).object()[QStringLiteral("verdict")].toString(),
                 QStringLiteral("refuse"));
        QVERIFY(output.err.data().isEmpty());
    }

    void withoutJsonItSpeaksToPeople()
    {
        Intake intake;
        Output output;
        const FileOf empty("");
        QCOMPARE(runCheck({empty.path()}, intake.checker, output.out, output.err), 0);
        QVERIFY(output.out.data().startsWith("refuse  " + empty.path().toUtf8()));
        QVERIFY(output.out.data().contains("This file has nothing in it."));
    }

    void whatCannotBeReadIsSaidAndTheRestIsChecked()
    {
        Intake intake;
        Output output;
        QTemporaryDir folder;
        const QString pipe = folder.filePath(QStringLiteral("pipe"));
        QCOMPARE(mkfifo(qPrintable(pipe), 0600), 0);
        const FileOf good("x");
        const QStringList files{QStringLiteral("--json"), QStringLiteral("/no/such\x1b[2Jfile"), folder.path(), pipe,
                                good.path()};
        QCOMPARE(runCheck(files, intake.checker, output.out, output.err), 2);
        QCOMPARE(output.out.data().count('\n'), 1);
        QCOMPARE(output.err.data().count('\n'), 3);
        QVERIFY(!output.err.data().contains('\x1b'));
    }

    void wronglyCalledItSaysHow()
    {
        Intake intake;
        for (const QStringList &arguments : {QStringList{}, QStringList{QStringLiteral("--json")},
                                             QStringList{QStringLiteral("--xml"), QStringLiteral("a")}}) {
            Output output;
            QCOMPARE(runCheck(arguments, intake.checker, output.out, output.err), 2);
            QVERIFY(output.err.data().contains("dais-server check"));
        }
    }
};

QTEST_GUILESS_MAIN(CheckTest)
#include "check_test.moc"
