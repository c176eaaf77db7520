#pragma once

#include "domain/apply.h"

namespace dais::domain::rules {

/// `decision.settle`: two people's acts get their end, once. Outcomes: reliability design, section 6.
[[nodiscard]] Result<Applied> apply(const State &state, const Command &command, const SettleDecision &args,
                                    const ApplyContext &context);

} // namespace dais::domain::rules
