#pragma once

#include "domain/apply.h"

namespace dais::domain::rules {

/// Gives a package that waits to somebody, or back to everybody; whoever assigns last is followed.
[[nodiscard]] Result<Applied> apply(const State &state, const Command &command, const AssignSubmission &args,
                                    const ApplyContext &context);

} // namespace dais::domain::rules
