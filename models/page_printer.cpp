#include "models/page_printer.h"

#include "pdf/document_session.h"

#include <QPagedPaintDevice>
#include <QPainter>

namespace dais::models {

namespace {

constexpr pdf::SessionLimits limits{.processorSeconds = 30, .wallMilliseconds = 60'000};
constexpr qint64 mostDots = 40'000'000; ///< Of one page: larger ones are drawn more coarsely.

QSize dotsOf(const QSizeF &points)
{
    QSizeF size = points * PagePrinter::dotsPerInch / 72;
    const double dots = size.width() * size.height();
    if (dots > double(mostDots))
        size *= std::sqrt(double(mostDots) / dots);
    return size.toSize().expandedTo({1, 1});
}

/// Paints a page as large as fits the paper, upright, in its middle.
void paintPage(QPainter &painter, const QImage &page)
{
    const QRect paper(0, 0, painter.device()->width(), painter.device()->height());
    QSize size = page.size().scaled(paper.size(), Qt::KeepAspectRatio);
    const QPoint at(paper.x() + (paper.width() - size.width()) / 2, paper.y() + (paper.height() - size.height()) / 2);
    painter.drawImage(QRect(at, size), page);
}

} // namespace

PagePrinter::PagePrinter(pdf::WorkerLauncher &launcher, QObject *parent) : QObject(parent), m_launcher(launcher)
{
    m_thread.setMaxThreadCount(1);
}

PagePrinter::~PagePrinter()
{
    stop();
    m_thread.waitForDone();
}

void PagePrinter::stop()
{
    ++m_turn;
    m_stop.request_stop();
}

void PagePrinter::start(const pdf::SealedFile &file, std::shared_ptr<QPagedPaintDevice> device,
                        std::function<void()> abandon)
{
    stop();
    m_stop = std::stop_source();
    m_thread.start([this, file, device = std::move(device), abandon = std::move(abandon), turn = m_turn,
                    token = m_stop.get_token()] {
        const auto done = carryOut(file, *device, abandon, token);
        QMetaObject::invokeMethod(
            this,
            [this, done, turn] {
                if (turn != m_turn)
                    return; // Stopped meanwhile.
                if (done)
                    emit finished();
                else
                    emit failed(done.error());
            },
            Qt::QueuedConnection);
    });
}

Result<> PagePrinter::carryOut(const pdf::SealedFile &file, QPagedPaintDevice &device,
                               const std::function<void()> &abandon, const std::stop_token &stop)
{
    QPainter painter;
    auto done = printPages(file, device, painter, stop);
    if (!done)
        abandon(); // Before the painter ends the job, which would print what was drawn so far.
    return done;
}

Result<> PagePrinter::printPages(const pdf::SealedFile &file, QPagedPaintDevice &device, QPainter &painter,
                                 const std::stop_token &stop)
{
    pdf::DocumentSession session(m_launcher, file, limits);
    const auto facts = session.facts(stop);
    if (!facts)
        return tl::unexpected(facts.error());
    if (!painter.begin(&device))
        return fail(Error::Kind::Storage, QStringLiteral("printer"));
    for (int page = 0; page < facts->pageCount; ++page) {
        const auto size = session.pages(page, 1, stop);
        if (!size || size->isEmpty())
            return tl::unexpected(size ? Error{Error::Kind::NotFound, {}} : size.error());
        const QSize dots = dotsOf(size->first().size);
        const auto picture = session.render(
            {.page = page, .pageSize = dots, .tile = QRect({}, dots), .rotation = {}, .isCareful = false}, stop);
        if (!picture)
            return tl::unexpected(picture.error());
        if (page > 0 && !device.newPage())
            return fail(Error::Kind::Storage, QStringLiteral("printer"));
        paintPage(painter, *picture);
        emit printed(page + 1, facts->pageCount);
    }
    return painter.end() ? Result<>() : fail(Error::Kind::Storage, QStringLiteral("printer"));
}

} // namespace dais::models
