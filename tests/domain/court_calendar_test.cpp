#include "domain/court_calendar.h"

#include "tests/domain/calendar_fixture.h"

using namespace dais::domain;
using namespace dais::tests;

class CourtCalendarTest : public QObject {
    Q_OBJECT

    static CourtCalendar newYork(const std::vector<Closure> &closures = {})
    {
        return CourtCalendar(tables().holidays(), court("NYC"), closures);
    }

private slots:
    void weekendsAndHolidaysAreNoBusinessDays()
    {
        const CourtCalendar calendar = newYork();
        using Kind = CourtCalendar::DayKind;
        QCOMPARE(calendar.kindOf(day("2026-11-25")), Kind::Business);
        QCOMPARE(calendar.kindOf(day("2026-11-26")), Kind::Holiday);
        QCOMPARE(calendar.nameOf(day("2026-11-26")), QStringLiteral("Thanksgiving Day"));
        QCOMPARE(calendar.kindOf(day("2026-11-27")), Kind::Business); // The Friday after is a working day.
        QCOMPARE(calendar.kindOf(day("2026-11-28")), Kind::Weekend);
        QCOMPARE(calendar.nameOf(day("2026-11-25")), QString());
    }

    void aLastDayMovesToTheNextBusinessDay()
    {
        const CourtCalendar calendar = newYork();
        QCOMPARE(calendar.businessDayFrom(day("2026-07-02")), day("2026-07-02"));
        QCOMPARE(calendar.businessDayFrom(day("2026-07-03")), day("2026-07-06"));
        QCOMPARE(calendar.businessDayFrom(day("2026-10-10")), day("2026-10-13"));
    }

    void businessDaysAreCountedForwardBackAndBetween()
    {
        const CourtCalendar calendar = newYork();
        QCOMPARE(calendar.businessDaysAfter(day("2026-06-30"), 5), day("2026-07-08"));
        QCOMPARE(calendar.businessDaysBefore(day("2026-07-08"), 5), day("2026-06-30"));
        QCOMPARE(calendar.businessDaysAfter(day("2026-07-02"), 0), day("2026-07-02"));
        QCOMPARE(calendar.businessDaysBetween(day("2026-07-06"), day("2026-07-11")), 5);
        QCOMPARE(calendar.businessDaysBetween(day("2026-07-02"), day("2026-07-11")), 6);
        QCOMPARE(calendar.businessDaysBetween(day("2026-07-11"), day("2026-07-02")), 0);
    }

    void aClosureCountsOnlyWhereItIsAndWhenItIsSaidTo()
    {
        const Closure storm{"NYC", day("2026-03-02"), day("2026-03-03"), "Snow storm", ClosureEffect::LegalHoliday};
        const Closure painting{"NYC", day("2026-03-04"), day("2026-03-04"), "Painting", ClosureEffect::None};
        const Closure mourning{"", day("2026-03-05"), day("2026-03-05"), "Day of mourning",
                               ClosureEffect::LegalHoliday};
        const std::vector<Closure> closures{storm, painting, mourning};
        const CourtCalendar there = newYork(closures);
        const CourtCalendar elsewhere(tables().holidays(), court("NEW"), closures);

        QCOMPARE(there.kindOf(day("2026-03-02")), CourtCalendar::DayKind::Closed);
        QCOMPARE(there.nameOf(day("2026-03-03")), QStringLiteral("Snow storm"));
        QCOMPARE(there.businessDayFrom(day("2026-03-02")), day("2026-03-04"));
        QCOMPARE(elsewhere.businessDayFrom(day("2026-03-02")), day("2026-03-02"));
        QVERIFY(!there.isBusinessDay(day("2026-03-05")));
        QVERIFY(!elsewhere.isBusinessDay(day("2026-03-05")));
    }

    void theBoardKeepsInaugurationDay()
    {
        const CourtCalendar board(tables().holidays(), tables().board());
        QVERIFY(!board.isBusinessDay(day("2021-01-20")));
        QVERIFY(newYork().isBusinessDay(day("2021-01-20")));
    }

    void countingEndsWhereTheCalendarEnds()
    {
        const CourtCalendar calendar = newYork();
        QVERIFY(calendar.businessDayFrom(day("2100-12-31")).isNull()); // Observed New Year's Day of 2101.
        QVERIFY(calendar.businessDaysAfter(day("2100-12-20"), 50).isNull());
        QVERIFY(calendar.businessDaysBefore(day("1990-01-05"), 50).isNull());
        const Closure forEver{"", day("2026-01-01"), day("2200-01-01"), "", ClosureEffect::LegalHoliday};
        QVERIFY(newYork({forEver}).businessDayFrom(day("2026-01-01")).isNull());
    }
};

QTEST_GUILESS_MAIN(CourtCalendarTest)
#include "court_calendar_test.moc"
