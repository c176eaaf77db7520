#include "pdf/crash_ledger.h"
#include "pdf/document_session.h"
#include "pdf/failure.h"
#include "pdf/one_shot.h"
#include "pdf/page_codec.h"
#include "pdf/worker_launcher.h"
#include "tests/pdf/sample_pdf.h"

#include <csignal>
#include <future>
#include <QElapsedTimer>
#include <QTemporaryFile>
#include <QTest>
#include <thread>

using namespace dais;
using namespace dais::pdf;
using namespace dais::tests;

namespace {
const QString workerProgram = QStringLiteral(DAIS_BIN_DIR "/dais-pdf-worker");

SealedFile sealed(const QByteArray &bytes)
{
    return SealedFile::copyOf(bytes).value();
}

RenderRequest wholePage(int page, const QSize &size)
{
    return {page, size, QRect({}, size), Rotation::None};
}

int darkPixels(const QImage &image, const QRect &area)
{
    int dark = 0;
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x)
            dark += qGray(image.pixel(x, y)) < 128 ? 1 : 0;
    }
    return dark;
}

QString codeOf(const Error &error)
{
    const auto failure = failureOf(error);
    return failure ? failureCode(*failure) : QStringLiteral("not a failure: ") + error.detail;
}
} // namespace

class DocumentSessionTest : public QObject {
    Q_OBJECT
private slots:
    void anOpenedDocumentSaysWhatItIs()
    {
        DocumentSession session(m_launcher, sealed(samplePdf({{.lines = {QStringLiteral("one")}, .crop = {}},
                                                              {.lines = {QStringLiteral("two")},
                                                               .crop = QRectF(10, 20, 300, 400),
                                                               .rotate = 90,
                                                               .hasHighlight = true},
                                                              {.lines = {}, .crop = {}, .hasField = true}})));
        const auto facts = session.facts();
        QVERIFY(facts);
        QCOMPARE(facts->pageCount, 3);
        QCOMPARE(facts->form, FormKind::AcroForm);
        QVERIFY(!facts->isEncrypted && !facts->hasLayers);
        QCOMPARE(facts->pages.size(), 3);
        QCOMPARE(facts->pages[0].size, QSizeF(612, 792));
        QCOMPARE(facts->pages[0].label, QStringLiteral("1"));
        QVERIFY(!facts->pages[0].hasAnnotations && !facts->pages[0].hasFormFields);
        QCOMPARE(facts->pages[1].size, QSizeF(400, 300)); // Cropped and turned.
        QVERIFY(facts->pages[1].hasAnnotations && !facts->pages[1].hasFormFields);
        QVERIFY(!facts->pages[2].hasAnnotations && facts->pages[2].hasFormFields);
    }

    void aLongDocumentHandsItsPagesOutInRanges()
    {
        DocumentSession session(m_launcher, sealed(samplePdf(100)));
        QCOMPARE(session.facts()->pages.size(), firstPagesInFacts);
        QCOMPARE(session.pages(90, 50)->size(), 10);
        QCOMPARE(session.pages(100, 50)->size(), 0);
    }

    void aPageIsDrawnInExactlyThePixelsAskedFor()
    {
        DocumentSession session(m_launcher, sealed(samplePdf(2)));
        const auto image = session.render(wholePage(0, {850, 1100}));
        QVERIFY(image);
        QCOMPARE(image->size(), QSize(850, 1100));
        QVERIFY(darkPixels(*image, QRect(100, 85, 200, 40)) > 50); // The line, an inch from the top left corner.
        QCOMPARE(darkPixels(*image, QRect(0, 200, 850, 900)), 0);
    }

