// Scrolling through a long scanned record: how long a page in sight stays blank; and what 10,000 pages cost against 10.
// Usage: bench_scrolling FILE, a scan of 500 pages.
#include "bench/ratio.h"
#include "pdf/sealed_file.h"
#include "pdf/worker_launcher.h"
#include "widgets/page_view.h"

#include <QApplication>
#include <QBuffer>
#include <QElapsedTimer>
#include <QFile>
#include <QPainter>
#include <QPdfWriter>
#include <QScrollBar>
#include <QTimer>

using namespace dais;
using namespace dais::bench;

namespace {

constexpr QSize window(1000, 940);
constexpr int pagesASecond = 20;
constexpr int tick = 16; // Milliseconds: a screen of 60 pictures a second.
constexpr int patience = 60'000;
constexpr double mostBlank = 100;
constexpr int steps = 400;

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

/// A view with a document open in it, every page's size known.
class Reading {
public:
    Reading(pdf::WorkerLauncher &launcher, const pdf::SealedFile &file) : m_queue(launcher, 2), m_view(m_queue)
    {
        QObject::connect(&m_queue, &pdf::RenderQueue::tileReady, &m_view,
                         [this](const pdf::TileKey &key, const QImage &) {
                             if (!m_drawnAt.contains(key.request.page))
                                 m_drawnAt.insert(key.request.page, m_clock.elapsed());
                         });
        m_clock.start();
        m_view.resize(window);
        m_view.show();
        m_view.showDocument(file, QStringLiteral("Scan"));
        waitFor([this] { return m_view.pageCount() > 0 && m_drawnAt.contains(0); });
    }
    void waitFor(const std::function<bool()> &isSo)
    {
        QElapsedTimer waited;
        for (waited.start(); !isSo();) {
            if (waited.elapsed() > patience)
                giveUp(QStringLiteral("The document was not shown in time."));
            QApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 20);
        }
    }
    /// Milliseconds that each page was in sight before it was drawn, scrolling from the first page to the last at an even
    /// pace; a page that was never drawn while it was in sight counts as long as it was.
    std::vector<double> blanks()
    {
        QHash<int, qint64> seenAt, leftAt;
        const int whole = m_view.verticalScrollBar()->maximum();
        const double pace = double(whole) / m_view.pageCount() * pagesASecond / 1000; // Pixels a millisecond.
        const qint64 began = m_clock.elapsed();
        QTimer timer;
        timer.setTimerType(Qt::PreciseTimer);
        bool isDone = false;
        QObject::connect(&timer, &QTimer::timeout, &m_view, [&] {
            const qint64 now = m_clock.elapsed();
            const int at = std::min(whole, int(double(now - began) * pace));
            m_view.verticalScrollBar()->setValue(at);
            const double page =
                double(m_view.verticalScrollBar()->maximum() + m_view.viewport()->height()) / m_view.pageCount();
            const int first = int(at / page), last = int((at + m_view.viewport()->height()) / page);
            for (int i = first; i <= last; ++i)
                if (!seenAt.contains(i))
                    seenAt.insert(i, now);
            for (int i = std::max(0, first - 3); i < first; ++i)
                if (!leftAt.contains(i))
                    leftAt.insert(i, now);
            isDone = at >= whole;
        });
        timer.start(tick);
        waitFor([&] { return isDone; });
        timer.stop();
        std::vector<double> blank;
        for (auto it = seenAt.cbegin(); it != seenAt.cend(); ++it) {
            const qint64 left = leftAt.value(it.key(), m_clock.elapsed());
            const qint64 drawn = std::min(m_drawnAt.value(it.key(), left), left);
            blank.push_back(std::max<double>(0, double(drawn - it.value())));
        }
        std::ranges::sort(blank);
        return blank;
    }
    /// Milliseconds that the screen's thread is busy with a step of the wheel, painting with it; the median.
    double stepTime()
    {
        std::vector<double> times;
        for (int i = 0; i < steps; ++i)
            times.push_back(millisecondsOf([&] {
                QScrollBar *bar = m_view.verticalScrollBar();
                bar->setValue(bar->value() >= bar->maximum() ? 0 : bar->value() + widgets::PageView::lineHeight);
                m_view.viewport()->repaint();
            }));
        std::ranges::sort(times);
        return times[times.size() / 2];
    }

private:
    pdf::RenderQueue m_queue;
    widgets::PageView m_view;
    QElapsedTimer m_clock;
    QHash<int, qint64> m_drawnAt;
};

pdf::SealedFile textOf(int pages)
{
    QBuffer pdf;
    pdf.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&pdf);
        writer.setResolution(72);
        writer.setPageSize(QPageSize(QPageSize::Letter));
        QPainter pen(&writer);
        for (int i = 0; i < pages; ++i) {
            if (i > 0)
                writer.newPage();
            pen.drawText(72, 72, QStringLiteral("Page %1").arg(i + 1));
        }
    }
    const auto sealed = pdf::SealedFile::copyOf(pdf.data());
    if (!sealed)
        giveUp(QStringLiteral("The pages were not made."));
    return *sealed;
}

/// Kilobytes that this process holds.
double resident()
{
    QFile status(QStringLiteral("/proc/self/statm"));
    if (!status.open(QIODevice::ReadOnly))
        giveUp(QStringLiteral("The memory of this process cannot be read."));
    return status.readAll().split(' ').value(1).toDouble() * 4;
}

} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    if (argc != 2)
        giveUp(QStringLiteral("Usage: bench_scrolling FILE"));
    pdf::WorkerLauncher launcher(QStringLiteral(DAIS_BIN_DIR "/dais-pdf-worker"));
    if (!launcher.prepare())
        giveUp(QStringLiteral("PDF workers cannot be confined on this computer."));

    std::vector<double> longest;
    for (int round = 0; round < 5; ++round)
        longest.push_back(Reading(launcher, opened(QFile::decodeName(argv[1]))).blanks().back());
    std::ranges::sort(longest);
    int status = report({QStringLiteral("The longest that any of 500 scanned pages stays blank at 20 pages a second"),
                         QStringLiteral("what an eye may see of it"), QStringLiteral("ms"), longest[2], mostBlank, 1,
                         Ratio::Better::Lower});

    const pdf::SealedFile few = textOf(10), many = textOf(10'000);
    double grown = 0, small = 0;
    const Medians step = inTurn(
        5,
        [&] {
            const double before = resident();
            Reading reading(launcher, many);
            const double time = reading.stepTime();
            grown = std::max(grown, resident() - before);
            return time;
        },
        [&] {
            const double before = resident();
            Reading reading(launcher, few);
            const double time = reading.stepTime();
            small = std::max(small, resident() - before);
            return time;
        });
    status = std::max(status, report({QStringLiteral("A step of the wheel in 10,000 pages"),
                                      QStringLiteral("a step of the wheel in 10 pages"), QStringLiteral("ms"),
                                      step.ours, step.theirs, 1.5, Ratio::Better::Lower}));
    status =
        std::max(status, report({QStringLiteral("Memory of the view with 10,000 pages scrolled"),
                                 QStringLiteral("its bound for pictures"), QStringLiteral("KiB"), grown,
                                 double(widgets::PageView::standardCacheBytes) / 1024, 1.5, Ratio::Better::Lower}));
    return status;
}
