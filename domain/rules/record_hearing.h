#pragma once

#include "domain/apply.h"

namespace dais::domain::rules {

/// What became of a hearing, and what that does to the asylum clocks of its people (domain reference, section 11).
[[nodiscard]] Result<Applied> apply(const State &state, const Command &command, const RecordHearing &args,
                                    const ApplyContext &context);
/// Sets what a respondent's clock does from a day on, against what the codes say, with a reason.
[[nodiscard]] Result<Applied> apply(const State &state, const Command &command, const OverrideClock &args,
                                    const ApplyContext &context);

} // namespace dais::domain::rules
