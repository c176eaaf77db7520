#pragma once

#include "domain/clock.h"

#include <atomic>

namespace dais::server::sample {

/// The sample's past: stands still until the story goes on. Waits are still measured by the real clock, which
/// outlives this. Thread-safe.
class SampleClock final : public domain::Clock {
public:
    SampleClock(const domain::Clock &real, const QDateTime &start) : m_real(real), m_now(start.toMSecsSinceEpoch()) {}
    [[nodiscard]] QDateTime now() const override { return QDateTime::fromMSecsSinceEpoch(m_now, Qt::UTC); }
    [[nodiscard]] qint64 steadyMilliseconds() const override { return m_real.steadyMilliseconds(); }
    void moveTo(const QDateTime &instant) { m_now = instant.toMSecsSinceEpoch(); }
    void pass(qint64 milliseconds) { m_now += milliseconds; }

private:
    const domain::Clock &m_real;
    std::atomic<qint64> m_now;
};

} // namespace dais::server::sample
