#pragma once

#include "domain/apply.h"

namespace dais::domain::rules {

/// Changes nothing: the server writes the access log's line with the outcome (threat T27).
[[nodiscard]] Result<Applied> apply(const State &state, const Command &command, const ViewRecord &args,
                                    const ApplyContext &context);

} // namespace dais::domain::rules
