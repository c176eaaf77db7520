#pragma once

#include <QDateTime>
#include <QTimeZone>
#include <vector>

/// Between instants (UTC) and the calendar days of a court. Days may have 23 or 25 hours, or no midnight at
/// all. A day begins at its first instant and ends where the next one begins; a filing is in time before that
/// end
/// ("before midnight", exclusive).
namespace dais::domain {

/// The calendar day on which `instant` falls in `zone`: the filing date of what was filed then.
[[nodiscard]] QDate localDate(const QDateTime &instant, const QTimeZone &zone);

/// The first instant (UTC) of `day` in `zone`; of the next day that exists there, when `day` itself was
/// skipped.
[[nodiscard]] QDateTime startOfLocalDay(const QDate &day, const QTimeZone &zone);

/// The first instant (UTC) after `day` in `zone`; what comes at it or later is too late for `day`.
[[nodiscard]] QDateTime endOfLocalDay(const QDate &day, const QTimeZone &zone);

/// The instants (UTC) at which a clock on the wall in `zone` shows this day and time, the earlier first: none in an hour
/// that is skipped, two in one that comes twice.
[[nodiscard]] std::vector<QDateTime> instantsAt(const QDate &day, const QTime &time, const QTimeZone &zone);

} // namespace dais::domain
