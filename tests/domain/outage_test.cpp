#include "domain/outage.h"

#include "tests/domain/calendar_fixture.h"

using namespace dais;
using namespace dais::domain;
using namespace dais::tests;

class OutageTest : public QObject {
    Q_OBJECT

    static constexpr const char *eastern = "America/New_York";
    const QTimeZone m_zone{eastern};
    const CourtCalendar m_calendar{tables().holidays(), court("NYC")};

    static Outage unplanned(const char *from, const char *to)
    {
        return {local(from, eastern), local(to, eastern), {}, {}};
    }
    Result<QDate> moved(const char *due, const std::vector<Outage> &outages,
                        SameDayOutage policy = SameDayOutage::DueDayStands) const
    {
        return dueAfterOutages(day(due), outages, m_calendar, m_zone, policy);
    }
    Outage plannedForJuly11(const char *announced) const
    {
        return {local("2026-07-11T00:00:00", eastern), local("2026-07-13T06:00:00", eastern), local(announced, eastern),
                Outage::Kind::Planned};
    }

private slots:
    void anOutageOnTheLastDayMovesItToTheFirstAccessibleBusinessDay()
    {
        QCOMPARE(moved("2026-07-17", {unplanned("2026-07-17T20:00:00", "2026-07-18T09:00:00")}), day("2026-07-20"));
    }

    void aHolidayAfterTheOutageIsNotAccessibleEither()
    {
        QCOMPARE(moved("2026-07-02", {unplanned("2026-07-02T12:00:00", "2026-07-03T12:00:00")}), day("2026-07-06"));
    }

    void anOutageBeforeTheLastDayChangesNothing()
    {
        QCOMPARE(moved("2026-07-20", {unplanned("2026-07-16T00:00:00", "2026-07-17T00:00:00")}), day("2026-07-20"));
        QCOMPARE(moved("2026-07-20", {unplanned("2026-07-21T00:00:00", "2026-07-22T00:00:00")}), day("2026-07-20"));
        QCOMPARE(moved("2026-07-20", {}), day("2026-07-20"));
    }

    void anOutageThatEndsOnTheLastDayFollowsThePolicy()
    {
        const auto outage = unplanned("2026-07-20T10:00:00", "2026-07-20T11:00:00");
        QCOMPARE(moved("2026-07-20", {outage}), day("2026-07-20"));
        QCOMPARE(moved("2026-07-20", {outage}, SameDayOutage::NextBusinessDay), day("2026-07-21"));
    }

    void anOutageThatEndsAsTheLastDayBeginsDoesNotHitIt()
    {
        const auto night = unplanned("2026-07-19T20:00:00", "2026-07-20T00:00:00");
        QCOMPARE(moved("2026-07-20", {night}, SameDayOutage::NextBusinessDay), day("2026-07-20"));
    }

    void anOutageUntilMidnightIsBackOnTheNextDay()
    {
        QCOMPARE(moved("2026-07-20", {unplanned("2026-07-20T23:00:00", "2026-07-21T00:00:00")}), day("2026-07-21"));
    }

    void aPlannedOutageAnnouncedSixBusinessDaysBeforeChangesNothing()
    {
        QVERIFY(!countsAsUnplanned(plannedForJuly11("2026-07-02T09:00:00"), m_calendar, m_zone));
        Outage planned = plannedForJuly11("2026-07-02T09:00:00");
        planned.from = local("2026-07-10T20:00:00", eastern);
        planned.announcedAt = local("2026-07-01T09:00:00", eastern);
        QCOMPARE(moved("2026-07-10", {planned}), day("2026-07-10"));
    }

    void aPlannedOutageAnnouncedFiveBusinessDaysBeforeCountsAsUnplanned()
    {
        QVERIFY(countsAsUnplanned(plannedForJuly11("2026-07-06T09:00:00"), m_calendar, m_zone));
        Outage planned = plannedForJuly11("2026-07-06T09:00:00");
        planned.from = local("2026-07-10T20:00:00", eastern);
        QCOMPARE(moved("2026-07-10", {planned}), day("2026-07-13"));
    }

    void aPlannedOutageThatNobodyWasToldOfCountsAsUnplanned()
    {
        Outage planned = plannedForJuly11("2026-07-02T09:00:00");
        planned.announcedAt = {};
        QVERIFY(countsAsUnplanned(planned, m_calendar, m_zone));
        planned.announcedAt = planned.from.addSecs(60);
        QVERIFY(countsAsUnplanned(planned, m_calendar, m_zone));
    }

    void anExtendedDayThatIsHitAgainMovesAgain()
    {
        const auto first = unplanned("2026-07-20T10:00:00", "2026-07-21T02:00:00");
        const auto second = unplanned("2026-07-21T09:00:00", "2026-07-22T01:00:00");
        QCOMPARE(moved("2026-07-20", {second, first}), day("2026-07-22"));
    }

    void whileAnOutageLastsTheDayIsNotKnown()
    {
        Outage open = unplanned("2026-07-20T10:00:00", "2026-07-20T11:00:00");
        open.to = {};
        QCOMPARE(moved("2026-07-20", {open}).error().detail, QStringLiteral("deadline.outage-open"));
        QCOMPARE(moved("2026-07-17", {open}), day("2026-07-17"));
    }

    void anOutageThatEndsBeforeItBeginsIsRefused()
    {
        const auto backwards = unplanned("2026-07-20T11:00:00", "2026-07-20T10:00:00");
        QCOMPARE(moved("2026-07-20", {backwards}).error().detail, QStringLiteral("deadline.bad-outage"));
    }
};

QTEST_GUILESS_MAIN(OutageTest)
#include "outage_test.moc"
