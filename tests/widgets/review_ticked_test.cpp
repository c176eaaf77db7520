#include "tests/widgets/review_desk.h"
#include "widgets/decision_panel.h"
#include "widgets/review_list.h"
#include "widgets/review_list_model.h"
#include "widgets/tick_list.h"
#include "widgets/ticked_panel.h"

#include <QCheckBox>
#include <QListView>
#include <QPushButton>

using namespace dais;
using namespace dais::tests;

/// Several filings at once: ticked, given to people by pages, rejected the same way, taken back together.
class ReviewTickedTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { m_look.emplace(*qApp); }

    void xTicksTheLineAndGoesOnToTheNext()
    {
        Desk desk(3);
        desk.screen->press(Qt::Key_X);
        QCOMPARE(ticked(desk), QList<domain::SubmissionId>{desk.ids[0]});
        QCOMPARE(desk.view().currentSubmission(), desk.ids[1]);
        desk.screen->press(Qt::Key_X);
        QCOMPARE(ticked(desk), (QList<domain::SubmissionId>{desk.ids[0], desk.ids[1]}));
        QVERIFY(desk.view().tickedPanel().isVisible() && !desk.view().decision().isVisible());
        const QModelIndex first = desk.view().list().view().model()->index(1, 0);
        QVERIFY(first.data(Qt::AccessibleTextRole).toString().startsWith(QStringLiteral("Ticked, ")));
    }

    void escapeUnticksAndTheDecisionIsThereAgain()
    {
        Desk desk(2);
        desk.screen->press(Qt::Key_X);
        desk.screen->press(Qt::Key_Escape);
        QVERIFY(ticked(desk).isEmpty());
        QVERIFY(desk.view().decision().isVisible());
    }

    void withTicksTheKeysForOneFilingDoNothing()
    {
        Desk desk(2);
        desk.screen->press(Qt::Key_X);
        desk.screen->press(Qt::Key_A);
        desk.screen->press(Qt::Key_F);
        for (const domain::SubmissionId &id : desk.ids)
            QCOMPARE(desk.court.row(id).state, domain::SubmissionState::InReview);
    }

    void theyAreSharedOutByPagesAndOneKeyTakesAllBack()
    {
        Desk desk(3);
        const domain::UserId chen = domain::UserId(nextTestId());
        const domain::UserId okafor = domain::UserId(nextTestId());
        desk.screen->colleagues = {{chen, QStringLiteral("M. Chen"), domain::Role::Clerk},
                                   {okafor, QStringLiteral("A. Okafor"), domain::Role::Judge}};
        desk.screen->press(Qt::Key_X);
        desk.screen->press(Qt::Key_X);
        auto *people = desk.view().tickedPanel().findChild<widgets::TickList *>();
        QCOMPARE(people->lines()[1].words, QStringLiteral("A. Okafor, judge"));
        auto *give = button(desk, QStringLiteral("Give"));
        QVERIFY(!give->isEnabled()); // Nobody is chosen yet.
        people->setTicked({chen.toString(), okafor.toString()});
        QVERIFY(desk.view().tickedPanel().summary().contains(QStringLiteral("M. Chen: 6 page(s)")));
        give->click();
        ReviewScreen::settle();
        QCOMPARE(assigned(desk, 0), chen);
        QCOMPARE(assigned(desk, 1), okafor);
        QCOMPARE(assigned(desk, 2), desk.court.clerk.id);
        QVERIFY(ticked(desk).isEmpty());
        QCOMPARE(desk.screen->undoLines.last(), QStringLiteral("Gave 2 filing(s)"));
        desk.screen->press(Qt::Key_U);
        QCOMPARE(assigned(desk, 0), desk.court.clerk.id);
        QCOMPARE(assigned(desk, 1), desk.court.clerk.id);
    }

    void severalAreRejectedForTheSameReasonEachWithItsOwnNotice()
    {
        Desk desk(3);
        desk.screen->press(Qt::Key_X);
        desk.screen->press(Qt::Key_X);
        desk.screen->press(Qt::Key_R);
        QVERIFY(desk.view().tickedPanel().isRejecting());
        desk.screen->press(Qt::Key_Return, Qt::ControlModifier); // No reason yet: nothing happens.
        QCOMPARE(desk.court.row(desk.ids[0]).state, domain::SubmissionState::InReview);
        desk.screen->press(Qt::Key_Space);
        desk.screen->press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(desk.court.row(desk.ids[0]).state, domain::SubmissionState::Rejected);
        QCOMPARE(desk.court.row(desk.ids[1]).state, domain::SubmissionState::Rejected);
        QCOMPARE(desk.court.row(desk.ids[2]).state, domain::SubmissionState::InReview);
        QCOMPARE(desk.screen->undoLines.last(), QStringLiteral("Rejected 2 filing(s)"));
        const auto one = desk.screen->record.submission(desk.ids[0])->disposition;
        const auto other = desk.screen->record.submission(desk.ids[1])->disposition;
        QVERIFY(one && other && one->command != other->command && one->reasons == other->reasons);
        QVERIFY(desk.view().decision().isVisible());
    }

    void whatWasNotSavedStaysTickedWithItsTroubleUntilOthersAreTicked()
    {
        Desk desk(3);
        desk.screen->press(Qt::Key_X);
        desk.screen->press(Qt::Key_X);
        const auto saved =
            desk.court.review().reject(desk.ids[0], {{QStringLiteral("NO_FEE"), QStringLiteral("Pay.")}});
        QVERIFY(saved);
        desk.view().savedSeveral({*saved}, std::chrono::seconds(60));
        desk.view().couldNotSaveSeveral({QStringLiteral("Not saved"), QStringLiteral("The disk is full.")});
        QVERIFY(desk.view().tickedPanel().isVisible()); // The other one is still ticked.
        QVERIFY(says(desk, QStringLiteral("The disk is full.")));
        emit desk.court.feed.changed({.entities = {}, .everything = true}); // The court's news takes no trouble away.
        QVERIFY(says(desk, QStringLiteral("The disk is full.")));
        desk.screen->press(Qt::Key_X);
        QVERIFY(!says(desk, QStringLiteral("The disk is full.")));
    }

    void whatACheckFoundInTheFirstIsNoReasonForTheOthers()
    {
        Desk desk(2);
        domain::Submission found = *desk.screen->record.submission(desk.ids[0]);
        found.filings[0].findings = {{QStringLiteral("COS_MISSING"), domain::Severity::Warn, 1, {}, {}}};
        desk.court.server.puts(domain::Partition::courtOrdinary(QStringLiteral("NEW")), {found});
        QVERIFY(desk.court.sync());
        ReviewScreen::settle();
        desk.screen->press(Qt::Key_X);
        desk.screen->press(Qt::Key_X);
        desk.screen->press(Qt::Key_R);
        for (auto *box : desk.view().tickedPanel().findChildren<QCheckBox *>())
            QVERIFY(!box->isChecked());
    }

    void whatAColleagueDecidedMeanwhileIsNoLongerTicked()
    {
        Desk desk(3);
        desk.screen->press(Qt::Key_X);
        desk.screen->press(Qt::Key_X);
        domain::Submission gone = *desk.screen->record.submission(desk.ids[0]);
        gone.state = domain::SubmissionState::Accepted;
        gone.disposition = domain::Disposition{.command = domain::CommandId(nextTestId()),
                                               .by = domain::UserId(nextTestId()),
                                               .at = desk.court.clock.now()};
        desk.court.server.puts(domain::Partition::courtOrdinary(QStringLiteral("NEW")), {gone});
        QVERIFY(desk.court.sync());
        ReviewScreen::settle();
        QTRY_COMPARE(ticked(desk), QList<domain::SubmissionId>{desk.ids[1]});
    }

private:
    /// Whether those words stand on the panel of ticked filings, in sight.
    static bool says(Desk &desk, const QString &words)
    {
        const auto parts = desk.view().tickedPanel().findChildren<QWidget *>();
        return std::ranges::any_of(
            parts, [&](const QWidget *part) { return part->isVisible() && part->accessibleName().contains(words); });
    }
    static QList<domain::SubmissionId> ticked(Desk &desk)
    {
        QList<domain::SubmissionId> ids;
        for (const store::QueueRow &row : desk.view().list().ticked())
            ids.append(row.id);
        return ids;
    }
    static domain::UserId assigned(Desk &desk, int filing)
    {
        return desk.screen->record.submission(desk.ids[filing])->assignedTo.value_or(domain::UserId());
    }
    static QPushButton *button(Desk &desk, const QString &text)
    {
        for (auto *one : desk.view().tickedPanel().findChildren<QPushButton *>())
            if (one->text().startsWith(text))
                return one;
        return nullptr;
    }
    std::optional<widgets::ApplicationLook> m_look;
};

QTEST_MAIN(ReviewTickedTest)
#include "review_ticked_test.moc"
