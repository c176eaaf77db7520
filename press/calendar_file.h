#pragma once

#include "domain/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QTimeZone>
#include <vector>

namespace dais::press {

/// A line of a calendar that others read (RFC 5545, VEVENT).
struct CalendarEntry {
    QString uid;        ///< The same for the same hearing, for ever.
    QDateTime startsAt; ///< UTC.
    int minutes = 0;
    QString summary;
    QString place;
    QString details;
    int sequence = 0; ///< Rises when it moves, so that readers replace what they have.
    bool cancelled = false;

    friend bool operator==(const CalendarEntry &, const CalendarEntry &) = default;
};

/// A calendar of these entries, as iCalendar: times by the wall of `zone`, which is described in it; in the hour that comes
/// twice as UTC, so that none is mistaken. `madeAt` is its time stamp: the same call gives the same bytes. Thread-safe.
[[nodiscard]] QByteArray calendarFile(const QString &name, const QTimeZone &zone,
                                      const std::vector<CalendarEntry> &entries, const QDateTime &madeAt);

/// A stretch of time that a calendar of somebody else's holds; one for each time that it comes again.
struct CalendarSpan {
    QDateTime from; ///< UTC.
    QDateTime to;   ///< UTC; after `from`.
    QString summary;

    friend bool operator==(const CalendarSpan &, const CalendarSpan &) = default;
};

/// What is read of a calendar, and no more.
struct CalendarLimits {
    QDateTime from;              ///< What ends before is left out.
    QDateTime until;             ///< What begins later is left out: endless rules end here.
    qsizetype bytes = 5'000'000; ///< Of the file.
    int spans = 20'000;          ///< In all.
    int steps = 500'000;         ///< That rules may take to get there, in all.
};

/// The spans of an iCalendar file, by start. Times without a zone, and whole days, are the court's. Thread-safe. Errors:
/// Invalid with "not_a_calendar", "too_large" (bytes, spans or steps), "zone_unknown" (a zone that neither the file nor this
/// computer describes).
[[nodiscard]] Result<std::vector<CalendarSpan>> readCalendarFile(const QByteArray &file, const QTimeZone &court,
                                                                 const CalendarLimits &limits);

} // namespace dais::press
