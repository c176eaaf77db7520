#pragma once

#include "domain/apply.h"

namespace dais::domain::rules {

/// Takes in what was handed in at the window, for clerks and administrators; its checks follow. Filed on the day of the
/// window's stamp, which is never after now. The same package twice is one.
[[nodiscard]] Result<Applied> apply(const State &state, const Command &command, const LodgeSubmission &args,
                                    const ApplyContext &context);

} // namespace dais::domain::rules
