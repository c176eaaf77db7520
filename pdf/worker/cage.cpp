#include "pdf/worker/cage.h"

#include "pdf/worker/landlock.h"
#include "pdf/worker/syscall_filter.h"

#include <linux/capability.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace dais::pdf::worker {

namespace {
constexpr rlim_t addressSpaceBytes = rlim_t(1) << 30;
constexpr rlim_t openDescriptors = 32;
constexpr rlim_t largestOutputBytes = rlim_t(1) << 30;
constexpr rlim_t processorSecondsInAll = 4 * 3600;

bool limit(__rlimit_resource resource, rlim_t soft, rlim_t hard)
{
    const rlimit limits{soft, hard};
    return ::setrlimit(resource, &limits) == 0;
}

bool limitResources([[maybe_unused]] const CageLimits &limits)
{
#ifndef DAIS_SANITIZED // Sanitizers reserve terabytes of address space.
    const rlim_t addressSpace = addressSpaceBytes + rlim_t(limits.documentBytes);
    if (!limit(RLIMIT_AS, addressSpace, addressSpace))
        return false;
#endif
    return limit(RLIMIT_NOFILE, openDescriptors, openDescriptors) && limit(RLIMIT_CORE, 0, 0) &&
           limit(RLIMIT_FSIZE, largestOutputBytes, largestOutputBytes) && limit(RLIMIT_NPROC, 0, 0) &&
           limit(RLIMIT_CPU, processorSecondsInAll, processorSecondsInAll);
}

bool dropPrivileges()
{
    for (int capability = 0; ::prctl(PR_CAPBSET_READ, capability) >= 0; ++capability)
        ::prctl(PR_CAPBSET_DROP, capability); // Fails without the privilege, and then there is none to drop.
    __user_cap_header_struct header{_LINUX_CAPABILITY_VERSION_3, 0};
    const __user_cap_data_struct none[_LINUX_CAPABILITY_U32S_3] = {};
    return ::syscall(SYS_capset, &header, none) == 0 && ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
           ::prctl(PR_SET_DUMPABLE, 0) == 0;
}
} // namespace

bool lockDown(const CagePolicy &policy, const Confinement &around, const CageLimits &limits)
{
    if (!limitResources(limits) || !dropPrivileges())
        return false;
    const bool hasLandlock = policy.landlock == CagePolicy::Use::Yes && restrictFiles();
    if (!hasLandlock && !around.hasNamespaces)
        return false;
    return filterSystemCalls();
}

void grantProcessorTime(int seconds)
{
    rusage used{};
    ::getrusage(RUSAGE_SELF, &used);
    const auto soFar = rlim_t(used.ru_utime.tv_sec + used.ru_stime.tv_sec) + 1;
    limit(RLIMIT_CPU, qMin(soFar + rlim_t(seconds), processorSecondsInAll), processorSecondsInAll);
}

} // namespace dais::pdf::worker
