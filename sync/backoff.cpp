#include "sync/backoff.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace dais::sync {

std::chrono::milliseconds Backoff::next()
{
    m_step = m_step.count() == 0 ? m_shortest : std::min(m_longest, m_step * 2);
    std::array<std::byte, 4> bytes{};
    m_random.fill(bytes);
    std::uint32_t drawn = 0;
    std::memcpy(&drawn, bytes.data(), sizeof drawn);
    const auto half = m_step.count() / 2;
    return std::chrono::milliseconds(m_step.count() - half + (half > 0 ? drawn % (half + 1) : 0));
}

} // namespace dais::sync
