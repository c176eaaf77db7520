#pragma once

namespace dais::pdf::worker {

/// Lets this process make only the system calls that reading a PDF needs, for good; any other is answered with
/// "not permitted". False when it could not be set. Needs no_new_privs.
[[nodiscard]] bool filterSystemCalls();

} // namespace dais::pdf::worker
