#pragma once

#include "pdf/confinement.h"

#include <QtGlobal>

namespace dais::pdf::worker {

/// Which ways of locking down are used; leaving one out is for tests of what then happens.
struct CagePolicy {
    enum class Use : quint8 { Yes, No };
    Use landlock = Use::Yes;
    Use namespaces = Use::Yes;
};

/// What is still to be said about a worker's limits when it starts.
struct CageLimits {
    qint64 documentBytes = 0; ///< Address space for it comes on top.
};

/// Locks this process down for good: no privileges, no files but fonts, no network, no new processes, bounded
/// memory, descriptors and output. `around` is what the fork server already stands in. False when it is not
/// enough to open a document; the process must then end.
[[nodiscard]] bool lockDown(const CagePolicy &policy, const Confinement &around, const CageLimits &limits);

/// Lets this process use so many more seconds of processor time, then raises SIGXCPU. Never unlimited.
void grantProcessorTime(int seconds);

} // namespace dais::pdf::worker
