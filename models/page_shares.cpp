#include "models/page_shares.h"

#include <algorithm>
#include <numeric>

namespace dais::models {

std::vector<ShareGift> sharedByPages(const std::vector<ShareItem> &items, const std::vector<domain::UserId> &people)
{
    if (people.empty())
        return {};
    std::vector<std::size_t> longestFirst(items.size());
    std::iota(longestFirst.begin(), longestFirst.end(), std::size_t(0));
    std::ranges::stable_sort(longestFirst,
                             [&](std::size_t a, std::size_t b) { return items[a].pages > items[b].pages; });
    std::vector<int> load(people.size(), 0);
    std::vector<ShareGift> gifts(items.size());
    for (const std::size_t i : longestFirst) {
        const auto least = std::ranges::min_element(load);
        gifts[i] = {items[i].submission, people[std::size_t(least - load.begin())]};
        *least += std::max(1, items[i].pages);
    }
    return gifts;
}

} // namespace dais::models
