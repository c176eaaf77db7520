#include "app/docket_desk.h"
#include "domain/bookings.h"
#include "domain/local_time.h"
#include "models/docket_out.h"
#include "store/subscriptions.h"
#include "tests/support/court.h"
#include "tests/support/must.h"
#include "tests/widgets/support.h"
#include "widgets/hint_bar.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

using namespace dais;
using namespace dais::tests;

namespace {

const domain::CodeTables &tables()
{
    static const domain::CodeTables loaded = *domain::CodeTables::load();
    return loaded;
}

/// An administrator's docket over a real store and a court in memory, in the week of Monday, November 23, 2026.
struct Docket {
    explicit Docket(widgets::ApplicationLook &look) : window(look, settings, court.clock)
    {
        court.clerk.role = domain::Role::CourtAdministrator;
        court.restart();
        court.signIn();
        // The court's directory is not among what this server grants by itself.
        must(store::Subscriptions(court.outbox(), court.clock)
                 .setGranted({QStringLiteral("ord/NEW"), QStringLiteral("dir/NEW")}));
        for (int i = 0; i < 4; ++i)
            cases.push_back(court.server.opens(
                aCase(QStringLiteral("RESPONDENT, Sample %1").arg(i), QStringLiteral("A01234567%1").arg(i))));
        must(court.sync());
    }
    void open()
    {
        views = std::make_unique<store::ViewNotes>(court.acts());
        desk = std::make_unique<app::DocketDesk>(app::DocketDesk::Parts{
            .workspace = court.workspace(),
            .acts = court.acts(),
            .settling = court.settling(),
            .review = court.review(),
            .views = *views,
            .feed = court.feed,
            .window = window,
            .tables = tables(),
            .clock = court.clock,
            .court = *tables().courts().find(QStringLiteral("NEW")),
            .rest = rest,
            .colleagues = [this] {
                return std::vector{domain::RosterEntry{judge, QStringLiteral("Judge Okafor"), domain::Role::Judge},
                                   domain::RosterEntry{other, QStringLiteral("Judge Tran"), domain::Role::Judge}};
            }});
        window.resize(1600, 1000);
        window.show();
        window.setDoor(widgets::MainWindow::Door::Open);
        window.showView(app::DocketDesk::viewId());
        view = window.findChild<widgets::DocketView *>();
        view->goTo(QDate(2026, 11, 23));
        (void)QTest::qWaitForWindowActive(&window);
        view->grid().setFocus();
    }
    domain::HearingSlot slotAt(int day, int hour, const domain::UserId &before, int minutes = 60) const
    {
        return {.startsAt =
                    domain::instantsAt(QDate(2026, 11, 23).addDays(day), QTime(hour, 0), QTimeZone("America/New_York"))
                        .front(),
                .minutes = minutes,
                .judge = before,
                .judgeName = before == judge ? QStringLiteral("Judge Okafor") : QStringLiteral("Judge Tran"),
                .room = before == judge ? QStringLiteral("Courtroom 3") : QStringLiteral("Courtroom 5")};
    }
    domain::ScheduleHearing hearingOf(int file, const domain::HearingSlot &slot) const
    {
        return {.hearing = domain::HearingId(nextTestId()),
                .caseId = cases[std::size_t(file)].id,
                .type = QStringLiteral("II"),
                .slot = slot,
                .language = QStringLiteral("SP")};
    }
    /// The court has it set.
    domain::HearingId has(int file, const domain::HearingSlot &slot)
    {
        const auto args = hearingOf(file, slot);
        if (court.server.somebodyElse(args).kind != domain::Outcome::Kind::Applied)
            qFatal("not set");
        must(court.sync());
        return args.hearing;
    }
    domain::Hearing hearing(const domain::HearingId &id)
    {
        return store::DocketReading(court.cache()).hearing(id).value_or(domain::Hearing());
    }
    void syncLater()
    {
        court.clock.advance(std::chrono::minutes(2));
        must(court.sync());
        must(court.sync());
        QCoreApplication::processEvents();
    }

    MemorySettings settings;
    Court court;
    widgets::MainWindow window;
    std::vector<domain::CaseFile> cases;
    domain::UserId judge{nextTestId()}, other{nextTestId()};
    std::chrono::milliseconds rest{60'000};
    std::unique_ptr<store::ViewNotes> views;
    std::unique_ptr<app::DocketDesk> desk;
    widgets::DocketView *view = nullptr;
};

} // namespace

/// The docket as its administrator uses it: from the keyboard, offline too.
class DocketDeskTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { m_look = std::make_unique<widgets::ApplicationLook>(*qApp); }

