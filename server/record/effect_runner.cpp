#include "server/record/effect_runner.h"

namespace dais::server::record {

namespace {
constexpr auto betweenRounds = std::chrono::seconds(5);
}

void EffectRunner::start()
{
    m_thread = std::thread([this] { loop(); });
}

EffectRunner::~EffectRunner()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_changed.notify_one();
    if (m_thread.joinable())
        m_thread.join();
}

void EffectRunner::wake()
{
    {
        const std::lock_guard lock(m_mutex);
        m_woken = true;
    }
    m_changed.notify_one();
}

void EffectRunner::loop()
{
    std::unique_lock lock(m_mutex);
    while (!m_ending) {
        m_woken = false;
        lock.unlock();
        static_cast<void>(m_effects.runDue()); // A store that cannot be read now is asked again in the next round.
        lock.lock();
        m_changed.wait_for(lock, betweenRounds, [this] { return m_woken || m_ending; });
    }
}

} // namespace dais::server::record
