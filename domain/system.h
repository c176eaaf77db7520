#pragma once

#include "domain/clock.h"
#include "domain/random.h"

namespace dais::domain {

/// The computer's own clock. Only `app` and the server's main construct it.
class SystemClock final : public Clock {
public:
    [[nodiscard]] QDateTime now() const override;
    [[nodiscard]] qint64 steadyMilliseconds() const override;
    [[nodiscard]] QString bootId() const override;
};

/// The kernel's random number generator. Only `app` and the server's main construct it.
class SystemRandom final : public Random {
public:
    void fill(std::span<std::byte> bytes) override;
};

} // namespace dais::domain
