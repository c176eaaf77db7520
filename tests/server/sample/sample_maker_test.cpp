#include "domain/court_calendar.h"
#include "tests/server/sample/sample_court.h"

#include <set>

using namespace dais;
using namespace dais::tests;
using server::sample::PackageMaker;

namespace {

bool hasFinding(const std::vector<domain::Submission> &submissions, const char *code)
{
    for (const domain::Submission &submission : submissions)
        for (const domain::Filing &filing : submission.filings)
            for (const domain::Finding &finding : filing.findings)
                if (finding.code == QLatin1String(code))
                    return true;
    return false;
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("not written: %s", qPrintable(path));
}

} // namespace

class SampleMakerTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QVERIFY(m_files.isValid());
        server::sample::Dice dice(3);
        write(m_files.filePath(QStringLiteral("a good one.pdf")),
              makePaper(server::sample::PaperKind::Typed, {.title = QStringLiteral("Exhibit")}, 3, dice));
        write(m_files.filePath(QStringLiteral("b words.txt")), "words");
        write(m_files.filePath(QStringLiteral("c nothing.pdf")), {});
        auto order = SampleCourt::order(6, 7);
        order.files = m_files.path();
        m_court = std::make_unique<SampleCourt>(order);
    }

    void theSameSeedMakesTheSameCourtAtAnotherTime()
    {
        auto order = SampleCourt::order(6, 7);
        order.files = m_files.path();
        const SampleCourt again(order, QDateTime(QDate(2027, 3, 1), QTime(4, 5, 6), Qt::UTC));
        const auto first = m_court->everything();
        const auto second = again.everything();
        for (qsizetype i = 0; i < std::min(first.size(), second.size()); ++i)
            QCOMPARE(second[i], first[i]);
        QCOMPARE(second.size(), first.size());
    }

    void anotherSeedMakesOtherPapers()
    {
        const server::sample::Caption caption{.title = QStringLiteral("Exhibit")};
        for (const auto kind : {server::sample::PaperKind::Typed, server::sample::PaperKind::Scan,
                                server::sample::PaperKind::CoarseScan, server::sample::PaperKind::Photo}) {
            server::sample::Dice one(1);
            server::sample::Dice same(1);
            server::sample::Dice other(2);
            const QByteArray paper = makePaper(kind, caption, 2, one);
            QCOMPARE(makePaper(kind, caption, 2, same), paper);
            QVERIFY(makePaper(kind, caption, 2, other) != paper);
        }
    }

    void everyTypeThatCanBeFiledWaits()
    {
        std::set<QString> waiting;
        for (const domain::Submission &submission : m_court->all<domain::Submission>())
            if (submission.state == domain::SubmissionState::InReview)
                for (const domain::Filing &filing : submission.filings)
                    waiting.insert(filing.documentType);
        const auto types = PackageMaker::filableTypes(m_court->court->tables());
        QVERIFY(types.size() > 45);
        for (const domain::DocumentType *type : types)
            QVERIFY2(waiting.contains(type->code), qPrintable(type->code));
    }

    void theReportCountsWhatIsThere()
    {
        const auto submissions = m_court->all<domain::Submission>();
        const auto count = [&](domain::SubmissionState state) {
            return int(
                std::count_if(submissions.begin(), submissions.end(), [&](const auto &s) { return s.state == state; }));
        };
        QCOMPARE(m_court->report.cases, 6);
        QCOMPARE(count(domain::SubmissionState::InReview), m_court->report.waiting);
        QCOMPARE(count(domain::SubmissionState::Accepted), m_court->report.accepted);
        QCOMPARE(count(domain::SubmissionState::Rejected), m_court->report.rejected);
        QCOMPARE(count(domain::SubmissionState::Checking), 0);
        QVERIFY(m_court->report.accepted > 0 && m_court->report.rejected > 0);
        QCOMPARE(m_court->report.logins.size(), 8);
    }

    void casesHaveFamiliesRepresentativesCustodyAndHearings()
    {
        const SampleCourt &court = *m_court;
        const auto parties = court.all<domain::Party>();
        const auto cases = court.all<domain::CaseFile>();
        QCOMPARE(int(cases.size()), 6);
        QVERIFY(parties.size() > cases.size()); // Riders.
        QVERIFY(!court.all<domain::Appearance>().empty());
        QCOMPARE(court.all<domain::Custody>().size(), parties.size());
        for (const domain::Party &party : parties)
            QVERIFY(party.aNumber->toString().startsWith(QStringLiteral("A000-")));

        const domain::Court &place = *court.court->tables().courts().find(QStringLiteral("NYC"));
        const domain::CourtCalendar calendar(court.court->tables().holidays(), place);
        const auto hearings = court.all<domain::Hearing>();
        QVERIFY(!hearings.empty());
        for (const domain::Hearing &hearing : hearings) {
            const QDateTime local = hearing.startsAt.toTimeZone(place.zone());
            QVERIFY(calendar.isBusinessDay(local.date()) && local.date() > QDate(2026, 11, 20));
            QVERIFY(local.time() >= QTime(8, 0) && local.time().addSecs(hearing.minutes * 60) <= QTime(17, 0));
            QVERIFY(court.court->tables().hearingTypes().find(QStringLiteral("schedule/") + hearing.type));
        }
    }

    void recordsHaveDocumentsToRead()
    {
        const auto documents = m_court->all<domain::Document>();
        QVERIFY(documents.size() >= 9);
        for (const domain::Document &document : documents) {
            QVERIFY(document.number > 0 && document.pages > 0);
            QVERIFY(m_court->bytesOf(document.renditionSha256).startsWith("%PDF-"));
        }
    }

    void everyPaperIsCheckedAndStampedAndSomeScansAreCoarse()
    {
        const auto submissions = m_court->all<domain::Submission>();
        for (const domain::Submission &submission : submissions)
            for (const domain::Filing &filing : submission.filings)
                if (submission.state == domain::SubmissionState::InReview) {
                    QVERIFY2(filing.checked && filing.pages > 0, qPrintable(filing.fileName));
                    QCOMPARE(filing.rendition, domain::RenditionState::Made);
                }
        QVERIFY(hasFinding(submissions, "LOW_DPI"));
        QVERIFY(!hasFinding(submissions, "DAMAGED") && !hasFinding(submissions, "REPAIRED"));
    }

    void nothingIsFiledOnOrAfterTheCourtsDay()
    {
        for (const domain::Submission &submission : m_court->all<domain::Submission>())
            QVERIFY(submission.filingDate < QDate(2026, 11, 20));
    }

    void filesOfAFolderAreFiledUnderTheirNamesAndRefusalsSaid()
    {
        int found = 0;
        for (const domain::Submission &submission : m_court->all<domain::Submission>())
            found += submission.filings.front().fileName == QLatin1String("a good one.pdf") ? 1 : 0;
        QCOMPARE(found, 1);
        QCOMPARE(m_court->report.notTaken.size(), 2);
        QVERIFY(m_court->report.notTaken[0].startsWith(QStringLiteral("b words.txt: ")));
        QVERIFY(m_court->report.notTaken[1].startsWith(QStringLiteral("c nothing.pdf: ")));
        QVERIFY(m_court->report.notTaken[1].size() > 30); // A sentence, not a code.
    }

    void theSamplesPeopleCanSignIn()
    {
        const auto user =
            m_court->court->accounts().signIn(QStringLiteral("clerk"), QStringLiteral("sample-password-1"), "peer");
        QVERIFY(user && user->role == domain::Role::Clerk);
        QCOMPARE(user->courts, QStringList{QStringLiteral("NYC")});
    }

    void aSecondSampleIsNotMadeOverTheFirst()
    {
        const auto before = m_court->everything();
        const auto again = m_court->makeAgain();
        QCOMPARE(again.error().detail, QStringLiteral("login_taken"));
        QCOMPARE(m_court->everything(), before);
    }

private:
    QTemporaryDir m_files;
    std::unique_ptr<SampleCourt> m_court;
};

QTEST_MAIN(SampleMakerTest)
#include "sample_maker_test.moc"