    void aPageOfAMillimetreAndOneOfTenMetresAreDrawn()
    {
        constexpr double millimetre = 72 / 25.4;
        for (const double side : {millimetre, 10'000 * millimetre}) {
            DocumentSession session(
                m_launcher,
                sealed(samplePdf(
                    {{.lines = {}, .size = QSizeF(side, side), .crop = {}, .extraContent = "0 0 10000 10000 re f"}})));
            const auto facts = session.facts();
            QVERIFY(facts);
            QVERIFY2(std::abs(facts->pages.first().size.width() - side) < 1, qPrintable(QString::number(side)));
            const auto image = session.render(wholePage(0, {300, 300}));
            QVERIFY(image);
            QVERIFY(darkPixels(*image, image->rect()) > 0);
        }
    }

    void tilesFitTogetherToThePage()
    {
        DocumentSession session(m_launcher, sealed(samplePdf(1)));
        const auto large = session.render({0, {601, 777}, QRect(0, 0, 601, 400), Rotation::None});
        const auto tile = session.render({0, {601, 777}, QRect(50, 60, 300, 50), Rotation::None});
        QVERIFY(large && tile);
        QCOMPARE(tile->copy(), large->copy(50, 60, 300, 50));
    }

    void aPageWithoutColourTakesAQuarterOfTheBytesAndOneWithColourKeepsIt()
    {
        DocumentSession session(
            m_launcher,
            sealed(samplePdf(
                {{.lines = {QStringLiteral("grey")}, .crop = {}},
                 {.lines = {}, .crop = {}, .extraContent = "1 0 0 rg 0 0 612 792 re f 0 0 1 rg 0 0 306 792 re f"}})));
        for (const int width : {1, 2, 3, 101, 612}) {
            const QSize size(width, 100);
            const auto grey = session.render(wholePage(0, size));
            const auto coloured = session.render(wholePage(1, size));
            QVERIFY(grey && coloured);
            QCOMPARE(grey->size(), size);
            QCOMPARE(grey->format(), width > 1 ? QImage::Format_Grayscale8 : QImage::Format_RGB32);
            QCOMPARE(grey->pixel(width / 2, 99), qRgb(255, 255, 255));
            QCOMPARE(coloured->format(), QImage::Format_RGB32);
            if (width > 1) {
                QCOMPARE(coloured->pixel(0, 50), qRgb(0, 0, 255));
                QCOMPARE(coloured->pixel(width - 1, 50), qRgb(255, 0, 0));
            }
        }
    }

    void aTurnedPageIsDrawnTurned()
    {
        DocumentSession session(m_launcher, sealed(samplePdf(1)));
        const auto image = session.render({0, {1100, 850}, QRect(0, 0, 1100, 850), Rotation::Quarter});
        QVERIFY(image);
        // What was at the top left is at the top right.
        QVERIFY(darkPixels(*image, QRect(975, 100, 45, 200)) > 50);
        QCOMPARE(darkPixels(*image, QRect(0, 0, 900, 850)), 0);
    }

    void impossibleRequestsAreRefusedWithoutAWorker_data()
    {
        QTest::addColumn<RenderRequest>("request");
        QTest::newRow("empty tile") << RenderRequest{0, {10, 10}, QRect(0, 0, 0, 5), Rotation::None};
        QTest::newRow("outside") << RenderRequest{0, {10, 10}, QRect(5, 5, 10, 10), Rotation::None};
        QTest::newRow("negative page") << RenderRequest{-1, {10, 10}, QRect(0, 0, 10, 10), Rotation::None};
        QTest::newRow("too many pixels") << RenderRequest{0, {90000, 90000}, QRect(0, 0, 90000, 90000), Rotation::None};
    }
    void impossibleRequestsAreRefusedWithoutAWorker()
    {
        QFETCH(RenderRequest, request);
        DocumentSession session(m_launcher, sealed(samplePdf(1)));
        QCOMPARE(codeOf(session.render(request).error()), QStringLiteral("bad_request"));
        QCOMPARE(session.workerProcessId(), 0);
    }

    void aPageThatDoesNotExistIsABadRequestAndCostsNoWorker()
    {
        DocumentSession session(m_launcher, sealed(samplePdf(1)));
        QCOMPARE(codeOf(session.render(wholePage(1, {10, 10})).error()), QStringLiteral("bad_request"));
        const qint64 worker = session.workerProcessId();
        QVERIFY(worker > 0 && session.render(wholePage(0, {10, 10})));
        QCOMPARE(session.workerProcessId(), worker);
    }

    void wordsHaveTheirPlaces()
    {
        DocumentSession session(
            m_launcher,
            sealed(samplePdf({{.lines = {QStringLiteral("Motion to"), QStringLiteral("continue")}, .crop = {}}})));
        const auto text = session.text(0);
        QVERIFY(text);
        QCOMPARE(text->toString(), QStringLiteral("Motion to\ncontinue\n"));
        const QRectF first = text->boxes[0].place;
        QVERIFY2(qAbs(first.left() - 72) < 1 && first.top() > 65 && first.bottom() < 92,
                 qPrintable(QDebug::toString(first)));
        QVERIFY(text->boxes[2].place.top() > first.top() + 10);
    }

    void wordsOfATurnedAndCroppedPageStandWhereItIsShown()
    {
        DocumentSession session(
            m_launcher,
            sealed(samplePdf({{.lines = {QStringLiteral("word")}, .crop = QRectF(100, 100, 400, 500), .rotate = 90}})));
        const auto text = session.text(0);
        const auto image = session.render(wholePage(0, {500, 400}));
        QVERIFY(text && image && text->boxes.size() == 1);
        // Every dark pixel lies in the word's box.
        const QRect place = text->boxes[0].place.toAlignedRect().adjusted(-1, -1, 1, 1);
        QVERIFY(darkPixels(*image, place) > 5);
        QCOMPARE(darkPixels(*image, place), darkPixels(*image, image->rect()));
    }

    void bookmarksComeFromTopToBottom()
    {
        DocumentSession session(m_launcher,
                                sealed(samplePdf({{.lines = {}, .crop = {}}, {.lines = {}, .crop = {}}},
                                                 {{QStringLiteral("Tab A"), 0, {{QStringLiteral("Passport"), 1}}},
                                                  {QStringLiteral("Tab B"), 1}})));
        const Outline expected{{QStringLiteral("Tab A"), 0, 100, 0},
                               {QStringLiteral("Passport"), 1, 100, 1},
                               {QStringLiteral("Tab B"), 1, 100, 0}};
        const auto outline = session.outline();
        QVERIFY(outline);
        QCOMPARE(*outline, expected);
    }

    void aPasswordIsAskedForAndThenOpens()
    {
        DocumentSession session(m_launcher, sealed(encryptedPdf(samplePdf(3), "s3cret")));
        QCOMPARE(codeOf(session.facts().error()), QStringLiteral("password"));
        session.setPassword(QStringLiteral("wrong"));
        QCOMPARE(codeOf(session.facts().error()), QStringLiteral("password"));
        session.setPassword(QStringLiteral("s3cret"));
        QCOMPARE(session.facts()->pageCount, 3);
        QVERIFY(session.facts()->isEncrypted);
    }

    void whatIsNoPdfIsDamaged_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("This is a letter.");
        QTest::newRow("only a header") << QByteArray("%PDF-1.7\n");
        QTest::newRow("zeros") << QByteArray(100000, '\0');
    }
    void whatIsNoPdfIsDamaged()
    {
        QFETCH(QByteArray, bytes);
        DocumentSession session(m_launcher, sealed(bytes));
        QCOMPARE(codeOf(session.facts().error()), QStringLiteral("damaged"));
    }

