#pragma once

#include "domain/code_table.h"
#include "domain/court.h"

namespace dais::domain {

class CodeTableRow;

/// How a holiday is found in a year; a row of the holiday table.
struct HolidayRule {
    /// How the day is named.
    enum class Kind { Fixed, NthWeekday, LastWeekday };
    /// What happens when a fixed day falls on a weekend.
    enum class Observed {
        None,
        Shift,      ///< Saturday: the Friday before. Sunday: the Monday after.
        SundayOnly, ///< Sunday: the Monday after. Saturday: no other day.
    };
    /// Monday is 1, as in Qt.
    enum class Weekday { Mon = 1, Tue, Wed, Thu, Fri, Sat, Sun };
    QString code;
    QString name;
    Kind kind = Kind::Fixed;
    int month = 1;
    int day = 0;     ///< Of a fixed day.
    int weekday = 0; ///< Of the others; Monday is 1.
    int nth = 0;     ///< Of NthWeekday; the first is 1.
    int firstYear = 0;
    int everyYears = 1; ///< 4: only every fourth year from the first on.
    Observed observed = Observed::None;
    HolidayArea area = HolidayArea::Federal;
    QString basis;
    Confidence confidence = Confidence::Unconfirmed;

    static HolidayRule read(CodeTableRow &row);
    /// The day that the law names in `year`, or null when there is none that year.
    [[nodiscard]] QDate nominalDay(int year) const;
    /// The day on which offices are closed for it, or null. New Year's Day may be observed in the year
    /// before.
    [[nodiscard]] QDate observedDay(int year) const;
};
constexpr auto namesOf(HolidayRule::Kind)
{
    return std::array{std::pair{HolidayRule::Kind::Fixed, "fixed"},
                      std::pair{HolidayRule::Kind::NthWeekday, "nth_weekday"},
                      std::pair{HolidayRule::Kind::LastWeekday, "last_weekday"}};
}
constexpr auto namesOf(HolidayRule::Observed)
{
    return std::array{std::pair{HolidayRule::Observed::None, "none"}, std::pair{HolidayRule::Observed::Shift, "shift"},
                      std::pair{HolidayRule::Observed::SundayOnly, "sunday_only"}};
}

constexpr auto namesOf(HolidayRule::Weekday)
{
    using W = HolidayRule::Weekday;
    return std::array{std::pair{W::Mon, "mon"}, std::pair{W::Tue, "tue"}, std::pair{W::Wed, "wed"},
                      std::pair{W::Thu, "thu"}, std::pair{W::Fri, "fri"}, std::pair{W::Sat, "sat"},
                      std::pair{W::Sun, "sun"}};
}

/// One legal holiday, on the day on which it is observed.
struct Holiday {
    QDate date;
    QString code;  ///< "IND".
    QString name;  ///< "Independence Day".
    QDate nominal; ///< The day that the law names; differs from date when observed on another.
};

/// The legal holidays of the years 1990 to 2100. Immutable; pass by const reference.
class Holidays {
public:
    /// Works out all years from the rules.
    [[nodiscard]] static Holidays make(const std::vector<HolidayRule> &rules);

    static constexpr int firstYear = 1990;
    static constexpr int lastYear = 2100;
    /// True when the calendar knows this day.
    [[nodiscard]] static bool covers(const QDate &date);

    /// The holiday observed on `date` in `area`, or null. Lives as long as this object.
    [[nodiscard]] const Holiday *on(const QDate &date, HolidayArea area) const;
    /// The holidays observed in `year`, by date.
    [[nodiscard]] std::vector<Holiday> ofYear(int year, HolidayArea area) const;

private:
    std::vector<quint16> &daysOf(HolidayArea area) { return m_days[std::size_t(area)]; }
    const std::vector<quint16> &daysOf(HolidayArea area) const { return m_days[std::size_t(area)]; }

    std::vector<Holiday> m_holidays;
    /// For each area and each day from the first on: 0, or 1 + the index of its holiday.
    std::array<std::vector<quint16>, 2> m_days;
};

} // namespace dais::domain
