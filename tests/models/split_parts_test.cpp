#include "models/record_places.h"
#include "models/split_parts.h"
#include "tests/support/must.h"

#include <QTest>

using namespace dais;
using namespace dais::models;

/// Pieces of what was too large to be filed as one are read, and gone to, as one.
class SplitPartsTest : public QObject {
    Q_OBJECT
private slots:
    void titlesOfPieces_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("whole");
        QTest::addColumn<int>("part");
        QTest::addColumn<int>("of");
        QTest::newRow("brackets") << QStringLiteral("Country report (Part 2 of 3)") << QStringLiteral("Country report")
                                  << 2 << 3;
        QTest::newRow("dash") << QStringLiteral("Tab C Declaration - part 1 of 2")
                              << QStringLiteral("Tab C Declaration") << 1 << 2;
        QTest::newRow("slash") << QStringLiteral("Medical records, Pt. 3/4") << QStringLiteral("Medical records") << 3
                               << 4;
        QTest::newRow("volume") << QStringLiteral("Record Vol. 1 of 2") << QStringLiteral("Record") << 1 << 2;
        QTest::newRow("whole") << QStringLiteral("Country report") << QString() << 0 << 0;
        QTest::newRow("no such part") << QStringLiteral("Report (Part 4 of 3)") << QString() << 0 << 0;
        QTest::newRow("one of one") << QStringLiteral("Report (Part 1 of 1)") << QString() << 0 << 0;
        QTest::newRow("words") << QStringLiteral("Part of a letter") << QString() << 0 << 0;
    }
    void titlesOfPieces()
    {
        QFETCH(QString, title);
        QFETCH(QString, whole);
        QFETCH(int, part);
        QFETCH(int, of);
        const auto found = splitPartOf(title);
        QCOMPARE(found.has_value(), !whole.isEmpty());
        if (found)
            QCOMPARE(*found, (SplitPart{whole, part, of}));
    }

    void onlyTheNextPieceFollows()
    {
        const QString first = QStringLiteral("Report (Part 1 of 3)");
        QVERIFY(isNextPart(first, QStringLiteral("REPORT (part 2 of 3)")));
        QVERIFY(!isNextPart(first, QStringLiteral("Report (Part 3 of 3)")));
        QVERIFY(!isNextPart(first, QStringLiteral("Letter (Part 2 of 3)")));
        QVERIFY(!isNextPart(QStringLiteral("Report"), QStringLiteral("Report (Part 2 of 3)")));
    }

    void aPageOfATabGoesOnInItsNextPiece()
    {
        const domain::DocumentId one(QUuid::createUuid()), two(QUuid::createUuid());
        const std::vector<RecordPart> parts{
            {one, QStringLiteral("C"), QStringLiteral("Tab C Report (Part 1 of 2)"), 1, 25, 100},
            {two, QStringLiteral("C"), QStringLiteral("Tab C Report (Part 2 of 2)"), 1, 30, 125}};
        QCOMPARE(placeOf(QStringLiteral("C 25"), parts, {}), std::optional(RecordPlace{one, 25}));
        QCOMPARE(placeOf(QStringLiteral("C 45"), parts, {}), std::optional(RecordPlace{two, 20}));
        QVERIFY(!placeOf(QStringLiteral("C 56"), parts, {}));
    }
};

QTEST_GUILESS_MAIN(SplitPartsTest)
#include "split_parts_test.moc"
