#include "domain/local_time.h"

#include <algorithm>

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

std::vector<QDateTime> instantsAt(const QDate &day, const QTime &time, const QTimeZone &zone)
{
    std::vector<QDateTime> found;
    if (!day.isValid() || !time.isValid() || !zone.isValid())
        return found;
    const QDateTime wall(day, time, Qt::UTC); // As if the wall were UTC's.
    for (const int hours : {-24, 24}) {       // The offsets before and after any change of this day.
        const int offset = zone.offsetFromUtc(wall.addSecs(qint64(hours) * 3600));
        const QDateTime instant = wall.addSecs(-offset);
        if (zone.offsetFromUtc(instant) == offset && (found.empty() || found.front() != instant))
            found.push_back(instant);
    }
    std::ranges::sort(found);
    return found;
}

} // namespace dais::domain
