#include "sync/sync_worker.h"

#include "sync/backoff.h"

namespace dais::sync {

using Kind = SyncState::Kind;

/// What runs on the sync thread, and what the UI thread leaves for it.
class SyncWorker::Thread {
public:
    explicit Thread(SyncWorker &worker) : m_worker(worker), m_parts(worker.m_parts)
    {
        m_thread = std::jthread([this](std::stop_token stop) { run(stop); });
    }
    ~Thread()
    {
        m_thread.request_stop();
        wake();
    }
    void wake()
    {
        const std::scoped_lock lock(m_mutex);
        m_woken = true;
        m_waiting.request_stop(); // Ends a long poll; nothing else may be ended for a wake.
        m_condition.notify_all();
    }
    void claim(const domain::wire::ClaimRequest &request)
    {
        {
            const std::scoped_lock lock(m_mutex);
            m_claims.push_back(request);
        }
        wake();
    }

private:
    void run(std::stop_token stop);
    void work(store::Workspace &workspace, Transport &transport, std::stop_token stop);
    Result<> once(SyncRound &round, std::stop_token stop);
    void answerClaims(SyncRound &round, std::stop_token stop);
    void listClaims(SyncRound &round, std::stop_token stop);
    void waitForNews(SyncRound &round, store::Workspace &workspace, std::stop_token stop);
    void pause(std::chrono::milliseconds longest, std::stop_token stop);
    void tell(store::Workspace &workspace, Kind kind, const QString &code = {});
    void tellError(store::Workspace &workspace, const Error &error);
    RoundListener listener();

