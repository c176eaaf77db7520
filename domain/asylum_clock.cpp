#include "domain/asylum_clock.h"

#include <algorithm>

namespace dais::domain {

namespace {

using Act = ClockEvent::Act;
using Status = AsylumClock::Status;

constexpr int workAuthorisationDays = 150;
constexpr int adjudicationDays = 180;

/// Counts the days up to `day`, as long as it runs.
void advance(AsylumClock &clock, std::optional<QDate> &runsSince, const QDate &day)
{
    if (clock.status != Status::Running || day <= *runsSince)
        return;
    for (auto [target, reached] :
         {std::pair{workAuthorisationDays, &clock.day150}, std::pair{adjudicationDays, &clock.day180}})
        if (const QDate then = runsSince->addDays(target - clock.days); !*reached && then <= day)
            *reached = then;
    clock.days += int(runsSince->daysTo(day));
    clock.spans.push_back({*runsSince, day});
    runsSince = day;
}

void let(AsylumClock &clock, std::optional<QDate> &runsSince, ClockEffect effect, const QDate &on)
{
    if (effect == ClockEffect::Neutral || clock.status == Status::NotStarted)
        return;
    if (effect == ClockEffect::Stops) {
        clock.status = Status::Stopped;
    } else if (clock.status == Status::Stopped) {
        clock.status = Status::Running;
        runsSince = on;
    }
}

void take(AsylumClock &clock, std::optional<QDate> &runsSince, const ClockEvent &event)
{
    switch (event.act) {
    case Act::Filed:
        if (clock.status != Status::NotStarted)
            return;
        clock.status = Status::Running;
        clock.started = runsSince = event.on;
        break;
    case Act::Adjourned:
    case Act::Override:
        let(clock, runsSince, event.effect, event.on);
        break;
    case Act::Ended:
        clock.status = Status::Ended;
        break;
    case Act::NoClock:
        clock.status = Status::NoClock;
        break;
    }
    clock.confirmed = clock.confirmed && event.confirmed;
}

} // namespace

AsylumClock readAsylumClock(std::vector<ClockEvent> events, const QDate &asOf)
{
    std::stable_sort(events.begin(), events.end(),
                     [](const ClockEvent &a, const ClockEvent &b) { return a.on < b.on; });
    AsylumClock clock;
    std::optional<QDate> runsSince;
    for (const ClockEvent &event : events) {
        if (event.on > asOf || clock.status == Status::Ended || clock.status == Status::NoClock)
            break;
        advance(clock, runsSince, event.on);
        take(clock, runsSince, event);
    }
    advance(clock, runsSince, asOf);
    if (clock.status == Status::Running) {
        if (!clock.day150)
            clock.day150 = runsSince->addDays(workAuthorisationDays - clock.days);
        if (!clock.day180)
            clock.day180 = runsSince->addDays(adjudicationDays - clock.days);
    }
    return clock;
}

} // namespace dais::domain
