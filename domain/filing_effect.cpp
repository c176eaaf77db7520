#include "domain/filing_effect.h"

#include "domain/code_table_row.h"

namespace dais::domain {

FilingEffect FilingEffect::read(CodeTableRow &row)
{
    FilingEffect effect{.code = row.required("code"),
                        .inForce = row.inForce(),
                        .act = row.word<Act>("act"),
                        .deadline = row.text("deadline"),
                        .owedBy = row.word<OwedBy>("owed_by"),
                        .from = row.word<From>("counted_from"),
                        .basis = row.required("basis"),
                        .confidence = row.confidence(),
                        .remark = row.text("remark")};
    // A deadline is owed by somebody and counted from some day; without one, neither is said.
    const bool starts = !effect.deadline.isEmpty();
    if (starts != (effect.owedBy != OwedBy::None) || starts != (effect.from != From::None))
        row.refuse("deadline");
    return effect;
}

} // namespace dais::domain
