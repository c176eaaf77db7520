#include "domain/local_time.h"

namespace dais::domain {

QDate localDate(const QDateTime &instant, const QTimeZone &zone)
{
    return instant.toTimeZone(zone).date();
}

QDateTime startOfLocalDay(const QDate &day, const QTimeZone &zone)
{
    // Not QDate::startOfDay() at once: where a clock goes back over midnight it gives the second midnight.
    const QDateTime midnight(day, QTime(0, 0), Qt::UTC);
    const int before = zone.offsetFromUtc(midnight.addDays(-1));
    const int after = zone.offsetFromUtc(midnight.addDays(1));
    for (const int offset : {std::max(before, after), std::min(before, after)}) { // The earlier instant first.
        QDateTime start = midnight.addSecs(-offset);
        if (zone.offsetFromUtc(start) == offset)
            return start;
    }
    // There is no midnight that day. No zone has skipped more than one whole day (Samoa, crossing the date
    // line).
    QDateTime start = day.startOfDay(zone);
    for (int skipped = 1; !start.isValid() && skipped <= 2; ++skipped)
        start = day.addDays(skipped).startOfDay(zone);
    return start.toUTC();
}

QDateTime endOfLocalDay(const QDate &day, const QTimeZone &zone)
{
    return startOfLocalDay(day.addDays(1), zone);
}

} // namespace dais::domain
