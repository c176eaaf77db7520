#include "pdf/failure.h"
#include "pdf/worker/inspect.h"
#include "pdf/worker/job.h"
#include "pdf/worker/stamp.h"
#include "tests/pdf/inspect_fixtures.h"

#include <memory>
#include <poppler-qt6.h>
#include <QBuffer>
#include <QImageReader>
#include <QTest>

using namespace dais;
using namespace dais::tests;
using pdf::Failure;
using pdf::failureOf;

namespace {

const QString filed = QStringLiteral("Filed 2026-11-19 16:42 EST  Newark Immigration Court");
constexpr qint64 plenty = 64 << 20;

Result<QByteArray> stamped(const QByteArray &bytes, const QString &line = filed)
{
    return pdf::worker::stamp(bytes, line, plenty).and_then([](const pdf::SealedFile &file) { return file.read(); });
}

/// Where a word stands on a page as the reader shows it, from the upper left, in points.
QRectF placeOf(Poppler::Document &document, int page, const QString &word)
{
    const auto shown = document.page(page);
    for (const auto &box : shown->textList())
        if (box->text() == word)
            return box->boundingBox();
    return {};
}

/// Whether the line stands upright, whole and in reading order at the top of the page.
bool standsAtTop(Poppler::Document &document, int page)
{
    const QRectF first = placeOf(document, page, QStringLiteral("Filed"));
    const QRectF last = placeOf(document, page, QStringLiteral("Court"));
    const QSizeF size = document.page(page)->pageSizeF();
    const bool inside = QRectF(QPointF(), size).contains(first) && QRectF(QPointF(), size).contains(last);
    return inside && !first.isEmpty() && first.right() < last.left() && std::abs(first.top() - last.top()) < 1 &&
           last.bottom() < 40 && first.width() > first.height();
}

std::unique_ptr<Poppler::Document> opened(const QByteArray &bytes)
{
    return Poppler::Document::loadFromData(bytes);
}

QColor colourAt(const QImage &image, double x, double y)
{
    return image.pixelColor(int(image.width() * x), int(image.height() * y));
}

bool similar(const QColor &a, const QColor &b)
{
    return std::abs(a.red() - b.red()) + std::abs(a.green() - b.green()) + std::abs(a.blue() - b.blue()) < 90;
}

} // namespace

class InspectStampTest : public QObject {
    Q_OBJECT
private slots:
    void theLineStandsUprightAtTheTopOfWhatIsShown_data()
    {
        QTest::addColumn<OnePage>("page");
        const QByteArray letter = "/MediaBox [0 0 612 792]";
        QTest::newRow("letter") << OnePage{};
        for (const char *turn : {"90", "180", "270", "-90", "450"})
            QTest::newRow(turn) << OnePage{.page = letter + " /Rotate " + turn};
        QTest::newRow("cropped") << OnePage{.page = letter + " /CropBox [100 200 500 600]"};
        QTest::newRow("cropped and turned") << OnePage{.page = letter + " /CropBox [100 200 500 600] /Rotate 90"};
        QTest::newRow("origin elsewhere") << OnePage{.page = "/MediaBox [-300 -400 312 392]"};
        QTest::newRow("crop box larger than the page") << OnePage{.page = letter + " /CropBox [-99 -99 900 900]"};
        QTest::newRow("a receipt, narrower than the line") << OnePage{.page = "/MediaBox [0 0 150 400]"};
        QTest::newRow("no box at all") << OnePage{.page = ""};
        QTest::newRow("content that keeps its scale") << OnePage{.content = "q q 2 0 0 2 300 300 cm"};
        QTest::newRow("content that restores too much")
            << OnePage{.content = "Q Q 0.1 0 0 0.1 0 0 cm q 2 0 0 2 0 0 cm"};
        QTest::newRow("resources named elsewhere") << OnePage{.resources = "/XObject 5 0 R", .more = {"<< >>"}};
    }
    void theLineStandsUprightAtTheTopOfWhatIsShown()
    {
        QFETCH(OnePage, page);
        const auto rendition = stamped(pdfOf(page));
        QVERIFY(rendition);
        const auto document = opened(*rendition);
        QVERIFY(document);
        QVERIFY(standsAtTop(*document, 0));
    }

