#pragma once

#include "domain/apply.h"

namespace dais::domain::rules {

/// Keeps words or a view for its owner, or for a court; the one that comes last holds. Only its owner may change it.
[[nodiscard]] Result<Applied> apply(const State &state, const Command &command, const SetPreset &args,
                                    const ApplyContext &context);

/// Takes one's own away; one that is gone already is none to refuse.
[[nodiscard]] Result<Applied> apply(const State &state, const Command &command, const DropPreset &args,
                                    const ApplyContext &context);

} // namespace dais::domain::rules
