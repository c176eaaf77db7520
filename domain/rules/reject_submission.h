#pragma once

#include "domain/apply.h"

namespace dais::domain::rules {

/// `submission.reject`: the package was never filed; its files are deleted for good (8 CFR 1001.1(dd)).
[[nodiscard]] Result<Applied> apply(const State &state, const Command &command, const RejectSubmission &args,
                                    const ApplyContext &context);

} // namespace dais::domain::rules
