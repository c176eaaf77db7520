#pragma once

#include "domain/code_table.h"

namespace dais::domain {

class CodeTableRow;

/// One edition of a number that the docket goes by; a row of the table of docket rules.
struct DocketRule {
    enum class Unit { Minutes, Cases, Slots, Days };
    QString code; ///< "DAY_START".
    InForce inForce;
    int number = 0;
    Unit unit = Unit::Minutes;
    QString basis; ///< May be empty.
    Confidence confidence = Confidence::Unconfirmed;
    QString remark;

    static DocketRule read(CodeTableRow &row);
};
constexpr auto namesOf(DocketRule::Unit)
{
    using U = DocketRule::Unit;
    return std::array{std::pair{U::Minutes, "minutes"}, std::pair{U::Cases, "cases"}, std::pair{U::Slots, "slots"},
                      std::pair{U::Days, "days"}};
}

/// The numbers that the docket goes by on one day.
struct DocketRules {
    int dayStart = 0;         ///< Minutes from midnight, on the court's wall.
    int dayEnd = 0;           ///< Minutes from midnight, on the court's wall.
    int step = 0;             ///< Minutes.
    int masterCapacity = 0;   ///< Cases.
    int masterLength = 0;     ///< Minutes.
    int individualLength = 0; ///< Minutes.
    int shortLength = 0;      ///< Minutes.
    int judgeWeek = 0;        ///< Minutes.
    int proposals = 0;
    int searchAhead = 0; ///< Days.
    int recordsKept = 0; ///< Days.

    /// Those in force on a day. Error Invalid with the code of one that is missing.
    [[nodiscard]] static Result<DocketRules> on(const EditionTable<DocketRule> &table, const QDate &day);
};

} // namespace dais::domain
