#include "domain/local_time.h"

#include "tests/domain/calendar_fixture.h"

using namespace dais::domain;
using namespace dais::tests;

class LocalTimeTest : public QObject {
    Q_OBJECT
private slots:
    void aDayEndsAtTheCourtsMidnight_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QDate>("due");
        QTest::addColumn<QString>("end");
        QTest::newRow("Honolulu") << "HON" << day("2026-07-06") << "2026-07-07T10:00:00Z";
        QTest::newRow("the Board") << "BIA" << day("2026-07-06") << "2026-07-07T04:00:00Z";
        QTest::newRow("Guam, a day ahead") << "AGA" << day("2026-07-06") << "2026-07-06T14:00:00Z";
        QTest::newRow("Saipan") << "SAI" << day("2026-07-06") << "2026-07-06T14:00:00Z";
        QTest::newRow("Phoenix in summer") << "PHO" << day("2026-07-06") << "2026-07-07T07:00:00Z";
        QTest::newRow("Denver in summer") << "DEN" << day("2026-07-06") << "2026-07-07T06:00:00Z";
        QTest::newRow("Phoenix in winter") << "PHO" << day("2026-12-07") << "2026-12-08T07:00:00Z";
        QTest::newRow("Denver in winter") << "DEN" << day("2026-12-07") << "2026-12-08T07:00:00Z";
        QTest::newRow("San Juan, no summer time") << "SAJ" << day("2026-07-06") << "2026-07-07T04:00:00Z";
        QTest::newRow("El Paso, Mountain Time") << "ELP" << day("2026-07-06") << "2026-07-07T06:00:00Z";
    }
    void aDayEndsAtTheCourtsMidnight()
    {
        QFETCH(QString, code);
        QFETCH(QDate, due);
        const QDateTime end = endOfLocalDay(due, tables().courts().find(code)->zone());
        QCOMPARE(end.timeSpec(), Qt::UTC);
        QTEST(end.toString(Qt::ISODate), "end");
    }

    void theFilingDateIsTheCourtsDate()
    {
        const QDateTime filed = local("2026-07-07T05:30:00", "America/New_York");
        QCOMPARE(localDate(filed, court("HON").zone()), day("2026-07-06"));
        QCOMPARE(localDate(filed, tables().board().zone()), day("2026-07-07"));
        const QDateTime early = local("2026-07-06T10:30:00", "America/New_York");
        QCOMPARE(localDate(early, court("AGA").zone()), day("2026-07-07"));
    }

    void midnightItselfIsTheNextDay()
    {
        const QTimeZone &zone = court("NYC").zone();
        const QDateTime end = endOfLocalDay(day("2026-07-06"), zone);
        QCOMPARE(localDate(end, zone), day("2026-07-07"));
        QCOMPARE(localDate(end.addMSecs(-1), zone), day("2026-07-06"));
    }

    void theDaysOnWhichClocksChangeHave23And25Hours()
    {
        const QTimeZone &zone = court("NYC").zone();
        const auto hours = [&zone](const char *iso) {
            return startOfLocalDay(day(iso), zone).secsTo(endOfLocalDay(day(iso), zone)) / 3600;
        };
        QCOMPARE(hours("2026-03-08"), 23);
        QCOMPARE(hours("2026-11-01"), 25);
        QCOMPARE(hours("2026-11-02"), 24);
    }

    void placesWithoutSummerTimeNeverChangeTheirClocks()
    {
        for (const char *code : {"AGA", "SAI", "HON", "SAJ", "PHO", "TUC", "FLO", "ELO"})
            QVERIFY(court(code)
                        .zone()
                        .transitions(instant("2018-01-01T00:00:00Z"), instant("2036-12-31T00:00:00Z"))
                        .isEmpty());
    }

    void aDayMayBeginAfterAMidnightThatDoesNotExist()
    {
        const QTimeZone havana("America/Havana"); // Clocks go from 00:00 to 01:00.
        QCOMPARE(startOfLocalDay(day("2026-03-08"), havana), instant("2026-03-08T05:00:00Z"));
        QCOMPARE(localDate(instant("2026-03-08T04:59:59Z"), havana), day("2026-03-07"));
        const QTimeZone saoPaulo("America/Sao_Paulo"); // The same in 2018, and back at midnight in 2019.
        QCOMPARE(startOfLocalDay(day("2018-11-04"), saoPaulo), instant("2018-11-04T03:00:00Z"));
        QCOMPARE(endOfLocalDay(day("2019-02-16"), saoPaulo), instant("2019-02-17T03:00:00Z"));
    }

    void aMidnightThatComesTwiceBeginsTheDayTheFirstTime()
    {
        const QTimeZone havana("America/Havana"); // Clocks go from 01:00 back to 00:00.
        QCOMPARE(startOfLocalDay(day("2026-11-01"), havana), instant("2026-11-01T04:00:00Z"));
    }

    void aDayThatAZoneSkippedEndsWithTheOneBefore()
    {
        const QTimeZone apia("Pacific/Apia"); // Had no 30 December 2011.
        QCOMPARE(endOfLocalDay(day("2011-12-29"), apia), instant("2011-12-30T10:00:00Z"));
        QCOMPARE(startOfLocalDay(day("2011-12-31"), apia), instant("2011-12-30T10:00:00Z"));
    }
};

QTEST_GUILESS_MAIN(LocalTimeTest)
#include "local_time_test.moc"
