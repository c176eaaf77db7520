#include "store/change_feed.h"

namespace dais::store {

void ChangeSet::add(const ChangeSet &other)
{
    constexpr std::size_t most = 5000; // Past that, reading all again is quicker than reading each.
    everything = everything || other.everything || entities.size() + other.entities.size() > most;
    if (everything)
        entities.clear();
    else
        entities.insert(entities.end(), other.entities.begin(), other.entities.end());
}

} // namespace dais::store
