#pragma once

#include "domain/apply.h"

namespace dais::domain::rules {

/// Makes a circle of people who share by name, or replaces its list; the list that comes last holds.
[[nodiscard]] Result<Applied> apply(const State &state, const Command &command, const SetShare &args,
                                    const ApplyContext &context);

/// Ids in order, each once, with `always` among them.
[[nodiscard]] std::vector<UserId> sortedWith(std::vector<UserId> ids, const UserId &always);

} // namespace dais::domain::rules
