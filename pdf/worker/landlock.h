#pragma once

namespace dais::pdf::worker {

/// Which version of Landlock the kernel offers; 0 for none.
[[nodiscard]] int landlockVersion();

/// Takes from this process, for good, every right over files but reading in readableFolders, and, where the
/// kernel knows them, over TCP ports, abstract sockets and signals. False when it could not.
[[nodiscard]] bool restrictFiles();

} // namespace dais::pdf::worker
