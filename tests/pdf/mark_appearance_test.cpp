#include "pdf/merge.h"
#include "pdf/worker/merge_job.h"
#include "pdf/worker/poppler_engine.h"
#include "tests/pdf/sample_pdf.h"

#include <QBuffer>
#include <QDir>
#include <QPainter>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <QPdfDocument>
#include <QPdfDocumentRenderOptions>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace dais;
using namespace dais::pdf;
using namespace dais::pdf::worker;
using namespace dais::tests;
using Kind = domain::MarkKind;

namespace {

constexpr int dotsPerInch = 100;
constexpr int most = 2; ///< Pixels between where a mark should be and where a reader draws it.
constexpr QRgb fill = 0xffffe48a;
constexpr QRgb edge = 0xff8a6d00;

const domain::MarkArea area{200'000, 300'000, 400'000, 50'000};

/// A mark of a kind, in the same place; strokes run through it from corner to corner.
CopiedMark markOf(Kind kind)
{
    CopiedMark mark{.page = 0,
                    .kind = kind,
                    .areas = {},
                    .points = {},
                    .fill = fill,
                    .edge = edge,
                    .text = QStringLiteral("Past harm"),
                    .author = QStringLiteral("A. Lindqvist")};
    const bool isStroke = kind == Kind::Ink || kind == Kind::Line || kind == Kind::Arrow;
    if (isStroke)
        mark.points = {{area.left, area.top}, {area.left + area.width, area.top + area.height}};
    else
        mark.areas = {area};
    return mark;
}

/// Where a mark should be on a page of that size, in pixels.
QRectF expected(Kind kind, const QSize &page)
{
    const auto x = [&](double part) { return part / 1'000'000 * page.width(); };
    const auto y = [&](double part) { return part / 1'000'000 * page.height(); };
    const QRectF box(x(area.left), y(area.top), x(area.width), y(area.height));
    if (kind == Kind::Underline)
        return {box.left(), box.bottom(), box.width(), 0};
    if (kind == Kind::Squiggle)
        return {box.left(), box.bottom(), box.width(), 1.8 * dotsPerInch / 72};
    if (kind == Kind::Strike)
        return {box.left(), box.center().y(), box.width(), 0};
    if (kind == Kind::Margin)
        return {box.left() - x(8'000), box.top(), 0, box.height()};
    return box;
}

/// What is not paper.
QRect inkOf(const QImage &image)
{
    QRect ink;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (const QRgb at = image.pixel(x, y); qRed(at) < 250 || qGreen(at) < 250 || qBlue(at) < 245)
                ink |= QRect(x, y, 1, 1);
    return ink;
}

QByteArray bytesOf(const SealedFile &file)
{
    const auto map = file.map();
    return map ? QByteArray((*map)->constData(), (*map)->size()) : QByteArray();
}

} // namespace

/// Readers' marks in a copy: three readers that know nothing of us draw them where they are on our screen, on upright and
/// turned pages, cropped or not.
class MarkAppearanceTest : public QObject {
    Q_OBJECT
private slots:
    void everyKindStandsInTheSamePlaceInThreeReaders_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("turn");
        QTest::addColumn<bool>("cropped");
        for (const auto &[kind, name] : namesOf(Kind()))
            for (const int turn : {0, 90, 180, 270})
                for (const bool cropped : {false, true})
                    QTest::addRow("%s %d%s", name, turn, cropped ? " cropped" : "") << int(kind) << turn << cropped;
    }
    void everyKindStandsInTheSamePlaceInThreeReaders()
    {
        QFETCH(int, kind);
        QFETCH(int, turn);
        QFETCH(bool, cropped);
        const QByteArray copy = copied(Kind(kind), turn, cropped);
        QVERIFY(!copy.isEmpty());
        const QSizeF points = (cropped ? QSizeF(500, 600) : QSizeF(612, 792));
        const QSize size = ((turn % 180 ? points.transposed() : points) * dotsPerInch / 72).toSize();
        const QRectF where = expected(Kind(kind), size);
        const std::array pictures{std::pair("Poppler", byPoppler(copy, size)),
                                  std::pair("PDFium", byPdfium(copy, size)), std::pair("MuPDF", byMuPdf(copy))};
        for (const auto &[reader, image] : pictures)
            keep(QStringLiteral("%1-%2%3-%4")
                     .arg(nameOf(Kind(kind)))
                     .arg(turn)
                     .arg(cropped ? QStringLiteral("-cropped") : QString(), QLatin1String(reader)),
                 image);
        for (const auto &[reader, image] : pictures) {
            if (QLatin1String(reader) == QLatin1String("MuPDF") && m_mutool.isEmpty())
                continue; // Said once, in initTestCase().
            QVERIFY2(!image.isNull(), reader);
            const QRect ink = inkOf(image);
            const QString told = QStringLiteral("%1: %2,%3 %4x%5 for %6,%7 %8x%9")
                                     .arg(QLatin1String(reader))
                                     .arg(ink.left())
                                     .arg(ink.top())
                                     .arg(ink.width())
                                     .arg(ink.height())
                                     .arg(where.left())
                                     .arg(where.top())
                                     .arg(where.width())
                                     .arg(where.height());
            const double air = Kind(kind) == Kind::Arrow ? 14 : most + 1.5; // A head is wider than its line.
            QVERIFY2(std::abs(ink.left() - where.left()) <= air && std::abs(ink.top() - where.top()) <= air,
                     qPrintable(told));
            QVERIFY2(std::abs(ink.right() - where.right()) <= air && std::abs(ink.bottom() - where.bottom()) <= air,
                     qPrintable(told));
        }
    }

    void initTestCase()
    {
        QCOMPARE(int(std::size(namesOf(Kind()))), 14);
        m_pictures = QDir(QCoreApplication::applicationDirPath() + QStringLiteral("/mark_appearance_pictures"));
        QVERIFY(m_pictures.mkpath(QStringLiteral(".")));
        qInfo("What each reader drew: %s", qUtf8Printable(m_pictures.path()));
        m_mutool = QStandardPaths::findExecutable(QStringLiteral("mutool"));
        if (m_mutool.isEmpty())
            qInfo("mutool is not installed: MuPDF was not asked. tools/setup installs it.");
    }

    void aMarkKeepsItsWordsAndItsAuthorAndActsOnNothing()
    {
        const QByteArray copy = copied(Kind::Highlight, 0, false);
        QPDF pdf;
        pdf.processMemoryFile("copy", copy.constData(), size_t(copy.size()));
        const auto marks = QPDFPageDocumentHelper(pdf).getAllPages().at(0).getAnnotations();
        QCOMPARE(marks.size(), size_t(1));
        QPDFObjectHandle mark = QPDFAnnotationObjectHelper(marks[0]).getObjectHandle();
        QCOMPARE(mark.getKey("/Subtype").getName(), std::string("/Highlight"));
        QCOMPARE(mark.getKey("/Contents").getUTF8Value(), std::string("Past harm"));
        QCOMPARE(mark.getKey("/T").getUTF8Value(), std::string("A. Lindqvist"));
        QCOMPARE(mark.getKey("/QuadPoints").getArrayNItems(), 8);
        for (const char *acting : {"/A", "/AA", "/JS", "/Popup"})
            QVERIFY(!mark.hasKey(acting));
    }

    void aMarkOffItsDocumentIsLeftOut()
    {
        CopiedMark far = markOf(Kind::Box);
        far.page = 7;
        const auto sealed = SealedFile::copyOf(samplePdf({{.lines = {}, .crop = {}}}));
        const auto bundle = bundleOf({.title = {}, .front = {}, .parts = {{{}, *sealed, 1, {far}}}, .numbered = false});
        const auto merged = mergeJob({bytesOf(*bundle), {}, 1 << 24, nullptr, [] { return false; }});
        QVERIFY(merged);
        const QByteArray copy = bytesOf(*merged);
        QPDF pdf;
        pdf.processMemoryFile("copy", copy.constData(), size_t(copy.size()));
        QVERIFY(QPDFPageDocumentHelper(pdf).getAllPages().at(0).getAnnotations().empty());
    }

private:
    /// For people to look at: the part of the page where the mark should be, and something about it.
    void keep(const QString &name, const QImage &picture) const
    {
        if (!picture.isNull())
            picture.save(m_pictures.filePath(name + QStringLiteral(".png")));
    }
    static QByteArray copied(Kind kind, int turn, bool cropped)
    {
        const auto sealed = SealedFile::copyOf(
            samplePdf({{.lines = {}, .crop = cropped ? QRectF(50, 100, 500, 600) : QRectF(), .rotate = turn}}));
        const auto bundle =
            bundleOf({.title = {}, .front = {}, .parts = {{{}, *sealed, 1, {markOf(kind)}}}, .numbered = false});
        const auto merged = mergeJob({bytesOf(*bundle), {}, 1 << 24, nullptr, [] { return false; }});
        return merged ? bytesOf(*merged) : QByteArray();
    }
    static QImage byPoppler(const QByteArray &bytes, const QSize &size)
    {
        const auto document = PopplerEngine().open(bytes, {});
        return document ? (*document)->render({0, size, QRect({}, size), Rotation::None}, [] { return false; }).value()
                        : QImage();
    }
    static QImage byPdfium(const QByteArray &bytes, const QSize &size)
    {
        // As a reader that shows annotations has it; the worker gives pages with annotations to Poppler.
        QBuffer device;
        device.setData(bytes);
        device.open(QIODevice::ReadOnly);
        QPdfDocument document;
        document.load(&device);
        QPdfDocumentRenderOptions options;
        options.setRenderFlags(QPdfDocumentRenderOptions::RenderFlag::Annotations);
        QImage paper(size, QImage::Format_RGB32);
        paper.fill(Qt::white);
        QPainter painter(&paper);
        painter.drawImage(0, 0, document.render(0, size, options));
        return paper;
    }
    QImage byMuPdf(const QByteArray &bytes) const
    {
        if (m_mutool.isEmpty())
            return {};
        QFile file(m_folder.filePath(QStringLiteral("copy.pdf")));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return {};
        file.close();
        const QString picture = m_folder.filePath(QStringLiteral("copy.png"));
        QProcess mutool;
        mutool.start(m_mutool, {QStringLiteral("draw"), QStringLiteral("-r"), QString::number(dotsPerInch),
                                QStringLiteral("-o"), picture, file.fileName(), QStringLiteral("1")});
        return mutool.waitForFinished(20'000) ? QImage(picture) : QImage();
    }

    QTemporaryDir m_folder;
    QDir m_pictures;
    QString m_mutool;
};

QTEST_GUILESS_MAIN(MarkAppearanceTest)
#include "mark_appearance_test.moc"
