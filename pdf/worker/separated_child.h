#pragma once

#include "pdf/unique_fd.h"

#include <functional>
#include <initializer_list>
#include <sys/types.h>

namespace dais::pdf::worker {

/// A process that was forked apart: where allowed, the first of process ids of its own.
struct SeparatedChild {
    pid_t processId = 0; ///< As this process sees it; 0 when it could not be made.
    UniqueFd process;    ///< Its process descriptor.
};

enum class ProcessIds : quint8 { Own, Shared };

/// Forks a child that runs `body` and ends. The child is a child of this process, which must be a
/// sub-reaper, and dies with it. `keep` are the descriptors that the child keeps, as 3, 4 and so on in that
/// order; standard output and error go nowhere (in sanitizer builds error stays).
[[nodiscard]] SeparatedChild forkApart(ProcessIds ids, std::initializer_list<int> keep,
                                       const std::function<void()> &body);

/// Leaves open only these descriptors, as `first`, first + 1 and so on, in that order, and those below `first`.
void keepOnly(std::initializer_list<int> descriptors, int first);

} // namespace dais::pdf::worker
