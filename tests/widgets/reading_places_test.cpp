#include "tests/widgets/support.h"
#include "widgets/reading_history.h"
#include "widgets/reading_places.h"

#include <QTest>

using namespace dais;
using namespace dais::tests;
using namespace dais::widgets;

namespace {

domain::DocumentId document(int n)
{
    return domain::DocumentId(QUuid(uint(n), 0, 0, 0, 0, 0, 0, 0, 0, 0, 1));
}
domain::CaseId caseOf(int n)
{
    return domain::CaseId(QUuid(uint(n), 0, 0, 0, 0, 0, 0, 0, 0, 0, 2));
}

} // namespace

/// Where somebody left off in a record, and the way back from a jump.
class ReadingPlacesTest : public QObject {
    Q_OBJECT
private slots:
    void aPlaceIsKeptForEachCaseOnceItIsSaved()
    {
        MemorySettings own;
        ReadingPlaces places(own);
        QVERIFY(!places.last(caseOf(1)));
        places.keep(caseOf(1), {document(1), 7});
        places.keepSeen(caseOf(1), 40);
        places.keep(caseOf(2), {document(2), 0});
        QVERIFY(!ReadingPlaces(own).last(caseOf(1))); // Between pages nothing is written.
        places.save();
        const ReadingPlaces again(own);
        QCOMPARE(*again.last(caseOf(1)), (ReaderPane::Place{document(1), 7}));
        QCOMPARE(again.seenPages(caseOf(1)), 40);
        QCOMPARE(again.seenPages(caseOf(2)), 0);
    }

    void theLongestAgoAreForgotten()
    {
        MemorySettings own;
        ReadingPlaces places(own);
        for (int n = 1; n <= ReadingPlaces::mostCases + 1; ++n)
            places.keep(caseOf(n), {document(n), 1});
        QVERIFY(!places.last(caseOf(1)));
        QVERIFY(places.last(caseOf(2)) && places.last(caseOf(ReadingPlaces::mostCases + 1)));
    }

    void whatIsSpoiledIsNoPlace()
    {
        MemorySettings own;
        own.setValue(QStringLiteral("reader/places"), caseOf(1).toString() + QStringLiteral(" x y z\nnonsense\n"));
        const ReadingPlaces places(own);
        QVERIFY(!places.last(caseOf(1)));
        QCOMPARE(places.seenPages(caseOf(1)), 0);
    }

    void backAndForwardGoOverJumps()
    {
        ReadingHistory history;
        const ReaderPane::Place a{document(1), 1}, b{document(2), 5}, c{document(1), 9};
        QVERIFY(!history.back(a));
        history.leave(a);
        history.leave(b);
        QCOMPARE(*history.back(c), b);
        QCOMPARE(*history.back(b), a);
        QVERIFY(!history.back(a));
        QCOMPARE(*history.forward(a), b);
        history.leave(b); // A new jump: what lay ahead is gone.
        QVERIFY(!history.forward(c));
        QCOMPARE(*history.back(c), b);
    }
};

QTEST_MAIN(ReadingPlacesTest)
#include "reading_places_test.moc"
