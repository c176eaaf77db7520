#pragma once

#include "domain/asylum_clock.h"
#include "domain/code_table_lookups.h"
#include "domain/court_calendar.h"
#include "domain/deadline.h"
#include "domain/session.h"

namespace dais::domain {

/// Something that speaks against a slot, for people to weigh: it warns and explains, it does not block.
struct HearingConflict {
    enum class Kind {
        Judge,       ///< Sits elsewhere at that time: `other`.
        Room,        ///< Is taken: `other`.
        Interpreter, ///< Is booked elsewhere: `other`.
        Counsel,     ///< Appears elsewhere: `other`.
        Away,        ///< The judge is: `name` says why.
        RoomClosed,  ///< `name` says why.
        CourtClosed, ///< By a weekend, a holiday or a closure; `name` says which.
        Capacity,    ///< `number` cases in a session meant for `limit`.
        TooSoon,     ///< Before the first day that the rule allows: `day`.
        AnswerDue,   ///< A response is due only on `day`, after the hearing; `name` says whose.
        SessionTime, ///< The judge has a session then, which this hearing is not in; `name` is its type.
        Past,        ///< Before now.
        Consent,     ///< Merits evidence by telephone needs the respondent's consent.
        ClockStands, ///< The asylum clock stands until the hearing: `number` more days than before.
        OffHours,    ///< Outside of the hours in which the court hears.
    };
    Kind kind = Kind::Judge;
    HearingId other = {};
    QString name = {};
    QDate day = {};
    int number = 0;
    int limit = 0;
    QString basis = {}; ///< "8 CFR 1003.25(c)"; may be empty.

    /// Whether two are booked in one place: the court decides on it.
    [[nodiscard]] bool isDouble() const
    {
        return kind == Kind::Judge || kind == Kind::Room || kind == Kind::Interpreter;
    }
    friend bool operator==(const HearingConflict &, const HearingConflict &) = default;
};
constexpr auto namesOf(HearingConflict::Kind)
{
    using K = HearingConflict::Kind;
    return std::array{std::pair{K::Judge, "judge"},
                      std::pair{K::Room, "room"},
                      std::pair{K::Interpreter, "interpreter"},
                      std::pair{K::Counsel, "counsel"},
                      std::pair{K::Away, "away"},
                      std::pair{K::RoomClosed, "room_closed"},
                      std::pair{K::CourtClosed, "court_closed"},
                      std::pair{K::Capacity, "capacity"},
                      std::pair{K::TooSoon, "too_soon"},
                      std::pair{K::AnswerDue, "answer_due"},
                      std::pair{K::SessionTime, "session_time"},
                      std::pair{K::Past, "past"},
                      std::pair{K::Consent, "consent"},
                      std::pair{K::ClockStands, "clock_stands"},
                      std::pair{K::OffHours, "off_hours"}};
}

/// What a slot is held against.
struct SlotFacts {
    const CourtCalendar &calendar; ///< Outlives the check.
    QTimeZone zone;
    QDateTime now;
    int dayStart = 0; ///< Minutes from midnight.
    int dayEnd = 0;
    HearingCategory category = HearingCategory::Other;
    std::vector<Hearing> against = {};   ///< In one place with it (sharedBy()).
    std::vector<Hearing> ofCounsel = {}; ///< Of the same practitioner at the same time.
    std::vector<Absence> absences = {};
    std::vector<Session> sessions = {}; ///< Of its judge.
    std::optional<Session> session = {};
    int inSession = 0;                             ///< Cases in it, this one not counted.
    std::optional<ComputedDeadline> earliest = {}; ///< The first day that the rule allows.
    std::vector<Deadline> due = {};                ///< What is still due in the case.
    std::optional<AsylumClock> clock = {};         ///< As it stands, of whoever has one.
    QDate before = {};                             ///< The day it was on, when it moves.
};

/// Everything that speaks against a hearing as it is set, the gravest first. Pure.
[[nodiscard]] std::vector<HearingConflict> conflictsOf(const Hearing &hearing, const SlotFacts &facts);

} // namespace dais::domain
