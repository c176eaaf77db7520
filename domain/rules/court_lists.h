#pragma once

#include "domain/apply.h"

namespace dais::domain::rules {

/// Writes who works in a court; the same list again changes nothing.
[[nodiscard]] Result<Applied> apply(const State &state, const Command &command, const SetRoster &args,
                                    const ApplyContext &context);

/// Takes the place of a court's routing rules, for administrators. Refused "rules_changed" when somebody else's came since.
[[nodiscard]] Result<Applied> apply(const State &state, const Command &command, const SetRouting &args,
                                    const ApplyContext &context);

/// Gives a package that now waits for review to whom the court's rules name, when nobody has it yet.
[[nodiscard]] Result<> route(const State &state, Submission &submission);

} // namespace dais::domain::rules
