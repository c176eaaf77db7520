#include "tests/widgets/review_desk.h"
#include "widgets/review_facts.h"

using namespace dais;
using namespace dais::tests;

/// What Review says of a package that was rejected once and filed again.
class ReviewRefilingTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { m_look.emplace(*qApp); }

    void aSecondAttemptSaysWhyTheFirstWasRejected()
    {
        Desk desk(2);
        const domain::Partition ordinary = domain::Partition::courtOrdinary(QStringLiteral("NEW"));
        auto first = desk.court.server.submission(desk.ids[1]);
        first.state = domain::SubmissionState::Rejected;
        first.disposition = domain::Disposition{.command = {},
                                                .by = desk.court.clerk.id,
                                                .byName = QStringLiteral("Ana Clerk"),
                                                .at = desk.court.clock.now(),
                                                .reasons = {{QStringLiteral("NO_SIGNATURE"), QString()}}};
        auto second = desk.court.server.submission(desk.ids[0]);
        second.refilingOf = first.id;
        desk.court.server.puts(ordinary, {first, second});
        QVERIFY(desk.court.sync());
        ReviewScreen::settle();
        desk.view().openSubmission(second.id);
        ReviewScreen::settle();
        const QString facts = desk.view().findChild<widgets::ReviewFacts *>()->text();
        QVERIFY2(facts.contains(QStringLiteral("Filed again: The first attempt of")), qPrintable(facts));
        QVERIFY2(
            facts.contains(domain::CodeTables::load()->rejectionReasons().find(QStringLiteral("NO_SIGNATURE"))->title),
            qPrintable(facts));
        second.refilingOf = domain::SubmissionId(nextTestId()); // Of a time that is not kept here.
        desk.court.server.puts(ordinary, {second});
        QVERIFY(desk.court.sync());
        ReviewScreen::settle();
        QVERIFY(desk.view().findChild<widgets::ReviewFacts *>()->text().contains(
            QStringLiteral("A second attempt; the first was rejected and is not on this computer")));
    }

private:
    std::optional<widgets::ApplicationLook> m_look;
};

QTEST_MAIN(ReviewRefilingTest)
#include "review_refiling_test.moc"
