#pragma once

#include "domain/ids.h"
#include "domain/names.h"

#include <QDate>

namespace dais::domain {

/// What an adjournment does to the asylum clock.
enum class ClockEffect {
    Runs,
    Stops,
    Neutral, ///< Keeps the state that it was in.
};
constexpr auto namesOf(ClockEffect)
{
    return std::array{std::pair{ClockEffect::Runs, "runs"}, std::pair{ClockEffect::Stops, "stops"},
                      std::pair{ClockEffect::Neutral, "neutral"}};
}

/// One line of the ledger of a respondent's asylum clock (8 CFR 208.7; domain reference, section 11).
struct ClockEvent {
    enum class Act {
        Filed,     ///< A complete application was filed with the court, or received by USCIS and referred.
        Adjourned, ///< A hearing was adjourned, with a code that says what the clock does until the next one.
        Override,  ///< Somebody set what the clock does from this day, with a reason.
        Ended,     ///< Granted, denied, withdrawn or abandoned: for good.
        NoClock,   ///< This application has no clock (ABC cases).
    };
    ClockEventId id;
    CaseId caseId;
    PartyId party; ///< Whose clock.
    Act act = Act::Filed;
    QDate on;                               ///< In the court's zone.
    ClockEffect effect = ClockEffect::Runs; ///< With Adjourned and Override.
    QString code;                           ///< Adjournment code, or code of the application's decision.
    bool confirmed = true;                  ///< False when what the code does was inferred, not read.
    DocumentId document;                    ///< What was filed; none for the others.
    UserId by;
    QString reason; ///< With Override.

    friend bool operator==(const ClockEvent &, const ClockEvent &) = default;
};
constexpr auto namesOf(ClockEvent::Act)
{
    using A = ClockEvent::Act;
    return std::array{std::pair{A::Filed, "filed"}, std::pair{A::Adjourned, "adjourned"},
                      std::pair{A::Override, "override"}, std::pair{A::Ended, "ended"},
                      std::pair{A::NoClock, "no_clock"}};
}

} // namespace dais::domain
