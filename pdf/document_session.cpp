#include "pdf/document_session.h"

#include "pdf/crash_ledger.h"
#include "pdf/page_codec.h"
#include "pdf/worker_launcher.h"
#include "pdf/worker_process.h"

namespace dais::pdf {

struct DocumentSession::Call {
    JobKind kind;
    int page; ///< Who is to blame for a crash; CrashLedger::WholeDocument when no single page is.
    PageArguments arguments;
    qint64 outputBytes;
};

namespace {
/// The parent's own mistakes do not cost a worker.
bool endsWorker(const Error &error)
{
    const auto failure = failureOf(error);
    return failure == Failure::Crashed || failure == Failure::TimedOut || failure == Failure::LyingWorker ||
           failure == Failure::TooCostly;
}

bool isBlamed(const Error &error)
{
    const auto failure = failureOf(error);
    return failure == Failure::Crashed || failure == Failure::TimedOut;
}

/// Makes a parser of bytes one of answers, which reads them where they lie.
template <typename Value>
auto inPlace(Result<Value> (*parse)(QByteArrayView))
{
    return [parse](const SealedFile &answer) -> Result<Value> {
        const auto bytes = answer.map();
        if (!bytes)
            return tl::unexpected(bytes.error());
        return parse(QByteArrayView(**bytes));
    };
}

Result<QImage> imageFrom(const SealedFile &answer, const QSize &size)
{
    const qsizetype colourRow = qsizetype(size.width()) * 4;
    const bool hasColour = answer.size() == colourRow * size.height();
    const qsizetype row = hasColour ? colourRow : greyRowBytes(size.width());
    if (answer.size() != row * size.height())
        return refuse(Failure::LyingWorker);
    auto bytes = answer.map();
    if (!bytes)
        return tl::unexpected(bytes.error());
    auto kept = std::make_unique<MappedBytes>(*bytes); // The image keeps the mapping alive.
    const auto *pixels = reinterpret_cast<const uchar *>((*kept)->constData());
    return QImage(
        pixels, size.width(), size.height(), row, hasColour ? QImage::Format_RGB32 : QImage::Format_Grayscale8,
        [](void *owner) { delete static_cast<MappedBytes *>(owner); }, kept.release());
}
} // namespace

DocumentSession::DocumentSession(WorkerLauncher &launcher, SealedFile document, SessionLimits limits,
                                 std::shared_ptr<CrashLedger> ledger)
    : m_launcher(launcher), m_document(std::move(document)), m_limits(limits),
      m_ledger(ledger ? std::move(ledger) : std::make_shared<CrashLedger>())
{
}

DocumentSession::~DocumentSession() = default;

void DocumentSession::setPassword(const QString &password)
{
    const std::lock_guard lock(m_mutex);
    m_password = password;
}

Result<WorkerProcess *> DocumentSession::runningWorker(std::stop_token stop)
{
    if (!m_worker || !m_worker->isUsable()) {
        m_worker.reset();
        auto worker = m_launcher.launch(m_document, stop);
        if (!worker)
            return tl::unexpected(worker.error());
        m_worker = std::move(*worker);
    }
    return m_worker.get();
}

Result<SealedFile> DocumentSession::perform(const Call &call, std::stop_token stop)
{
    if (stop.stop_requested())
        return fail(Error::Kind::Cancelled);
    if (m_ledger->isGivenUp(call.page))
        return refuse(Failure::Crashed);
    const auto worker = runningWorker(stop);
    if (!worker)
        return tl::unexpected(worker.error());
    PageArguments arguments = call.arguments;
    arguments.password = m_password;
    arguments.render.isCareful = m_ledger->hasEnded(call.page);
    const JobLimits limits{m_limits.processorSeconds, m_limits.wallMilliseconds, call.outputBytes};
    auto answer = (*worker)->call(call.kind, encode(arguments), limits, stop);
    if (!answer && endsWorker(answer.error())) {
        m_worker.reset();
        if (isBlamed(answer.error()))
            m_ledger->noteEnding(call.page);
    }
    return answer;
}

/// Performs the call and reads its answer; one that cannot be true costs the worker.
template <typename Value, typename Parse>
Result<Value> DocumentSession::ask(const Call &call, std::stop_token stop, Parse parse)
{
    const std::lock_guard lock(m_mutex);
    const auto answer = perform(call, std::move(stop));
    if (!answer)
        return tl::unexpected(answer.error());
    Result<Value> value = parse(*answer);
    if (!value && failureOf(value.error()) == Failure::LyingWorker) {
        m_worker.reset();
        m_launcher.count(Failure::LyingWorker);
    }
    return value;
}

Result<DocumentFacts> DocumentSession::facts(std::stop_token stop)
{
    PageArguments arguments;
    arguments.first = -1;
    return ask<DocumentFacts>({JobKind::Facts, CrashLedger::WholeDocument, arguments, maximumFactsBytes}, stop,
                              inPlace(parseFacts));
}

Result<QVector<PageFacts>> DocumentSession::pages(int first, int count, std::stop_token stop)
{
    PageArguments arguments;
    arguments.first = qMax(0, first);
    arguments.count = qBound(0, count, maximumPagesAnAnswer);
    return ask<QVector<PageFacts>>({JobKind::Facts, CrashLedger::WholeDocument, arguments, maximumFactsBytes}, stop,
                                   inPlace(parsePages));
}

Result<QImage> DocumentSession::render(const RenderRequest &request, std::stop_token stop)
{
    if (!isDrawable(request))
        return refuse(Failure::BadRequest);
    PageArguments arguments;
    arguments.render = request;
    const qint64 bytes = qint64(request.tile.width()) * request.tile.height() * 4;
    return ask<QImage>({JobKind::Render, request.page, arguments, bytes}, stop,
                       [&request](const SealedFile &answer) { return imageFrom(answer, request.tile.size()); });
}

Result<PageText> DocumentSession::text(int page, std::stop_token stop)
{
    if (page < 0 || page >= maximumPageCount)
        return refuse(Failure::BadRequest);
    PageArguments arguments;
    arguments.first = page;
    return ask<PageText>({JobKind::Text, page, arguments, maximumTextBytes}, stop, inPlace(parseText));
}

Result<Outline> DocumentSession::outline(std::stop_token stop)
{
    return ask<Outline>({JobKind::Outline, CrashLedger::WholeDocument, {}, maximumOutlineBytes}, stop,
                        inPlace(parseOutline));
}

Result<SealedFile> DocumentSession::extractPages(const QVector<int> &pages, std::stop_token stop)
{
    PageArguments arguments;
    arguments.pages = pages;
    const std::lock_guard lock(m_mutex);
    return perform({JobKind::ExtractPages, CrashLedger::WholeDocument, arguments, SealedFile::MaximumBytes}, stop);
}

qint64 DocumentSession::workerProcessId() const
{
    const std::lock_guard lock(m_mutex);
    return m_worker ? m_worker->processId() : 0;
}

} // namespace dais::pdf
