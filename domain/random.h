#pragma once

#include <cstddef>
#include <span>

namespace dais::domain {

/// Where randomness comes from, so that one seed makes one run. Thread-safe.
class Random {
public:
    virtual ~Random() = default;
    /// Fills `bytes`; the real one is fit for keys and tokens.
    virtual void fill(std::span<std::byte> bytes) = 0;
};

} // namespace dais::domain
