#pragma once

#include "store/papers.h"
#include "sync/transport.h"

namespace dais::sync {

/// Brings the papers that these commands lodge, before the commands themselves go. A paper that is not here any more, or
/// that the court will not have, is passed over: the court then says so of its command. Errors as Transport::send(), and
/// "server_trouble": nothing may be sent yet.
[[nodiscard]] Result<> bringPapers(Transport &transport, const store::Papers &papers,
                                   const std::vector<store::StoredCommand> &commands, const Pass &pass,
                                   std::stop_token stop);

} // namespace dais::sync
