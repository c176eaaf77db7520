#include "tests/widgets/review_screen.h"
#include "widgets/action_walk.h"
#include "widgets/decision_outcome.h"
#include "widgets/decision_panel.h"
#include "widgets/two_decisions_panel.h"

#include <QApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace dais;
using namespace dais::tests;
using namespace dais::widgets;

namespace {

/// Two filings, the screen over them, and M. Chen, who decides the first one too.
struct Desk {
    Desk()
    {
        caseFile = court.server.opens(aCase());
        for (const char *title : {"Motion to continue the hearing", "Brief"}) {
            const auto builder =
                aSubmission().titled(QString::fromLatin1(title)).inCase(caseFile).assignedTo(court.clerk.id);
            ids.append(court.server.receives(builder));
        }
        (void)court.sync();
        screen.emplace(court);
        screen->setRest(std::chrono::milliseconds(0));
        screen->view->show();
        (void)QTest::qWaitForWindowActive(screen->view);
        screen->view->start();
        screen->view->openSubmission(ids[0]);
        ReviewScreen::settle();
    }
    void chenAccepts(const QString &title)
    {
        const auto filed = court.server.submission(ids[0]);
        court.server.somebodyElse(domain::AcceptSubmission{
            ids[0], {{filed.filings.front().id, filed.filings.front().documentType, title}}, filed.caseId, {}});
    }
    void meets()
    {
        QVERIFY(court.sync());
        ReviewScreen::settle();
        screen->view->openSubmission(ids[0]);
        ReviewScreen::settle();
    }
    /// Both accept; M. Chen's title reached the court first.
    void bothAccept()
    {
        screen->press(Qt::Key_A);
        chenAccepts(QStringLiteral("Motion to reset the hearing"));
        meets();
        QCOMPARE(court.row(ids[0]).group, store::QueueGroup::NeedsYou);
    }
    void chenRejectsFirst()
    {
        screen->press(Qt::Key_A);
        court.server.somebodyElse(domain::RejectSubmission{ids[0], {QStringLiteral("UNSIGNED")}});
        meets();
        QCOMPARE(court.row(ids[0]).group, store::QueueGroup::NeedsYou);
    }
    TwoDecisionsPanel &panel() { return *screen->view->findChild<TwoDecisionsPanel *>(); }
    QStringList notes()
    {
        QStringList texts;
        const auto all = store::CaseRecord(court.cache()).notes(ids[0]).value();
        for (const domain::Note &note : all)
            texts.append(note.text);
        return texts;
    }

    Court court;
    domain::CaseFile caseFile;
    QList<domain::SubmissionId> ids;
    std::optional<ReviewScreen> screen;
};

} // namespace

class TwoDecisionsTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { m_look.emplace(*qApp); }

    void whatDiffersIsMarkedWordByWordAndTheFirstChoiceChangesNothing()
    {
        Desk desk;
        desk.bothAccept();
        QVERIFY(desk.panel().isVisible());
        QCOMPARE(desk.panel().marked(), QStringList({QStringLiteral("reset"), QStringLiteral("continue")}));
        QVERIFY(desk.panel().sentence().startsWith(QStringLiteral("M. Chen's decision reached the court first")));
        QCOMPARE(desk.panel().choices().size(), 4);
        QCOMPARE(desk.panel().choices().first(), QStringLiteral("Keep the first"));
    }

    void theSecondIsUsedByKeysAndTheRecordIsCorrected()
    {
        Desk desk;
        desk.bothAccept();
        desk.screen->press(Qt::Key_P);
        QVERIFY(desk.panel().isAncestorOf(QApplication::focusWidget()));
        desk.screen->press(Qt::Key_2);
        QCOMPARE(desk.court.row(desk.ids[0]).word, store::CommandWord::SavedHere);
        QVERIFY(desk.court.row(desk.ids[0]).group != store::QueueGroup::NeedsYou);
        QCOMPARE(desk.screen->openTitle(), QStringLiteral("Brief")); // The next one is open.
        QVERIFY(desk.court.sync());
        QCOMPARE(desk.court.server.submission(desk.ids[0]).filings.front().title,
                 QStringLiteral("Motion to continue the hearing"));
        desk.meets();
        const QStringList said = desk.screen->view->decision().outcome().content().notes;
        QVERIFY2(said.join(QLatin1Char('\n')).contains(QStringLiteral("the record was corrected")),
                 qPrintable(said.join(QLatin1Char('\n'))));
    }

    void aSettlementIsTakenBackLikeOtherDecisions()
    {
        Desk desk;
        desk.bothAccept();
        desk.screen->setRest(std::chrono::seconds(60));
        desk.screen->press(Qt::Key_P);
        desk.screen->press(Qt::Key_1);
        QVERIFY(desk.screen->undoLines.last().startsWith(QStringLiteral("Settled")));
        desk.screen->press(Qt::Key_U);
        QCOMPARE(desk.court.row(desk.ids[0]).group, store::QueueGroup::NeedsYou);
        QVERIFY(desk.panel().isVisible());
    }

    void aRejectionAgainstTheRecordLeavesItAcceptedOrGoesToTheJudge()
    {
        Desk desk;
        desk.screen->press(Qt::Key_R);
        desk.screen->press(Qt::Key_Space);
        desk.screen->press(Qt::Key_Return, Qt::ControlModifier);
        desk.chenAccepts(QStringLiteral("Motion to continue the hearing"));
        desk.meets();
        QCOMPARE(desk.panel().choices(), QStringList({QStringLiteral("Leave it accepted, keep my note"),
                                                      QStringLiteral("Note for the judge...")}));
        desk.screen->press(Qt::Key_P);
        desk.screen->press(Qt::Key_1);
        QVERIFY(desk.court.sync());
        QVERIFY(desk.court.row(desk.ids[0]).group != store::QueueGroup::NeedsYou);
        QVERIFY(desk.court.server.hasAccepted(desk.ids[0]));
        QCOMPARE(desk.notes().size(), 1);
    }

    void aRejectionThatCameFirstOffersRefilingAndKeepsWhatWasWritten()
    {
        Desk desk;
        desk.chenRejectsFirst();
        QVERIFY(desk.panel().isVisible());
        QVERIFY(desk.panel().sentence().contains(QStringLiteral("rejected and its file is gone")));
        QCOMPARE(desk.panel().choices(),
                 QStringList({QStringLiteral("Leave it rejected, keep my note"), QStringLiteral("Ask for refiling..."),
                              QStringLiteral("Note for the judge...")}));
        desk.screen->press(Qt::Key_P);
        desk.screen->press(Qt::Key_2);
        QVERIFY(qobject_cast<QPlainTextEdit *>(QApplication::focusWidget()));
        desk.screen->press(Qt::Key_2); // A digit in a field is a digit.
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral(" copies."));
        desk.screen->press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(desk.court.sync());
        QCOMPARE(desk.notes().size(), 2); // The title that was accepted, and the note.
        QVERIFY2(desk.notes().contains(QStringLiteral("Ask the filer to file this again. 2 copies.")),
                 qPrintable(desk.notes().join(QLatin1Char('\n'))));
        QCOMPARE(desk.court.row(desk.ids[0]).group, store::QueueGroup::NeedsYou); // A note settles nothing.
        desk.screen->press(Qt::Key_1);
        QVERIFY(desk.court.row(desk.ids[0]).group != store::QueueGroup::NeedsYou);
    }

    void aNoteBegunIsKeptWhenSomethingElseIsOpened()
    {
        Desk desk;
        desk.bothAccept();
        desk.screen->press(Qt::Key_P);
        desk.screen->press(Qt::Key_4);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Which title?"));
        desk.screen->press(Qt::Key_Escape);
        desk.screen->view->openSubmission(desk.ids[1]);
        ReviewScreen::settle();
        desk.screen->view->openSubmission(desk.ids[0]);
        ReviewScreen::settle();
        QVERIFY(desk.panel().isVisible());
        desk.panel().begin();
        desk.screen->press(Qt::Key_4);
        auto *field = qobject_cast<QPlainTextEdit *>(QApplication::focusWidget());
        QVERIFY(field);
        QCOMPARE(field->toPlainText(), QStringLiteral("For the judge: Which title?"));
    }

    void everythingHasANameAndTheWordConflictIsNowhere()
    {
        Desk desk;
        desk.bothAccept();
        QVERIFY2(namelessWidgets(*desk.screen->view).isEmpty(),
                 qPrintable(namelessWidgets(*desk.screen->view).join(QLatin1Char('\n'))));
        QVERIFY2(duplicateShortcuts(*desk.screen->view).isEmpty(),
                 qPrintable(duplicateShortcuts(*desk.screen->view).join(QLatin1Char('\n'))));
        for (const QWidget *widget : desk.panel().findChildren<QWidget *>())
            QVERIFY(!widget->accessibleName().contains(QStringLiteral("conflict"), Qt::CaseInsensitive));
    }

private:
    std::optional<ApplicationLook> m_look;
};

QTEST_MAIN(TwoDecisionsTest)
#include "two_decisions_test.moc"
