#include "domain/command.h"
#include "tests/widgets/review_desk.h"
#include "widgets/action_walk.h"
#include "widgets/claim_bar.h"
#include "widgets/decision_outcome.h"
#include "widgets/decision_panel.h"
#include "widgets/page_view.h"
#include "widgets/review_list.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSplitter>
#include <QTabBar>
#include <QTest>
#include <QTextEdit>

using namespace dais;
using namespace dais::tests;
using namespace dais::widgets;

class ReviewViewTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { m_look.emplace(*qApp); }

    void theFirstLineThatWaitsOpensAndHasTheKeyboard()
    {
        Desk desk;
        QCOMPARE(desk.screen->openTitle(), QStringLiteral("First"));
        QCOMPARE(QApplication::focusWidget(), &desk.view().list().view());
        QVERIFY(desk.view().decision().factsText().contains(desk.caseFile.aNumber->toString()));
        QCOMPARE(desk.view().note(), QStringLiteral("1 of 3 selected"));
        QCOMPARE(desk.view().waitingForMe(), 3);
    }

    void acceptingByKeyboardOpensTheNextAndOffersUndo()
    {
        Desk desk;
        desk.screen->press(Qt::Key_A);
        QCOMPARE(desk.screen->openTitle(), QStringLiteral("Second"));
        QCOMPARE(desk.court.row(desk.ids[0]).state, domain::SubmissionState::Accepted);
        QCOMPARE(desk.word(desk.ids[0]), QStringLiteral("Saved here"));
        QCOMPARE(desk.screen->undoLines, QStringList("Accepted A012-345-678"));
        QCOMPARE(QApplication::focusWidget(), &desk.view().list().view());
    }

    void undoByKeyboardBringsItBack()
    {
        Desk desk;
        desk.screen->press(Qt::Key_A);
        desk.screen->press(Qt::Key_U);
        QCOMPARE(desk.screen->openTitle(), QStringLiteral("First"));
        QCOMPARE(desk.court.row(desk.ids[0]).state, domain::SubmissionState::InReview);
        desk.screen->press(Qt::Key_U); // Nothing is left to take back.
        QCOMPARE(desk.court.row(desk.ids[0]).state, domain::SubmissionState::InReview);
    }

    void rejectingByKeyboardSendsTheTickedReasonsWithTheWordsTyped()
    {
        Desk desk(1);
        desk.screen->press(Qt::Key_R);
        QVERIFY(desk.view().decision().isRejecting());
        QVERIFY(qobject_cast<QCheckBox *>(QApplication::focusWidget()));
        desk.screen->press(Qt::Key_Return, Qt::ControlModifier); // No reason yet: nothing happens.
        QVERIFY(desk.view().decision().isRejecting());
        desk.screen->press(Qt::Key_Space);
        desk.screen->press(Qt::Key_Tab);
        auto *fix = qobject_cast<QTextEdit *>(QApplication::focusWidget());
        QVERIFY(fix);
        fix->selectAll();
        QTest::keyClicks(fix, QStringLiteral("Sign page 6."));
        QVERIFY(desk.view().decision().notice().contains(QStringLiteral("Sign page 6.")));
        desk.screen->press(Qt::Key_Enter, Qt::ControlModifier | Qt::KeypadModifier);
        const auto row = desk.court.row(desk.ids[0]);
        QCOMPARE(row.state, domain::SubmissionState::Rejected);
        const auto submission = desk.screen->record.submission(desk.ids[0]).value();
        QCOMPARE(submission.disposition->reasons.front().fix, QStringLiteral("Sign page 6."));
        QVERIFY(desk.screen->undoLines.front().startsWith(QStringLiteral("Rejected")));
    }

    void noHoleStandsBetweenAReasonAndWhatTheFilerIsTold()
    {
        Desk desk(1);
        desk.view().resize(1524, 850);
        desk.view().findChild<QSplitter *>()->setSizes({400, 760, 364}); // The fix takes one line, as on a wide screen.
        ReviewScreen::settle();
        desk.screen->press(Qt::Key_R);
        desk.screen->press(Qt::Key_Space);
        auto *fix = desk.view().findChild<QTextEdit *>();
        for (auto *field : desk.view().findChildren<QTextEdit *>())
            if (field->isVisible())
                fix = field;
        QTRY_VERIFY2(fix->parentWidget()->height() < fix->height() + 3 * QFontMetrics(fix->font()).height(),
                     qPrintable(QStringLiteral("%1 in %2").arg(fix->height()).arg(fix->parentWidget()->height())));
    }

    void escapeGoesBackFromRejectingAndTheTicksStay()
    {
        Desk desk(2);
        desk.screen->press(Qt::Key_R);
        desk.screen->press(Qt::Key_Space);
        const QString notice = desk.view().decision().notice();
        desk.screen->press(Qt::Key_Escape);
        QVERIFY(!desk.view().decision().isRejecting());
        QCOMPARE(QApplication::focusWidget(), &desk.view().list().view());
        desk.screen->press(Qt::Key_J);
        desk.screen->press(Qt::Key_K);
        desk.screen->press(Qt::Key_R);
        QCOMPARE(desk.view().decision().notice(), notice);
        QCOMPARE(desk.view().decision().rejectReasons().size(), std::size_t(1));
    }

    void whatCannotBeSavedLosesNothing()
    {
        Desk desk(2);
        desk.screen->press(Qt::Key_R);
        desk.screen->press(Qt::Key_Space);
        const QString notice = desk.view().decision().notice();
        desk.screen->refusesNextSave({Error::Kind::Storage, QStringLiteral("disk_full")});
        desk.screen->press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(desk.view().decision().isRejecting());
        QCOMPARE(desk.view().decision().notice(), notice);
        QVERIFY(desk.view().decision().trouble().contains(QStringLiteral("full")));
        QCOMPARE(desk.court.row(desk.ids[0]).state, domain::SubmissionState::InReview);
        desk.screen->press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(desk.court.row(desk.ids[0]).state, domain::SubmissionState::Rejected);
    }

    void correctedTitlesGoWithTheAcceptance()
    {
        Desk desk(2);
        desk.screen->press(Qt::Key_F2);
        auto *title = desk.named<QLineEdit>(QStringLiteral("Title of document 1"));
        QCOMPARE(QApplication::focusWidget(), title);
        QTest::keyClicks(title, QStringLiteral("Joint motion"));
        desk.screen->press(Qt::Key_Escape);
        desk.screen->press(Qt::Key_A);
        QCOMPARE(desk.screen->record.submission(desk.ids[0]).value().filings.front().title,
                 QStringLiteral("Joint motion"));
    }

    void whatIsTypedStaysWhenAnotherLineIsOpened()
    {
        Desk desk(2);
        desk.screen->press(Qt::Key_N);
        auto *note = desk.named<QLineEdit>(QStringLiteral("Note for the section, not part of the record"));
        QCOMPARE(QApplication::focusWidget(), note);
        QTest::keyClicks(note, QStringLiteral("asked counsel"));
        desk.screen->press(Qt::Key_Escape);
        desk.screen->press(Qt::Key_J);
        QCOMPARE(note->text(), QString());
        desk.screen->press(Qt::Key_K);
        QCOMPARE(note->text(), QStringLiteral("asked counsel"));
        desk.screen->press(Qt::Key_A); // The note goes along.
        QCOMPARE(desk.screen->record.notes(desk.ids[0]).value().front().text, QStringLiteral("asked counsel"));
    }

    void aLetterInAFieldIsALetter()
    {
        Desk desk(2);
        desk.screen->press(Qt::Key_N);
        desk.screen->press(Qt::Key_A);
        QCOMPARE(desk.court.row(desk.ids[0]).state, domain::SubmissionState::InReview);
        auto *order = desk.named<QComboBox>(QStringLiteral("Order of the list"));
        order->setFocus();
        desk.screen->press(Qt::Key_A);
        QCOMPARE(desk.court.row(desk.ids[0]).state, domain::SubmissionState::InReview);
    }

    void theLastDecisionClearsDocumentAndDecision()
    {
        Desk desk(1);
        QVERIFY(!desk.view().currentSubmission().isNull());
        desk.screen->press(Qt::Key_A);
        QVERIFY(desk.view().currentSubmission().isNull());
        QVERIFY(!desk.view().pages().hasDocument());
        QVERIFY(!desk.view().decision().mayDecide());
        desk.screen->press(Qt::Key_A); // And a second press decides nothing.
        QCOMPARE(desk.court.queueTitles(), QStringList());
    }

    void aLineThatAColleagueTookLeavesNoOtherUnderTheFingers()
    {
        Desk desk(3);
        desk.court.server.somebodyElse(domain::RejectSubmission{desk.ids[0], {QStringLiteral("NO_COS")}});
        QVERIFY(desk.court.sync());
        ReviewScreen::settle();
        QCOMPARE(desk.view().currentSubmission(), desk.ids[0]);
        QVERIFY(!desk.view().decision().mayDecide());
        QCOMPARE(desk.view().decision().outcome().content().title, QStringLiteral("Rejected by M. Chen"));
        desk.screen->press(Qt::Key_A);
        QCOMPARE(desk.court.row(desk.ids[1]).state, domain::SubmissionState::InReview);
        desk.screen->press(Qt::Key_J);
        QCOMPARE(desk.screen->openTitle(), QStringLiteral("Second"));
    }

    void newLinesLeaveTheChoiceWhereItIs()
    {
        Desk desk(2);
        desk.screen->press(Qt::Key_J);
        desk.court.server.receives(aSubmission()
                                       .titled("Earlier")
                                       .inCase(desk.caseFile)
                                       .assignedTo(desk.court.clerk.id)
                                       .receivedAt(desk.court.clock.now().addSecs(-90000)));
        QVERIFY(desk.court.sync());
        ReviewScreen::settle();
        QCOMPARE(desk.screen->openTitle(), QStringLiteral("Second"));
        QCOMPARE(desk.view().list().current(), desk.ids[1]);
    }

    void aRefusedDecisionSaysWhyInOneSentence()
    {
        Desk desk(2);
        desk.court.server.goesOffline();
        desk.screen->setRest(std::chrono::milliseconds(0));
        desk.screen->press(Qt::Key_A);
        auto withdrawn = desk.court.server.submission(desk.ids[0]);
        withdrawn.state = domain::SubmissionState::Withdrawn;
        desk.court.server.puts(domain::Partition::courtOrdinary(QStringLiteral("NEW")), {withdrawn});
        desk.court.server.comesBack();
        QVERIFY(desk.court.sync());
        ReviewScreen::settle();
        QCOMPARE(desk.court.row(desk.ids[0]).group, store::QueueGroup::NeedsYou);
        desk.view().openSubmission(desk.ids[0]);
        ReviewScreen::settle();
        QCOMPARE(desk.view().decision().outcome().content().why.title,
                 QStringLiteral("The filer withdrew this filing"));
    }

    void claimsComeAndGoWithTheLine()
    {
        Desk desk(2);
        desk.screen->press(Qt::Key_C);
        QCOMPARE(desk.screen->claimed.size(), std::size_t(1));
        QVERIFY(desk.view().decision().factsText().contains(QStringLiteral("Claimed here")));
        desk.screen->press(Qt::Key_J);
        QCOMPARE(desk.screen->left.size(), std::size_t(1));
        QCOMPARE(desk.screen->left.front(), desk.ids[0]);
    }

    void whatSomebodyElseHasOpenCanBeAskedFor()
    {
        using Act = domain::wire::ClaimRequest::Act;
        Desk desk(1);
        std::vector<Act> acts;
        QObject::connect(&desk.view(), &widgets::ReviewView::claimActRequested, &desk.view(),
                         [&](const domain::SubmissionId &, Act act) { acts.push_back(act); });
        const domain::UserId chen(nextTestId());
        const QDateTime until = desk.court.clock.now().addSecs(600);
        domain::wire::ClaimReply reply{desk.ids[0], chen, QStringLiteral("M. Chen"), until};
        const auto said = [&] {
            desk.screen->claims.answered(reply);
            desk.view().claimChanged(desk.ids[0]);
            return desk.view().decision().claimBar().words();
        };
        QCOMPARE(said(), QStringLiteral("M. Chen has this open."));
        desk.screen->press(Qt::Key_C);
        QCOMPARE(acts, std::vector{Act::Ask});
        reply.asker = desk.court.clerk.id;
        QVERIFY(said().startsWith(QStringLiteral("M. Chen was asked for it")));
        reply.kept = true;
        QCOMPARE(said(), QStringLiteral("M. Chen keeps it."));
        // The other way round.
        reply = {desk.ids[0], desk.court.clerk.id, {}, until, chen, QStringLiteral("M. Chen")};
        QCOMPARE(said(), QStringLiteral("M. Chen asks you for this filing."));
        for (auto *link : desk.view().decision().claimBar().findChildren<QAbstractButton *>())
            if (link->isVisible())
                link->click();
        QCOMPARE(acts, (std::vector{Act::Ask, Act::Give, Act::Keep}));
        // A list that has it no more: nobody has it.
        QCOMPARE(desk.screen->claims.listed({}).size(), std::size_t(1));
        desk.view().claimChanged(desk.ids[0]);
        QVERIFY(desk.view().decision().claimBar().words().isEmpty());
    }

    void aPersonWithNothingAssignedStartsInTheSectionAndIsToldSo()
    {
        Desk desk(0);
        QVERIFY(desk.view().list().whoseWords().isEmpty());
        desk.court.server.receives(aSubmission().titled("Nobody's").inCase(desk.caseFile));
        QVERIFY(desk.court.sync());
        ReviewScreen::settle();
        auto *whose = desk.named<QTabBar>(QStringLiteral("Whose filings"));
        QCOMPARE(whose->currentIndex(), 1);
        QCOMPARE(desk.screen->openTitle(), QStringLiteral("Nobody's"));
        QVERIFY(desk.view().list().whoseWords().startsWith(QStringLiteral("No filing is assigned to you")));
        desk.screen->press(Qt::Key_1); // Who wants to see their own, sees that there are none.
        QCOMPARE(whose->currentIndex(), 0);
        QVERIFY(desk.view().currentSubmission().isNull());
        QVERIFY(desk.view().list().whoseWords().isEmpty());
    }

    void anEmptyListSaysSoAndNothingStaysBesideIt()
    {
        Desk desk(1);
        auto *filter = desk.named<QLineEdit>(QStringLiteral("Filter this list"));
        filter->setText(QStringLiteral("no such words"));
        ReviewScreen::settle();
        QVERIFY(desk.view().currentSubmission().isNull());
        QVERIFY(!desk.view().pages().hasDocument());
        QCOMPARE(desk.view().decision().factsText().isEmpty() || desk.view().decision().mayDecide() == false, true);
        filter->clear();
        ReviewScreen::settle();
        QCOMPARE(desk.screen->openTitle(), QStringLiteral("First"));
    }

    void enterOpensTheCaseInRecordAndDigitsChooseWhose()
    {
        Desk desk(2);
        desk.screen->press(Qt::Key_Return);
        QCOMPARE(desk.screen->records.size(), std::size_t(1));
        QCOMPARE(desk.screen->records.front(), desk.caseFile.id);
        desk.screen->press(Qt::Key_3);
        QCOMPARE(desk.named<QTabBar>(QStringLiteral("Whose filings"))->currentIndex(), 2);
        QCOMPARE(desk.screen->openTitle(), QStringLiteral("First"));
    }

    void everyLineIsOneSentence()
    {
        Desk desk(1);
        const QAbstractItemModel *model = desk.view().list().view().model();
        QAbstractItemModelTester tester(const_cast<QAbstractItemModel *>(model),
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model->index(0, 0).data(Qt::AccessibleTextRole).toString(), QStringLiteral("Waiting 1"));
        QVERIFY(model->index(1, 0)
                    .data(Qt::AccessibleTextRole)
                    .toString()
                    .startsWith(QStringLiteral("First, A012-345-678, Counsel, 6 page")));
    }

    void aChargingDocumentsDataIsVerifiedAndCorrected()
    {
        Desk desk(0);
        const auto id = desk.court.server.receives(aSubmission()
                                                       .titled("Notice to Appear")
                                                       .charging("RESPONDENT", "A098765432")
                                                       .assignedTo(desk.court.clerk.id));
        QVERIFY(desk.court.sync());
        ReviewScreen::settle();
        QCOMPARE(desk.view().currentSubmission(), id);
        auto *number = desk.named<QLineEdit>(QStringLiteral("A-Number"));
        QVERIFY(number);
        number->setText(QStringLiteral("A09876"));
        desk.view().list().view().setFocus();
        desk.screen->press(Qt::Key_A);
        QCOMPARE(QApplication::focusWidget(), number);
        QVERIFY(desk.view().decision().trouble().contains(QStringLiteral("nine digits")));
        number->setText(QStringLiteral("098-765-433"));
        desk.view().list().view().setFocus();
        desk.screen->press(Qt::Key_A);
        QCOMPARE(desk.court.row(id).state, domain::SubmissionState::Accepted);
        const auto command = desk.court.outbox().find(desk.court.row(id).command).value();
        QVERIFY(command.envelope.contains("098-765-433"));
    }

    void everythingHasANameAndNoKeyMeansTwoThings()
    {
        Desk desk(2);
        QVERIFY2(namelessWidgets(desk.view()).isEmpty(),
                 qPrintable(namelessWidgets(desk.view()).join(QLatin1Char('\n'))));
        QVERIFY2(duplicateShortcuts(desk.view()).isEmpty(),
                 qPrintable(duplicateShortcuts(desk.view()).join(QLatin1Char('\n'))));
        desk.screen->press(Qt::Key_R);
        QVERIFY2(namelessWidgets(desk.view()).isEmpty(),
                 qPrintable(namelessWidgets(desk.view()).join(QLatin1Char('\n'))));
        QVERIFY2(duplicateShortcuts(desk.view()).isEmpty(),
                 qPrintable(duplicateShortcuts(desk.view()).join(QLatin1Char('\n'))));
    }

private:
    std::optional<ApplicationLook> m_look;
};

QTEST_MAIN(ReviewViewTest)
#include "review_view_test.moc"
