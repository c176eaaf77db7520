#pragma once

#include "store/workspace.h"
#include "sync/transport.h"

namespace dais::sync {

/// Fetches one document's bytes, going on where an earlier attempt stopped, and checks their hash. The file appears whole
/// or not at all. Errors: NotFound when the court no longer has it for this person, Protocol "hash_differs".
[[nodiscard]] Result<> fetchDocument(Transport &transport, const store::Documents &documents,
                                     const store::Cache::WantedFile &wanted, const Pass &pass, std::stop_token stop);

} // namespace dais::sync
