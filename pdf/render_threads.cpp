#include "pdf/render_threads.h"

#include "pdf/crash_ledger.h"
#include "pdf/document_session.h"

namespace dais::pdf {

namespace {
constexpr int pagesAtOnce = 500;
constexpr size_t openWorkersAThread = 4; ///< Of documents; beyond that the one least likely needed is ended.
} // namespace

RenderThreads::RenderThreads(WorkerLauncher &launcher, int threads, RenderQueue &queue)
    : m_launcher(launcher), m_queue(queue)
{
    for (int i = 0; i < threads; ++i)
        m_threads.emplace_back([this] { run(); });
}

RenderThreads::~RenderThreads()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isEnding = true;
        m_backlog.cancelAll();
    }
    m_hasChanged.notify_all();
    for (std::thread &thread : m_threads)
        thread.join();
}

void RenderThreads::open(DocumentKey key, const SealedFile &file, const QString &password)
{
    {
        const std::lock_guard lock(m_mutex);
        m_documents[key] = {file, password, std::make_shared<CrashLedger>()};
    }
    add({.what = RenderWork::What::Open, .tile = {key, {}}});
}

void RenderThreads::close(DocumentKey key)
{
    {
        const std::lock_guard lock(m_mutex);
        m_documents.erase(key);
        m_backlog.cancel(key);
    }
    m_hasChanged.notify_all(); // So that threads end their workers for it.
}

void RenderThreads::add(RenderWork work)
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_documents.contains(work.document()) || m_isEnding)
            return;
        m_backlog.add(std::move(work));
    }
    m_hasChanged.notify_one();
}

void RenderThreads::keepOnly(DocumentKey document, const QVector<TileKey> &wanted, const QVector<Priority> &priorities)
{
    const std::lock_guard lock(m_mutex);
    m_backlog.keepOnly(document, wanted, priorities);
}

int RenderThreads::pendingCount() const
{
    const std::lock_guard lock(m_mutex);
    return m_backlog.count();
}

void RenderThreads::run()
{
    Sessions sessions;
    while (const auto work = next(sessions)) {
        if (DocumentSession *session = sessionFor(work->document(), sessions))
            perform(*work, *session);
        const std::lock_guard lock(m_mutex);
        m_backlog.finish(*work);
    }
}

/// Waits for work; none when the threads are to end. Closed documents' workers are ended meanwhile.
std::optional<RenderWork> RenderThreads::next(Sessions &sessions)
{
    for (;;) {
        Sessions closed; // Destroyed outside the lock: ending a worker is a system call.
        std::unique_lock lock(m_mutex);
        for (auto session = sessions.begin(); session != sessions.end();) {
            const auto following = std::next(session);
            if (!m_documents.contains(session->first))
                closed.insert(sessions.extract(session));
            session = following;
        }
        if (m_isEnding)
            return std::nullopt;
        if (closed.empty()) {
            if (auto work = m_backlog.take())
                return work;
            m_hasChanged.wait(lock);
        }
        lock.unlock();
    }
}

DocumentSession *RenderThreads::sessionFor(DocumentKey key, Sessions &sessions)
{
    if (const auto known = sessions.find(key); known != sessions.end())
        return known->second.get();
    Document document;
    {
        const std::lock_guard lock(m_mutex);
        const auto found = m_documents.find(key);
        if (found == m_documents.end())
            return nullptr;
        document = found->second;
    }
    if (sessions.size() >= openWorkersAThread)
        sessions.erase(sessions.begin()); // The document opened longest ago.
    auto session = std::make_unique<DocumentSession>(m_launcher, document.file, SessionLimits{}, document.ledger);
    session->setPassword(document.password);
    return sessions.emplace(key, std::move(session)).first->second.get();
}

void RenderThreads::perform(const RenderWork &work, DocumentSession &session)
{
    const std::stop_token stop = work.stop.get_token();
    switch (work.what) {
    case RenderWork::What::Open:
        return performOpen(work, session);
    case RenderWork::What::Pages:
        return performPages(work, session);
    case RenderWork::What::Tile: {
        const auto image = session.render(work.tile.request, stop);
        return post(work, [key = work.tile, image](RenderQueue &queue) {
            image ? emit queue.tileReady(key, *image) : emit queue.tileFailed(key, image.error());
        });
    }
    case RenderWork::What::Text: {
        const auto text = session.text(work.page, stop);
        return post(work, [key = work.document(), page = work.page, text](RenderQueue &queue) {
            text ? emit queue.pageText(key, page, *text) : emit queue.textFailed(key, page, text.error());
        });
    }
    case RenderWork::What::Outline: {
        // A document whose bookmarks cannot be read is one without.
        const auto outline = session.outline(stop).value_or(Outline());
        return post(work, [key = work.document(), outline](RenderQueue &queue) { emit queue.outline(key, outline); });
    }
    }
}

void RenderThreads::performOpen(const RenderWork &work, DocumentSession &session)
{
    const DocumentKey key = work.document();
    const auto facts = session.facts(work.stop.get_token());
    post(work, [key, facts](RenderQueue &queue) {
        facts ? emit queue.opened(key, *facts) : emit queue.openFailed(key, facts.error());
    });
    if (!facts)
        return;
    // Behind visible pages, so that the first page is not kept waiting.
    if (const int known = int(facts->pages.size()); known < facts->pageCount)
        add({.what = RenderWork::What::Pages, .tile = {key, {}}, .page = known, .priority = Priority::Text});
    add({.what = RenderWork::What::Outline, .tile = {key, {}}, .priority = Priority::Text});
}

void RenderThreads::performPages(const RenderWork &work, DocumentSession &session)
{
    const DocumentKey key = work.document();
    const auto pages = session.pages(work.page, pagesAtOnce, work.stop.get_token());
    if (!pages || pages->isEmpty())
        return; // All are known, or the document cannot be read further.
    post(work, [key, first = work.page, pages](RenderQueue &queue) { emit queue.pageFacts(key, first, *pages); });
    if (pages->size() == pagesAtOnce)
        add({.what = RenderWork::What::Pages,
             .tile = {key, {}},
             .page = work.page + pagesAtOnce,
             .priority = Priority::Text});
}

void RenderThreads::post(const RenderWork &work, std::function<void(RenderQueue &)> emitSignal)
{
    if (work.stop.stop_requested())
        return; // Nobody waits for it.
    QMetaObject::invokeMethod(
        &m_queue,
        [&queue = m_queue, key = work.document(), emitSignal = std::move(emitSignal)] {
            queue.deliver(key, emitSignal);
        },
        Qt::QueuedConnection);
}

} // namespace dais::pdf
