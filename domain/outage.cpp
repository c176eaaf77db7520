#include "domain/outage.h"

#include "domain/local_time.h"

namespace dais::domain {
namespace {

constexpr int latestNoticeInBusinessDays = 5;

bool hits(const Outage &outage, const QDate &day, const QTimeZone &zone)
{
    return outage.from < endOfLocalDay(day, zone) && (outage.to.isNull() || startOfLocalDay(day, zone) < outage.to);
}

/// The first day on which filing works and that is a business day.
QDate accessibleDay(const Outage &outage, const QDate &due, const CourtCalendar &calendar, const QTimeZone &zone,
                    SameDayOutage policy)
{
    const QDate back = localDate(outage.to, zone);
    if (back == due && policy == SameDayOutage::NextBusinessDay)
        return calendar.businessDayFrom(back.addDays(1));
    return calendar.businessDayFrom(back);
}

} // namespace

bool countsAsUnplanned(const Outage &outage, const CourtCalendar &calendar, const QTimeZone &zone)
{
    if (outage.kind == Outage::Kind::Unplanned || outage.announcedAt.isNull())
        return true;
    const int notice = calendar.businessDaysBetween(localDate(outage.announcedAt, zone), localDate(outage.from, zone));
    return notice <= latestNoticeInBusinessDays;
}

Result<QDate> dueAfterOutages(const QDate &due, const std::vector<Outage> &outages, const CourtCalendar &calendar,
                              const QTimeZone &zone, SameDayOutage policy)
{
    std::vector<Outage> log;
    for (const Outage &outage : outages) {
        if (!outage.from.isValid() || (!outage.to.isNull() && outage.to <= outage.from))
            return fail(Error::Kind::Invalid, QStringLiteral("deadline.bad-outage"));
        if (countsAsUnplanned(outage, calendar, zone))
            log.push_back(outage);
    }
    std::sort(log.begin(), log.end(), [](const Outage &a, const Outage &b) { return a.from < b.from; });
    QDate day = due;
    for (const Outage &outage : log) { // In order, so that an outage on an extended day is met as well.
        if (!hits(outage, day, zone))
            continue;
        if (outage.to.isNull())
            return fail(Error::Kind::Conflict, QStringLiteral("deadline.outage-open"));
        const QDate moved = accessibleDay(outage, day, calendar, zone, policy);
        if (moved.isNull())
            return fail(Error::Kind::Invalid, QStringLiteral("deadline.date-out-of-range"));
        day = std::max(day, moved);
    }
    return day;
}

} // namespace dais::domain
