#include "pdf/blank_page.h"
#include "pdf/worker/engine_choice.h"
#include "pdf/worker/paired_engine.h"
#include "pdf/worker/pdfium_pages.h"
#include "tests/pdf/sample_pdf.h"

#include <QTest>

using namespace dais;
using namespace dais::pdf;
using namespace dais::pdf::worker;
using namespace dais::tests;

/// Which library draws a page, and that the other one helps out.
class EngineChoiceTest : public QObject {
    Q_OBJECT
private slots:
    void plainPagesGoToPdfiumAndAllOthersToPoppler()
    {
        QCOMPARE(firstDrawer({}), Drawer::Pdfium);
        QCOMPARE(firstDrawer({.form = FormKind::AcroForm}), Drawer::Pdfium); // The form is on another page.
        for (const PageNature &page :
             {PageNature{.hasAnnotations = true}, PageNature{.hasFormFields = true}, PageNature{.form = FormKind::Xfa},
              PageNature{.hasLayers = true}, PageNature{.isWhole = false}, PageNature{.isCareful = true}})
            QCOMPARE(firstDrawer(page), Drawer::Poppler);
    }

    void bothDrawTheSamePageInTheSamePlace()
    {
        const QByteArray bytes = samplePdf({{.lines = {QStringLiteral("The same words")}, .crop = {}}});
        const auto poppler = inkOf(draw(bytes, {.page = 0, .pageSize = size, .tile = QRect(0, 0, 612, 791)}));
        const auto pdfium = inkOf(draw(bytes, whole()));
        QVERIFY(!poppler.isNull() && !pdfium.isNull());
        for (const auto &[one, other] : {std::pair(poppler.left(), pdfium.left()),
                                         {poppler.right(), pdfium.right()},
                                         {poppler.top(), pdfium.top()},
                                         {poppler.bottom(), pdfium.bottom()}})
            QVERIFY2(std::abs(one - other) <= 2, qPrintable(QStringLiteral("%1 %2").arg(one).arg(other)));
    }

    void turnedPagesAreTurnedAlike()
    {
        const QByteArray bytes = samplePdf({{.lines = {QStringLiteral("Turned")}, .crop = {}, .rotate = 90}});
        for (const Rotation rotation : {Rotation::None, Rotation::Quarter, Rotation::Half, Rotation::ThreeQuarters}) {
            const bool isSideways = rotation == Rotation::None || rotation == Rotation::Half; // The page is turned too.
            const QSize turned = isSideways ? size.transposed() : size;
            RenderRequest request{0, turned, QRect({}, turned), rotation};
            const QRect pdfium = inkOf(draw(bytes, request));
            request.isCareful = true;
            const QRect poppler = inkOf(draw(bytes, request));
            QVERIFY(!poppler.isNull());
            QVERIFY((poppler.center() - pdfium.center()).manhattanLength() <= 4);
        }
    }

    void aMarkWithoutAnAppearanceIsSeen()
    {
        // PDFium would show this page's highlight its own way; Poppler, which knows all kinds, draws it.
        const QByteArray bytes = samplePdf({{.lines = {}, .crop = {}, .hasHighlight = true}});
        QVERIFY(!isBlank(draw(bytes, whole())));
    }

    void aPageWithoutAnythingIsBlankInBoth()
    {
        const QByteArray bytes = samplePdf({{.lines = {}, .crop = {}}});
        QVERIFY(isBlank(draw(bytes, whole())));
    }

    void whatPdfiumCannotOpenIsDrawnByPoppler()
    {
        PdfiumPages pages("this is no PDF", {});
        QVERIFY(!pages.isOpen());
        // A document with a password that Poppler was told.
        const QByteArray locked = encryptedPdf(samplePdf(1), "open sesame");
        auto document = PairedEngine().open(locked, QStringLiteral("open sesame"));
        QVERIFY(document);
        QVERIFY(!isBlank((*document)->render(whole(), [] { return false; }).value()));
    }

private:
    static RenderRequest whole() { return {0, size, QRect({}, size), Rotation::None}; }
    static QImage draw(const QByteArray &bytes, const RenderRequest &request)
    {
        auto document = PairedEngine().open(bytes, {});
        if (!document)
            qFatal("a sample could not be opened");
        return (*document)->render(request, [] { return false; }).value();
    }
    /// What is not white.
    static QRect inkOf(const QImage &image)
    {
        QRect ink;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                if (qGray(image.pixel(x, y)) < 128)
                    ink |= QRect(x, y, 1, 1);
        return ink;
    }
    static constexpr QSize size{612, 792};
};

QTEST_GUILESS_MAIN(EngineChoiceTest)
#include "engine_choice_test.moc"
