#include "domain/holiday.h"

#include "domain/code_table_row.h"

namespace dais::domain {
namespace {

QDate firstDay()
{
    return QDate(Holidays::firstYear, 1, 1);
}

QDate lastDay()
{
    return QDate(Holidays::lastYear, 12, 31);
}

} // namespace

HolidayRule HolidayRule::read(CodeTableRow &row)
{
    const auto weekday = row.words<Weekday>("weekday");
    return {row.required("code"),
            row.required("name"),
            row.word<Kind>("rule"),
            row.number("month").value_or(0),
            row.number("day").value_or(0),
            weekday.empty() ? 0 : int(weekday.front()),
            row.number("nth").value_or(0),
            row.number("first_year").value_or(0),
            row.number("every_years").value_or(1),
            row.word<Observed>("observed"),
            row.word<HolidayArea>("area"),
            row.text("basis"),
            row.confidence()};
}

QDate HolidayRule::nominalDay(int year) const
{
    if (year < firstYear || (year - firstYear) % everyYears != 0)
        return {};
    switch (kind) {
    case Kind::Fixed:
        return QDate(year, month, day);
    case Kind::NthWeekday: {
        const QDate first(year, month, 1);
        return first.addDays((weekday - first.dayOfWeek() + 7) % 7 + 7 * (nth - 1));
    }
    case Kind::LastWeekday: {
        const QDate last(year, month, QDate(year, month, 1).daysInMonth());
        return last.addDays(-((last.dayOfWeek() - weekday + 7) % 7));
    }
    }
    Q_UNREACHABLE();
}

QDate HolidayRule::observedDay(int year) const
{
    const QDate nominal = nominalDay(year);
    if (nominal.isNull() || observed == Observed::None)
        return nominal;
    if (nominal.dayOfWeek() == Qt::Sunday)
        return nominal.addDays(1);
    if (nominal.dayOfWeek() == Qt::Saturday && observed == Observed::Shift)
        return nominal.addDays(-1);
    return nominal;
}

Holidays Holidays::make(const std::vector<HolidayRule> &rules)
{
    Holidays holidays;
    for (auto &days : holidays.m_days)
        days.resize(std::size_t(firstDay().daysTo(lastDay())) + 1, 0);
    // A year more: New Year's Day of 2101 is observed on the last day of 2100.
    for (int year = firstYear; year <= lastYear + 1; ++year) {
        for (const HolidayRule &rule : rules) {
            const QDate date = rule.observedDay(year);
            if (date.isNull() || !covers(date))
                continue;
            holidays.m_holidays.push_back({date, rule.code, rule.name, rule.nominalDay(year)});
            const auto index = quint16(holidays.m_holidays.size());
            for (const HolidayArea area : {HolidayArea::Federal, HolidayArea::Dc}) {
                quint16 &day = holidays.daysOf(area)[std::size_t(firstDay().daysTo(date))];
                if (day == 0 && (rule.area == area || rule.area == HolidayArea::Federal))
                    day = index;
            }
        }
    }
    return holidays;
}

bool Holidays::covers(const QDate &date)
{
    return date.isValid() && date.year() >= firstYear && date.year() <= lastYear;
}

const Holiday *Holidays::on(const QDate &date, HolidayArea area) const
{
    if (!covers(date) || daysOf(area).empty())
        return nullptr;
    static const QDate first = firstDay();
    const quint16 index = daysOf(area)[std::size_t(first.daysTo(date))];
    return index == 0 ? nullptr : &m_holidays[index - 1U];
}

std::vector<Holiday> Holidays::ofYear(int year, HolidayArea area) const
{
    std::vector<Holiday> found;
    for (QDate date(year, 1, 1); date.year() == year; date = date.addDays(1))
        if (const Holiday *holiday = on(date, area))
            found.push_back(*holiday);
    return found;
}

} // namespace dais::domain
