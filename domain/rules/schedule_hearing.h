#pragma once

#include "domain/apply.h"

namespace dais::domain::rules {

/// Sets a hearing: in a slot that is free, or knowingly in one that is not. Else two people's acts need a decision
/// (reliability design, section 6).
[[nodiscard]] Result<Applied> apply(const State &state, const Command &command, const ScheduleHearing &args,
                                    const ApplyContext &context);
/// Takes a hearing off the docket.
[[nodiscard]] Result<Applied> apply(const State &state, const Command &command, const VacateHearing &args,
                                    const ApplyContext &context);
/// Books an interpreter, or says which language is needed.
[[nodiscard]] Result<Applied> apply(const State &state, const Command &command, const BookInterpreter &args,
                                    const ApplyContext &context);

} // namespace dais::domain::rules
