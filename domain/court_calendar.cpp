#include "domain/court_calendar.h"

namespace dais::domain {

CourtCalendar::CourtCalendar(const Holidays &holidays, const Court &court, const std::vector<Closure> &closures)
    : m_holidays(holidays), m_area(court.holidays())
{
    for (const Closure &closure : closures)
        if (closure.effect == ClosureEffect::LegalHoliday && (closure.court.isEmpty() || closure.court == court.code()))
            m_closures.push_back(closure);
}

CourtCalendar::DayKind CourtCalendar::kindOf(const QDate &date) const
{
    if (date.dayOfWeek() >= Qt::Saturday)
        return DayKind::Weekend;
    if (m_holidays.on(date, m_area))
        return DayKind::Holiday;
    for (const Closure &closure : m_closures)
        if (closure.on(date))
            return DayKind::Closed;
    return DayKind::Business;
}

QString CourtCalendar::nameOf(const QDate &date) const
{
    if (const Holiday *holiday = m_holidays.on(date, m_area))
        return holiday->name;
    for (const Closure &closure : m_closures)
        if (closure.on(date))
            return closure.name;
    return {};
}

QDate CourtCalendar::businessDayFrom(const QDate &date) const
{
    for (QDate day = date; Holidays::covers(day); day = day.addDays(1))
        if (isBusinessDay(day))
            return day;
    return {};
}

QDate CourtCalendar::businessDaysAfter(const QDate &date, int count) const
{
    return step(date, count, 1);
}

QDate CourtCalendar::businessDaysBefore(const QDate &date, int count) const
{
    return step(date, count, -1);
}

QDate CourtCalendar::step(QDate date, int count, int direction) const
{
    while (count > 0 && Holidays::covers(date)) {
        date = date.addDays(direction);
        if (isBusinessDay(date))
            --count;
    }
    return Holidays::covers(date) ? date : QDate();
}

int CourtCalendar::businessDaysBetween(const QDate &from, const QDate &to) const
{
    int count = 0;
    for (QDate day = from; day < to && Holidays::covers(day); day = day.addDays(1))
        count += isBusinessDay(day) ? 1 : 0;
    return count;
}

} // namespace dais::domain
