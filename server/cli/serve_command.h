#pragma once

#include "server/cli/terminal.h"

namespace dais::server::cli {

/// `dais-server serve DIR --listen HOST:PORT`: serves a court until it is told to stop (SIGTERM, SIGINT).
[[nodiscard]] int runServe(const QStringList &arguments, const Terminal &terminal);

} // namespace dais::server::cli
