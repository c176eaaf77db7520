// Opens PDFs as the reader does, in its caged workers, and says what came of each.
//
// Usage: dais-reader-probe [--json] FILE...
//
//   --json  one JSON object a line: opened, pages, engine of page 1, first_page_ms, slowest_page_ms, blank (of the first
//           five pages), text_characters (of the first five), annotated_pages, signatures, worker_restarts, peak_kib,
//           and the sentence that a person reads when a file is refused
//
// The status is 0 unless a page took longer than 20 seconds.
#include "bench/ratio.h"
#include "pdf/blank_page.h"
#include "pdf/document_session.h"
#include "pdf/one_shot.h"
#include "pdf/worker/engine_choice.h"
#include "pdf/worker_launcher.h"
#include "widgets/error_text.h"

#include <cstdio>
#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace dais;
using namespace dais::bench;

namespace {

constexpr int looked = 5; ///< Pages of a file.
constexpr double longestPage = 20'000;
constexpr double dotsPerInch = 96;

struct Seen {
    bool isOpened = false;
    int pages = 0;
    QString engine;
    double firstPage = 0;
    double slowestPage = 0;
    int blank = 0;
    qsizetype letters = 0;
    int annotatedPages = 0;
    int signatures = 0;
    int restarts = 0;
    qint64 peakKib = 0;
    QString sentence;
};

qint64 peakOf(qint64 process)
{
    QFile status(QStringLiteral("/proc/%1/status").arg(process));
    if (process <= 0 || !status.open(QIODevice::ReadOnly))
        return 0;
    static const QRegularExpression peak(QStringLiteral("VmHWM:\\s+(\\d+) kB"));
    return peak.match(QString::fromLatin1(status.readAll())).captured(1).toLongLong();
}

QString sentenceOf(const Error &error)
{
    const widgets::Told told = widgets::toldOf(error, widgets::Doing::OpeningPaper);
    return told.title.isEmpty() ? told.body : told.title + QLatin1Char(' ') + told.body;
}

pdf::RenderRequest wholePage(const QSizeF &points, int page)
{
    const auto pixels = [](double side) { return qBound(1, qRound(side * dotsPerInch / 72), 4000); };
    const QSize size(pixels(points.width()), pixels(points.height()));
    return {page, size, QRect({}, size), pdf::Rotation::None};
}

/// Draws and reads the first pages; a page that fails is said, and the others go on.
void look(pdf::DocumentSession &session, const pdf::DocumentFacts &facts, Seen &seen)
{
    for (int page = 0; page < std::min({looked, facts.pageCount, int(facts.pages.size())}); ++page) {
        const pdf::PageFacts &nature = facts.pages[page];
        Result<QImage> image = fail(Error::Kind::NotFound);
        const double took = millisecondsOf([&] { image = session.render(wholePage(nature.size, page)); });
        seen.slowestPage = std::max(seen.slowestPage, took);
        const bool isBlank = image && pdf::isBlank(*image);
        seen.blank += isBlank ? 1 : 0;
        if (page == 0) {
            const auto drawer = pdf::worker::firstDrawer({.hasAnnotations = nature.hasAnnotations,
                                                          .hasFormFields = nature.hasFormFields,
                                                          .form = facts.form,
                                                          .hasLayers = facts.hasLayers});
            // Where PDFium draws nothing, Poppler is asked.
            const bool isQuick = image && !isBlank && drawer == pdf::worker::Drawer::Pdfium;
            seen.engine = !image ? QString() : isQuick ? QStringLiteral("pdfium") : QStringLiteral("poppler");
        }
        if (!image && seen.sentence.isEmpty())
            seen.sentence = sentenceOf(image.error());
        if (const auto text = session.text(page))
            seen.letters += text->toString().size();
        seen.peakKib = std::max(seen.peakKib, peakOf(session.workerProcessId()));
    }
}

Seen probe(pdf::WorkerLauncher &launcher, const QString &path)
{
    Seen seen;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        seen.sentence = QStringLiteral("The file cannot be read.");
        return seen;
    }
    const int startedBefore = launcher.counts().workersStarted;
    const auto sealed = pdf::SealedFile::copyOfFile(file.handle());
    if (!sealed) {
        seen.sentence = sentenceOf(sealed.error());
        return seen;
    }
    pdf::DocumentSession session(launcher, *sealed);
    Result<pdf::DocumentFacts> facts = fail(Error::Kind::NotFound);
    seen.firstPage = millisecondsOf([&] {
        facts = session.facts();
        if (facts && !facts->pages.isEmpty())
            static_cast<void>(session.render(wholePage(facts->pages.first().size, 0)));
    });
    seen.isOpened = facts.has_value();
    if (!facts) {
        seen.sentence = sentenceOf(facts.error());
        return seen;
    }
    seen.pages = facts->pageCount;
    look(session, *facts, seen);
    for (int first = 0; first < facts->pageCount; first += 500)
        if (const auto pages = session.pages(first, 500))
            seen.annotatedPages += int(std::ranges::count_if(*pages, &pdf::PageFacts::hasAnnotations));
    seen.restarts = std::max(0, launcher.counts().workersStarted - startedBefore - 1);
    if (const auto inspection = pdf::inspect(launcher, *sealed))
        seen.signatures = inspection->signatures;
    return seen;
}

QByteArray asJson(const QString &path, const Seen &seen)
{
    return QJsonDocument(QJsonObject{{QStringLiteral("file"), path},
                                     {QStringLiteral("opened"), seen.isOpened},
                                     {QStringLiteral("pages"), seen.pages},
                                     {QStringLiteral("engine"), seen.engine},
                                     {QStringLiteral("first_page_ms"), qRound(seen.firstPage * 10) / 10.0},
                                     {QStringLiteral("slowest_page_ms"), qRound(seen.slowestPage * 10) / 10.0},
                                     {QStringLiteral("blank"), seen.blank},
                                     {QStringLiteral("text_characters"), double(seen.letters)},
                                     {QStringLiteral("annotated_pages"), seen.annotatedPages},
                                     {QStringLiteral("signatures"), seen.signatures},
                                     {QStringLiteral("worker_restarts"), seen.restarts},
                                     {QStringLiteral("peak_kib"), double(seen.peakKib)},
                                     {QStringLiteral("sentence"), seen.sentence}})
        .toJson(QJsonDocument::Compact);
}

} // namespace

int main(int count, char **words)
{
    const QCoreApplication application(count, words);
    QStringList files = QCoreApplication::arguments().mid(1);
    const bool isJson = files.removeAll(QStringLiteral("--json")) > 0;
    if (files.isEmpty())
        giveUp(QStringLiteral("Usage: dais-reader-probe [--json] FILE..."));
    pdf::WorkerLauncher launcher(QStringLiteral(DAIS_BIN_DIR "/dais-pdf-worker"));
    bool isQuickEnough = true;
    for (const QString &path : files) {
        const Seen seen = probe(launcher, path);
        isQuickEnough = isQuickEnough && seen.slowestPage <= longestPage;
        const QByteArray line = isJson ? asJson(path, seen)
                                       : QStringLiteral("%1: %2 page(s), first page %3 ms. %4")
                                             .arg(path)
                                             .arg(seen.pages)
                                             .arg(qRound(seen.firstPage))
                                             .arg(seen.sentence)
                                             .toUtf8();
        std::puts(line.constData());
    }
    return isQuickEnough ? 0 : 3;
}