    void largeUnitsDoNotMakeItLarge()
    {
        const auto rendition = stamped(pdfOf(OnePage{.page = "/MediaBox [0 0 306 396] /UserUnit 2"}));
        QVERIFY(rendition);
        const auto document = opened(*rendition);
        const QRectF word = placeOf(*document, 0, QStringLiteral("Filed"));
        const double shownUnit = document->page(0)->pageSizeF().width() / 306; // Some readers know the unit, some not.
        QVERIFY(word.height() < 7 * shownUnit);
    }

    void everyPageHasItAndSharedResourcesStayRight()
    {
        QByteArrayList objects{"<< /Type /Catalog /Pages 2 0 R >>",
                               "<< /Type /Pages /Count 3 /Kids [3 0 R 4 0 R 5 0 R] /MediaBox [0 0 612 792] "
                               "/Resources 6 0 R >>"};
        for (int i = 0; i < 3; ++i)
            objects += "<< /Type /Page /Parent 2 0 R /Contents 7 0 R >>";
        objects += {"<< /XObject 8 0 R /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>",
                    streamOf({}, "BT /F 12 Tf 72 600 Td (Motion) Tj ET"), "<< >>"};
        const auto rendition = stamped(pdfOf(objects));
        QVERIFY(rendition);
        const auto document = opened(*rendition);
        QCOMPARE(document->numPages(), 3);
        for (int page = 0; page < 3; ++page) {
            QVERIFY(standsAtTop(*document, page));
            QCOMPARE(placeOf(*document, page, QStringLiteral("Filed")), placeOf(*document, 0, QStringLiteral("Filed")));
            QVERIFY(!placeOf(*document, page, QStringLiteral("Motion")).isEmpty());
        }
    }

    void whatWasOnThePageStays()
    {
        const QByteArray filedBytes = pdfOf(OnePage{});
        const QImage before = opened(filedBytes)->page(0)->renderToImage(72, 72, 0, 60, 612, 700);
        const QImage after = opened(*stamped(filedBytes))->page(0)->renderToImage(72, 72, 0, 60, 612, 700);
        QCOMPARE(after, before);
    }

    void imageDataAreNotTouched()
    {
        const QByteArray data = "These bytes stand for a scan " + QByteArray(500, '\x5a');
        const auto rendition =
            stamped(pdfOf(OnePage{.catalogue = "/Keep 5 0 R", .more = {streamOf("/Filter /CCITTFaxDecode", data)}}));
        QVERIFY(rendition);
        QVERIFY(rendition->contains(data));
    }

    void anOwnerPasswordDoesNotStopIt()
    {
        const auto rendition = stamped(locked(pdfOf(OnePage{}), "", "owner"));
        QVERIFY(rendition);
        const auto document = opened(*rendition);
        QVERIFY(!document->isEncrypted());
        QVERIFY(standsAtTop(*document, 0));
    }

    void theSameFilingGivesTheSameRendition() { QCOMPARE(*stamped(pdfOf(OnePage{})), *stamped(pdfOf(OnePage{}))); }

    void aSecondLineDoesNotReplaceTheFirst()
    {
        const auto once = stamped(pdfOf(OnePage{}));
        const auto twice = stamped(*once, QStringLiteral("Entered (later) \\ é – “x” 中"));
        QVERIFY(twice);
        const auto document = opened(*twice);
        QVERIFY(standsAtTop(*document, 0));
        QVERIFY(placeOf(*document, 0, QStringLiteral("Entered")).top() >=
                placeOf(*document, 0, QStringLiteral("Filed")).bottom() - 2);
        QVERIFY(document->page(0)->text(QRectF()).contains(QStringLiteral("(later) \\ é – “x” ?")));
    }

