#pragma once

#include "domain/code_tables.h"
#include "server/auth/accounts.h"
#include "server/record/commands.h"
#include "server/record/records.h"

namespace dais::server::cli {

/// Writes who works in each court into its directory, where that changed: at start, and whenever accounts do. Blocks for
/// the commits; not on the writer's thread. Errors: Storage.
[[nodiscard]] Result<> keepRosters(record::Commands &commands, const record::Records &records,
                                   const auth::Accounts &accounts, const domain::CodeTables &tables);

} // namespace dais::server::cli
