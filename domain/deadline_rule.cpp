#include "domain/deadline_rule.h"

#include "domain/code_table_row.h"

namespace dais::domain {

DeadlineRule DeadlineRule::read(CodeTableRow &row)
{
    DeadlineRule rule;
    rule.code = row.required("code");
    rule.name = row.required("name");
    rule.trigger = row.text("trigger");
    rule.inForce = row.inForce();
    rule.direction = row.word<Direction>("direction");
    // A rule that counts needs a length and a unit; one that does not has neither.
    const bool counts = rule.direction != Direction::AnyTime && rule.direction != Direction::ByOrder;
    const auto length = row.number("length");
    const auto units = row.words<Unit>("unit");
    if (counts != length.has_value() || counts == units.empty() || counts == rule.trigger.isEmpty())
        row.refuse("length");
    rule.length = length.value_or(0);
    rule.unit = units.empty() ? Unit::Days : units.front();
    rule.roll = row.word<Roll>("roll");
    rule.place = row.word<Place>("zone");
    rule.detainedRule = row.text("detained_rule");
    rule.startNoEarlier = row.date("start_no_earlier");
    rule.outageMoves = row.yes("outage");
    rule.basis = row.text("basis");
    rule.confidence = row.confidence();
    rule.remark = row.text("remark");
    return rule;
}

} // namespace dais::domain
