#pragma once

#include "domain/closure.h"
#include "domain/holiday.h"

namespace dais::domain {

/// Which days of one court are business days, and counting by them. Cheap to make; the holidays must outlive
/// it. Knows the years that Holidays covers; beyond them the functions that return a day return a null one.
class CourtCalendar {
public:
    /// Takes from `closures` what concerns `court`.
    CourtCalendar(const Holidays &holidays, const Court &court, const std::vector<Closure> &closures = {});

    /// Why a day is or is not a business day. A day that is several of these is the first.
    enum class DayKind { Business, Weekend, Holiday, Closed };
    [[nodiscard]] DayKind kindOf(const QDate &date) const;
    /// The name of the holiday or closure on `date`, or empty.
    [[nodiscard]] QString nameOf(const QDate &date) const;
    [[nodiscard]] bool isBusinessDay(const QDate &date) const { return kindOf(date) == DayKind::Business; }

    /// `date` itself when it is a business day, else the next one (8 CFR 1001.1(h)).
    [[nodiscard]] QDate businessDayFrom(const QDate &date) const;
    /// The `count`-th business day after `date`; `date` itself is not counted. `count` is not negative.
    [[nodiscard]] QDate businessDaysAfter(const QDate &date, int count) const;
    /// The `count`-th business day before `date`; `date` itself is not counted. `count` is not negative.
    [[nodiscard]] QDate businessDaysBefore(const QDate &date, int count) const;
    /// How many business days lie from `from` on (counted) to `to` (not counted).
    [[nodiscard]] int businessDaysBetween(const QDate &from, const QDate &to) const;

private:
    [[nodiscard]] QDate step(QDate date, int count, int direction) const;

    const Holidays &m_holidays;
    HolidayArea m_area;
    std::vector<Closure> m_closures;
};

} // namespace dais::domain
