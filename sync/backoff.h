#pragma once

#include "domain/random.h"

#include <chrono>

namespace dais::sync {

/// How long to wait before trying again: doubles from the shortest to the longest pause, with jitter, so that a court's
/// workstations do not all come back in the same second.
class Backoff {
public:
    Backoff(std::chrono::milliseconds shortest, std::chrono::milliseconds longest, domain::Random &random)
        : m_shortest(shortest), m_longest(longest), m_random(random)
    {
    }
    /// The next pause: between half of and the whole of the present step.
    [[nodiscard]] std::chrono::milliseconds next();
    void reset() { m_step = std::chrono::milliseconds(0); }

private:
    std::chrono::milliseconds m_shortest;
    std::chrono::milliseconds m_longest;
    std::chrono::milliseconds m_step{0};
    domain::Random &m_random;
};

} // namespace dais::sync
