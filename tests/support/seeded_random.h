#pragma once

#include "domain/random.h"

#include <mutex>
#include <random>

namespace dais::tests {

/// Randomness from a seed: the same in every run. Thread-safe.
class SeededRandom final : public domain::Random {
public:
    explicit SeededRandom(std::uint64_t seed = 1) : m_engine(seed) {}
    void fill(std::span<std::byte> bytes) override
    {
        const std::scoped_lock lock(m_mutex);
        for (std::byte &byte : bytes)
            byte = std::byte(m_engine() & 0xff);
    }

private:
    std::mutex m_mutex;
    std::mt19937_64 m_engine;
};

} // namespace dais::tests
