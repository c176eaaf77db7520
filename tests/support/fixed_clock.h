#pragma once

#include "domain/clock.h"

#include <atomic>

namespace dais::tests {

/// A clock that stands still until told otherwise. Thread-safe.
class FixedClock final : public domain::Clock {
public:
    explicit FixedClock(const QDateTime &now = QDateTime(QDate(2026, 11, 20), QTime(15, 0), Qt::UTC))
        : m_now(now.toMSecsSinceEpoch())
    {
    }
    [[nodiscard]] QDateTime now() const override { return QDateTime::fromMSecsSinceEpoch(m_now, Qt::UTC); }
    [[nodiscard]] qint64 steadyMilliseconds() const override { return m_steady; }
    /// Time passes.
    void advance(std::chrono::milliseconds by)
    {
        m_now += by.count();
        m_steady += by.count();
    }
    /// Somebody sets the wall clock; no time passes.
    void set(const QDateTime &now) { m_now = now.toMSecsSinceEpoch(); }

private:
    std::atomic<qint64> m_now;
    std::atomic<qint64> m_steady{1000};
};

} // namespace dais::tests
