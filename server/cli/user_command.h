#pragma once

#include "server/cli/control.h"
#include "server/cli/people.h"

namespace dais::server::cli {

/// `dais-server user add|list|disable|enable|password ...`: changes who may sign in. While the server runs, it does it
/// itself, asked through its control socket, because nobody else may write.
[[nodiscard]] int runUser(const QStringList &arguments, const Terminal &terminal);

/// What the running server does with the words of a request.
[[nodiscard]] Answer carryOutUserRequest(const QStringList &words, auth::Accounts &accounts);

} // namespace dais::server::cli
