#include "server/record/hub.h"

namespace dais::server::record {

namespace {
constexpr std::size_t mostTopics = 100'000; ///< Past this, old ones are forgotten and count as just changed.
}

quint64 Hub::now() const
{
    const std::lock_guard lock(m_mutex);
    return m_generation;
}

Hub::Ticket Hub::wait(const QStringList &topics, quint64 since, std::function<void(quint64)> wake)
{
    quint64 already = 0;
    {
        const std::lock_guard lock(m_mutex);
        if (since < m_floor || since > m_generation)
            already = m_generation;
        for (const QString &topic : topics)
            if (const auto known = m_lastChange.find(topic); known != m_lastChange.end() && known->second > since)
                already = m_generation;
        if (!already) {
            m_waiters.emplace(m_nextTicket, Waiter{topics, std::move(wake)});
            return m_nextTicket++;
        }
    }
    wake(already);
    return 0;
}

void Hub::cancel(Ticket ticket)
{
    const std::lock_guard calling(m_calling); // Whoever is being called now has returned after this.
    const std::lock_guard lock(m_mutex);
    m_waiters.erase(ticket);
}

void Hub::publish(const QStringList &topics)
{
    const std::lock_guard calling(m_calling);
    std::vector<std::function<void(quint64)>> woken;
    quint64 generation = 0;
    {
        const std::lock_guard lock(m_mutex);
        generation = ++m_generation;
        if (m_lastChange.size() > mostTopics) {
            m_lastChange.clear();
            m_floor = generation;
        }
        for (const QString &topic : topics)
            m_lastChange[topic] = generation;
        for (auto waiter = m_waiters.begin(); waiter != m_waiters.end();) {
            const QStringList &wanted = waiter->second.topics;
            if (std::any_of(topics.begin(), topics.end(), [&](const QString &t) { return wanted.contains(t); })) {
                woken.push_back(std::move(waiter->second.wake));
                waiter = m_waiters.erase(waiter);
            } else {
                ++waiter;
            }
        }
    }
    for (const auto &wake : woken)
        wake(generation);
}

} // namespace dais::server::record
