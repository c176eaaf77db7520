#include "domain/code_table_lookups.h"

#include "domain/code_table_row.h"

namespace dais::domain {

NamedCode NamedCode::read(CodeTableRow &row)
{
    return {row.required("code"), row.required("name"), row.confidence()};
}

ListedCode ListedCode::read(CodeTableRow &row)
{
    return {row.required("list"), row.required("code"), row.required("name"), row.confidence()};
}

AdjournmentCode AdjournmentCode::read(CodeTableRow &row)
{
    return {row.required("code"),
            row.required("name"),
            row.word<ClockEffect>("clock"),
            row.word<AdjournmentParty>("party"),
            row.word<CodeUse>("use"),
            row.confidence("clock_confidence"),
            row.confidence("party_confidence")};
}

HearingType HearingType::read(CodeTableRow &row)
{
    return {row.required("list"), row.required("code"), row.required("name"), row.word<HearingCategory>("category"),
            row.yes("detained"),  row.confidence()};
}

DecisionCode DecisionCode::read(CodeTableRow &row)
{
    return {row.required("list"), row.required("code"), row.required("name"), row.yes("depends_on_case_type"),
            row.confidence()};
}

QString DecisionByCaseType::key() const
{
    return caseType + u'/' + nameOf(kind) + u'/' + code;
}

DecisionByCaseType DecisionByCaseType::read(CodeTableRow &row)
{
    return {row.required("case_type"), row.word<Kind>("kind"), row.required("code"), row.required("name"),
            row.confidence()};
}

ApplicationDecision ApplicationDecision::read(CodeTableRow &row)
{
    return {row.required("code"), row.required("name"), row.confidence(), row.text("remark")};
}

Charge Charge::read(CodeTableRow &row)
{
    return {row.required("code"),       row.text("citation"), row.text("name"),
            row.word<Ground>("ground"), row.yes("current"),   row.confidence()};
}

} // namespace dais::domain
