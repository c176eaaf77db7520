#pragma once

#include "domain/clock_event.h"

#include <optional>
#include <vector>

namespace dais::domain {

/// Where the clock of an asylum application stands on a day, from the ledger of its events.
struct AsylumClock {
    enum class Status { NotStarted, Running, Stopped, Ended, NoClock };
    /// A stretch of days that counted.
    struct Span {
        QDate from; ///< Not counted itself.
        QDate to;   ///< Last day counted.

        friend bool operator==(const Span &, const Span &) = default;
    };
    Status status = Status::NotStarted;
    int days = 0;                 ///< Elapsed at the end of the day asked for; the day of filing is not counted.
    std::optional<QDate> started; ///< None while it has not.
    std::optional<QDate>
        day150; ///< When an application for work authorisation may be made; none while it stands still.
    std::optional<QDate> day180; ///< None while it stands still before that day.
    bool confirmed = true;       ///< False when it rests on a code whose effect was inferred.
    std::vector<Span> spans;     ///< The stretches that `days` adds up.

    friend bool operator==(const AsylumClock &, const AsylumClock &) = default;
};
constexpr auto namesOf(AsylumClock::Status)
{
    using S = AsylumClock::Status;
    return std::array{std::pair{S::NotStarted, "not_started"}, std::pair{S::Running, "running"},
                      std::pair{S::Stopped, "stopped"}, std::pair{S::Ended, "ended"},
                      std::pair{S::NoClock, "no_clock"}};
}

/// Reads the clock of one respondent on the day `asOf`. Later events are left out. A stop lasts from its hearing to the
/// next event that lets it run; the first application filed starts it, a later one changes nothing. `events` may be in
/// any order; those of one day count in the order given.
[[nodiscard]] AsylumClock readAsylumClock(std::vector<ClockEvent> events, const QDate &asOf);

} // namespace dais::domain
