#pragma once

#include "domain/apply.h"

namespace dais::domain::rules {

/// Carries out what was chosen of two acts on the docket: the first stays, the second takes its place, or both stand at
/// the same time, knowingly.
[[nodiscard]] Result<Applied> settleHearing(const State &state, const Command &command, const Decision &decision,
                                            SettleChoice choice, const ApplyContext &context);

} // namespace dais::domain::rules