    void aCardIsLiftedDroppedSavedHereAndEntered()
    {
        Docket docket(*m_look);
        const auto id = docket.has(0, docket.slotAt(0, 9, docket.judge));
        docket.open();
        QVERIFY(docket.view->grid().choose(id));
        QVERIFY(docket.view->grid().sentence().startsWith(QStringLiteral("9:00  Individual")));
        QTest::keyClick(&docket.view->grid(), Qt::Key_M);
        QVERIFY(docket.view->grid().isLifted());
        QTest::keyClick(&docket.view->grid(), Qt::Key_Escape);
        QVERIFY(!docket.view->grid().isLifted());
        QTest::keyClick(&docket.view->grid(), Qt::Key_M);
        QTest::keyClick(&docket.view->grid(), Qt::Key_Right);
        QTest::keyClick(&docket.view->grid(), Qt::Key_Return);
        QCOMPARE(docket.view->side(), widgets::DocketView::Side::Hearing);
        QCOMPARE(docket.view->hearing().typed().startsAt, docket.slotAt(1, 9, docket.judge).startsAt);
        emit docket.view->hearing().saveWanted();
        QCOMPARE(docket.hearing(id).startsAt, docket.slotAt(1, 9, docket.judge).startsAt);
        QCoreApplication::processEvents();
        QVERIFY(docket.view->grid().choose(id));
        QVERIFY(docket.view->grid().chosen()->isSavedHere);
        QVERIFY(docket.window.hintBar().offersUndo());
        docket.syncLater();
        QVERIFY(docket.view->grid().choose(id));
        QVERIFY(!docket.view->grid().chosen()->isSavedHere);
        QCOMPARE(docket.view->grid().place().day, 1);
    }

    void whatWasJustDoneIsTakenBack()
    {
        Docket docket(*m_look);
        const auto id = docket.has(0, docket.slotAt(0, 9, docket.judge));
        docket.open();
        docket.view->choose(id);
        emit docket.view->openWanted(id);
        QCOMPARE(docket.view->side(), widgets::DocketView::Side::Result);
        emit docket.view->result().vacateWanted();
        QCOMPARE(docket.hearing(id).state(), domain::HearingStatus::Vacated);
        docket.desk->takeBack();
        QCOMPARE(docket.hearing(id).state(), domain::HearingStatus::Scheduled);
        docket.syncLater();
        QCOMPARE(docket.hearing(id).state(), domain::HearingStatus::Scheduled);
    }

    void anOfflineDoubleBookingBecomesOneDecisionWithWaysOut()
    {
        Docket docket(*m_look);
        docket.open();
        docket.court.server.goesOffline();
        docket.desk->setFor(docket.cases[0].id);
        docket.view->hearing().placeAt(docket.slotAt(1, 10, docket.judge));
        emit docket.view->hearing().saveWanted();
        // Meanwhile somebody else books the judge.
        QCOMPARE(docket.court.server.somebodyElse(docket.hearingOf(1, docket.slotAt(1, 10, docket.judge))).kind,
                 domain::Outcome::Kind::Applied);
        docket.court.server.comesBack();
        docket.syncLater();
        docket.view->settle().findChild<QListWidget *>()->setCurrentRow(0);
        const auto *issue = docket.view->settle().chosen();
        QVERIFY(issue);
        QCOMPARE(issue->kind, models::DocketIssue::Kind::Decision);
        const QString said = docket.view->settle().lines().front();
        QVERIFY2(said.startsWith(QStringLiteral("Two people decided on one time: A012-345-670")) &&
                     said.contains(
                         QStringLiteral("asked for Tue Nov 24, 10:00 am, Judge Okafor, Courtroom 3. M. Chen had set")),
                 qPrintable(said));
        const auto before = store::DocketReading(docket.court.cache()).openDecisions();
        QCOMPARE(before->size(), std::size_t(1));
        emit docket.view->settle().fixWanted(1); // Both at once, knowingly.
        docket.syncLater();
        QVERIFY(store::DocketReading(docket.court.cache()).openDecisions()->empty());
        const auto both = store::DocketReading(docket.court.cache())
                              .between(QStringLiteral("NEW"), docket.slotAt(1, 8, docket.judge).startsAt,
                                       docket.slotAt(1, 17, docket.judge).startsAt);
        QCOMPARE(both->size(), std::size_t(2));
        QVERIFY((*both)[0].overlaps.value_or(std::vector<domain::HearingId>()).size() +
                    (*both)[1].overlaps.value_or(std::vector<domain::HearingId>()).size() ==
                1);
        QVERIFY(docket.view->settle().lines().front().startsWith(QStringLiteral("Two hearings at once")));
    }

