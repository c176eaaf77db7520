#pragma once

#include "domain/code_table.h"

namespace dais::domain {

class CodeTableRow;

/// One edition of a rule that sets a time limit; a row of the deadline table.
struct DeadlineRule {
    /// From which side of the triggering day the limit is counted.
    enum class Direction {
        After,    ///< On or before the day that lies `length` after the trigger.
        Before,   ///< On or before the day that lies `length` before the trigger, a hearing.
        At,       ///< At the triggering hearing itself.
        Earliest, ///< Not before the day that lies `length` after the trigger.
        AnyTime,  ///< There is no limit.
        ByOrder,  ///< There is no default: a judge or the court sets the day.
    };
    /// What is counted. The triggering day is day 0 in all of them.
    enum class Unit {
        Days,         ///< Calendar days.
        BusinessDays, ///< Weekends and legal holidays are not counted.
        Years,        ///< The same day of a later year; 29 February becomes 28 February.
        ClockDays,    ///< Calendar days of a clock that is taken never to stop.
    };
    /// What happens when the last day is a weekend or a legal holiday.
    enum class Roll { None, NextBusinessDay };
    /// Whose midnight ends the last day, and whose holidays count.
    enum class Place {
        Court,   ///< The court's; the Board's when the court is the Board.
        Board,   ///< The Board's: Eastern time.
        Outside, ///< Another office's, taken to be in the court's zone.
    };

    QString code;    ///< "BIA_APPEAL".
    QString name;    ///< "Appeal to the Board (EOIR-26)".
    QString trigger; ///< What it is counted from, in words: "hearing". Empty when there is nothing to count.
    InForce inForce;
    Direction direction = Direction::After;
    int length = 0;
    Unit unit = Unit::Days;
    Roll roll = Roll::None;
    Place place = Place::Court;
    QString detainedRule;    ///< Code of the rule that replaces this one for people in custody; or empty.
    QDate startNoEarlier;    ///< A trigger before this day is taken to be this day; or null.
    bool outageMoves = true; ///< False where nothing is filed electronically: an outage changes nothing.
    QString basis;           ///< "8 CFR 1003.38(b)".
    Confidence confidence = Confidence::Unconfirmed;
    QString remark;

    static DeadlineRule read(CodeTableRow &row);
};
constexpr auto namesOf(DeadlineRule::Direction)
{
    using D = DeadlineRule::Direction;
    return std::array{
        std::pair{D::After, "after"},       std::pair{D::Before, "before"},    std::pair{D::At, "at"},
        std::pair{D::Earliest, "earliest"}, std::pair{D::AnyTime, "any_time"}, std::pair{D::ByOrder, "by_order"}};
}
constexpr auto namesOf(DeadlineRule::Unit)
{
    using U = DeadlineRule::Unit;
    return std::array{std::pair{U::Days, "days"}, std::pair{U::BusinessDays, "business_days"},
                      std::pair{U::Years, "years"}, std::pair{U::ClockDays, "clock_days"}};
}
constexpr auto namesOf(DeadlineRule::Roll)
{
    using R = DeadlineRule::Roll;
    return std::array{std::pair{R::None, "none"}, std::pair{R::NextBusinessDay, "next_business_day"}};
}
constexpr auto namesOf(DeadlineRule::Place)
{
    using P = DeadlineRule::Place;
    return std::array{std::pair{P::Court, "court"}, std::pair{P::Board, "board"}, std::pair{P::Outside, "outside"}};
}

} // namespace dais::domain
