#include "pdf/worker/syscall_filter.h"

#include <cerrno>
#include <fcntl.h>
#include <memory>
#include <seccomp.h>
#include <sys/mman.h>
#include <unistd.h>

namespace dais::pdf::worker {

namespace {
using Filter = std::unique_ptr<void, decltype(&seccomp_release)>;

/// Harmless whatever their arguments: memory, time, signals of its own, reading and writing what is open.
constexpr int plainCalls[] = {
    SCMP_SYS(read),          SCMP_SYS(write),        SCMP_SYS(readv),
    SCMP_SYS(writev),        SCMP_SYS(pread64),      SCMP_SYS(pwrite64),
    SCMP_SYS(lseek),         SCMP_SYS(close),        SCMP_SYS(fstat),
    SCMP_SYS(newfstatat),    SCMP_SYS(stat),         SCMP_SYS(lstat),
    SCMP_SYS(statx),         SCMP_SYS(fstatfs),      SCMP_SYS(statfs),
    SCMP_SYS(access),        SCMP_SYS(faccessat),    SCMP_SYS(faccessat2),
    SCMP_SYS(readlink),      SCMP_SYS(readlinkat),   SCMP_SYS(getdents64),
    SCMP_SYS(getcwd),        SCMP_SYS(fadvise64),    SCMP_SYS(fcntl),
    SCMP_SYS(ftruncate),     SCMP_SYS(memfd_create), SCMP_SYS(dup),
    SCMP_SYS(munmap),        SCMP_SYS(mremap),       SCMP_SYS(madvise),
    SCMP_SYS(brk),           SCMP_SYS(membarrier),   SCMP_SYS(recvmsg),
    SCMP_SYS(sendmsg),       SCMP_SYS(recvfrom),     SCMP_SYS(poll),
    SCMP_SYS(ppoll),         SCMP_SYS(futex),        SCMP_SYS(set_robust_list),
    SCMP_SYS(rseq),          SCMP_SYS(sched_yield),  SCMP_SYS(sched_getaffinity),
    SCMP_SYS(clock_gettime), SCMP_SYS(clock_getres), SCMP_SYS(clock_nanosleep),
    SCMP_SYS(nanosleep),     SCMP_SYS(time),         SCMP_SYS(times),
    SCMP_SYS(getrusage),     SCMP_SYS(getrandom),    SCMP_SYS(getpid),
    SCMP_SYS(gettid),        SCMP_SYS(getppid),      SCMP_SYS(getuid),
    SCMP_SYS(geteuid),       SCMP_SYS(getgid),       SCMP_SYS(getegid),
    SCMP_SYS(uname),         SCMP_SYS(sysinfo),      SCMP_SYS(getrlimit),
    SCMP_SYS(setrlimit),     SCMP_SYS(rt_sigaction), SCMP_SYS(rt_sigprocmask),
    SCMP_SYS(rt_sigreturn),  SCMP_SYS(sigaltstack),  SCMP_SYS(restart_syscall),
    SCMP_SYS(exit),          SCMP_SYS(exit_group),
#ifdef DAIS_SANITIZED
    SCMP_SYS(pipe),          SCMP_SYS(pipe2), // How a sanitizer tries whether memory can be read.
#endif
};

bool allow(const Filter &filter, int call)
{
    return seccomp_rule_add(filter.get(), SCMP_ACT_ALLOW, call, 0) == 0;
}

bool allowWhen(const Filter &filter, int call, const scmp_arg_cmp &condition)
{
    return seccomp_rule_add_array(filter.get(), SCMP_ACT_ALLOW, call, 1, &condition) == 0;
}

/// No bit of `bits` may be set in the argument.
scmp_arg_cmp without(unsigned argument, std::uint64_t bits)
{
    return SCMP_CMP(argument, SCMP_CMP_MASKED_EQ, bits, 0);
}

scmp_arg_cmp equals(unsigned argument, std::uint64_t value)
{
    return SCMP_CMP(argument, SCMP_CMP_EQ, value);
}

/// Calls that are harmless only with certain arguments: files are opened for reading, memory never becomes
/// code, and signals and limits are its own.
bool allowNarrowed(const Filter &filter)
{
    constexpr std::uint64_t changesFiles =
        O_WRONLY | O_RDWR | O_CREAT | O_TRUNC | O_APPEND | (O_TMPFILE & ~O_DIRECTORY);
    return allowWhen(filter, SCMP_SYS(openat), without(2, changesFiles)) &&
           allowWhen(filter, SCMP_SYS(open), without(1, changesFiles)) &&
           allowWhen(filter, SCMP_SYS(mmap), without(2, PROT_EXEC)) &&
           allowWhen(filter, SCMP_SYS(mprotect), without(2, PROT_EXEC)) &&
           allowWhen(filter, SCMP_SYS(tgkill), equals(0, std::uint64_t(::getpid()))) &&
           allowWhen(filter, SCMP_SYS(prlimit64), equals(0, 0)) &&
           allowWhen(filter, SCMP_SYS(sendto), equals(4, 0)); // To nobody but the other end of its channel.
}
} // namespace

bool filterSystemCalls()
{
    const Filter filter(seccomp_init(SCMP_ACT_ERRNO(EPERM)), &seccomp_release);
    if (!filter)
        return false;
    for (const int call : plainCalls) {
        if (!allow(filter, call))
            return false;
    }
    return allowNarrowed(filter) && seccomp_load(filter.get()) == 0;
}

} // namespace dais::pdf::worker
