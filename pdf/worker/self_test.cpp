#include "pdf/worker/self_test.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <linux/bpf.h>
#include <sched.h>
#include <signal.h>
#include <sys/mount.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

namespace dais::pdf::worker {

namespace {
const int secretNumber = 20230;

/// The kernel's "you may not", as opposed to "there is no such thing": tells whether a call that could do harm
/// would have been let through, without doing the harm.
bool isForbidden(long result)
{
    return result < 0 && (errno == EPERM || errno == EACCES);
}

sockaddr_un abstractName(pid_t owner)
{
    sockaddr_un name{};
    name.sun_family = AF_UNIX;
    const QByteArray text = "dais-self-test-" + QByteArray::number(owner);
    std::memcpy(name.sun_path + 1, text.constData(), size_t(text.size()));
    return name;
}

bool isConnectDenied(const SelfTestTargets &targets)
{
    const sockaddr_un name = abstractName(targets.victim);
    return ::connect(targets.caller, reinterpret_cast<const sockaddr *>(&name), sizeof name) != 0;
}

bool isSocketDenied()
{
    const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    return fd < 0 || (::close(fd), false);
}

bool isReadingDenied()
{
    const int fd = ::open("/etc/passwd", O_RDONLY | O_CLOEXEC);
    return fd < 0 || (::close(fd), false);
}

bool isCreatingDenied()
{
    for (const char *folder : {"/tmp", "/dev/shm", "/usr/share/fonts", "."}) {
        // A file without a name leaves nothing behind where it can be made.
        const int fd = ::open(folder, O_TMPFILE | O_WRONLY | O_CLOEXEC, 0600);
        if (fd >= 0)
            return ::close(fd), false;
    }
    return true;
}

bool isExecDenied()
{
    return isForbidden(::execl("", "", nullptr)); // Would be "no such file" if let through.
}

bool isTracingDenied()
{
    return isForbidden(::ptrace(PTRACE_ATTACH, 0, nullptr, nullptr)); // Would be "no such process".
}

bool isForkDenied()
{
    const auto child = pid_t(::syscall(SYS_clone, SIGCHLD, 0, 0, 0, 0));
    if (child == 0)
        ::_exit(0);
    if (child > 0)
        ::waitpid(child, nullptr, 0);
    return child < 0 && isForbidden(::unshare(CLONE_NEWUSER | CLONE_NEWUTS));
}

bool isSignallingDenied(pid_t victim)
{
    return ::kill(victim, 0) != 0;
}

bool isMountDenied()
{
    return isForbidden(::mount("none", "/no such folder", "tmpfs", 0, nullptr)); // Would be "no such file".
}

bool isBpfDenied()
{
    bpf_attr nonsense{};
    return isForbidden(::syscall(SYS_bpf, BPF_MAP_CREATE, &nonsense, sizeof nonsense)); // Would be "invalid".
}

bool isSpyingDenied(const SelfTestTargets &targets)
{
    int copy = 0;
    const iovec here{&copy, sizeof copy};
    const iovec there{const_cast<void *>(targets.secret), sizeof copy};
    return ::process_vm_readv(targets.victim, &here, 1, &there, 1, 0) < 0;
}

bool isUnlinkDenied()
{
    return isForbidden(::unlink("/no such file")); // Would be "no such file".
}
} // namespace

SelfTestTargets makeSelfTestTargets(pid_t victim)
{
    SelfTestTargets targets{victim, &secretNumber, ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0),
                            ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0)};
    const sockaddr_un name = abstractName(victim);
    ::bind(targets.listener, reinterpret_cast<const sockaddr *>(&name), sizeof name);
    ::listen(targets.listener, 1);
    return targets;
}

QVector<SelfTestReport::Act> tryForbiddenActs(const SelfTestTargets &targets)
{
    return {
        {QStringLiteral("open a network socket"), isSocketDenied()},
        {QStringLiteral("connect to another process"), isConnectDenied(targets)},
        {QStringLiteral("read /etc/passwd"), isReadingDenied()},
        {QStringLiteral("create a file"), isCreatingDenied()},
        {QStringLiteral("run a program"), isExecDenied()},
        {QStringLiteral("trace a process"), isTracingDenied()},
        {QStringLiteral("signal the parent"), isSignallingDenied(targets.victim)},
        {QStringLiteral("mount a file system"), isMountDenied()},
        {QStringLiteral("load code into the kernel"), isBpfDenied()},
        {QStringLiteral("read another process's memory"), isSpyingDenied(targets)},
        {QStringLiteral("delete a file"), isUnlinkDenied()},
        // Last: where it is let through, it changes who this process is.
        {QStringLiteral("start a process or a namespace"), isForkDenied()},
    };
}

} // namespace dais::pdf::worker
