// The first page of a long scanned record, from the click, worker start included; and pages a second through
// it. Against Poppler in a process of its own that runs already, on the same file. Usage: first_page FILE
#include "bench/ratio.h"
#include "pdf/document_session.h"
#include "pdf/worker_launcher.h"

#include <atomic>
#include <poppler-qt6.h>
#include <QCoreApplication>
#include <QFile>
#include <thread>

using namespace dais;
using namespace dais::bench;

namespace {
constexpr double dotsPerInch = 110; // Fit to width on a 1600 px screen.
constexpr double longRunDpi = 150;
constexpr int longRunPages = 24;

pdf::SealedFile opened(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        giveUp(QStringLiteral("%1 cannot be read.").arg(path));
    const auto sealed = pdf::SealedFile::copyOfFile(file.handle());
    if (!sealed)
        giveUp(QStringLiteral("%1 cannot be held in memory.").arg(path));
    return *sealed;
}

pdf::RenderRequest wholePage(const pdf::PageFacts &facts, int page, double dpi)
{
    const QSize size = (facts.size * dpi / 72).toSize();
    return {page, size, QRect({}, size), pdf::Rotation::None};
}

void drawOrGiveUp(pdf::DocumentSession &session, const pdf::PageFacts &facts, int page, double dpi)
{
    const auto image = session.render(wholePage(facts, page, dpi));
    if (!image || image->isNull())
        giveUp(QStringLiteral("The worker did not draw page %1.").arg(page + 1));
}

double ourFirstPage(pdf::WorkerLauncher &launcher, const QString &path)
{
    return millisecondsOf([&] {
        pdf::DocumentSession session(launcher, opened(path));
        const auto facts = session.facts();
        if (!facts || facts->pages.isEmpty())
            giveUp(QStringLiteral("The worker did not open the file."));
        drawOrGiveUp(session, facts->pages.first(), 0, dotsPerInch);
    });
}

std::unique_ptr<Poppler::Document> openedByPoppler(const QString &path)
{
    auto document = Poppler::Document::load(path);
    if (!document)
        giveUp(QStringLiteral("Poppler did not open the file."));
    document->setRenderHint(Poppler::Document::Antialiasing);
    document->setRenderHint(Poppler::Document::TextAntialiasing);
    return document;
}

double theirFirstPage(const QString &path)
{
    return millisecondsOf([&] {
        const auto document = openedByPoppler(path);
        if (document->page(0)->renderToImage(dotsPerInch, dotsPerInch).isNull())
            giveUp(QStringLiteral("Poppler did not draw the first page."));
    });
}

/// Pages a second with two sessions, a thread each, as the reader's render queue has them.
double ourLongRun(pdf::WorkerLauncher &launcher, const QString &path)
{
    const pdf::SealedFile file = opened(path);
    pdf::DocumentSession first(launcher, file), second(launcher, file);
    const auto facts = first.facts();
    if (!facts || !second.facts() || facts->pages.isEmpty())
        giveUp(QStringLiteral("The worker did not open the file."));
    const int step = std::max(1, facts->pageCount / longRunPages);
    std::atomic<int> next = 0;
    const auto draw = [&](pdf::DocumentSession &session) {
        for (int at = next++; at < longRunPages; at = next++)
            drawOrGiveUp(session, facts->pages.first(), at * step, longRunDpi);
    };
    const double took = millisecondsOf([&] {
        std::jthread other([&] { draw(second); });
        draw(first);
    });
    return longRunPages * 1000 / took;
}

double theirLongRun(const QString &path)
{
    const auto document = openedByPoppler(path);
    const int step = std::max(1, document->numPages() / longRunPages);
    const double took = millisecondsOf([&] {
        for (int at = 0; at < longRunPages; ++at)
            if (document->page(at * step)->renderToImage(longRunDpi, longRunDpi).isNull())
                giveUp(QStringLiteral("Poppler did not draw a page."));
    });
    return longRunPages * 1000 / took;
}
} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    if (argc != 2)
        giveUp(QStringLiteral("Usage: first_page FILE"));
    const QString path = QFile::decodeName(argv[1]);
    pdf::WorkerLauncher launcher(QStringLiteral(DAIS_BIN_DIR "/dais-pdf-worker"));
    if (!launcher.prepare())
        giveUp(QStringLiteral("PDF workers cannot be confined on this computer."));

    const Medians first = inTurn(
        15, [&] { return ourFirstPage(launcher, path); }, [&] { return theirFirstPage(path); });
    int status = report({QStringLiteral("First page of a 500-page scan, worker start included"),
                         QStringLiteral("Poppler alone, already started"), QStringLiteral("ms"), first.ours,
                         first.theirs, 1.5, Ratio::Better::Lower});
    const Medians run = inTurn(
        5, [&] { return ourLongRun(launcher, path); }, [&] { return theirLongRun(path); });
    status = std::max(status, report({QStringLiteral("Pages a second through a bi-level scan, two workers"),
                                      QStringLiteral("Poppler, one thread"), QStringLiteral("pages/s"), run.ours,
                                      run.theirs, 1.8, Ratio::Better::Higher}));
    return status;
}
