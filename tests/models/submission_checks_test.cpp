#include "models/submission_checks.h"
#include "tests/support/builders.h"

#include <QTest>

using namespace dais;
using namespace dais::tests;
using models::Check;
using Standing = models::Check::Standing;
using Subject = models::Check::Subject;

class SubmissionChecksTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { m_tables.emplace(domain::CodeTables::load().value()); }

    void whatToLookAtStandsFirst()
    {
        const auto checks = of(aSubmission().withFinding("LOW_DPI", domain::Severity::Warn).build());
        QCOMPARE(checks.front().standing, Standing::LookAt);
        QCOMPARE(checks.front().code, QStringLiteral("LOW_DPI"));
        QVERIFY(std::is_sorted(checks.begin(), checks.end(),
                               [](const Check &a, const Check &b) { return a.standing < b.standing; }));
    }

    void whatWasFoundIsNotAlsoSaidToHavePassed()
    {
        QVERIFY(has(of(aSubmission().build()), Subject::Resolution, Standing::Passed));
        QVERIFY(!has(of(aSubmission().withFinding("LOW_DPI", domain::Severity::Warn).build()), Subject::Resolution,
                     Standing::Passed));
        QVERIFY(!has(of(aSubmission().withFinding("NOT_SCANNED", domain::Severity::Information).build()),
                     Subject::NoVirus, Standing::Passed));
        QVERIFY(!has(of(aSubmission().withFinding("TOO_COSTLY", domain::Severity::Warn).build()), Subject::NoPrograms,
                     Standing::Passed));
    }

    void nothingOfTheFilesHasPassedWhileTheChecksRun()
    {
        const auto checks = of(aSubmission().stillChecking().build());
        QVERIFY(has(checks, Subject::StillRunning, Standing::Remark));
        for (const Subject subject :
             {Subject::Opens, Subject::FileKind, Subject::Resolution, Subject::NoPrograms, Subject::NoVirus})
            QVERIFY(!has(checks, subject, Standing::Passed));
    }

    void lateIsForTheJudge()
    {
        const auto checks = of(aSubmission().withFinding("UNTIMELY", domain::Severity::Warn).build());
        QCOMPARE(checks.back().standing, Standing::JudgeDecides);
    }

    void aCaseUnderAnotherNameIsToBeLookedAt()
    {
        auto caseFile = aCase();
        const auto submission = aSubmission().inCase(caseFile).build();
        QVERIFY(has(models::checksOf(submission, &caseFile, *m_tables), Subject::CaseMatches, Standing::Passed));
        caseFile.respondent = QStringLiteral("SOMEBODY, Else");
        QVERIFY(has(models::checksOf(submission, &caseFile, *m_tables), Subject::Reason, Standing::LookAt));
        QVERIFY(!has(models::checksOf(submission, &caseFile, *m_tables), Subject::CaseMatches, Standing::Passed));
    }

    void aCaseOfAnotherCourtIsToBeLookedAt()
    {
        auto caseFile = aCase();
        const auto submission = aSubmission().inCase(caseFile).build();
        caseFile.court = QStringLiteral("NYC");
        const auto checks = models::checksOf(submission, &caseFile, *m_tables);
        QVERIFY(std::any_of(checks.begin(), checks.end(),
                            [](const Check &check) { return check.code == QLatin1String("WRONG_COURT"); }));
    }

private:
    std::vector<Check> of(const domain::Submission &submission)
    {
        return models::checksOf(submission, nullptr, *m_tables);
    }
    static bool has(const std::vector<Check> &checks, Subject subject, Standing standing)
    {
        return std::any_of(checks.begin(), checks.end(),
                           [&](const Check &check) { return check.subject == subject && check.standing == standing; });
    }
    std::optional<domain::CodeTables> m_tables;
};

QTEST_GUILESS_MAIN(SubmissionChecksTest)
#include "submission_checks_test.moc"
