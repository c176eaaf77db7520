#pragma once

#include "domain/apply.h"

namespace dais::domain::rules {

/// `submission.accept`: the package enters the record, whole. Outcomes: reliability design, section 6.
[[nodiscard]] Result<Applied> apply(const State &state, const Command &command, const AcceptSubmission &args,
                                    const ApplyContext &context);

} // namespace dais::domain::rules
