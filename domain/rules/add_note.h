#pragma once

#include "domain/apply.h"

namespace dais::domain::rules {

/// `note.add`: add-only, so it always applies once its text arrived; it lands where its subject lives.
[[nodiscard]] Result<Applied> apply(const State &state, const Command &command, const AddNote &args,
                                    const ApplyContext &context);

} // namespace dais::domain::rules