    void whatCannotBeStampedIsAnError()
    {
        const auto failure = [](const Result<QByteArray> &result) { return *failureOf(result.error()); };
        QCOMPARE(failure(stamped(locked(pdfOf(OnePage{}), "court", "owner"))), Failure::Password);
        QCOMPARE(failure(stamped("no document")), Failure::Damaged);
        QCOMPARE(failure(stamped({})), Failure::Damaged);
        QCOMPARE(failure(stamped(jpegMarkers(0xc3, QSize(10, 10), 3))),
                 Failure::Damaged); // Lossless: no PDF holds it.
        QCOMPARE(failure(stamped(pdfOf(
                     QByteArrayList{"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 0 /Kids [] >>"}))),
                 Failure::Damaged);
        const auto tooLarge = pdf::worker::stamp(pdfOf(OnePage{}), filed, 100);
        QCOMPARE(*failureOf(tooLarge.error()), Failure::TooCostly);
    }

    void aJpegBecomesOneLetterPageAroundItsOwnBytes()
    {
        const QByteArray jpeg = jpegOf(QSize(1275, 1650), 150);
        const auto rendition = stamped(jpeg);
        QVERIFY(rendition);
        QVERIFY(rendition->contains(jpeg));
        const auto document = opened(*rendition);
        QCOMPARE(document->numPages(), 1);
        QCOMPARE(document->page(0)->pageSizeF(), QSizeF(612, 792));
        QVERIFY(standsAtTop(*document, 0));
        const pdf::Inspection found = pdf::worker::inspect(*rendition, SteppingClock());
        QCOMPARE(found.lowPages, (QList<pdf::LowPage>{{1, 150}})); // As the check of the JPEG itself says.
    }

    void fourInksOfAdobeAreTurnedRound()
    {
        const QByteArray adobe("\xff\xee\x00\x0e\x41\x64obe\x00\x64\x00\x00\x00\x00\x02", 16);
        QVERIFY(stamped(jpegMarkers(0xc0, QSize(900, 900), 4, adobe))->contains("/Decode [ 1 0 1 0 1 0 1 0 ]"));
        QVERIFY(!stamped(jpegMarkers(0xc0, QSize(900, 900), 4))->contains("/Decode ["));
    }

    void aJpegIsTurnedAsItsExifDataAsk_data()
    {
        QTest::addColumn<int>("orientation");
        for (int orientation = 1; orientation <= 8; ++orientation)
            QTest::addRow("%d", orientation) << orientation;
    }
    void aJpegIsTurnedAsItsExifDataAsk()
    {
        QFETCH(int, orientation);
        const QByteArray jpeg = withExif(jpegOf(QSize(600, 300), 100), orientation);
        QBuffer buffer;
        buffer.setData(jpeg);
        QImageReader reader(&buffer, "JPEG");
        reader.setAutoTransform(true); // Qt's own reading of EXIF is what we compare with.
        const QImage upright = reader.read();
        QVERIFY(!upright.isNull());

        const auto document = opened(*stamped(jpeg));
        const QSizeF page = document->page(0)->pageSizeF();
        QCOMPARE(page, upright.width() > upright.height() ? QSizeF(792, 612) : QSizeF(612, 792));
        const QImage drawn = document->page(0)->renderToImage(72, 72);
        const QSizeF size = QSizeF(upright.size()) * 0.72; // 100 dots an inch.
        for (const double x : {0.25, 0.75})
            for (const double y : {0.25, 0.75}) {
                const double onPageX = (page.width() / 2 + (x - 0.5) * size.width()) / page.width();
                const double onPageY = (page.height() / 2 + (y - 0.5) * size.height()) / page.height();
                QVERIFY2(similar(colourAt(drawn, onPageX, onPageY), colourAt(upright, x, y)),
                         qPrintable(QStringLiteral("%1 %2").arg(x).arg(y)));
            }
    }

    void theJobAsksForALine()
    {
        const QByteArray document = pdfOf(OnePage{});
        const auto run = [&document](const QByteArray &arguments) {
            return pdf::worker::stampJob({document, arguments, plenty, nullptr});
        };
        QVERIFY(run(R"({"line":"Filed today"})"));
        for (const char *wrong : {"", "{}", "[]", R"({"line":""})", R"({"line":7})"})
            QCOMPARE(*failureOf(run(wrong).error()), Failure::BadRequest);
    }
};

Q_DECLARE_METATYPE(dais::tests::OnePage)
QTEST_GUILESS_MAIN(InspectStampTest)
#include "inspect_stamp_test.moc"
