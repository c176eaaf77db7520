#pragma once

#include "server/cli/terminal.h"

namespace dais::server::cli {

/// `dais-server backup DIR TARGET`: copies a court, which may be in use.
[[nodiscard]] int runBackup(const QStringList &arguments, const Terminal &terminal);

/// `dais-server restore BACKUP DIR`: makes a court out of a backup, with a new history epoch.
[[nodiscard]] int runRestore(const QStringList &arguments, const Terminal &terminal);

/// `dais-server drops DIR`: lists workstations that still hold what they were told to drop.
[[nodiscard]] int runDrops(const QStringList &arguments, const Terminal &terminal);

/// `dais-server verify DIR`: proves that nothing was altered, or names the first place where something was.
[[nodiscard]] int runVerify(const QStringList &arguments, const Terminal &terminal);

} // namespace dais::server::cli
