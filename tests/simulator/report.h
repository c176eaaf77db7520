#pragma once

#include "tests/simulator/run.h"

#include <QJsonObject>

namespace dais::simulator {

/// What many runs showed together. Can be written down and added to later, so that a long range of seeds may be played
/// in several sittings.
class Totals {
public:
    void add(const RunReport &report);
    [[nodiscard]] QJsonObject toJson() const;
    /// Goes on from what was written down; false when it cannot be read.
    [[nodiscard]] bool take(const QJsonObject &object);
    /// For people.
    [[nodiscard]] std::string words() const;

    std::uint64_t first = 0; ///< The range of seeds played.
    std::uint64_t last = 0;
    std::int64_t runs = 0;
    double seconds = 0;
    std::int64_t failedRuns = 0;

private:
    std::int64_t m_commands = 0;
    std::int64_t m_switches = 0;
    std::int64_t m_crashPoints = 0;
    std::uint64_t m_digest = 0; ///< Over the stories of all runs, in order.
    Counts m_faults;
    Counts m_sometimes;
    Counts m_evaluated;
    Counts m_lostReplies;
    Counts m_failures;                        ///< By invariant.
    std::vector<std::uint64_t> m_failedSeeds; ///< The first hundred.
};

} // namespace dais::simulator
