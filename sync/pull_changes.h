#pragma once

#include "store/page_applier.h"
#include "store/subscriptions.h"
#include "store/workspace.h"
#include "sync/transport.h"

namespace dais::sync {

/// What one page of a pull did, and whether another is waiting.
struct PulledPage {
    store::PageEffect effect;
    bool more = false;
    bool commandsMoved = false;
    QDateTime serverTime;
    std::optional<QDateTime> safeThrough; ///< Every command decided before it is in a backup of the court's.
    QString timeToken;                    ///< Empty when the court did not sign it.
};

/// Asks for one page and writes it: whole commits, rows and cursor together; then tells the outbox the outcomes that came
/// with it, and deletes the files that must go. May be repeated at any time.
[[nodiscard]] Result<PulledPage> pullPage(Transport &transport, store::Workspace &workspace,
                                          store::PageApplier &applier, store::Subscriptions &subscriptions,
                                          const Pass &pass, std::stop_token stop);

/// Finishes what a crash left between the cache and the other two: outcomes the outbox has not heard, files to delete.
/// True when commands moved.
[[nodiscard]] Result<bool> settleLeftovers(store::Workspace &workspace);

} // namespace dais::sync
