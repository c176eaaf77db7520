#pragma once

#include "domain/command.h"
#include "domain/decision.h"

namespace dais::domain {

/// What one side accepted the package as. Error Invalid when it did not accept, or its arguments cannot be read.
[[nodiscard]] Result<AcceptSubmission> acceptanceOf(const DecisionSide &side);

/// Why two people's acts may not be settled this way, as a stable code; empty when they may. Keeping the first is
/// always possible. "in_record": what was accepted is struck by a judge only; "not_both": one accepted what the other
/// rejected; "other_case", "charging_differs", "particulars_differ": more than titles and types differ; "slot_taken": the first is another
/// hearing, which stays where it is; "not_readable".
[[nodiscard]] QString refusalToSettle(const Decision &decision, SettleChoice choice);

} // namespace dais::domain
