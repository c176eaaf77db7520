#pragma once

#include "domain/apply.h"

namespace dais::domain::rules {

/// Notes an outage in a court's register, or corrects what is noted there: administrators, and the server for its own
/// downtime (8 CFR 1003.31(b)). A correction of something that was corrected meanwhile is refused ("changed").
[[nodiscard]] Result<Applied> apply(const State &state, const Command &command, const RecordOutage &args,
                                    const ApplyContext &context);

} // namespace dais::domain::rules
