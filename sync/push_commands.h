#pragma once

#include "store/papers.h"
#include "sync/transport.h"

namespace dais::sync {

/// Sends what may be sent, in order, until nothing is left that the court can take now; stores receipts and outcomes.
/// Returns whether anything moved. May be repeated at any time: the court carries each command out at most once.
/// Error Conflict "outbox_cloned": another copy of the outbox sent other commands under the same numbers.
[[nodiscard]] Result<bool> pushCommands(Transport &transport, store::Outbox &outbox, const store::Papers &papers,
                                        const Pass &pass, std::stop_token stop);

} // namespace dais::sync
