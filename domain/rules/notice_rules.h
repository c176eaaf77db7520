#pragma once

#include "domain/apply.h"

namespace dais::domain::rules {

/// `notice.enter`: the notice is kept, and enters the record when it is a document of it.
[[nodiscard]] Result<Applied> apply(const State &state, const Command &command, const EnterNotice &args,
                                    const ApplyContext &context);

} // namespace dais::domain::rules
