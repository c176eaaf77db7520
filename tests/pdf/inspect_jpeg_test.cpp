#include "pdf/worker/jpeg.h"
#include "tests/pdf/inspect_fixtures.h"

#include <QTest>

using namespace dais::tests;
using namespace dais::pdf::worker;

class InspectJpegTest : public QObject {
    Q_OBJECT
private slots:
    void itsMarkersAreRead()
    {
        const auto facts = readJpeg(jpegOf(QSize(80, 40), 300));
        QVERIFY(facts);
        QCOMPARE(facts->width, 80);
        QCOMPARE(facts->height, 40);
        QCOMPARE(facts->components, 3);
        QCOMPARE(qRound(facts->dotsPerInchX), 300);
        QVERIFY(facts->baselineFamily && facts->complete && !facts->progressive);
    }

    void theFrameTellsItsKind_data()
    {
        QTest::addColumn<int>("marker");
        QTest::addColumn<int>("components");
        QTest::addColumn<bool>("progressive");
        QTest::addColumn<bool>("embeddable");
        QTest::newRow("baseline") << 0xc0 << 3 << false << true;
        QTest::newRow("progressive grey") << 0xc2 << 1 << true << true;
        QTest::newRow("four inks") << 0xc0 << 4 << false << true;
        QTest::newRow("lossless") << 0xc3 << 3 << false << false;
        QTest::newRow("arithmetic") << 0xc9 << 3 << false << false;
    }
    void theFrameTellsItsKind()
    {
        QFETCH(int, marker);
        QFETCH(int, components);
        const auto facts = readJpeg(jpegMarkers(quint8(marker), QSize(10, 20), components));
        QVERIFY(facts);
        QCOMPARE(facts->components, components);
        QTEST(facts->progressive, "progressive");
        QTEST(facts->baselineFamily, "embeddable");
    }

    void adobesMarkerIsSeen()
    {
        const QByteArray adobe("\xff\xee\x00\x0e\x41\x64obe\x00\x64\x00\x00\x00\x00\x02", 16);
        QVERIFY(readJpeg(jpegMarkers(0xc0, QSize(9, 9), 4, adobe))->adobe);
        QVERIFY(!readJpeg(jpegMarkers(0xc0, QSize(9, 9), 4))->adobe);
    }

    void densityInCentimetresAndInExifCounts()
    {
        const QByteArray jfif("\xff\xe0\x00\x10JFIF\x00\x01\x01\x02\x00\x76\x00\x76\x00\x00", 18);
        QCOMPARE(qRound(readJpeg(jpegMarkers(0xc0, QSize(9, 9), 3, jfif))->dotsPerInchX), 300);
        const QByteArray shapeOnly("\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00", 18);
        QCOMPARE(readJpeg(jpegMarkers(0xc0, QSize(9, 9), 3, shapeOnly))->dotsPerInchX, 0.0);
        const auto exif = readJpeg(withExif(jpegMarkers(0xc0, QSize(9, 9), 3, shapeOnly), 6, 240));
        QCOMPARE(exif->dotsPerInchX, 240.0);
        QCOMPARE(exif->orientation, 6);
    }

    void onePixelAnInchIsNoDensity()
    {
        const QByteArray jfif("\xff\xe0\x00\x10JFIF\x00\x01\x01\x01\x00\x01\x00\x01\x00\x00", 18);
        QCOMPARE(readJpeg(jpegMarkers(0xc0, QSize(9, 9), 3, jfif))->dotsPerInchX, 0.0);
    }

    void aPictureCutOffIsNotComplete()
    {
        const QByteArray whole = jpegOf(QSize(200, 200), 300);
        const auto facts = readJpeg(whole.first(whole.size() * 3 / 4));
        QVERIFY(facts);
        QVERIFY(!facts->complete);
    }

    void whatIsNoJpegIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray whole = jpegOf(QSize(20, 20), 300);
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("its first bytes alone") << QByteArray("\xff\xd8\xff", 3);
        QTest::newRow("cut off before the frame") << whole.first(30);
        QTest::newRow("no width") << jpegMarkers(0xc0, QSize(0, 20), 3);
        QTest::newRow("two components") << jpegMarkers(0xc0, QSize(20, 20), 2);
        QTest::newRow("a segment longer than the file") << QByteArray("\xff\xd8\xff\xe0\xff\xff rest", 11);
        QTest::newRow("PNG") << QByteArray("\x89PNG\r\n\x1a\n", 8);
    }
    void whatIsNoJpegIsRefused()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(!readJpeg(bytes));
    }

    void everyCutAndEveryFlippedByteIsSurvived()
    {
        const QByteArray whole = withExif(jpegOf(QSize(20, 20), 300), 8, 300);
        for (qsizetype size = 0; size < whole.size(); ++size)
            (void)readJpeg(QByteArrayView(whole).first(size));
        QByteArray changed = whole;
        for (qsizetype i = 0; i < whole.size(); ++i) {
            changed[i] = char(~whole[i]);
            (void)readJpeg(changed);
            changed[i] = whole[i];
        }
    }

    void theResolutionIsThatOfTheLetterPageItIsShownOn_data()
    {
        QTest::addColumn<QSize>("pixels");
        QTest::addColumn<double>("density");
        QTest::addColumn<int>("orientation");
        QTest::addColumn<int>("dots");
        QTest::newRow("small and fine: its own size") << QSize(600, 855) << 300.0 << 1 << 300;
        QTest::newRow("small, one dot too few") << QSize(600, 855) << 299.0 << 1 << 299;
        QTest::newRow("a telephone's photo says 72 but fills the page well") << QSize(3300, 2550) << 72.0 << 1 << 300;
        QTest::newRow("the same, lying") << QSize(3300, 2550) << 72.0 << 6 << 300;
        QTest::newRow("no density: as large as the page") << QSize(1280, 960) << 0.0 << 1 << 116;
        QTest::newRow("a screenshot") << QSize(1997, 923) << 96.0 << 1 << 182;
    }
    void theResolutionIsThatOfTheLetterPageItIsShownOn()
    {
        QFETCH(QSize, pixels);
        QFETCH(double, density);
        QFETCH(int, orientation);
        JpegFacts facts;
        facts.width = pixels.width();
        facts.height = pixels.height();
        facts.dotsPerInchX = facts.dotsPerInchY = density;
        facts.orientation = orientation;
        const JpegPlacement placed = placeOnLetter(facts);
        QTEST(qRound(placed.dotsPerInch), "dots");
        const bool lying = (pixels.width() > pixels.height()) != (orientation >= 5);
        QCOMPARE(placed.page, lying ? QSizeF(792, 612) : QSizeF(612, 792));
        QVERIFY(placed.image.width() <= placed.page.width() + 0.01);
        QVERIFY(placed.image.height() <= placed.page.height() + 0.01);
    }
};

QTEST_GUILESS_MAIN(InspectJpegTest)
#include "inspect_jpeg_test.moc"