    void whatSpeaksAgainstASlotIsSaidWithThreeFreeOnes()
    {
        Docket docket(*m_look);
        docket.has(1, docket.slotAt(0, 9, docket.judge));
        docket.open();
        docket.desk->setFor(docket.cases[0].id);
        QSignalSpy proposed(&docket.view->hearing(), &widgets::HearingPanel::typedChanged);
        docket.view->hearing().placeAt(docket.slotAt(0, 9, docket.judge));
        QCOMPARE(proposed.size(), 1);
        emit docket.view->hearing().proposalWanted(0);
        const domain::Hearing typed = docket.view->hearing().typed();
        QVERIFY(typed.startsAt != docket.slotAt(0, 9, docket.judge).startsAt);
        QVERIFY(store::DocketReading(docket.court.cache()).against(typed)->empty());
        docket.view->hearing().placeAt(docket.slotAt(3, 9, docket.judge)); // Thanksgiving.
        const auto holiday = models::DocketPlanner({docket.court.cache(), tables(), docket.court.clock,
                                                    *tables().courts().find(QStringLiteral("NEW"))})
                                 .conflicts(docket.view->hearing().typed());
        QCOMPARE(holiday->front().kind, domain::HearingConflict::Kind::CourtClosed);
    }

    void aJudgeWhoIsAwayMovesAsOneAct()
    {
        Docket docket(*m_look);
        std::vector<domain::HearingId> ids;
        for (int i = 0; i < 3; ++i)
            ids.push_back(docket.has(i, docket.slotAt(i, 9, docket.judge)));
        docket.open();
        emit docket.view->bulkWanted();
        QVERIFY(docket.view->isBulk());
        docket.view->bulk().begin(QDate(2026, 11, 23));
        emit docket.view->bulk().planWanted();
        QCOMPARE(docket.view->bulk().lines().size(), 3);
        const qint64 acts = *docket.court.outbox().waitingActs();
        emit docket.view->bulk().moveWanted();
        QVERIFY(!docket.view->isBulk());
        QCOMPARE(*docket.court.outbox().waitingActs(), acts + 2); // The absence, and one act for all of them.
        docket.syncLater();
        const auto away = store::DocketReading(docket.court.cache()).absences();
        QCOMPARE(away->size(), std::size_t(1));
        std::set<QDateTime> times;
        for (const auto &id : ids) {
            QVERIFY(!away->front().meets(QStringLiteral("NEW"), docket.hearing(id).slotNow()));
            times.insert(docket.hearing(id).startsAt);
        }
        QCOMPARE(times.size(), std::size_t(3));
    }

    void anAdjournmentShowsWhatItDoesToTheClockBeforeItIsEntered()
    {
        Docket docket(*m_look);
        const auto id = docket.has(0, docket.slotAt(0, 9, docket.judge));
        docket.court.server.puts(domain::Partition::courtOrdinary(QStringLiteral("NEW")),
                                 {domain::ClockEvent{.id = domain::ClockEventId(nextTestId()),
                                                     .caseId = docket.cases[0].id,
                                                     .party = domain::PartyId(nextTestId()),
                                                     .on = QDate(2026, 9, 21)}});
        must(docket.court.sync());
        docket.open();
        emit docket.view->openWanted(id);
        auto *panel = &docket.view->result();
        panel->setFocus();
        QTest::keyClick(panel, Qt::Key_J);
        panel->findChild<QLineEdit *>()->setText(QStringLiteral("01"));
        QVERIFY(std::ranges::any_of(panel->findChildren<QLabel *>(), [](const QLabel *label) {
            return label->text() == QStringLiteral("The asylum clock stops at day 63, until the next hearing.");
        }));
        emit panel->recordWanted(false);
        QCOMPARE(docket.hearing(id).adjournmentCode, QStringLiteral("01"));
        docket.syncLater();
        const auto events = store::CaseRecord(docket.court.cache()).clock(docket.cases[0].id);
        QCOMPARE(events->size(), std::size_t(2));
    }

