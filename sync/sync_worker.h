#pragma once

#include "sync/sync_round.h"
#include "sync/sync_state.h"

#include <condition_variable>
#include <deque>
#include <memory>
#include <QObject>
#include <thread>

namespace dais::sync {

/// Keeps this computer and the court in step on a thread of its own: the only class here that knows threads. Lives on
/// the UI thread; its signals are emitted on the sync thread and arrive queued. Stops within a second.
class SyncWorker : public QObject {
    Q_OBJECT
public:
    struct Parts {
        store::Profile &profile;
        Session &session;
        std::function<std::unique_ptr<Transport>()> makeTransport; ///< Called on the sync thread.
        const domain::Clock &clock;
        domain::Random &random;
        QString court = {};                                ///< Whose claims are listed; none when empty.
        qint64 documentBytes = RoomKeeping::standardBytes; ///< The most that documents may take on this computer.
        /// Waits between attempts, tests shorten them.
        std::chrono::milliseconds shortestPause{1000};
        std::chrono::milliseconds longestPause{300000};
        std::chrono::milliseconds longestPoll{60000}; ///< The server answers after 50 s by itself.
    };
    explicit SyncWorker(const Parts &parts, QObject *parent = nullptr);
    ~SyncWorker() override;

    void start();
    /// Ends what is under way and waits for the thread: at most a second.
    void stop();
    /// Something was saved, opened or signed in: go and look now. Callable from any thread; returns at once.
    void wake();
    /// Asks for a claim or its release; the answer comes as claimAnswered. Returns at once.
    void claim(const domain::wire::ClaimRequest &request);

signals:
    void stateChanged(const dais::sync::SyncState &state);
    /// The cache changed on disk: hand it to Overlay::pulled.
    void pulled(const dais::store::ChangeSet &changes);
    /// Commands moved on in the outbox: hand it to Overlay::commandsMoved.
    void commandsMoved();
    void documentArrived(const dais::domain::DocumentId &document);
    void documentGone(const dais::domain::DocumentId &document);
    void claimAnswered(const dais::domain::wire::ClaimReply &reply);
    /// All that is claimed in the person's court, whenever that moved.
    void claimsListed(const dais::domain::wire::ClaimList &list);

private:
    class Thread;
    Parts m_parts;
    std::unique_ptr<Thread> m_thread;
};

} // namespace dais::sync

Q_DECLARE_METATYPE(dais::domain::wire::ClaimReply)
Q_DECLARE_METATYPE(dais::domain::wire::ClaimList)
