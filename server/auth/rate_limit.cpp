#include "server/auth/rate_limit.h"

namespace dais::server::auth {

namespace {
constexpr qsizetype tidyAbove = 10'000; ///< Keys come from outside: what has rested long enough is forgotten.
}

qint64 RateLimit::usedNow(const Allowance &allowance) const
{
    return std::max<qint64>(0, allowance.used - (m_clock.steadyMilliseconds() - allowance.countedAt));
}

bool RateLimit::take(const QString &key)
{
    const std::scoped_lock lock(m_mutex);
    if (m_allowances.size() > tidyAbove)
        forgetTheRested();
    Allowance &allowance = m_allowances[key];
    const qint64 used = usedNow(allowance);
    const bool allowed = used + m_rule.refillMilliseconds <= m_rule.most * m_rule.refillMilliseconds;
    allowance = {allowed ? used + m_rule.refillMilliseconds : used, m_clock.steadyMilliseconds()};
    return allowed;
}

void RateLimit::giveBack(const QString &key)
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_allowances.find(key);
    if (found == m_allowances.end())
        return;
    const qint64 used = std::max<qint64>(0, usedNow(*found) - m_rule.refillMilliseconds);
    *found = {used, m_clock.steadyMilliseconds()};
}

int RateLimit::secondsUntilNext(const QString &key) const
{
    const std::scoped_lock lock(m_mutex);
    const qint64 free = (m_rule.most - 1) * m_rule.refillMilliseconds;
    const qint64 wait = usedNow(m_allowances.value(key)) - free;
    return int(std::max<qint64>(1, (wait + 999) / 1000));
}

qsizetype RateLimit::keys() const
{
    const std::scoped_lock lock(m_mutex);
    return m_allowances.size();
}

void RateLimit::forgetTheRested()
{
    m_allowances.removeIf([this](const auto &entry) { return usedNow(entry.value()) == 0; });
}

} // namespace dais::server::auth
