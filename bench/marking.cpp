// Saving a mark until it is durable, and drawing pages that carry 1,000 marks.
#include "bench/ratio.h"
#include "pdf/document_session.h"
#include "pdf/worker_launcher.h"
#include "store/mark_taking.h"
#include "tests/support/court.h"
#include "widgets/page_marks.h"

#include <QFile>
#include <QGuiApplication>
#include <QPainter>

using namespace dais;
using namespace dais::bench;

namespace {

constexpr int savedMarks = 1000;
constexpr double patience = 5; ///< Milliseconds from the pen to the disk.
constexpr int drawnPages = 50;
constexpr int marksAPage = 1000 / drawnPages;
constexpr double dotsPerInch = 110;

int reportSaving()
{
    tests::Court court;
    const domain::CaseFile caseFile = court.server.opens(tests::aCase());
    const domain::Document document{.id = domain::DocumentId(tests::nextTestId()),
                                    .caseId = caseFile.id,
                                    .filingDate = QDate(2026, 11, 19),
                                    .sha256 = QString(64, u'b'),
                                    .pages = 4};
    court.server.puts(domain::Partition::courtOrdinary(QStringLiteral("NEW")), {document});
    if (!court.sync())
        giveUp(QStringLiteral("The record did not come down."));
    store::MarkTaking taking(court.acts(), court.cache());
    domain::Annotation mark;
    mark.caseId = caseFile.id;
    mark.document = document.id;
    mark.sha256 = document.sha256;
    mark.areas = {{100'000, 100'000, 300'000, 20'000}};
    mark.quote = QStringLiteral("One of them struck me with a rifle. I was taken to the clinic in the town.");
    std::vector<double> waits;
    for (int n = 0; n < savedMarks; ++n) {
        mark.text = QStringLiteral("Mark %1").arg(n);
        waits.push_back(millisecondsOf([&] {
            if (!taking.put(mark))
                giveUp(QStringLiteral("A mark was not saved."));
        }));
    }
    std::sort(waits.begin(), waits.end());
    return report({QStringLiteral("Saving a mark until it is durable: 99 of 100 within"),
                   QStringLiteral("what a pen may wait"), QStringLiteral("ms"), waits[waits.size() * 99 / 100],
                   patience, 1, Ratio::Better::Lower});
}

QVector<widgets::PageMark> marksOf(int page)
{
    QVector<widgets::PageMark> marks;
    for (int n = 0; n < marksAPage; ++n) {
        domain::Annotation mark;
        mark.page = page + 1;
        mark.issue = n % 7 + 1;
        mark.kind = n % 4 == 3 ? domain::MarkKind::Box : domain::MarkKind::Highlight;
        mark.text = n % 2 ? QStringLiteral("A word to it") : QString();
        mark.areas = {{100'000, 40'000 * n + 10'000, 700'000, 15'000}, {100'000, 40'000 * n + 26'000, 300'000, 15'000}};
        marks.append(widgets::pageMarkOf(mark, false));
    }
    return marks;
}

/// What drawing pages takes, and what drawing their marks takes beside it.
int reportDrawing(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        giveUp(QStringLiteral("%1 cannot be read.").arg(path));
    const auto sealed = pdf::SealedFile::copyOfFile(file.handle());
    pdf::WorkerLauncher launcher(QStringLiteral(DAIS_BIN_DIR "/dais-pdf-worker"));
    if (!sealed)
        giveUp(QStringLiteral("%1 cannot be held in memory.").arg(path));
    pdf::DocumentSession session(launcher, *sealed);
    const auto facts = session.facts();
    if (!facts || facts->pages.isEmpty())
        giveUp(QStringLiteral("The worker did not open the file."));
    const QSize size = (facts->pages.first().size * dotsPerInch / 72).toSize();
    std::vector<QImage> pages;
    const auto draw = [&] {
        pages.clear();
        return millisecondsOf([&] {
            for (int page = 0; page < drawnPages; ++page) {
                const auto image = session.render({page, size, QRect({}, size), pdf::Rotation::None});
                if (!image)
                    giveUp(QStringLiteral("The worker did not draw page %1.").arg(page + 1));
                pages.push_back(image->convertToFormat(QImage::Format_RGB32));
            }
        });
    };
    const auto mark = [&] {
        return millisecondsOf([&] {
            for (int page = 0; page < drawnPages; ++page) {
                QPainter painter(&pages[std::size_t(page)]);
                const widgets::PagePlacing placed = [&](const QRectF &part) {
                    return QRectF(part.left() * size.width(), part.top() * size.height(), part.width() * size.width(),
                                  part.height() * size.height());
                };
                for (const widgets::PageMark &one : marksOf(page))
                    widgets::paintMark(painter, one, placed, widgets::Paper::White, false);
            }
        });
    };
    static_cast<void>(draw());
    const Medians medians = inTurn(5, mark, draw);
    return report({QStringLiteral("Drawing 1,000 marks on 50 scanned pages"), QStringLiteral("drawing the pages"),
                   QStringLiteral("ms"), medians.ours, medians.theirs, 0.05, Ratio::Better::Lower});
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    if (argc != 2)
        giveUp(QStringLiteral("Usage: marking FILE"));
    const int status = reportSaving();
    return std::max(status, reportDrawing(QString::fromLocal8Bit(argv[1])));
}
