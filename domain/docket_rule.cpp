#include "domain/docket_rule.h"

#include "domain/code_table_row.h"

namespace dais::domain {

DocketRule DocketRule::read(CodeTableRow &row)
{
    DocketRule rule;
    rule.code = row.required("code");
    rule.inForce = row.inForce();
    const auto number = row.number("number");
    if (!number)
        row.refuse("number");
    rule.number = number.value_or(0);
    rule.unit = row.word<Unit>("unit");
    rule.basis = row.text("basis");
    rule.confidence = row.confidence();
    rule.remark = row.text("remark");
    return rule;
}

Result<DocketRules> DocketRules::on(const EditionTable<DocketRule> &table, const QDate &day)
{
    DocketRules rules;
    const std::pair<const char *, int *> fields[] = {{"DAY_START", &rules.dayStart},
                                                     {"DAY_END", &rules.dayEnd},
                                                     {"SLOT_STEP", &rules.step},
                                                     {"MASTER_CAPACITY", &rules.masterCapacity},
                                                     {"MASTER_LENGTH", &rules.masterLength},
                                                     {"INDIVIDUAL_LENGTH", &rules.individualLength},
                                                     {"SHORT_LENGTH", &rules.shortLength},
                                                     {"JUDGE_WEEK", &rules.judgeWeek},
                                                     {"PROPOSALS", &rules.proposals},
                                                     {"SEARCH_AHEAD", &rules.searchAhead},
                                                     {"RECORDS_KEPT", &rules.recordsKept}};
    for (const auto &[code, field] : fields) {
        const DocketRule *rule = table.find(QLatin1String(code), day);
        if (!rule || rule->number <= 0)
            return fail(Error::Kind::Invalid, QLatin1String(code));
        *field = rule->number;
    }
    return rules;
}

} // namespace dais::domain
