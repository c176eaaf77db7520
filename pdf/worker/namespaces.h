#pragma once

namespace dais::pdf::worker {

/// Moves this process into users, network, mounts and names of its own, where the file system holds nothing but
/// readableFolders, read only. False when this computer does not allow it; the caller then relies on Landlock.
/// For the fork server, before it serves; it must have one thread.
[[nodiscard]] bool enterNamespaces();

/// Lets the next child of this process be the first of process ids of its own, from where no other process
/// can be named. False when not allowed.
[[nodiscard]] bool separateProcessIds();

} // namespace dais::pdf::worker