    void aTruncatedDocumentOpensOrIsRefusedButNeverCrashes()
    {
        const QByteArray whole = samplePdf(20);
        for (const double part : {0.1, 0.5, 0.9, 0.99}) {
            DocumentSession session(m_launcher, sealed(whole.first(qsizetype(double(whole.size()) * part))));
            const auto facts = session.facts();
            QVERIFY2(facts || codeOf(facts.error()) == QStringLiteral("damaged"), qPrintable(QString::number(part)));
        }
        QCOMPARE(m_launcher.counts().crashes, 0);
    }

    void chosenPagesBecomeADocumentOfTheirOwn()
    {
        DocumentSession session(m_launcher, sealed(samplePdf(5)));
        const auto chosen = session.extractPages({4, 0});
        QVERIFY(chosen);
        DocumentSession extracted(m_launcher, *chosen);
        QCOMPARE(extracted.facts()->pageCount, 2);
        QCOMPARE(extracted.text(0)->toString(), QStringLiteral("Page 5 of the record\n"));
        QCOMPARE(codeOf(session.extractPages({5}).error()), QStringLiteral("bad_request"));
    }

    void theWholeTextComesPageByPage()
    {
        const auto text = extractText(m_launcher, sealed(samplePdf(3)), {});
        QVERIFY(text);
        QCOMPARE(*text, QByteArray("Page 1 of the record\n\fPage 2 of the record\n\fPage 3 of the record\n\f"));
    }

    void oneShotJobsInspectAndStamp()
    {
        const SealedFile document = sealed(samplePdf(2));
        const auto inspection = inspect(m_launcher, document);
        QVERIFY(inspection);
        QCOMPARE(inspection->pages, 2);
        QCOMPARE(askPoppler(m_launcher, document)->pages, 2);
        const auto stamped = stamp(m_launcher, document, QStringLiteral("Filed 2026"));
        QVERIFY2(stamped, qPrintable(stamped ? QString() : stamped.error().detail));
        QTemporaryFile file;
        QVERIFY(file.open() && writeTo(file.handle(), *stamped));
        DocumentSession session(m_launcher, SealedFile::copyOfFile(file.handle()).value());
        QVERIFY(session.text(1)->toString().contains(QStringLiteral("Filed 2026")));
    }

    void anAnswerLargerThanAllowedIsTooCostly()
    {
        JobLimits limits;
        limits.outputBytes = 500;
        const auto stamped = stamp(m_launcher, sealed(samplePdf(10)), QStringLiteral("Filed"), limits);
        QCOMPARE(codeOf(stamped.error()), QStringLiteral("too_costly"));
    }

    void twoDocumentsAreReadAtOnceInWorkersOfTheirOwn()
    {
        DocumentSession first(m_launcher, sealed(samplePdf(1)));
        DocumentSession second(m_launcher, sealed(samplePdf(2)));
        QCOMPARE(first.facts()->pageCount, 1);
        QCOMPARE(second.facts()->pageCount, 2);
        QVERIFY(first.workerProcessId() != second.workerProcessId());
        QCOMPARE(first.facts()->pageCount, 1);
    }

    void manyThreadsShareOneLauncher()
    {
        const SealedFile document = sealed(samplePdf(8));
        std::vector<std::future<int>> threads;
        for (int thread = 0; thread < 4; ++thread) {
            threads.push_back(std::async(std::launch::async, [this, document, thread] {
                int drawn = 0;
                DocumentSession session(m_launcher, document);
                for (int page = 0; page < 8; ++page)
                    drawn += session.render(wholePage((page + thread) % 8, {200, 260})) ? 1 : 0;
                return drawn;
            }));
        }
        for (auto &thread : threads)
            QCOMPARE(thread.get(), 8);
    }

private:
    WorkerLauncher m_launcher{workerProgram};
};

QTEST_GUILESS_MAIN(DocumentSessionTest)
#include "document_session_test.moc"
