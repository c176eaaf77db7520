#pragma once

#include "domain/clock.h"
#include "tests/simulator/empty_stores.h"
#include "tests/simulator/fibres.h"
#include "tests/simulator/vfs.h"

#include <map>
#include <QByteArray>
#include <QTemporaryDir>
#include <string>
#include <vector>

namespace dais::simulator {

/// What a run counts, for the report: how often each thing happened.
using Counts = std::map<std::string, std::int64_t>;

/// The wall clock of one machine: simulated time plus what somebody set it off by.
class MachineClock final : public domain::Clock {
public:
    explicit MachineClock(const Fibres &fibres) : m_fibres(fibres) {}
    [[nodiscard]] QDateTime now() const override
    {
        return QDateTime::fromMSecsSinceEpoch(startOfTime + m_fibres.now() + m_offset, Qt::UTC);
    }
    [[nodiscard]] qint64 steadyMilliseconds() const override { return 1000 + m_fibres.now(); }
    void setOffset(qint64 milliseconds) { m_offset = milliseconds; }

    static constexpr qint64 startOfTime = 1795186800000; ///< 2026-11-20 15:00 UTC.

private:
    const Fibres &m_fibres;
    qint64 m_offset = 0;
};

/// Where the few real files of a run lie: in memory where the computer offers that.
[[nodiscard]] QString temporaryPlace();

/// What all actors of one run share.
struct World {
    explicit World(std::uint64_t seed) : dice(seed), empty(EmptyStores::made()), fibres(dice.stream(1)), files(fibres)
    {
    }

    Dice dice;
    const EmptyStores &empty; ///< Before `files`, which it would take the file layer from.
    Fibres fibres;
    SimulatedFiles files;
    QTemporaryDir folder{temporaryPlace() + QStringLiteral("/dais-sim-XXXXXX")};
    bool storesReady = true; ///< Disks come with empty stores; else the programs make them.
    bool healing = false;    ///< The storm is over: no more faults, everybody may settle.
    bool ending = false;     ///< Actors leave.

    Counts faults;    ///< By kind.
    Counts sometimes; ///< Interesting states that were reached.
    Counts evaluated; ///< Invariants, how often looked at.
    struct Violation {
        int invariant = 0;
        std::string words;
    };
    std::vector<Violation> violations;

    void fault(const std::string &kind) { ++faults[kind]; }
    void reached(const std::string &state) { ++sometimes[state]; }
    /// Looks at an invariant: `holds` must be true.
    void check(int invariant, bool holds, const std::string &words)
    {
        ++evaluated["INV-" + std::to_string(invariant)];
        if (!holds && violations.size() < 20) {
            violations.push_back({invariant, words});
            trace("VIOLATION INV-" + std::to_string(invariant) + ": " + words);
        }
    }

    /// A line of the run's story; the same seed tells the same story.
    void trace(const std::string &line);
    bool keepTrace = false;
    std::vector<std::string> story;
    std::uint64_t storyDigest = 1469598103934665603ULL;
    std::uint64_t storyLines = 0;
};

} // namespace dais::simulator
