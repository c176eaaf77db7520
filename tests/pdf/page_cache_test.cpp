#include "pdf/page_cache.h"

#include <QTest>

using namespace dais::pdf;

namespace {
TileKey tile(DocumentKey document, int page, int column = 0, Rotation rotation = Rotation::None)
{
    return {document, {page, {200, 100}, QRect(column * 100, 0, 100, 100), rotation}};
}

TileKey whole(DocumentKey document, int page, int width)
{
    return {document, {page, {width, width}, QRect(0, 0, width, width), Rotation::None}};
}

QImage image(int width = 100, int height = 100)
{
    return QImage(width, height, QImage::Format_RGB32);
}
constexpr qint64 tileBytes = 100 * 100 * 4;
} // namespace

class PageCacheTest : public QObject {
    Q_OBJECT
private slots:
    void itFindsExactlyWhatItKeeps()
    {
        PageCache cache(10 * tileBytes);
        cache.insert(tile(1, 0), image());
        QVERIFY(!cache.find(tile(1, 0)).isNull());
        QVERIFY(cache.find(tile(2, 0)).isNull());
        QVERIFY(cache.find(tile(1, 1)).isNull());
        QVERIFY(cache.find(tile(1, 0, 1)).isNull());
        QVERIFY(cache.find(tile(1, 0, 0, Rotation::Half)).isNull());
    }

    void itNeverTakesMoreThanItsBytesAndDropsWhatWasUsedLongestAgo()
    {
        PageCache cache(3 * tileBytes);
        for (int page = 0; page < 3; ++page)
            cache.insert(tile(1, page), image());
        QVERIFY(!cache.find(tile(1, 0)).isNull()); // Used again, so page 1 is the oldest.
        cache.insert(tile(1, 3), image());
        QCOMPARE(cache.bytes(), 3 * tileBytes);
        QVERIFY(cache.contains(tile(1, 0)) && !cache.contains(tile(1, 1)) && cache.contains(tile(1, 3)));
    }

    void aReplacedTileIsCountedOnce()
    {
        PageCache cache(3 * tileBytes);
        cache.insert(tile(1, 0), image());
        cache.insert(tile(1, 0), image(50, 50));
        QCOMPARE(cache.bytes(), qint64(50 * 50 * 4));
    }

    void aTileLargerThanTheCacheIsNotKept()
    {
        PageCache cache(tileBytes);
        cache.insert(tile(1, 0), image());
        cache.insert(tile(1, 1), image(200, 200));
        QCOMPARE(cache.bytes(), tileBytes);
        QVERIFY(cache.contains(tile(1, 0)));
    }

    void aClosedDocumentLeavesNothing()
    {
        PageCache cache(9 * tileBytes);
        for (int page = 0; page < 4; ++page) {
            cache.insert(tile(1, page), image());
            cache.insert(tile(2, page), image());
        }
        cache.remove(1);
        QCOMPARE(cache.bytes(), 4 * tileBytes);
        QVERIFY(!cache.contains(tile(1, 3)) && cache.contains(tile(2, 3)));
    }

    void theStandInIsTheSharpestWholePage()
    {
        PageCache cache(100 * tileBytes);
        cache.insert(whole(1, 0, 50), image(50, 50));
        cache.insert(whole(1, 0, 150), image(150, 150));
        cache.insert(tile(1, 0), image(300, 300));
        cache.insert(whole(1, 1, 200), image(200, 200));
        QCOMPARE(cache.standIn(1, 0, Rotation::None).width(), 150);
        QVERIFY(cache.standIn(1, 0, Rotation::Half).isNull());
        QVERIFY(cache.standIn(2, 0, Rotation::None).isNull());
    }

    void manyTilesInAnyOrderKeepTheCountRight()
    {
        PageCache cache(50 * tileBytes);
        for (int i = 0; i < 5000; ++i) {
            cache.insert(tile(DocumentKey(i % 3), (i * 7919) % 83), image(10 + i % 90, 100));
            if (i % 11 == 0)
                (void)cache.find(tile(DocumentKey(i % 3), (i * 31) % 83));
            QVERIFY(cache.bytes() <= cache.maximumBytes());
        }
        for (DocumentKey document = 0; document < 3; ++document)
            cache.remove(document);
        QCOMPARE(cache.bytes(), 0);
    }
};

QTEST_GUILESS_MAIN(PageCacheTest)
#include "page_cache_test.moc"
