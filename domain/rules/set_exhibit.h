#pragma once

#include "domain/apply.h"

namespace dais::domain::rules {

/// Says how a document stands as evidence, or what it is called as an exhibit. Nothing said is ever taken out of its
/// log: two people's words stand one after the other, the later to arrive in force.
[[nodiscard]] Result<Applied> apply(const State &state, const Command &command, const SetExhibit &args,
                                    const ApplyContext &context);

} // namespace dais::domain::rules
