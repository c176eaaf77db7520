#pragma once

#include "domain/random.h"

#include <cstdint>
#include <vector>

namespace dais::simulator {

/// A stream of chance from one seed: the same on every machine (splitmix64).
class Dice final : public domain::Random {
public:
    explicit Dice(std::uint64_t seed) : m_state(seed * 0x9e3779b97f4a7c15ULL + 0x1234567ULL) {}

    [[nodiscard]] std::uint64_t next()
    {
        std::uint64_t z = (m_state += 0x9e3779b97f4a7c15ULL);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }
    /// From 0 to `sides` - 1.
    [[nodiscard]] int below(int sides) { return sides <= 1 ? 0 : int(next() % std::uint64_t(sides)); }
    /// From `low` to `high`, both possible.
    [[nodiscard]] int between(int low, int high) { return low + below(high - low + 1); }
    /// True in `percent` of a hundred throws.
    [[nodiscard]] bool chance(double percent) { return double(next() % 1000000) < percent * 10000.0; }
    template <typename T>
    [[nodiscard]] const T &oneOf(const std::vector<T> &list)
    {
        return list[std::size_t(below(int(list.size())))];
    }
    /// Another stream that follows from this seed and `name`, so that one actor's throws do not move another's.
    [[nodiscard]] Dice stream(std::uint64_t name) const { return Dice(m_state ^ (name * 0xd1342543de82ef95ULL + 1)); }

    void fill(std::span<std::byte> bytes) override
    {
        for (std::byte &byte : bytes)
            byte = std::byte(next() >> 56);
    }

private:
    std::uint64_t m_state;
};

} // namespace dais::simulator
