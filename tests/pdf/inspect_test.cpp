#include "pdf/worker/inspect.h"
#include "tests/pdf/inspect_fixtures.h"

#include <QTest>

using namespace dais::tests;
using namespace dais::pdf;
using Type = Inspection::Type;
using Opening = Inspection::Opening;

namespace {

Inspection inspected(const QByteArray &bytes, const worker::InspectLimits &limits = {})
{
    return worker::inspect(bytes, SteppingClock(), limits);
}

QByteArray action(const QByteArray &entries)
{
    return "<< /Type /Action " + entries + " >>";
}

/// Places /Im on the whole letter page.
const QByteArray wholePage = "q 612 0 0 792 0 0 cm /Im Do Q";

} // namespace

class InspectTest : public QObject {
    Q_OBJECT
private slots:
    void aPlainPdfOpensAndHasNothingToReport()
    {
        Inspection expected;
        expected.type = Type::Pdf;
        expected.opening = Opening::Opens;
        expected.pages = 1;
        QCOMPARE(inspected(pdfOf(OnePage{})), expected);
        QCOMPARE(inspected(packed(pdfOf(OnePage{}))), expected);
    }

    void theTypeIsInTheBytes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("type");
        const QByteArray pdf = pdfOf(OnePage{});
        QTest::newRow("JPEG") << jpegOf(QSize(30, 30), 300) << int(Type::Jpeg);
        QTest::newRow("PDF after 1,000 bytes of mail header") << QByteArray(1000, ' ') + pdf << int(Type::Pdf);
        QTest::newRow("PDF named after 2,000 other bytes, in a ZIP")
            << "PK\x03\x04" + QByteArray(2000, ' ') + pdf << int(Type::Other);
        QTest::newRow("PNG") << QByteArray("\x89PNG\r\n\x1a\n and so on", 18) << int(Type::Other);
        QTest::newRow("TIFF") << QByteArray("II*\0", 4) << int(Type::Other);
        QTest::newRow("text") << QByteArray("Dear court") << int(Type::Other);
        QTest::newRow("nothing") << QByteArray() << int(Type::Other);
    }
    void theTypeIsInTheBytes()
    {
        QFETCH(QByteArray, bytes);
        QTEST(int(inspected(bytes).type), "type");
    }

    void aPdfWithoutItsFirstLineOpensAndSaysSo()
    {
        const Inspection found = inspected(pdfOf(OnePage{}).sliced(8));
        QCOMPARE(found.type, Type::Pdf);
        QCOMPARE(found.opening, Opening::Repaired);
        QCOMPARE(found.pages, 1);
    }

    void aUserPasswordKeepsItShutAndAnOwnerPasswordDoesNot()
    {
        const QByteArray pdf = pdfOf(OnePage{});
        QCOMPARE(inspected(locked(pdf, "court", "owner")).opening, Opening::NeedsPassword);
        const Inspection owned = inspected(locked(pdf, "", "owner"));
        QCOMPARE(owned.opening, Opening::Opens);
        QVERIFY(owned.ownerEncrypted);
        QVERIFY(!inspected(pdf).ownerEncrypted);
    }

    void aLockThatNobodyKnowsIsALock()
    {
        const QByteArray pdf = pdfOf(OnePage{});
        QByteArray certificate = pdf;
        certificate.replace("/Root 1 0 R", "/Root 1 0 R /Encrypt << /Filter /Adobe.PubSec /V 4 >> /ID [<00><00>]");
        QCOMPARE(inspected(certificate).opening, Opening::NeedsPassword);
        QByteArray broken = pdf;
        broken.replace("/Root 1 0 R", "/Root 1 0 R /Encrypt []");
        QCOMPARE(inspected(broken).opening, Opening::NeedsPassword);
    }

    void aBrokenTableIsRebuiltAndSaidSo()
    {
        QByteArray pdf = pdfOf(OnePage{});
        pdf.replace("startxref\n", "startxref\n9");
        const Inspection found = inspected(pdf);
        QCOMPARE(found.opening, Opening::Repaired);
        QCOMPARE(found.pages, 1);
    }

    void halfAFileIsDamagedOrRepairedButNeverInOrder()
    {
        const QByteArray whole = pdfOf(OnePage{.more = {streamOf({}, QByteArray(3000, 'x'))}});
        for (qsizetype size = 20; size < whole.size() - 40; size += 37)
            QVERIFY2(inspected(whole.first(size)).opening != Opening::Opens, qPrintable(QString::number(size)));
    }

    void aPdfWithoutPagesHasNone()
    {
        const Inspection found = inspected(
            pdfOf(QByteArrayList{"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 0 /Kids [] >>"}));
        QCOMPARE(found.opening, Opening::Opens);
        QCOMPARE(found.pages, 0);
    }

    void scriptsAreFoundWhereverTheyHide_data()
    {
        QTest::addColumn<OnePage>("page");
        QTest::newRow("when it opens") << OnePage{.catalogue =
                                                      "/OpenAction " + action("/S /JavaScript /JS (app.alert)")};
        QTest::newRow("name tree") << OnePage{.catalogue = "/Names << /JavaScript << /Names [(a) 5 0 R] >> >>",
                                              .more = {action("/S /JavaScript /JS (x)")}};
        QTest::newRow("when a page opens")
            << OnePage{.page = "/MediaBox [0 0 612 792] /AA << /O " + action("/S /JavaScript /JS 5 0 R") + " >>",
                       .more = {streamOf({}, "app.alert(1)")}};
        QTest::newRow("behind another action") << OnePage{
            .catalogue = "/OpenAction " + action("/S /GoTo /Next [" + action("/S /Rendition /JS (x)") + "]")};
        QTest::newRow("in an action that nothing names") << OnePage{.more = {action("/S /JavaScript /JS (x)")}};
    }
    void scriptsAreFoundWhereverTheyHide()
    {
        QFETCH(OnePage, page);
        QVERIFY(inspected(pdfOf(page)).javaScript);
        QVERIFY(inspected(locked(pdfOf(page), "", "owner")).javaScript || page.more.size() == 1);
        QVERIFY(!inspected(pdfOf(page)).launch);
    }

    void scriptsInObjectStreamsAreFound()
    {
        const OnePage page{.catalogue = "/OpenAction " + action("/S /JavaScript /JS (app.alert)")};
        QVERIFY(!packed(pdfOf(page)).contains("JavaScript"));
        QVERIFY(inspected(packed(pdfOf(page))).javaScript);
    }

    void whatOnlyLooksLikeAScriptIsNone()
    {
        QVERIFY(!inspected(pdfOf(OnePage{.more = {"<< /Type /StructElem /S /JavaScript >>"}})).javaScript);
        QVERIFY(!inspected(pdfOf(OnePage{.more = {action("/S /URI /JS ()")}})).javaScript);
        QVERIFY(!inspected(pdfOf(OnePage{.content = "BT (/S /JavaScript /JS) Tj ET"})).javaScript);
    }

    void launchActionsAreFound()
    {
        QVERIFY(inspected(pdfOf(OnePage{.catalogue = "/OpenAction " + action("/S /Launch /F (calc.exe)")})).launch);
    }

    void filesThatComeAlongAreFound()
    {
        const QByteArray file = streamOf("/Type /EmbeddedFile", "hello");
        QVERIFY(
            inspected(pdfOf(OnePage{.catalogue = "/Names << /EmbeddedFiles << /Names [(a) << /Type /Filespec /F (a) "
                                                 "/EF << /F 5 0 R >> >>] >> >>",
                                    .more = {file}}))
                .embeddedFile);
        QVERIFY(!inspected(pdfOf(OnePage{.catalogue = "/Names << /EmbeddedFiles << /Names [] >> >>"})).embeddedFile);
    }

    void xfaFormsAreFound()
    {
        QVERIFY(inspected(pdfOf(OnePage{.catalogue = "/AcroForm << /Fields [] /XFA 5 0 R >>",
                                        .more = {streamOf({}, "<xdp/>")}}))
                    .xfa);
        QVERIFY(!inspected(pdfOf(OnePage{.catalogue = "/AcroForm << /Fields [] >>"})).xfa);
    }

    void onlySignatureFieldsThatAreSignedCount()
    {
        const QByteArray signature = "<< /Filter /Adobe.PPKLite /ByteRange [0 1 2 3] /Contents <00> >>";
        const OnePage signedPage{.catalogue = "/AcroForm << /Fields [5 0 R] >>",
                                 .more = {"<< /FT /Sig /T (S) /V " + signature + " >>"}};
        const OnePage inherited{
            .catalogue = "/AcroForm << /Fields [5 0 R] >>",
            .more = {"<< /FT /Sig /T (S) /Kids [6 0 R] >>", "<< /Parent 5 0 R /V " + signature + " >>"}};
        const OnePage empty{.catalogue = "/AcroForm << /Fields [5 0 R] >>", .more = {"<< /FT /Sig /T (S) >>"}};
        const OnePage usageRights{.catalogue = "/Perms << /UR3 " + signature + " >>"};
        QCOMPARE(inspected(pdfOf(signedPage)).signatures, 1);
        QCOMPARE(inspected(pdfOf(inherited)).signatures, 1);
        QCOMPARE(inspected(pdfOf(empty)).signatures, 0);
        QCOMPARE(inspected(pdfOf(usageRights)).signatures, 0);
    }

    void theResolutionOfAPageIsThatOfTheImageThatCoversIt_data()
    {
        QTest::addColumn<QByteArray>("pdf");
        QTest::addColumn<int>("low"); // 0: nothing to report.
        const QSize fine(2550, 3300);
        const QSize coarse(1275, 1650);
        const QByteArray letter = "/MediaBox [0 0 612 792]";
        QTest::newRow("300 dpi") << scanOf(fine, wholePage) << 0;
        QTest::newRow("299 dpi") << scanOf(QSize(2542, 3289), wholePage) << 299;
        QTest::newRow("A4 at 300 dpi, rounded by the scanner")
            << scanOf(QSize(2480, 3508), "q 595.32 0 0 841.92 0 0 cm /Im Do Q", "/MediaBox [0 0 595.32 841.92]") << 0;
        QTest::newRow("150 dpi") << scanOf(coarse, wholePage) << 150;
        QTest::newRow("fine across, coarse down") << scanOf(QSize(2550, 1650), wholePage) << 150;
        QTest::newRow("turned page") << scanOf(coarse, wholePage, letter + " /Rotate 90") << 150;
        QTest::newRow("turned image") << scanOf(coarse, "q 0 792 -612 0 612 0 cm /Im Do Q") << 116;
        QTest::newRow("two steps of scaling")
            << scanOf(coarse, "q 2 0 0 2 0 0 cm q 306 0 0 396 0 0 cm /Im Do Q Q") << 150;
        QTest::newRow("scaling that was taken back")
            << scanOf(fine, "q 2 0 0 2 0 0 cm Q q 612 0 0 792 0 0 cm /Im Do Q") << 0;
        QTest::newRow("units of two points")
            << scanOf(fine, "q 306 0 0 396 0 0 cm /Im Do Q", "/MediaBox [0 0 306 396] /UserUnit 2") << 0;
        QTest::newRow("units of four points") << scanOf(fine, wholePage, letter + " /UserUnit 4") << 75;
        QTest::newRow("a logo") << scanOf(QSize(100, 50), "q 144 0 0 72 72 700 cm /Im Do Q") << 0;
        QTest::newRow("a fill drawn as an image") << scanOf(QSize(1, 1), wholePage) << 0;
        QTest::newRow("outside of what is shown") << scanOf(coarse, "q 612 0 0 792 700 0 cm /Im Do Q") << 0;
        QTest::newRow("a small part of it is shown")
            << scanOf(coarse, wholePage, letter + " /CropBox [0 400 612 792]") << 150;
        QTest::newRow("inline image")
            << pdfOf(OnePage{.content = "q 612 0 0 792 0 0 cm BI /W 850 /H 1100 /BPC 1 /IM true ID \x01 EIx\nEI Q"})
            << 100;
        QTest::newRow("a name written in hexadecimal") << scanOf(coarse, "q 612 0 0 792 0 0 cm /#49m Do Q") << 150;
    }
    void theResolutionOfAPageIsThatOfTheImageThatCoversIt()
    {
        QFETCH(QByteArray, pdf);
        const Inspection found = inspected(pdf);
        QCOMPARE(found.opening, Opening::Opens);
        QTEST(found.lowPages.isEmpty() ? 0 : found.lowPages.first().dotsPerInch, "low");
        QCOMPARE(found.lowPageCount, found.lowPages.size());
    }

    void imagesInFormsAreFoundAndFormsInThemselvesDoNoHarm()
    {
        const QByteArray image =
            streamOf("/Subtype /Image /Width 850 /Height 1100 /BitsPerComponent 8 /ColorSpace /DeviceGray", "x");
        const QByteArray form =
            streamOf("/Subtype /Form /BBox [0 0 1 1] /Matrix [306 0 0 396 0 0] /Resources << /XObject "
                     "<< /Im 5 0 R /Me 6 0 R >> >>",
                     "/Im Do /Me Do");
        const Inspection found = inspected(pdfOf(OnePage{.content = "q 2 0 0 2 0 0 cm /Form Do Q",
                                                         .resources = "/XObject << /Form 6 0 R >>",
                                                         .more = {image, form}}));
        QCOMPARE(found.lowPages, (QList<LowPage>{{1, 100}}));
    }

    void aSharpMaskMakesABlurredImageSharp()
    {
        const QByteArray colour = "/Subtype /Image /Width 850 /Height 1100 /BitsPerComponent 8 /ColorSpace /DeviceGray";
        const QByteArray mask = "/Subtype /Image /Width 2550 /Height 3300 /BitsPerComponent 1 /ImageMask true";
        const OnePage page{.content = wholePage,
                           .resources = "/XObject << /Im 5 0 R >>",
                           .more = {streamOf(colour + " /Mask 6 0 R", "x"), streamOf(mask, "x")}};
        QCOMPARE(inspected(pdfOf(page)).lowPageCount, 0);
    }

    void aCoarseSealOverASharpScanDoesNotMakeItCoarse()
    {
        const QByteArray grey = "/Subtype /Image /BitsPerComponent 8 /ColorSpace /DeviceGray ";
        const OnePage page{
            .content = wholePage + " q 500 0 0 500 50 100 cm /Seal Do Q",
            .resources = "/XObject << /Im 5 0 R /Seal 6 0 R >>",
            .more = {streamOf(grey + "/Width 2550 /Height 3300", "x"), streamOf(grey + "/Width 200 /Height 200", "x")}};
        QCOMPARE(inspected(pdfOf(page)).lowPageCount, 0);
    }

    void stripsOfAScanCountTogether()
    {
        QByteArray content;
        for (int i = 0; i < 100; ++i)
            content += "q 612 0 0 7.92 0 " + QByteArray::number(i * 7.92) + " cm /Im Do Q\n";
        QCOMPARE(inspected(scanOf(QSize(1275, 17), content)).lowPages, (QList<LowPage>{{1, 150}}));
    }

    void allBadPagesAreNamed()
    {
        const QByteArray image =
            streamOf("/Subtype /Image /Width 850 /Height 1100 /BitsPerComponent 8 /ColorSpace /DeviceGray", "x");
        QByteArrayList objects{"<< /Type /Catalog /Pages 2 0 R >>",
                               "<< /Type /Pages /Count 3 /Kids [3 0 R 4 0 R 5 0 R] /MediaBox [0 0 612 792] >>"};
        for (int page = 0; page < 3; ++page)
            objects += QByteArray("<< /Type /Page /Parent 2 0 R /Contents ") + (page == 1 ? "8" : "7") +
                       " 0 R /Resources << /XObject << /Im 6 0 R >> >> >>";
        objects += {image, streamOf({}, wholePage), streamOf({}, "BT ET")};
        QCOMPARE(inspected(pdfOf(objects)).lowPages, (QList<LowPage>{{1, 100}, {3, 100}}));
    }

    void boundsAreKept()
    {
        const QByteArray pdf = pdfOf(OnePage{.more = {"1", "2", "3", "4", "5"}});
        worker::InspectLimits limits;
        limits.objects = 5;
        QVERIFY(inspected(pdf, limits).tooCostly);
        limits = {};
        limits.contentBytesPerPage = 10;
        QVERIFY(inspected(pdf, limits).tooCostly);
        QCOMPARE(inspected(pdf, limits).pages, 1); // What was found before stays.
        limits = {};
        limits.pages = 0;
        QVERIFY(inspected(pdf, limits).tooCostly);
        QVERIFY(!inspected(pdf).tooCostly);
    }

    void timeThatRunsOutEndsIt()
    {
        const QByteArray pdf = pdfOf(OnePage{});
        QVERIFY(worker::inspect(pdf, SteppingClock(100'000)).tooCostly);
        QVERIFY(!worker::inspect(pdf, SteppingClock(1)).tooCostly);
    }

    void aBombIsStoppedByItsSizeUnpacked()
    {
        QByteArray bomb = qCompress(QByteArray(200 << 20, ' '), 9).sliced(4); // Without Qt's own length: plain zlib.
        const QByteArray content = streamOf("/Filter /FlateDecode", bomb);
        const Inspection found = inspected(
            pdfOf(QByteArrayList{"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
                                 "<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>", content}));
        QVERIFY(found.tooCostly);
        QCOMPARE(found.pages, 1);
    }

    void formsThatMultiplyAreStopped()
    {
        QByteArray tenTimes;
        for (int i = 0; i < 10; ++i)
            tenTimes += "/Next Do ";
        QByteArrayList forms;
        for (int i = 0; i < 9; ++i)
            forms += streamOf("/Subtype /Form /BBox [0 0 1 1] /Resources << /XObject << /Next " +
                                  QByteArray::number(6 + i) + " 0 R >> >>",
                              tenTimes);
        forms += streamOf("/Subtype /Image /Width 850 /Height 1100 /BitsPerComponent 8 /ColorSpace /DeviceGray", "x");
        QVERIFY(
            inspected(pdfOf(OnePage{.content = "/Next Do", .resources = "/XObject << /Next 5 0 R >>", .more = forms}))
                .tooCostly);
    }

    void theOtherReaderCountsPagesToo()
    {
        const SecondOpinion plain = worker::askPoppler(pdfOf(OnePage{}));
        QVERIFY(plain.opens && !plain.needsPassword);
        QCOMPARE(plain.pages, 1);
        const SecondOpinion shut = worker::askPoppler(locked(pdfOf(OnePage{}), "court", "owner"));
        QVERIFY(!shut.opens && shut.needsPassword);
        QVERIFY(!worker::askPoppler("no PDF").opens);
    }

    void whatAWorkerSaysSurvivesTheWayAndLiesDoNot()
    {
        const Inspection found = inspected(scanOf(QSize(850, 1100), wholePage));
        QCOMPARE(*decodeInspection(encode(found)), found);
        const SecondOpinion opinion{true, false, 12};
        QCOMPARE(*decodeSecondOpinion(encode(opinion)), opinion);

        Inspection lie = found;
        lie.pages = -7;
        QVERIFY(!decodeInspection(encode(lie)));
        lie = found;
        lie.type = Type(9);
        QVERIFY(!decodeInspection(encode(lie)));
        lie = found;
        lie.lowPageCount = 0;
        QVERIFY(!decodeInspection(encode(lie)));
        QVERIFY(!decodeInspection({}));
        QVERIFY(!decodeInspection("{}"));
        QVERIFY(!decodeInspection(encode(opinion)));
        QVERIFY(!decodeInspection(QByteArray(1 << 20, '\x81')));
        const QByteArray whole = encode(found);
        for (qsizetype size = 0; size < whole.size(); ++size)
            QVERIFY(!decodeInspection(whole.first(size)));
    }
};

Q_DECLARE_METATYPE(dais::tests::OnePage)
QTEST_GUILESS_MAIN(InspectTest)
#include "inspect_test.moc"
