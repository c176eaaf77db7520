#include "server/api/routes.h"
#include "tests/domain/samples.h"
#include "tests/server/support/web_client.h"

using namespace dais;
using namespace dais::tests;

class CheckQueueTest : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<WebCourt> court;
    server::http::Router router;
    domain::UserId user;

    domain::SubmissionId file()
    {
        WebClient filer(*court, router);
        filer.signIn(QStringLiteral("dhs"));
        const auto response =
            filer.upload("/v1/submissions", formOf({{"submission", QJsonDocument(chargingWords()).toJson()}}, {{}}));
        return WebCourt::must(
            domain::SubmissionId::parse(WebClient::objectOf(response).value(QStringLiteral("id")).toString()));
    }
    domain::Submission submission(const domain::SubmissionId &id)
    {
        return std::get<domain::Submission>(
            WebCourt::must(court->services().records.findForServer({domain::EntityKind::Submission, id.uuid()})));
    }
    static QStringList findingsOf(const domain::Submission &submission)
    {
        QStringList codes;
        for (const domain::Filing &filing : submission.filings)
            for (const domain::Finding &finding : filing.findings)
                codes += finding.code;
        return codes;
    }
    int runDue() { return WebCourt::must(court->parts->checks.runDue()); }

private slots:
    void initTestCase() { server::api::addRoutes(router); }
    void init()
    {
        court = std::make_unique<WebCourt>();
        user = court->person(QStringLiteral("dhs"), domain::Role::Dhs).id;
    }
    void cleanup() { court.reset(); }

    void aReceivedPackageIsCheckedStampedAndGoesToAClerk()
    {
        const auto id = file();
        QCOMPARE(submission(id).state, domain::SubmissionState::Checking);
        QCOMPARE(runDue(), 1);
        const auto checked = submission(id);
        QCOMPARE(checked.state, domain::SubmissionState::InReview);
        QCOMPARE(checked.filings.front().pages, 3);
        QCOMPARE(checked.filings.front().rendition, domain::RenditionState::Made);
        QVERIFY(checked.filings.front().renditionBytes > checked.filings.front().bytes);
        QCOMPARE(runDue(), 0);
    }

    void aRestartGoesOnWhereItEnded()
    {
        const auto id = file();
        court->restart();
        QCOMPARE(runDue(), 1);
        QCOMPARE(submission(id).state, domain::SubmissionState::InReview);
    }

    void troubleOfTheServerIsTriedAgainLater()
    {
        const auto id = file();
        court->examiner.failures = 1;
        QCOMPARE(runDue(), 1);
        QCOMPARE(submission(id).state, domain::SubmissionState::Checking);
        QCOMPARE(runDue(), 0); // Not before its time.
        court->clock.advance(2);
        QCOMPARE(runDue(), 1);
        QCOMPARE(submission(id).state, domain::SubmissionState::InReview);
        QVERIFY(submission(id).filings.front().findings.front().code != QStringLiteral("NOT_CHECKED"));
    }

    void afterTheLastTryAClerkLooksAtIt()
    {
        const auto id = file();
        court->examiner.failures = 1000;
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(runDue(), 1);
            court->clock.advance(3600);
        }
        QCOMPARE(runDue(), 0);
        const auto checked = submission(id);
        QCOMPARE(checked.state, domain::SubmissionState::InReview);
        QCOMPARE(checked.filings.front().findings.front().code, QStringLiteral("NOT_CHECKED"));
        QCOMPARE(checked.filings.front().rendition, domain::RenditionState::Made);
    }

    void withoutItsScannerAFilingWaitsAndIsNeverTakenForClean()
    {
        court->scanner.result.kind = server::intake::ScanResult::Kind::Clean;
        court->scanner.up = false;
        const auto id = file();
        for (int i = 0; i < 10; ++i) { // Longer than other trouble is tried.
            QCOMPARE(runDue(), 1);
            court->clock.advance(3600);
        }
        QCOMPARE(court->examiner.asked.load(), 1); // Only whether the scanner is back is asked again.
        auto waiting = submission(id);
        QCOMPARE(waiting.state, domain::SubmissionState::Checking);
        QVERIFY(!waiting.filings.front().checked);
        QVERIFY(findingsOf(waiting).contains(QStringLiteral("SCAN_WAITING")));
        court->restart();
        court->scanner.up = true;
        QCOMPARE(runDue(), 1);
        QCOMPARE(submission(id).state, domain::SubmissionState::InReview);
        QVERIFY(!findingsOf(submission(id)).contains(QStringLiteral("SCAN_WAITING")));
        QCOMPARE(submission(id).filings.front().rendition, domain::RenditionState::Made);
    }

    void whatTheScannerFindsStandsBesideTheDocument()
    {
        court->scanner.result = {server::intake::ScanResult::Kind::Infected, QStringLiteral("Test.Eicar")};
        const auto id = file();
        QCOMPARE(runDue(), 1);
        QVERIFY(findingsOf(submission(id)).contains(QStringLiteral("VIRUS")));
        QCOMPARE(submission(id).filings.front().rendition, domain::RenditionState::Impossible);
    }

    void findingsCarryTheirPlaceAndTheCaseIsAsked()
    {
        court->examiner.reading.pages = court->examiner.reading.pagesRead = 3;
        court->examiner.reading.firstNumbers = {QStringLiteral("987654321")};
        court->examiner.reading.firstWords = QStringLiteral("another matter");
        court->examiner.reading.marks = {{pdf::MarkKind::TypedSignature, 2, {100, 200, 300, 40}}};
        const auto id = file();
        QCOMPARE(runDue(), 1);
        const auto checked = submission(id);
        QVERIFY(findingsOf(checked).contains(QStringLiteral("WRONG_ANUMBER")));
        for (const domain::Finding &finding : checked.filings.front().findings)
            if (finding.code == QLatin1String("TYPED_SIGNATURE")) {
                QCOMPARE(finding.page, 2);
                QCOMPARE(finding.place, (domain::PagePlace{100, 200, 300, 40}));
            }
    }

    void theSameTextInTheRecordIsToldUntilItsBytesGo()
    {
        court->examiner.reading.pages = court->examiner.reading.pagesRead = 3;
        court->examiner.reading.textDigest = QString(64, u'a');
        const auto first = file();
        QCOMPARE(runDue(), 1);
        const auto accepted = submission(first);
        QVERIFY(!findingsOf(accepted).contains(QStringLiteral("DUPLICATE_TEXT")));
        const auto opened = domain::CaseId::make(court->clock, court->random);
        auto args = Samples::acceptance(accepted);
        args.caseId = opened;
        const auto outcome = court->services().commands.issue(args);
        QVERIFY(outcome);
        QCOMPARE(outcome->code, QString());

        const auto second = [&] {
            WebClient filer(*court, router);
            filer.signIn(QStringLiteral("dhs"));
            FormFile other;
            other.bytes += "% other bytes, same words\n";
            const auto response = filer.upload(
                "/v1/submissions", formOf({{"submission", QJsonDocument(motionWords()).toJson()}}, {other}));
            const auto id = WebCourt::must(
                domain::SubmissionId::parse(WebClient::objectOf(response).value(QStringLiteral("id")).toString()));
            (void)runDue();
            return findingsOf(submission(id));
        };
        QVERIFY(second().contains(QStringLiteral("DUPLICATE_TEXT")));
        WebCourt::mustHold(court->services().writer.run([&](sql::Connection &connection) {
            return connection.execute(QStringLiteral("DELETE FROM document WHERE doc = ?"),
                                      accepted.filings.front().document);
        }));
        QVERIFY(!second().contains(QStringLiteral("DUPLICATE_TEXT")));
    }

    void threadsCheckWhatComesInByThemselves()
    {
        court->restart(2);
        std::vector<domain::SubmissionId> ids;
        for (int i = 0; i < 6; ++i)
            ids.push_back(file());
        for (const auto &id : ids)
            QTRY_COMPARE_WITH_TIMEOUT(submission(id).state, domain::SubmissionState::InReview, 20'000);
        QCOMPARE(court->examiner.asked.load(), 6); // Each once, though two threads looked.
    }

    void theStampSaysWhenInTheCourtsTime()
    {
        domain::Submission filed;
        filed.id = domain::SubmissionId(QUuid::fromString(QStringLiteral("0190a5a0-0000-7000-8000-00000000abcd")));
        filed.lastByteAt = QDateTime({2026, 11, 20}, {2, 3, 4}, Qt::UTC);
        const auto *newark = court->tables.courts().find(QStringLiteral("NEW"));
        QCOMPARE(server::intake::stampLine(filed, *newark),
                 QStringLiteral("Filed Nov 19, 2026, 9:03:04 PM EST · NEW · 00000000abcd"));
    }
};

QTEST_GUILESS_MAIN(CheckQueueTest)
#include "check_queue_test.moc"
