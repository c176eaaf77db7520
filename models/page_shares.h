#pragma once

#include "domain/ids.h"

#include <vector>

namespace dais::models {

/// A filing to be given to somebody.
struct ShareItem {
    domain::SubmissionId submission;
    int pages = 0; ///< 0 while its checks run; it counts as one.
};
/// A filing and whose it becomes.
struct ShareGift {
    domain::SubmissionId submission;
    domain::UserId to;

    friend bool operator==(const ShareGift &, const ShareGift &) = default;
};

/// Shares filings out so that everybody gets about the same number of pages: the longest first, each to whoever has the
/// fewest pages so far, in the order of `people`. In the order of `items`; none when there is nobody.
[[nodiscard]] std::vector<ShareGift> sharedByPages(const std::vector<ShareItem> &items,
                                                   const std::vector<domain::UserId> &people);

} // namespace dais::models
