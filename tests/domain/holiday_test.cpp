#include "tests/domain/calendar_fixture.h"

using namespace dais::domain;
using namespace dais::tests;

class HolidayTest : public QObject {
    Q_OBJECT
private slots:
    void theHolidaysOf2026AreThese()
    {
        QStringList found;
        for (const Holiday &holiday : tables().holidays().ofYear(2026, HolidayArea::Federal))
            found.append(holiday.date.toString(Qt::ISODate) + u' ' + holiday.code);
        QCOMPARE(found, QStringList({"2026-01-01 NYD", "2026-01-19 MLK", "2026-02-16 PRES", "2026-05-25 MEM",
                                     "2026-06-19 JUN", "2026-07-03 IND", "2026-09-07 LAB", "2026-10-12 COL",
                                     "2026-11-11 VET", "2026-11-26 THX", "2026-12-25 XMAS"}));
    }

    void aSaturdayIsObservedOnFridayAndASundayOnMonday()
    {
        const Holidays &holidays = tables().holidays();
        QCOMPARE(holidays.on(day("2026-07-03"), HolidayArea::Federal)->nominal, day("2026-07-04"));
        QVERIFY(!holidays.on(day("2026-07-04"), HolidayArea::Federal));
        QCOMPARE(holidays.on(day("2027-07-05"), HolidayArea::Federal)->nominal, day("2027-07-04"));
    }

    void newYearsDayMayBeObservedInTheYearBefore()
    {
        const Holidays &holidays = tables().holidays();
        QCOMPARE(holidays.on(day("2027-12-31"), HolidayArea::Federal)->code, QStringLiteral("NYD"));
        QVERIFY(!holidays.on(day("2028-01-03"), HolidayArea::Federal));
        QCOMPARE(holidays.on(day("2100-12-31"), HolidayArea::Federal)->code, QStringLiteral("NYD"));
    }

    void juneteenthIsKeptSince2021()
    {
        const Holidays &holidays = tables().holidays();
        QVERIFY(!holidays.on(day("2020-06-19"), HolidayArea::Federal));
        QCOMPARE(holidays.on(day("2021-06-18"), HolidayArea::Federal)->code, QStringLiteral("JUN"));
    }

    void inaugurationDayIsKeptAroundWashingtonOnly()
    {
        const Holidays &holidays = tables().holidays();
        QVERIFY(!holidays.on(day("2029-01-20"), HolidayArea::Federal));
        // 20 January 2029 is a Saturday: no other day is given.
        QVERIFY(holidays.on(day("2029-01-20"), HolidayArea::Dc));
        QVERIFY(!holidays.on(day("2029-01-19"), HolidayArea::Dc));
        QCOMPARE(holidays.on(day("2021-01-20"), HolidayArea::Dc)->code, QStringLiteral("INAUG"));
        QVERIFY(!holidays.on(day("2022-01-20"), HolidayArea::Dc));
        // In 2013 it was a Sunday; the Monday was also the birthday of Dr. King.
        QVERIFY(holidays.on(day("2013-01-21"), HolidayArea::Dc));
        // In 2041 it is a Sunday again, and no other holiday.
        QVERIFY(holidays.on(day("2041-01-21"), HolidayArea::Federal) ||
                holidays.on(day("2041-01-21"), HolidayArea::Dc));
    }

    void everyYearHasItsElevenHolidays()
    {
        const Holidays &holidays = tables().holidays();
        for (int year = Holidays::firstYear; year <= Holidays::lastYear; ++year) {
            const auto found = holidays.ofYear(year, HolidayArea::Federal);
            const auto own = std::count_if(found.begin(), found.end(),
                                           [year](const Holiday &h) { return h.nominal.year() == year; });
            const bool newYearMoved = QDate(year, 1, 1).dayOfWeek() == Qt::Saturday;
            QCOMPARE(int(own), (year >= 2021 ? 11 : 10) - (newYearMoved ? 1 : 0));
            for (const Holiday &holiday : found)
                QVERIFY(holiday.date.dayOfWeek() < Qt::Saturday);
        }
    }

    void outsideTheCalendarThereIsNone()
    {
        QVERIFY(!tables().holidays().on(day("1989-12-25"), HolidayArea::Federal));
        QVERIFY(!tables().holidays().on(day("2101-12-26"), HolidayArea::Federal));
        QVERIFY(!tables().holidays().on(QDate(), HolidayArea::Federal));
        QVERIFY(!Holidays().on(day("2026-12-25"), HolidayArea::Federal));
    }
};

QTEST_GUILESS_MAIN(HolidayTest)
#include "holiday_test.moc"
