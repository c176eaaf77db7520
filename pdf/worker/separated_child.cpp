#include "pdf/worker/separated_child.h"

#include "pdf/worker/namespaces.h"

#include <array>
#include <csignal>
#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace dais::pdf::worker {

namespace {
constexpr int firstKept = 3;

struct Pipe {
    UniqueFd out;
    UniqueFd in;
};

Pipe makePipe()
{
    std::array<int, 2> ends{-1, -1};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        return {};
    return {UniqueFd(ends[0]), UniqueFd(ends[1])};
}

void resetSignals()
{
    sigset_t none;
    sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
    ::signal(SIGCHLD, SIG_DFL);
}

/// The grandchild: waits until it belongs to the fork server, since only then dying with it means anything.
[[noreturn]] void liveApart(Pipe go, std::initializer_list<int> keep, const std::function<void()> &body)
{
    go.in.reset(); // So that the fork server's death is seen here.
    char word = 0;
    if (::read(go.out.get(), &word, 1) != 1)
        ::_exit(1);
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    resetSignals();
#ifndef DAIS_SANITIZED
    ::dup2(STDIN_FILENO, STDERR_FILENO);
#endif
    keepOnly(keep, firstKept);
    body();
    ::_exit(0);
}
} // namespace

SeparatedChild forkApart(ProcessIds ids, std::initializer_list<int> keep, const std::function<void()> &body)
{
    Pipe report = makePipe();
    Pipe go = makePipe();
    // Twice: the ids of a process of its own only hold for its children.
    const pid_t between = ::fork();
    if (between == 0) {
        if (ids == ProcessIds::Own)
            (void)separateProcessIds();
        const pid_t child = ::fork();
        if (child == 0)
            liveApart(std::move(go), keep, body);
        (void)!::write(report.in.get(), &child, sizeof child);
        ::_exit(0);
    }
    report.in.reset();
    if (between < 0)
        return {};
    SeparatedChild child;
    ::waitpid(between, nullptr, 0);
    if (::read(report.out.get(), &child.processId, sizeof child.processId) != ssize_t(sizeof child.processId) ||
        child.processId <= 0)
        return {};
    child.process.reset(int(::syscall(SYS_pidfd_open, child.processId, 0)));
    if (!child.process || ::write(go.in.get(), "g", 1) != 1)
        return {};
    return child;
}

void keepOnly(std::initializer_list<int> descriptors, int first)
{
    constexpr int outOfTheWay = 200;
    std::vector<int> kept;
    for (const int fd : descriptors)
        kept.push_back(::fcntl(fd, F_DUPFD, outOfTheWay));
    int next = first;
    for (const int fd : kept)
        ::dup3(fd, next++, O_CLOEXEC);
    ::close_range(unsigned(next), ~0U, 0);
}

} // namespace dais::pdf::worker
