#pragma once

#include "domain/apply.h"

namespace dais::domain::rules {

/// `case.import`: a case of an older system comes in whole, once, with its people, hearings and custody. Its head and
/// hearings belong to the court's working set, the rest to the case's record.
[[nodiscard]] Result<Applied> apply(const State &state, const Command &command, const ImportCase &args,
                                    const ApplyContext &context);

} // namespace dais::domain::rules
