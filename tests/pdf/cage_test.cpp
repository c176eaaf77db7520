#include "pdf/channel.h"
#include "pdf/messages.h"
#include "pdf/worker/cage.h"
#include "pdf/worker/self_test.h"
#include "pdf/worker/separated_child.h"

#include <cerrno>
#include <fcntl.h>
#include <QTest>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace dais::pdf;
using namespace dais::pdf::worker;

namespace {
/// Runs `body` in a forked child and returns what it reports; nothing else of the child matters.
template <typename Body>
int inChild(Body body)
{
    const pid_t child = ::fork();
    if (child == 0)
        ::_exit(body());
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/// Locks a child down as the fork server does without namespaces, and then runs `body` there.
template <typename Body>
int inCage(Body body)
{
    return inChild([&body] {
        if (!lockDown({}, Confinement{}, {}))
            return 99;
        return body();
    });
}
} // namespace

class CageTest : public QObject {
    Q_OBJECT
private slots:
    void theForbiddenActsAreReallyPossibleOutsideTheCage()
    {
        // Else "12 of 12 denied" would prove nothing. An administrator may do all twelve.
        const pid_t parent = ::getpid();
        const int possible = inChild([parent] {
            int count = 0;
            for (const auto &act : tryForbiddenActs(makeSelfTestTargets(parent)))
                count += act.isDenied ? 0 : 1;
            return count;
        });
        QVERIFY2(possible >= (::geteuid() == 0 ? 12 : 8), qPrintable(QString::number(possible)));
    }

    void insideAllAreDenied()
    {
        const pid_t parent = ::getpid();
        const int denied = inChild([parent] {
            const SelfTestTargets targets = makeSelfTestTargets(parent);
            if (!lockDown({}, Confinement{}, {}))
                return 99;
            return SelfTestReport{{}, tryForbiddenActs(targets)}.deniedCount();
        });
        QCOMPARE(denied, 12);
    }

    void withoutLandlockOrNamespacesItIsRefused()
    {
        const int refused = inChild([] {
            return lockDown({CagePolicy::Use::No, CagePolicy::Use::No}, Confinement{}, {}) ? 1 : 0;
        });
        QCOMPARE(refused, 0);
    }

    void fontsCanStillBeRead()
    {
        QCOMPARE(inCage([] { return ::open("/usr/share/fonts", O_RDONLY | O_DIRECTORY | O_CLOEXEC) >= 0 ? 0 : 1; }), 0);
    }

    void memoryNeverBecomesCode()
    {
        QCOMPARE(inCage([] {
                     void *page = ::mmap(nullptr, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
                     const bool isDenied = ::mprotect(page, 4096, PROT_READ | PROT_EXEC) != 0;
                     return isDenied && ::mmap(nullptr, 4096, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1,
                                               0) == MAP_FAILED
                                ? 0
                                : 1;
                 }),
                 0);
    }

    void limitsAreSetAndCannotBeRaised()
    {
        QCOMPARE(inCage([] {
                     rlimit files{};
                     rlimit core{};
                     ::getrlimit(RLIMIT_NOFILE, &files);
                     ::getrlimit(RLIMIT_CORE, &core);
                     const rlimit more{64, 64};
                     return files.rlim_max == 32 && core.rlim_max == 0 && ::setrlimit(RLIMIT_NOFILE, &more) != 0 ? 0
                                                                                                                 : 1;
                 }),
                 0);
    }

#ifndef DAIS_SANITIZED
    void addressSpaceIsAGigabyteAndTheDocument()
    {
        QCOMPARE(inCage([] {
                     rlimit memory{};
                     ::getrlimit(RLIMIT_AS, &memory);
                     return memory.rlim_max == rlim_t(1) << 30 ? 0 : 1;
                 }),
                 0);
    }
#endif

    void aWorkerKeepsOnlyTheDescriptorsMeantForIt()
    {
        QCOMPARE(inChild([] {
                     const int first = ::dup(0);
                     const int second = ::dup(0);
                     keepOnly({second, first}, 3);
                     int open = 0;
                     for (int fd = 0; fd < 1024; ++fd)
                         open += ::fcntl(fd, F_GETFD) >= 0 ? 1 : 0;
                     return open;
                 }),
                 5); // The three streams and the two that were kept.
    }

    void aProcessForkedApartDiesWithItsParent()
    {
        auto channel = makeChannel();
        QVERIFY(channel);
        inChild([&channel] {
            ::prctl(PR_SET_CHILD_SUBREAPER, 1);
            const auto child = forkApart(ProcessIds::Shared, {channel->second.get()}, [] {
                (void)sendPacket(3, "alive");
                for (;;)
                    ::pause();
            });
            return child.processId > 0 && receivePacket(channel->first.get()) ? 0 : 1;
        });
        channel->second.reset();
        // The child's end closes when the child is gone.
        QVERIFY(waitForPacket(channel->first.get(), deadlineIn(5000), StopSignal({})));
        QVERIFY(!receivePacket(channel->first.get()));
    }
};

QTEST_GUILESS_MAIN(CageTest)
#include "cage_test.moc"
