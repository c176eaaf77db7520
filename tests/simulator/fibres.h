#pragma once

#include "tests/simulator/dice.h"

#include <boost/context/fiber.hpp>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace dais::simulator {

/// Runs actors as fibres on one thread: which goes on next is a throw of the dice, so that one seed is one schedule.
/// Code that blocks (a database, a request) lets others go on at yield(), sleep() or waitFor(). Time is simulated: it
/// passes a little with each switch, and leaps when everybody sleeps.
class Fibres {
public:
    explicit Fibres(const Dice &dice) : m_dice(dice) {}
    ~Fibres();
    Fibres(const Fibres &) = delete;
    Fibres &operator=(const Fibres &) = delete;

    using Body = std::function<void()>;
    /// Adds an actor; it begins when the dice choose it.
    void spawn(const std::string &name, Body body);
    /// Runs until every actor has ended, or `most` switches were made; false then.
    [[nodiscard]] bool run(std::uint64_t most);

    /// Within an actor: others may go on here. Outside of one, nothing happens.
    void yield();
    /// Yields in some of the calls: for places that are passed very often.
    void perhapsYield()
    {
        if (m_current && m_still == 0 && m_dice.chance(m_switchPercent))
            yield();
    }
    void sleep(std::int64_t milliseconds);
    /// Goes on when `ready` says so, or at the latest after `milliseconds`; whether it was ready.
    bool waitFor(const std::function<bool()> &ready, std::int64_t milliseconds);
    void setSwitchPercent(double percent) { m_switchPercent = percent; }

    /// While one lives, nobody switches and no time passes: for looks from outside the play.
    class StandStill {
    public:
        explicit StandStill(Fibres &fibres) : m_fibres(fibres) { ++m_fibres.m_still; }
        ~StandStill() { --m_fibres.m_still; }
        StandStill(const StandStill &) = delete;
        StandStill &operator=(const StandStill &) = delete;

    private:
        Fibres &m_fibres;
    };

    /// Milliseconds of simulated time since the run began; never goes back.
    [[nodiscard]] std::int64_t now() const { return m_now; }
    [[nodiscard]] std::uint64_t switches() const { return m_switches; }
    /// Tells actors apart: 0 outside of one.
    [[nodiscard]] int currentId() const { return m_current ? m_current->id : 0; }

private:
    struct Fibre {
        int id = 0;
        std::string name;
        boost::context::fiber context;
        std::int64_t wakeAt = 0;
        std::function<bool()> ready; ///< Empty: only time counts.
        bool ended = false;
    };
    void pause(std::int64_t wakeAt, const std::function<bool()> &ready);
    [[nodiscard]] Fibre *choose();
    void discardEnded();

    Dice m_dice;
    std::vector<std::unique_ptr<Fibre>> m_fibres;
    Fibre *m_current = nullptr;
    boost::context::fiber m_home;
    std::int64_t m_now = 0;
    std::uint64_t m_switches = 0;
    double m_switchPercent = 10;
    int m_nextId = 1;
    int m_still = 0;
};

} // namespace dais::simulator
