#pragma once

#include "domain/submission.h"
#include "store/cache.h"

#include <stop_token>

namespace dais::store {

/// Every package of a court that was filed from `from` on, whatever became of it, as this computer has it: thousands, so
/// not on the UI thread. Errors: Storage; Cancelled.
[[nodiscard]] Result<std::vector<domain::Submission>> readReceivedFilings(Cache &cache, const QString &court,
                                                                          const QDateTime &from, std::stop_token stop);

} // namespace dais::store
