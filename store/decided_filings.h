#pragma once

#include "domain/submission.h"
#include "store/cache.h"

#include <stop_token>

namespace dais::store {

/// What was decided in a span of time, and how much waits, as this computer has it.
struct DecidedFilings {
    std::vector<domain::Submission> decided; ///< Accepted or rejected, in the order of their decisions.
    int waiting = 0;                         ///< Not decided, whenever they came.
};

/// Reads all that was decided from `from` to before `to`: thousands, so not on the UI thread. Errors: Storage;
/// Cancelled.
[[nodiscard]] Result<DecidedFilings> readDecidedFilings(Cache &cache, const QDateTime &from, const QDateTime &to,
                                                        std::stop_token stop);

} // namespace dais::store
