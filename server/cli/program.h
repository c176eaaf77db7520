#pragma once

#include "server/cli/terminal.h"

namespace dais::server::cli {

/// Runs dais-server with `arguments`, those after the program's name; gives the exit status.
[[nodiscard]] int runProgram(const QStringList &arguments, const Terminal &terminal);

} // namespace dais::server::cli
