#pragma once

#include "domain/bookings.h"
#include "domain/code_table_lookups.h"
#include "domain/court_calendar.h"
#include "domain/docket_rule.h"
#include "domain/session.h"

#include <QTimeZone>

namespace dais::domain {

/// Where free slots are looked for. What is referred to outlives the search.
struct SlotSearch {
    const CourtCalendar &calendar;
    const Bookings &booked;
    const std::vector<Absence> &absences;
    const std::vector<Session> &sessions;   ///< Of the court.
    const QHash<SessionId, int> &inSession; ///< Cases that each has.
    QTimeZone zone;
    DocketRules rules;
    QStringList sessionTypes; ///< Codes of sessions that a case may go into; empty: any.
    QDateTime from;           ///< Not before it, UTC.
};

/// The next slots in which nothing stands in a hearing's way, soonest first, one a day: for a master calendar the next
/// sessions that have room, of its judge where there are any; where there are none, and else, its judge and room at the hour that it had, or the first
/// that is free. At most `rules.proposals`; fewer when `rules.searchAhead` days hold no more.
[[nodiscard]] std::vector<HearingSlot> freeSlots(const Hearing &wanted, HearingCategory category,
                                                 const SlotSearch &search);

/// Cases that have no hearing yet, in the order in which they are set: detained people first, then by the day on which
/// the case was opened.
[[nodiscard]] std::vector<CaseFile> inTurn(std::vector<CaseFile> cases);

} // namespace dais::domain
