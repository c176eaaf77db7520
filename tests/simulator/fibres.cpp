#include "tests/simulator/fibres.h"

#include <boost/context/pooled_fixedsize_stack.hpp>

#include <algorithm>
#include <limits>

namespace dais::simulator {

namespace {

constexpr std::size_t stackBytes = 512 << 10; // SQLite's parser and Qt's JSON reader need some.
constexpr std::int64_t never = std::numeric_limits<std::int64_t>::max();

/// Stacks are used again from run to run: making one costs more than a whole actor's work.
boost::context::pooled_fixedsize_stack &stacks()
{
    static boost::context::pooled_fixedsize_stack pool(stackBytes);
    return pool;
}

} // namespace

Fibres::~Fibres() = default;

void Fibres::spawn(const std::string &name, Body body)
{
    auto fibre = std::make_unique<Fibre>();
    fibre->id = m_nextId++;
    fibre->name = name;
    fibre->wakeAt = m_now;
    Fibre *self = fibre.get();
    fibre->context = boost::context::fiber(std::allocator_arg, stacks(),
                                           [this, self, body = std::move(body)](boost::context::fiber &&home) mutable {
                                               m_home = std::move(home);
                                               body();
                                               body = {}; // What it holds goes before the stack does.
                                               self->ended = true;
                                               return std::move(m_home);
                                           });
    m_fibres.push_back(std::move(fibre));
}

Fibres::Fibre *Fibres::choose()
{
    std::vector<Fibre *> ready;
    std::int64_t earliest = never;
    for (const auto &fibre : m_fibres) {
        if (fibre->ended)
            continue;
        if (fibre->wakeAt <= m_now || (fibre->ready && fibre->ready()))
            ready.push_back(fibre.get());
        else
            earliest = std::min(earliest, fibre->wakeAt);
    }
    if (!ready.empty())
        return ready[std::size_t(m_dice.below(int(ready.size())))];
    if (earliest == never)
        return nullptr;
    m_now = earliest;
    return choose();
}

bool Fibres::run(std::uint64_t most)
{
    const std::uint64_t last = m_switches + most;
    while (m_switches < last) {
        Fibre *next = choose();
        if (!next) {
            discardEnded();
            return m_fibres.empty();
        }
        m_current = next;
        next->ready = {};
        next->context = std::move(next->context).resume();
        m_current = nullptr;
        ++m_switches;
        if (m_switches % 8 == 0)
            ++m_now; // Work takes time.
        if (next->ended)
            discardEnded();
    }
    return false;
}

void Fibres::discardEnded()
{
    std::erase_if(m_fibres, [](const auto &fibre) { return fibre->ended; });
}

void Fibres::pause(std::int64_t wakeAt, const std::function<bool()> &ready)
{
    if (!m_current || m_still > 0)
        return;
    m_current->wakeAt = wakeAt;
    m_current->ready = ready;
    m_home = std::move(m_home).resume();
}

void Fibres::yield()
{
    pause(m_now, {});
}

void Fibres::sleep(std::int64_t milliseconds)
{
    pause(m_now + milliseconds, {});
}

bool Fibres::waitFor(const std::function<bool()> &ready, std::int64_t milliseconds)
{
    const std::int64_t until = m_now + milliseconds;
    while (!ready()) {
        if (m_now >= until || !m_current || m_still > 0)
            return false;
        pause(until, ready);
    }
    return true;
}

} // namespace dais::simulator
