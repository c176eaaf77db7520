// Documents of a record as one PDF, called uncaged, and once in a real worker.
#include "pdf/merge.h"

#include "pdf/failure.h"
#include "pdf/worker/job.h"
#include "pdf/worker/merge_job.h"
#include "pdf/worker_launcher.h"
#include "tests/pdf/inspect_fixtures.h"
#include "tests/pdf/sample_pdf.h"

#include <memory>
#include <poppler-qt6.h>
#include <QTemporaryDir>
#include <QTest>

#include "tests/support/other_program.h"

using namespace dais;
using namespace dais::tests;
using namespace dais::pdf;

namespace {

MergePart partOf(const QString &title, const QByteArray &bytes, int pages)
{
    return {title, SealedFile::copyOf(bytes).value(), pages};
}

Result<QByteArray> merged(const MergePlan &plan)
{
    return bundleOf(plan)
        .and_then([](const SealedFile &bundle) { return bundle.read(); })
        .and_then([](const QByteArray &bytes) { return worker::mergeJob({bytes}); })
        .and_then([](const SealedFile &file) { return file.read(); });
}

std::unique_ptr<Poppler::Document> opened(const Result<QByteArray> &bytes)
{
    return bytes ? Poppler::Document::loadFromData(*bytes) : nullptr;
}

QString textOf(Poppler::Document &document, int page)
{
    return document.page(page)->text({});
}

/// A page that draws `content`, and what `annotation` adds to it.
QByteArray pageWith(const QByteArray &pageExtra, const QByteArrayList &more, const QByteArray &catalogue = {})
{
    OnePage page;
    page.page += pageExtra;
    page.catalogue = catalogue;
    page.more = more;
    return pdfOf(page);
}

bool isDark(Poppler::Document &document, int page, QRect area)
{
    const QImage image = document.page(page)->renderToImage(72, 72).convertToFormat(QImage::Format_Grayscale8);
    for (int y = area.top(); y <= area.bottom(); ++y)
        for (int x = area.left(); x <= area.right(); ++x)
            if (qGray(image.pixel(x, y)) < 100)
                return true;
    return false;
}

} // namespace

class MergeTest : public QObject {
    Q_OBJECT
private slots:
    void documentsStandInOrderUnderAnOutline()
    {
        const auto whole = opened(merged({.title = QStringLiteral("Record of proceedings"),
                                          .front = {partOf(QStringLiteral("Index"), samplePdf(2), 2)},
                                          .parts = {partOf(QStringLiteral("Notice to Appear"), samplePdf(3), 3),
                                                    partOf(QStringLiteral("Motion – año"), samplePdf(1), 1)}}));
        QVERIFY(whole);
        QCOMPARE(whole->numPages(), 6);
        QCOMPARE(whole->title(), QStringLiteral("Record of proceedings"));
        QCOMPARE(whole->author(), QString());
        QStringList labels;
        for (int page = 0; page < 6; ++page)
            labels.append(whole->page(page)->label());
        QCOMPARE(labels, QStringList({QStringLiteral("i"), QStringLiteral("ii"), QStringLiteral("1"),
                                      QStringLiteral("2"), QStringLiteral("3"), QStringLiteral("4")}));
        const auto outline = whole->outline();
        QCOMPARE(outline.size(), 3);
        QCOMPARE(outline[1].name(), QStringLiteral("Notice to Appear"));
        QCOMPARE(outline[1].destination()->pageNumber(), 3);
        QCOMPARE(outline[2].name(), QStringLiteral("Motion – año"));
        QCOMPARE(outline[2].destination()->pageNumber(), 6);
        QVERIFY(!textOf(*whole, 1).contains(QStringLiteral("Record page")));
        QVERIFY(textOf(*whole, 2).contains(QStringLiteral("Record page 1 of 4")));
        QVERIFY(textOf(*whole, 5).contains(QStringLiteral("Record page 4 of 4")));
    }

