#pragma once

#include "server/cli/terminal.h"

namespace dais::server::cli {

/// `dais-server sample DIR --cases N --seed S`: makes a synthetic court in a store that `init` made and nobody serves.
/// Needs a QGuiApplication, because scans are drawn.
[[nodiscard]] int runSample(const QStringList &arguments, const Terminal &terminal);

} // namespace dais::server::cli
