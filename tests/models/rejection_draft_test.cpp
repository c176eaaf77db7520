#include "models/rejection_draft.h"
#include "tests/support/builders.h"

#include <QTest>

using namespace dais;
using namespace dais::tests;
using models::RejectionDraft;

namespace {

QStringList codesOf(const RejectionDraft &draft)
{
    QStringList codes;
    for (const auto &line : draft.lines())
        codes.append((line.ticked ? QStringLiteral("+") : QString()) + line.reason->code);
    return codes;
}

} // namespace

class RejectionDraftTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { m_tables.emplace(domain::CodeTables::load().value()); }

    void whatTheChecksFoundIsTickedAndThreeOthersAreOffered()
    {
        const RejectionDraft draft(aSubmission().withFinding("LOW_DPI", domain::Severity::Warn).build(), *m_tables);
        const QStringList codes = codesOf(draft);
        QCOMPARE(codes.size(), 1 + RejectionDraft::likely);
        QCOMPARE(codes.front(), QStringLiteral("+LOW_DPI"));
        QVERIFY(codes.contains(QStringLiteral("NO_SIGNATURE")));
        QVERIFY(!codes.filter(QStringLiteral("NTA_DEFECT")).size());
    }

    void aRemarkIsNoReason()
    {
        const RejectionDraft draft(aSubmission().withFinding("LOW_DPI", domain::Severity::Information).build(),
                                   *m_tables);
        QVERIFY(!draft.hasReason());
    }

    void lateAndNumberBarredAreNeverOffered()
    {
        RejectionDraft draft(aSubmission()
                                 .withFinding("UNTIMELY", domain::Severity::Warn)
                                 .withFinding("NUMBER_BARRED", domain::Severity::Warn)
                                 .build(),
                             *m_tables);
        QVERIFY(!draft.hasReason());
        draft.setTick(QStringLiteral("UNTIMELY"), RejectionDraft::Tick::On);
        QVERIFY(!draft.hasReason());
        for (const domain::RejectionCode *reason : draft.all()) {
            QVERIFY(reason->mayReject);
            QVERIFY(reason->code != QLatin1String("PACKAGE_MEMBER")); // The court's program fills that in.
        }
    }

    void aChargingDocumentIsOfferedItsOwnReasonsFirst()
    {
        const RejectionDraft draft(aSubmission().charging("RESPONDENT", "A012345678").build(), *m_tables);
        QVERIFY(codesOf(draft).contains(QStringLiteral("NTA_DEFECT")));
    }

    void aReasonAddedByHandStandsAtTheEndWithTheTablesWords()
    {
        RejectionDraft draft(aSubmission().build(), *m_tables);
        draft.setTick(QStringLiteral("DUPLICATE"), RejectionDraft::Tick::On);
        QCOMPARE(codesOf(draft).back(), QStringLiteral("+DUPLICATE"));
        QCOMPARE(draft.reasons().front().fix, m_tables->rejectionReasons().find(QStringLiteral("DUPLICATE"))->fix);
        draft.setTick(QStringLiteral("DUPLICATE"), RejectionDraft::Tick::Off);
        QVERIFY(draft.reasons().empty());
    }

    void unknownReasonsAreLeftAlone()
    {
        RejectionDraft draft(aSubmission().build(), *m_tables);
        draft.setTick(QStringLiteral("NO_SUCH_REASON"), RejectionDraft::Tick::On);
        QVERIFY(!draft.hasReason());
    }

    void theNoticeIsWhatIsTickedInTheClerksWords()
    {
        auto caseFile = aCase();
        RejectionDraft draft(aSubmission()
                                 .titled("Motion to continue")
                                 .inCase(caseFile)
                                 .withFinding("NO_COS", domain::Severity::Warn)
                                 .build(),
                             *m_tables);
        draft.setFix(QStringLiteral("NO_COS"), QStringLiteral("  Sign page 6 and file again.  "));
        const QString notice = draft.noticeText(QDateTime(QDate(2026, 11, 20), QTime(15, 0), Qt::UTC));
        QVERIFY(notice.contains(QStringLiteral("Motion to continue")));
        QVERIFY(notice.contains(caseFile.aNumber->toString()));
        QVERIFY(notice.contains(QStringLiteral("8 CFR 1003.32(c)")));
        QVERIFY(notice.contains(QStringLiteral("Sign page 6 and file again.")));
        QCOMPARE(draft.reasons().front().fix, QStringLiteral("Sign page 6 and file again."));
        draft.setTick(QStringLiteral("NO_COS"), RejectionDraft::Tick::Off);
        QVERIFY(!draft.noticeText({}).contains(QStringLiteral("Sign page 6")));
    }

private:
    std::optional<domain::CodeTables> m_tables;
};

QTEST_GUILESS_MAIN(RejectionDraftTest)
#include "rejection_draft_test.moc"