    void numbersStandUprightAtTheBottom_data()
    {
        QTest::addColumn<int>("turn");
        for (const int turn : {0, 90, 180, 270})
            QTest::addRow("%d", turn) << turn;
    }
    void numbersStandUprightAtTheBottom()
    {
        QFETCH(int, turn);
        const QByteArray page =
            samplePdf({{.lines = {}, .size = {612, 792}, .crop = {50, 60, 400, 600}, .rotate = turn}});
        const auto whole = opened(merged({.parts = {partOf(QStringLiteral("Turned"), page, 1)}}));
        QVERIFY(whole);
        const auto shown = whole->page(0);
        const QSizeF size = shown->pageSizeF();
        const auto words = shown->textList();
        QCOMPARE(words.size(), size_t(5));
        const QRectF first = words.front()->boundingBox(), last = words.back()->boundingBox();
        QCOMPARE(words.front()->text(), QStringLiteral("Record"));
        QVERIFY(first.right() < last.left() && std::abs(first.top() - last.top()) < 1);
        QVERIFY(first.top() > size.height() - 20 && first.bottom() <= size.height());
        QVERIFY(last.right() > size.width() - 30 && last.right() <= size.width());
    }

    void numbersCanBeLeftOut()
    {
        const auto whole =
            opened(merged({.parts = {partOf(QStringLiteral("Brief"), samplePdf(2), 2)}, .numbered = false}));
        QVERIFY(whole && !textOf(*whole, 0).contains(QStringLiteral("Record page")));
    }