    SyncWorker &m_worker;
    const Parts &m_parts;
    std::mutex m_mutex;
    std::condition_variable_any m_condition;
    bool m_woken = false; ///< Guarded by m_mutex, and so the two below.
    std::stop_source m_waiting{std::nostopstate};
    std::deque<domain::wire::ClaimRequest> m_claims;
    SyncState m_state; ///< The sync thread's own.
    bool m_moreDocuments = false;
    std::jthread m_thread; ///< Last: it is joined before what it uses goes.
};

SyncWorker::SyncWorker(const Parts &parts, QObject *parent) : QObject(parent), m_parts(parts)
{
    qRegisterMetaType<dais::sync::SyncState>();
    qRegisterMetaType<dais::store::ChangeSet>();
    qRegisterMetaType<dais::domain::DocumentId>();
    qRegisterMetaType<dais::domain::SubmissionId>();
    qRegisterMetaType<dais::domain::wire::ClaimReply>();
    qRegisterMetaType<dais::domain::wire::ClaimList>();
}

SyncWorker::~SyncWorker()
{
    stop();
}

void SyncWorker::start()
{
    if (!m_thread)
        m_thread = std::make_unique<Thread>(*this);
}

void SyncWorker::stop()
{
    m_thread.reset();
}

void SyncWorker::wake()
{
    if (m_thread)
        m_thread->wake();
}

void SyncWorker::claim(const domain::wire::ClaimRequest &request)
{
    if (m_thread)
        m_thread->claim(request);
}

void SyncWorker::Thread::run(std::stop_token stop)
{
    const auto transport = m_parts.makeTransport();
    auto workspace =
        store::Workspace::open(m_parts.profile, store::Workspace::Thread::Sync, {m_parts.clock, m_parts.random});
    while (!workspace && !stop.stop_requested()) { // A full or busy disk may get better.
        m_state.kind = Kind::Trouble;
        m_state.code = workspace.error().detail;
        emit m_worker.stateChanged(m_state);
        pause(m_parts.longestPause, stop);
        workspace =
            store::Workspace::open(m_parts.profile, store::Workspace::Thread::Sync, {m_parts.clock, m_parts.random});
    }
    if (workspace)
        work(**workspace, *transport, stop);
}

RoundListener SyncWorker::Thread::listener()
{
    return {.pageApplied =
                [this](const store::PageEffect &effect) {
                    for (const domain::DocumentId &document : effect.gone)
                        emit m_worker.documentGone(document);
                    for (const domain::DocumentId &document : effect.closed)
                        emit m_worker.documentGone(document);
                    if (!effect.changed.isEmpty())
                        emit m_worker.pulled(effect.changed);
                },
            .commandsMoved = [this] { emit m_worker.commandsMoved(); },
            .documentArrived = [this](const domain::DocumentId &document) { emit m_worker.documentArrived(document); },
            .documentPutAside = [this](const domain::DocumentId &document) { emit m_worker.documentGone(document); }};
}

void SyncWorker::Thread::work(store::Workspace &workspace, Transport &transport, std::stop_token stop)
{
    SyncRound round(
        {transport, workspace, m_parts.session, m_parts.clock, m_parts.random, listener(), m_parts.documentBytes});
    Backoff backoff(m_parts.shortestPause, m_parts.longestPause, m_parts.random);
    while (!stop.stop_requested()) {
        // What was wrong stays said until it is known to be right.
        tell(workspace, m_state.kind == Kind::UpToDate ? Kind::Sending : m_state.kind, m_state.code);
        const auto done = once(round, stop);
        if (stop.stop_requested())
            return;
        if (done) {
            backoff.reset();
            tell(workspace, Kind::UpToDate);
            answerClaims(round, stop);
            listClaims(round, stop);
            if (!m_moreDocuments)
                waitForNews(round, workspace, stop);
        } else {
            tellError(workspace, done.error());
            // Without a token nothing can be tried: sign-in wakes us.
            pause(m_state.kind == Kind::SignInNeeded ? m_parts.longestPause : backoff.next(), stop);
        }
    }
}

Result<> SyncWorker::Thread::once(SyncRound &round, std::stop_token stop)
{
    DAIS_TRY(round.run(stop));
    const auto more = round.fetchDocuments(8, stop); // A few at a time: commands and claims go between them.
    if (!more)
        return tl::unexpected(more.error());
    m_moreDocuments = *more;
    if (!m_moreDocuments)
        if (const auto tidied = round.tidy(stop); !tidied) // It can wait until tomorrow.
            qWarning("nothing was tidied: %s", qUtf8Printable(tidied.error().detail));
    return {};
}

void SyncWorker::Thread::answerClaims(SyncRound &round, std::stop_token stop)
{
    for (;;) {
        domain::wire::ClaimRequest request;
        {
            const std::scoped_lock lock(m_mutex);
            if (m_claims.empty() || stop.stop_requested())
                return;
            request = m_claims.front();
            m_claims.pop_front();
        }
        const auto reply = round.claim(request, stop);
        if (!reply)
            return; // A claim is a label: the next one asks again.
        emit m_worker.claimAnswered(*reply);
    }
}

void SyncWorker::Thread::listClaims(SyncRound &round, std::stop_token stop)
{
    if (m_parts.court.isEmpty() || !round.claimsMoved() || stop.stop_requested())
        return;
    if (const auto list = round.claims(m_parts.court, stop)) // Else they are labels: the next news lists them.
        emit m_worker.claimsListed(*list);
}

void SyncWorker::Thread::waitForNews(SyncRound &round, store::Workspace &workspace, std::stop_token stop)
{
    std::chrono::milliseconds longest = m_parts.longestPoll;
    const auto due = workspace.outbox().nextDue();
    if (due && *due) {
        const auto rest = std::chrono::milliseconds(m_parts.clock.now().msecsTo(**due));
        longest = std::clamp(rest, std::chrono::milliseconds(0), longest);
    }
    std::stop_source waiting;
    {
        const std::scoped_lock lock(m_mutex);
        if (std::exchange(m_woken, false))
            return;
        m_waiting = waiting;
    }
    const std::stop_callback ended(stop, [&] { waiting.request_stop(); });
    if (longest < std::chrono::seconds(1)) // The server counts whole seconds.
        return pause(std::max(longest, std::chrono::milliseconds(10)), stop);
    const auto news = round.waitForNews(longest, waiting.get_token());
    {
        const std::scoped_lock lock(m_mutex);
        m_waiting = std::stop_source(std::nostopstate);
        if (std::exchange(m_woken, false))
            return;
    }
    if (!news && !stop.stop_requested() && news.error().kind != Error::Kind::Cancelled)
        pause(m_parts.shortestPause, stop); // The next round finds out what is wrong, and says so.
}

void SyncWorker::Thread::pause(std::chrono::milliseconds longest, std::stop_token stop)
{
    std::unique_lock lock(m_mutex);
    m_condition.wait_for(lock, stop, longest, [this] { return m_woken; });
    m_woken = false;
}

void SyncWorker::Thread::tell(store::Workspace &workspace, Kind kind, const QString &code)
{
    SyncState state = m_state;
    if (state.kind != kind || state.code != code || !state.since.isValid())
        state.since = m_parts.clock.now();
    state.kind = kind;
    state.code = code;
    state.contact = workspace.cache().lastContact().value_or(QDateTime());
    state.waiting = workspace.outbox().waitingActs().value_or(state.waiting);
    const auto attention = workspace.outbox().needingAttention();
    state.needsYou = attention ? int(attention->size()) : state.needsYou;
    state.receiving = m_moreDocuments;
    if (state == m_state)
        return;
    m_state = state;
    emit m_worker.stateChanged(m_state);
}

void SyncWorker::Thread::tellError(store::Workspace &workspace, const Error &error)
{
    switch (error.kind) {
    case Error::Kind::Unauthorized:
        return error.detail == QLatin1String("certificate_unknown") ? tell(workspace, Kind::Trouble, error.detail)
                                                                    : tell(workspace, Kind::SignInNeeded);
    case Error::Kind::Offline:
    case Error::Kind::TimedOut:
    case Error::Kind::Cancelled:
        return error.detail == QLatin1String("server_trouble") ? tell(workspace, Kind::Trouble, error.detail)
                                                               : tell(workspace, Kind::Offline);
    case Error::Kind::Protocol:
        return error.detail.endsWith(QLatin1String("_too_old")) ? tell(workspace, Kind::VersionDiffers, error.detail)
                                                                : tell(workspace, Kind::Trouble, error.detail);
    case Error::Kind::Invalid:
    case Error::Kind::NotFound:
    case Error::Kind::Conflict:
    case Error::Kind::Storage:
        return tell(workspace, Kind::Trouble, error.detail);
    }
    Q_UNREACHABLE();
}

} // namespace dais::sync
