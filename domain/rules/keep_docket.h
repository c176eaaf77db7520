#pragma once

#include "domain/apply.h"

namespace dais::domain::rules {

/// Sessions and absences of a court: a court administrator's lists, in the court's directory.
[[nodiscard]] Result<Applied> apply(const State &state, const Command &command, const SetSession &args,
                                    const ApplyContext &context);
[[nodiscard]] Result<Applied> apply(const State &state, const Command &command, const SetAbsence &args,
                                    const ApplyContext &context);

} // namespace dais::domain::rules
