#pragma once

#include "server/cli/terminal.h"

namespace dais::server::cli {

/// `dais-server access DIR`: lists who read, printed or copied which record, newest first, from the chained access log
/// (threat T27).
[[nodiscard]] int runAccess(const QStringList &arguments, const Terminal &terminal);

} // namespace dais::server::cli
