#pragma once

#include "domain/court_calendar.h"
#include "domain/result.h"

#include <QDateTime>

namespace dais::domain {

/// A time in which electronic filing did not work; an entry of the outage log (8 CFR 1003.31(b),
/// 1003.3(g)(2)).
struct Outage {
    enum class Kind { Unplanned, Planned };
    QDateTime from;        ///< First instant of it, UTC.
    QDateTime to;          ///< First instant at which filing works again, UTC; null while it lasts.
    QDateTime announcedAt; ///< When filers were told, UTC; null when they were not.
    Kind kind = Kind::Unplanned;
};

/// What an outage on the last day does when filing works again on that same day.
enum class SameDayOutage {
    DueDayStands,    ///< The same day is the first accessible business day: no extension (the regulation's
                     ///< words).
    NextBusinessDay, ///< The first business day after the outage (the portal's questions and answers).
                     ///< Unconfirmed.
};

/// True when deadlines treat it as unplanned: it was, or was announced five or fewer business days before it
/// began.
[[nodiscard]] bool countsAsUnplanned(const Outage &outage, const CourtCalendar &calendar, const QTimeZone &zone);

/// The day to which outages move `due`, a last day for filing; `due` itself when none hit that day. An
/// extended day that is hit again moves again. Fails with "deadline.outage-open" while such an outage lasts,
/// because the day is not known yet, and with "deadline.bad-outage" when one ends before it begins.
[[nodiscard]] Result<QDate> dueAfterOutages(const QDate &due, const std::vector<Outage> &outages,
                                            const CourtCalendar &calendar, const QTimeZone &zone, SameDayOutage policy);

} // namespace dais::domain
