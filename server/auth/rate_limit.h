#pragma once

#include "domain/clock.h"

#include <mutex>
#include <QHash>
#include <QString>

namespace dais::server::auth {

/// Lets each key act so often and then only as fast as its allowance grows back. Thread-safe, in memory.
class RateLimit {
public:
    struct Rule {
        int most = 10;                      ///< At once.
        qint64 refillMilliseconds = 90'000; ///< For one more.
    };
    RateLimit(const domain::Clock &clock, const Rule &rule) : m_clock(clock), m_rule(rule) {}

    /// Takes one from the key's allowance; false when there is none left.
    [[nodiscard]] bool take(const QString &key);
    /// Gives one back, as after a sign-in that was right.
    void giveBack(const QString &key);
    /// Seconds until the key may act again, at least 1.
    [[nodiscard]] int secondsUntilNext(const QString &key) const;
    [[nodiscard]] qsizetype keys() const;

private:
    struct Allowance {
        qint64 used = 0; ///< In milliseconds of refill.
        qint64 countedAt = 0;
    };
    [[nodiscard]] qint64 usedNow(const Allowance &allowance) const;
    void forgetTheRested();

    const domain::Clock &m_clock;
    Rule m_rule;
    mutable std::mutex m_mutex;
    QHash<QString, Allowance> m_allowances;
};

} // namespace dais::server::auth