    void theModelKeepsItsRulesAndTheIndexFindsWhatEveryPairFinds()
    {
        Docket docket(*m_look);
        for (int i = 0; i < 4; ++i)
            docket.has(i, docket.slotAt(i % 2, 9 + i, i % 2 ? docket.judge : docket.other, 90));
        models::DocketModel model(docket.court.cache(), docket.court.feed);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.show(QStringLiteral("NEW"), docket.slotAt(0, 0, docket.judge).startsAt,
                   docket.slotAt(5, 0, docket.judge).startsAt);
        QCOMPARE(model.rowCount(), 4);
        model.setFilter({.types = {},
                         .language = {},
                         .medium = {},
                         .isRemote = {},
                         .detained = {},
                         .text = QStringLiteral("A012345671")});
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.everything().size(), std::size_t(4));
        domain::Bookings booked;
        for (const models::DocketRow &row : model.everything())
            booked.add(row.hearing);
        store::DocketReading reads(docket.court.cache());
        for (const models::DocketRow &row : model.everything()) {
            std::set<domain::HearingId> found;
            for (const domain::Hearing &one : *reads.against(row.hearing))
                found.insert(one.id);
            const auto expected = booked.against(row.hearing);
            QCOMPARE(found, std::set<domain::HearingId>(expected.begin(), expected.end()));
        }
    }

    void casesOfASessionAreOneCardAndAnOverfullOneIsToBeSettled()
    {
        Docket docket(*m_look);
        const domain::HearingSlot slot = docket.slotAt(2, 8, docket.judge, 180);
        const domain::Session session{.id = domain::SessionId(nextTestId()),
                                      .court = QStringLiteral("NEW"),
                                      .type = QStringLiteral("MR"),
                                      .judge = docket.judge,
                                      .judgeName = slot.judgeName,
                                      .room = slot.room,
                                      .startsAt = slot.startsAt,
                                      .minutes = 180,
                                      .capacity = 2};
        docket.court.server.puts(domain::Partition::directory(QStringLiteral("NEW")), {session});
        for (int i = 0; i < 3; ++i)
            docket.has(i, session.slotNow());
        docket.open();
        const auto &lanes = docket.view->grid().lanes();
        QCOMPARE(lanes.size(), std::size_t(2));
        QCOMPARE(lanes[0].name, QStringLiteral("Judge Okafor"));
        QCOMPARE(lanes[0].days[2].size(), std::size_t(1));
        QCOMPARE(lanes[0].days[2][0].hearings.size(), std::size_t(3));
        QCOMPARE(lanes[0].days[2][0].over(), 1);
        QVERIFY(docket.view->settle().lines().front().startsWith(QStringLiteral("Master is 1 over")));
    }

    void copiesNameNobodyUnlessAsked()
    {
        Docket docket(*m_look);
        docket.has(0, docket.slotAt(0, 9, docket.judge));
        docket.open();
        models::DocketModel model(docket.court.cache(), docket.court.feed);
        model.show(QStringLiteral("NEW"), docket.slotAt(0, 0, docket.judge).startsAt,
                   docket.slotAt(5, 0, docket.judge).startsAt);
        auto rows = model.rows();
        rows[0].respondent = QStringLiteral("=HYPERLINK(\"x\"), Sample");
        const models::DocketTerms terms{.type = [](const QString &) { return QStringLiteral("Individual"); },
                                        .language = [](const QString &) { return QStringLiteral("Spanish"); },
                                        .court = QStringLiteral("Newark"),
                                        .zone = QTimeZone("America/New_York")};
        using Names = models::DocketNames;
        const QDateTime now = docket.court.clock.now();
        for (const QByteArray &copy :
             {docketCalendar(rows, terms, Names::LeftOut, now), docketTable(rows, terms, Names::LeftOut),
              docketSheet(rows, terms, Names::LeftOut, now).toUtf8()}) {
            QVERIFY(!copy.contains("A012-345-670") && !copy.contains("HYPERLINK"));
            QVERIFY(copy.contains("Individual"));
        }
        QVERIFY(docketCalendar(rows, terms, Names::Given, now).contains("A012-345-670"));
        QVERIFY(docketTable(rows, terms, Names::Given).contains("\"'=HYPERLINK(\"\"x\"\"), Sample\""));
        QVERIFY(docketSheet(rows, terms, Names::Given, now).contains(QStringLiteral("A012-345-670")));
    }

    void aLostCourtLeavesNoHearingBehind()
    {
        Docket docket(*m_look);
        docket.has(0, docket.slotAt(0, 9, docket.judge));
        QCOMPARE(
            docket.court.cache().connection().number(QStringLiteral("SELECT count(*) FROM main.hearing"), 0).value(),
            1);
        docket.court.server.dropsPartition(QStringLiteral("ord/NEW"));
        must(docket.court.sync());
        QCOMPARE(
            docket.court.cache().connection().number(QStringLiteral("SELECT count(*) FROM main.hearing"), 0).value(),
            0);
    }

private:
    std::unique_ptr<widgets::ApplicationLook> m_look;
};

QTEST_MAIN(DocketDeskTest)
#include "docket_desk_test.moc"