    void nothingThatActsComesAlong()
    {
        const QByteArray active = pageWith(
            "/AA << /O << /S /JavaScript /JS (app.alert\\(1\\)) >> >> /Metadata 6 0 R /PieceInfo << >> /Annots [5 0 R]",
            {"<< /Type /Annot /Subtype /Link /Rect [0 0 99 99] /A << /S /URI /URI (https://evil.example) >> >>",
             streamOf("/Type /Metadata /Subtype /XML", "<author>A. Writer</author>")},
            "/OpenAction << /S /JavaScript /JS (app.alert\\(2\\)) >> /Names << /EmbeddedFiles << /Names [] >> >>");
        const auto bytes = merged({.parts = {partOf(QStringLiteral("Active"), active, 1)}});
        QVERIFY(bytes.has_value());
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("merged.pdf")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(*bytes) == bytes->size());
        file.close();
        const auto plain =
            tests::run(QStringLiteral("qpdf"), {QStringLiteral("--qdf"), file.fileName(), QStringLiteral("-")});
        QVERIFY2(plain.exitCode == 0, "qpdf is not installed, or the merged file is not right.");
        QVERIFY(plain.output.contains("/Type /Page"));
        for (const char *never : {"JavaScript", "evil.example", "A. Writer", "EmbeddedFiles", "/AA", "/Annots"})
            QVERIFY2(!plain.output.contains(never), never);
    }

    void aFilledFieldBecomesPartOfItsPage()
    {
        const QByteArray form = streamOf("/Type /XObject /Subtype /Form /BBox [0 0 100 20]", "0 g 0 0 100 20 re f");
        const QByteArray filled =
            pageWith("/Annots [5 0 R]",
                     {"<< /Type /Annot /Subtype /Widget /FT /Tx /T (Name) /V (X) /F 4 /Rect [100 100 200 120] "
                      "/AP << /N 6 0 R >> >>",
                      form},
                     "/AcroForm << /Fields [5 0 R] >>");
        const auto whole = opened(merged({.parts = {partOf(QStringLiteral("Form"), filled, 1)}}));
        QVERIFY(whole);
        QVERIFY(isDark(*whole, 0, {110, 792 - 118, 80, 14}));
        QVERIFY(whole->page(0)->annotations().empty());
    }

    void aHiddenNoteStaysUnseen()
    {
        const QByteArray form = streamOf("/Type /XObject /Subtype /Form /BBox [0 0 100 20]", "0 g 0 0 100 20 re f");
        const QByteArray hidden =
            pageWith("/Annots [5 0 R]", {"<< /Type /Annot /Subtype /Square /F 2 /Rect [100 100 200 120] "
                                         "/AP << /N 6 0 R >> >>",
                                         form});
        const auto whole = opened(merged({.parts = {partOf(QStringLiteral("Note"), hidden, 1)}}));
        QVERIFY(whole && !isDark(*whole, 0, {110, 792 - 118, 80, 14}));
    }

    void aLayerThatWasOffStaysOff()
    {
        OnePage page;
        page.catalogue = "/OCProperties << /OCGs [5 0 R 6 0 R] /D << /OFF [5 0 R] >> >>";
        page.resources = "/Properties << /Off 5 0 R /On 6 0 R >>";
        page.content = "/OC /Off BDC 0 g 100 100 100 20 re f EMC /OC /On BDC 0 g 100 300 100 20 re f EMC";
        page.more = {"<< /Type /OCG /Name (Draft) >>", "<< /Type /OCG /Name (Text) >>"};
        const auto whole = opened(merged({.parts = {partOf(QStringLiteral("First"), samplePdf(1), 1),
                                                    partOf(QStringLiteral("Layers"), pdfOf(page), 1)}}));
        QVERIFY(whole);
        QVERIFY(!isDark(*whole, 1, {110, 792 - 118, 80, 14}));
        QVERIFY(isDark(*whole, 1, {110, 792 - 318, 80, 14}));
    }

    void anotherNumberOfPagesThanTheRecordHasIsRefused()
    {
        const auto answer = merged({.parts = {partOf(QStringLiteral("Short"), samplePdf(2), 3)}});
        QVERIFY(!answer);
        QCOMPARE(failureOf(answer.error()), Failure::Damaged);
    }

    void whatIsNoPdfIsRefused()
    {
        for (const QByteArray &bytes : {QByteArray("not a PDF"), samplePdf(1).left(200), recursivePdf()}) {
            const auto answer = merged(
                {.parts = {partOf(QStringLiteral("Good"), samplePdf(1), 1), partOf(QStringLiteral("Bad"), bytes, 9)}});
            QVERIFY(!answer);
            QCOMPARE(failureOf(answer.error()), Failure::Damaged);
        }
    }

    void aLockedDocumentIsRefusedAndAnOwnersLockIsNot()
    {
        const QByteArray plain = samplePdf(1);
        const auto closed = merged({.parts = {partOf(QStringLiteral("Locked"), locked(plain, "user", "owner"), 1)}});
        QVERIFY(!closed);
        QCOMPARE(failureOf(closed.error()), Failure::Password);
        QVERIFY(opened(merged({.parts = {partOf(QStringLiteral("Owned"), locked(plain, "", "owner"), 1)}})));
    }

    void aBundleThatWasCutIsNotUnderstood()
    {
        const auto bundle =
            bundleOf({.title = QStringLiteral("T"),
                      .front = {partOf(QStringLiteral("Index"), "index", 1)},
                      .parts = {partOf(QStringLiteral("A"), "first", 1), partOf(QStringLiteral("B"), "second", 2)}});
        const QByteArray bytes = bundle.value().read().value();
        const auto read = parseBundle(bytes);
        QVERIFY(read.has_value());
        QCOMPARE(read->parts.size(), size_t(3));
        QVERIFY(read->parts[0].isFront && !read->parts[1].isFront);
        QCOMPARE(read->parts[2].bytes.toByteArray(), QByteArray("second"));
        for (qsizetype length = 0; length < bytes.size(); ++length)
            QVERIFY(!parseBundle(QByteArrayView(bytes).first(length)));
        QVERIFY(!parseBundle(QByteArray(bytes + "x")));
    }

    void aWorkerMergesAndEndsWhenNobodyWaitsAnyMore()
    {
        WorkerLauncher launcher(QStringLiteral(DAIS_BIN_DIR "/dais-pdf-worker"));
        const MergePlan plan{.parts = {partOf(QStringLiteral("One"), samplePdf(300), 300),
                                       partOf(QStringLiteral("Two"), samplePdf(200), 200)}};
        const auto whole = merge(launcher, plan);
        QVERIFY(whole.has_value());
        QCOMPARE(opened(whole->read())->numPages(), 500);
        std::stop_source stop;
        stop.request_stop();
        const auto cancelled = merge(launcher, plan, mergeLimits, stop.get_token());
        QVERIFY(!cancelled);
        QCOMPARE(cancelled.error().kind, Error::Kind::Cancelled);
        const auto tooLarge = merge(launcher, plan, {.outputBytes = 1000});
        QVERIFY(!tooLarge);
        QCOMPARE(failureOf(tooLarge.error()), Failure::TooCostly);
    }
};

QTEST_GUILESS_MAIN(MergeTest)
#include "merge_test.moc"
