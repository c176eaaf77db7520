#pragma once

#include "domain/apply.h"

namespace dais::domain::rules {

/// Seals a case, whatever else happened to it meanwhile: confidentiality wins every race.
[[nodiscard]] Result<Applied> apply(const State &state, const Command &command, const SealCase &args,
                                    const ApplyContext &context);

/// Opens a sealed case again, if the seal is still the one that was looked at.
[[nodiscard]] Result<Applied> apply(const State &state, const Command &command, const UnsealCase &args,
                                    const ApplyContext &context);

} // namespace dais::domain::rules
