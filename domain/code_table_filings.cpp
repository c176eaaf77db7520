#include "domain/code_table_filings.h"

#include "domain/code_table_row.h"

namespace dais::domain {

CaseType CaseType::read(CodeTableRow &row)
{
    return {row.required("code"),
            row.required("name"),
            row.text("charging_document"),
            row.word<AppealTo>("appeal_to"),
            row.word<FirstHearing>("first_hearing_set_by"),
            row.text("basis"),
            row.confidence(),
            row.text("remark")};
}

bool DocumentType::mayBeFiledBy(dais::domain::Role filer) const
{
    return electronic && std::find(filers.begin(), filers.end(), filer) != filers.end();
}

DocumentType DocumentType::read(CodeTableRow &row)
{
    return {row.required("code"),
            row.required("name"),
            row.word<Category>("category"),
            row.word<Role>("role"),
            row.word<Stage>("stage"),
            row.words<dais::domain::Role>("filers"),
            row.word<Forum>("forum"),
            row.yes("may_stand_alone"),
            row.word<FeeKind>("fee_kind"),
            row.text("fee"),
            row.word<Service>("service"),
            row.yes("electronic"),
            row.text("basis"),
            row.confidence(),
            row.text("remark")};
}

RejectionCode RejectionCode::read(CodeTableRow &row)
{
    return {row.required("code"),
            row.required("title"),
            row.required("statement"),
            row.required("fix"),
            row.word<AppliesTo>("applies_to"),
            row.words<FoundBy>("found_by"),
            row.yes("may_reject"),
            row.text("basis"),
            row.confidence()};
}

ApplicationType ApplicationType::read(CodeTableRow &row)
{
    return {row.required("code"),          row.required("name"), row.text("form"),
            row.word<FeeKind>("fee_kind"), row.text("fee"),      row.yes("starts_clock"),
            row.yes("biometrics"),         row.confidence(),     row.confidence("form_confidence")};
}

Fee Fee::read(CodeTableRow &row)
{
    return {row.required("code"),
            row.required("name"),
            row.inForce(),
            row.number("statutory_usd"),
            row.number("regulatory_usd"),
            row.number("total_usd"),
            row.word<Waivable>("waivable"),
            row.confidence(),
            row.text("basis"),
            row.text("remark")};
}

FeeExemption FeeExemption::read(CodeTableRow &row)
{
    return {row.required("code"), row.required("name"), row.inForce(),
            row.text("basis"),    row.confidence(),     row.text("remark")};
}

} // namespace dais::domain
