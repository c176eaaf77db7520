#include "tests/widgets/review_desk.h"
#include "widgets/decision_panel.h"

using namespace dais;
using namespace dais::tests;

class ReviewForwardTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { m_look.emplace(*qApp); }

    void fGivesAFilingToTheJudgeOfItsCaseAndUTakesItBack()
    {
        Desk desk(2);
        desk.caseFile.judge = domain::UserId(nextTestId());
        desk.court.server.puts(domain::Partition::courtOrdinary(QStringLiteral("NEW")), {desk.caseFile});
        QVERIFY(desk.court.sync());
        desk.screen->setRest(std::chrono::minutes(1));
        const auto assigned = [&](int filing) {
            return desk.screen->record.submission(desk.ids[filing])->assignedTo.value_or(domain::UserId());
        };
        desk.screen->press(Qt::Key_F);
        QCOMPARE(assigned(0), *desk.caseFile.judge);
        QCOMPARE(desk.view().currentSubmission(), desk.ids[1]); // The next one is open.
        QVERIFY(desk.screen->undoLines.last().startsWith(QStringLiteral("Forwarded")));
        desk.screen->press(Qt::Key_U);
        QCOMPARE(assigned(0), desk.court.clerk.id);
    }

    void withoutAJudgeNothingIsForwardedAndItSaysWhy()
    {
        Desk desk(2);
        desk.screen->press(Qt::Key_F);
        QCOMPARE(desk.view().currentSubmission(), desk.ids[0]);
        QCOMPARE(desk.screen->record.submission(desk.ids[0])->assignedTo, desk.court.clerk.id);
        QVERIFY(desk.view().decision().trouble().contains(QLatin1String("no judge")));
    }

private:
    std::optional<widgets::ApplicationLook> m_look;
};

QTEST_MAIN(ReviewForwardTest)
#include "review_forward_test.moc"
