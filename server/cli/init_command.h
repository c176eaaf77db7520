#pragma once

#include "domain/courts.h"
#include "server/cli/terminal.h"

namespace dais::server::cli {

/// `dais-server init DIR`: makes a court's store, its certificates and its first administrator.
[[nodiscard]] int runInit(const QStringList &arguments, const Terminal &terminal, const domain::Courts &courts);

} // namespace dais::server::cli
