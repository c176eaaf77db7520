#pragma once

#include "domain/apply.h"

namespace dais::domain::rules {

/// Moves hearings: every one of them, or none. What somebody else moved meanwhile, or a slot that is taken, needs a
/// decision (reliability design, section 6); a hearing keeps its old slot until then.
[[nodiscard]] Result<Applied> apply(const State &state, const Command &command, const MoveHearings &args,
                                    const ApplyContext &context);

} // namespace dais::domain::rules
