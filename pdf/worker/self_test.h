#pragma once

#include "pdf/confinement.h"

#include <sys/types.h>

namespace dais::pdf::worker {

/// What the forbidden acts aim at; made before the lock-down, while it can still be made.
struct SelfTestTargets {
    pid_t victim = 0;             ///< A process that must not be signalled or read.
    const void *secret = nullptr; ///< An address in it.
    int listener = -1;            ///< A listening socket with an abstract name,
    int caller = -1;              ///< and one that would connect to it.
};
/// `victim` is a process of the same user with this program's layout, such as the fork server.
[[nodiscard]] SelfTestTargets makeSelfTestTargets(pid_t victim);

/// Tries twelve acts that no worker may do, and says for each whether it was denied. Harmless where nothing is
/// locked down, where none of them is denied to an administrator.
[[nodiscard]] QVector<SelfTestReport::Act> tryForbiddenActs(const SelfTestTargets &targets);

} // namespace dais::pdf::worker
