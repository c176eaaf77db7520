#pragma once

#include <QDateTime>

namespace dais::domain {

/// Where the time comes from, so that tests and the simulator can hold it still. Thread-safe.
class Clock {
public:
    virtual ~Clock() = default;
    /// The present instant, UTC, to the millisecond.
    [[nodiscard]] virtual QDateTime now() const = 0;
    /// Milliseconds since some fixed point; never goes back, also not when the wall clock is set.
    /// Goes on while the computer sleeps; begins anew when it is started.
    [[nodiscard]] virtual qint64 steadyMilliseconds() const = 0;
    /// Changes whenever the computer is started: instants of steadyMilliseconds() compare only under one of these.
    /// Empty when nobody knows.
    [[nodiscard]] virtual QString bootId() const { return {}; }
};

} // namespace dais::domain
