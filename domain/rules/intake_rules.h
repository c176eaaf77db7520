#pragma once

#include "domain/apply.h"

namespace dais::domain::rules {

/// `submission.receive`: the package enters its court's queue, being checked.
[[nodiscard]] Result<Applied> apply(const State &state, const Command &command, const ReceiveSubmission &args,
                                    const ApplyContext &context);

/// `submission.checked`: findings and pages are filled in; when every filing is checked the package waits for a clerk.
[[nodiscard]] Result<Applied> apply(const State &state, const Command &command, const RecordChecks &args,
                                    const ApplyContext &context);

} // namespace dais::domain::rules
