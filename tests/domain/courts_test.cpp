#include "domain/courts.h"

#include <QSet>
#include <QTest>

using namespace dais::domain;

namespace {

QByteArray tableWith(const QByteArray &row)
{
    return QByteArray("code,name,city,state,zone,kind,holidays,confidence,zone_confidence,remark\n") + row + "\n";
}

} // namespace

class CourtsTest : public QObject {
    Q_OBJECT
private slots:
    void theBuiltInTableHasEveryCourtOnce()
    {
        const auto courts = Courts::load();
        QVERIFY2(courts, qPrintable(courts ? QString() : courts.error().detail));
        QSet<QString> codes;
        for (const Court &court : courts->all())
            codes.insert(court.code());
        QCOMPARE(courts->all().size(), std::size_t(91));
        QCOMPARE(codes.size(), 91);
    }

    void aCourtIsFoundByItsCode()
    {
        const auto courts = Courts::load();
        const Court *guam = courts->find(QStringLiteral("AGA"));
        QVERIFY(guam);
        QCOMPARE(guam->city(), QStringLiteral("Hagatna"));
        QCOMPARE(guam->zone().id(), QByteArray("Pacific/Guam"));
        QVERIFY(!courts->find(QStringLiteral("aga")));
        QVERIFY(!courts->find(QString()));
    }

    void theZoneDoesNotFollowTheState()
    {
        const auto courts = Courts::load();
        QCOMPARE(courts->find(QStringLiteral("ELP"))->zone().id(), QByteArray("America/Denver"));
        QCOMPARE(courts->find(QStringLiteral("DAL"))->zone().id(), QByteArray("America/Chicago"));
    }

    void officesWithoutADocketTakeNoFilings()
    {
        const auto courts = Courts::load();
        QVERIFY(courts->find(QStringLiteral("NYC"))->takesFilings());
        QVERIFY(courts->find(QStringLiteral("BIA"))->takesFilings());
        QVERIFY(!courts->find(QStringLiteral("HDQ"))->takesFilings());
        QVERIFY(!courts->find(QStringLiteral("OIT"))->takesFilings());
    }

    void onlyTheWashingtonAreaKeepsInaugurationDay()
    {
        const auto courts = Courts::load();
        QCOMPARE(courts->find(QStringLiteral("BIA"))->holidays(), HolidayArea::Dc);
        QCOMPARE(courts->find(QStringLiteral("WAS"))->holidays(), HolidayArea::Dc);
        QCOMPARE(courts->find(QStringLiteral("STE"))->holidays(), HolidayArea::Federal);
        QCOMPARE(courts->find(QStringLiteral("NYC"))->holidays(), HolidayArea::Federal);
    }

    void aBadRowIsRefused_data()
    {
        QTest::addColumn<QByteArray>("row");
        QTest::newRow("small letters") << QByteArray(
            "nyc,N,New York,NY,America/New_York,court,federal,confirmed,confirmed,");
        QTest::newRow("offset as zone") << QByteArray("NYC,N,New York,NY,UTC-05:00,court,federal,confirmed,confirmed,");
        QTest::newRow("no such zone") << QByteArray(
            "NYC,N,New York,NY,America/Gotham,court,federal,confirmed,confirmed,");
        QTest::newRow("no such kind") << QByteArray(
            "NYC,N,New York,NY,America/New_York,hall,federal,confirmed,confirmed,");
        QTest::newRow("no name") << QByteArray("NYC,,New York,NY,America/New_York,court,federal,confirmed,confirmed,");
        QTest::newRow("short") << QByteArray("NYC,N,New York");
    }
    void aBadRowIsRefused()
    {
        QFETCH(QByteArray, row);
        const auto courts = Courts::parse(tableWith(row));
        QVERIFY(!courts);
        QVERIFY2(courts.error().detail.contains(u"line 2") || courts.error().detail.startsWith(u"court"),
                 qPrintable(courts.error().detail));
    }

    void aColumnThatNobodyReadsIsRefused()
    {
        const QByteArray extra = "code,name,city,state,zone,kind,holidays,confidence,zone_confidence,remark,colour\n"
                                 "NYC,N,New York,NY,America/New_York,court,federal,confirmed,confirmed,,red\n";
        const auto courts = Courts::parse(extra);
        QVERIFY(!courts);
        QVERIFY(courts.error().detail.contains(u"colour"));
    }

    void aCodeMayStandOnlyOnce()
    {
        const char *row = "NYC,N,New York,NY,America/New_York,court,federal,confirmed,confirmed,";
        QVERIFY(Courts::parse(tableWith(row)));
        QVERIFY(!Courts::parse(tableWith(row) + row + "\n"));
    }
};

QTEST_GUILESS_MAIN(CourtsTest)
#include "courts_test.moc"
