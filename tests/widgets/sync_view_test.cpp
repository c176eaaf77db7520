#include "tests/support/court.h"
#include "tests/widgets/support.h"
#include "widgets/action_walk.h"
#include "widgets/sync_view.h"

#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace dais;
using namespace dais::tests;
using namespace dais::widgets;
using models::SyncListModel;

namespace {

struct Screen {
    Screen() : list(court.outbox(), court.cache(), court.feed), view(list)
    {
        view.setTime({QTimeZone("America/New_York"), court.clock.now()});
        list.setDay(court.query().todayBegan);
        view.resize(1200, 700);
        view.show();
        (void)QTest::qWaitForWindowActive(&view);
    }
    domain::SubmissionId accepted(const QString &title)
    {
        const auto id = court.server.receives(aSubmission().titled(title).inCase(court.server.opens(aCase())));
        (void)court.sync();
        court.server.goesOffline();
        (void)court.accept(id);
        return id;
    }
    QString sentence(int row = 1) const
    {
        return view.findChild<QListView *>()->model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
    }
    QPushButton *button(const QString &words)
    {
        for (auto *button : view.findChildren<QPushButton *>())
            if (button->text().startsWith(words))
                return button;
        return nullptr;
    }

    Court court;
    SyncListModel list;
    SyncView view;
};

} // namespace

class SyncViewTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { m_look.emplace(*qApp); }

    void everyWaitSaysWhyInASentence()
    {
        Screen screen;
        screen.court.review().setRest(std::chrono::seconds(60));
        screen.accepted(QStringLiteral("Motion"));
        QVERIFY2(screen.sentence().contains(QStringLiteral("so that it can be taken back (U)")),
                 qPrintable(screen.sentence()));
        screen.view.setTime({QTimeZone::utc(), screen.court.clock.now().addSecs(120)});
        const std::pair<CourtReach, QString> reasons[] = {
            {{CourtReach::Kind::Reached, {}, {}}, QStringLiteral("on its way")},
            {{CourtReach::Kind::Unreached, {}, {}}, QStringLiteral("when the network is back")},
            {{CourtReach::Kind::SignInNeeded, {}, {}}, QStringLiteral("sign in again")},
            {{CourtReach::Kind::Trouble, QStringLiteral("disk_full"), {}}, QStringLiteral("Make room on the disk")}};
        for (const auto &[reach, words] : reasons) {
            screen.view.setReach(reach);
            QVERIFY2(screen.sentence().contains(words), qPrintable(screen.sentence()));
        }
        QVERIFY(screen.sentence().startsWith(QStringLiteral("Accept: Motion, A012-345-678")));
    }

    void aLineIsOpenedAndTakenBackByKeys()
    {
        Screen screen;
        screen.court.review().setRest(std::chrono::seconds(60));
        const auto id = screen.accepted(QStringLiteral("Motion"));
        QSignalSpy opened(&screen.view, &SyncView::openRequested);
        QSignalSpy undone(&screen.view, &SyncView::undoRequested);
        screen.view.list().setFocus();
        screen.view.list().setCurrentIndex(screen.view.list().model()->index(1, 0));
        QTest::keyClick(&screen.view.list(), Qt::Key_Return);
        QCOMPARE(opened.value(0).value(0).value<domain::SubmissionId>(), id);
        QTest::keyClick(&screen.view.list(), Qt::Key_U);
        QCOMPARE(undone.size(), 1);
    }

    void whatWaitsIsCopiedOnlyWhenSomethingDoesAndNothingCanBeDeleted()
    {
        Screen screen;
        QVERIFY(!screen.button(QStringLiteral("Copy what waits"))->isEnabled());
        screen.accepted(QStringLiteral("Motion"));
        QVERIFY(screen.button(QStringLiteral("Copy what waits"))->isEnabled());
        QVERIFY(screen.button(QStringLiteral("Send now")));
        for (auto *button : screen.view.findChildren<QPushButton *>())
            QVERIFY(!button->text().contains(QStringLiteral("elete")));
        screen.view.exported(1, QStringLiteral("/media/stick/dais.ndjson"));
        QVERIFY2(screen.view.said().contains(QStringLiteral("copied to /media/stick/dais.ndjson")),
                 qPrintable(screen.view.said()));
    }

    void theFootSaysWhenTheCourtWasHeardAndHowMuchIsHere()
    {
        Screen screen;
        QCOMPARE(screen.view.footWords(), QStringLiteral("The court was not heard yet."));
        screen.view.setReach({CourtReach::Kind::Reached, {}, screen.court.clock.now()});
        screen.view.setDiskUse({.record = 2'000'000, .outbox = 50'000, .documents = 3'000'000, .files = 12});
        QVERIFY2(screen.view.footWords().contains(QStringLiteral("5.0 MB in all, 3.0 MB of it 12 document")),
                 qPrintable(screen.view.footWords()));
        QVERIFY(screen.view.footWords().startsWith(QStringLiteral("The court was last heard")));
    }

    void everythingHasANameAndNoKeyMeansTwoThings()
    {
        Screen screen;
        screen.accepted(QStringLiteral("Motion"));
        QVERIFY2(namelessWidgets(screen.view).isEmpty(),
                 qPrintable(namelessWidgets(screen.view).join(QLatin1Char('\n'))));
        QVERIFY2(duplicateShortcuts(screen.view).isEmpty(),
                 qPrintable(duplicateShortcuts(screen.view).join(QLatin1Char('\n'))));
    }

private:
    std::optional<ApplicationLook> m_look;
};

QTEST_MAIN(SyncViewTest)
#include "sync_view_test.moc"
