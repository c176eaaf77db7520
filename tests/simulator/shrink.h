#pragma once

#include "tests/simulator/run.h"

namespace dais::simulator {

/// The shortest list of steps found that still breaks the same invariant as `report`, by leaving out more and more: at
/// most `tries` runs.
[[nodiscard]] Plan shrink(const Plan &plan, const RunReport &report, int tries = 150);

} // namespace dais::simulator
