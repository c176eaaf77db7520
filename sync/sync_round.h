#pragma once

#include "store/page_applier.h"
#include "store/subscriptions.h"
#include "store/trusted_time.h"
#include "store/workspace.h"
#include "sync/housekeeping.h"
#include "sync/room_keeping.h"
#include "sync/session.h"

#include <QSet>

namespace dais::sync {

/// What a round tells as it goes; called on the thread of the round, after each commit.
struct RoundListener {
    std::function<void(const store::PageEffect &)> pageApplied = [](const store::PageEffect &) {};
    std::function<void()> commandsMoved = [] {};
    std::function<void(const domain::DocumentId &)> documentArrived = [](const domain::DocumentId &) {};
    /// There was no room for its bytes.
    std::function<void(const domain::DocumentId &)> documentPutAside = [](const domain::DocumentId &) {};
};

/// What one round uses; all outlive it.
struct RoundParts {
    Transport &transport;
    store::Workspace &workspace;
    Session &session;
    const domain::Clock &clock;
    domain::Random &random;
    RoundListener listener = {};
    qint64 documentBytes = RoomKeeping::standardBytes; ///< The most that documents may take on this computer.
};

/// One exchange with the court: greet, push what may be sent, pull until nothing is left. Blocking, free of threads;
/// every step may be repeated. An error leaves everything that waits waiting.
class SyncRound {
public:
    explicit SyncRound(const RoundParts &parts);
    /// Errors: Offline, TimedOut, Cancelled; Unauthorized "sign_in_needed" or "certificate_unknown"; Protocol
    /// "client_too_old", "server_too_old", "server_trouble", "not_understood"; Storage, "cache_damaged" among
    /// them: the next start makes the cache anew; Conflict "deletions_held".
    [[nodiscard]] Result<> run(std::stop_token stop);
    /// Fetches documents that this computer should have; at most `count`.
    /// True when more are wanted.
    [[nodiscard]] Result<bool> fetchDocuments(int count, std::stop_token stop);
    /// Forgets what need not be kept. Call when a run went well and no document is wanted.
    [[nodiscard]] Result<> tidy(std::stop_token stop);
    /// Waits until the court has something new, at most `longest`. True when it has.
    [[nodiscard]] Result<bool> waitForNews(std::chrono::milliseconds longest, std::stop_token stop);
    /// Whether what is claimed may differ from what claims() said last.
    [[nodiscard]] bool claimsMoved() const { return m_claimsMoved; }
    /// Everything that is claimed in a court.
    [[nodiscard]] Result<domain::wire::ClaimList> claims(const QString &court, std::stop_token stop);
    /// Tells the court that a submission was opened or left, and answers who has it.
    [[nodiscard]] Result<domain::wire::ClaimReply> claim(const domain::wire::ClaimRequest &request,
                                                         std::stop_token stop);
    /// Whether `hello` must come first in the next run: after any failure.
    [[nodiscard]] bool greeted() const { return m_greeted; }

private:
    [[nodiscard]] Result<> lookAtCacheOnce();
    [[nodiscard]] Result<> greet(std::stop_token stop);
    [[nodiscard]] Result<> push(std::stop_token stop);
    [[nodiscard]] Result<> pull(std::stop_token stop);
    [[nodiscard]] Result<> goOnAsAnotherDevice();
    RoundParts m_parts;
    store::PageApplier m_applier;
    Housekeeping m_housekeeping;
    RoomKeeping m_room;
    QDateTime m_serverTime; ///< Of the last page, as the next.
    std::optional<QDateTime> m_safeThrough;
    bool m_greeted = false;
    bool m_cacheLookedAt = false;          ///< In this run of the program.
    bool m_claimsMoved = true;             ///< At the start nobody knows.
    QString m_heard = QStringLiteral("0"); ///< The number of the last news.
    QSet<QString> m_unavailable;           ///< Hashes that the court would not give in this run of the program.
};

} // namespace dais::sync
