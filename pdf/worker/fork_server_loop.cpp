#include "pdf/worker/fork_server_loop.h"

#include "pdf/worker/landlock.h"
#include "pdf/worker/namespaces.h"
#include "pdf/worker/self_test.h"
#include "pdf/worker/separated_child.h"
#include "pdf/worker/worker_loop.h"

#include <array>
#include <csignal>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/wait.h>

namespace dais::pdf::worker {

namespace {
// Where forkApart() puts what a worker keeps.
constexpr int workerChannel = 3;
constexpr int workerDocument = 4;

UniqueFd watchChildren()
{
    sigset_t childEnded;
    sigemptyset(&childEnded);
    sigaddset(&childEnded, SIGCHLD);
    ::sigprocmask(SIG_BLOCK, &childEnded, nullptr);
    return UniqueFd(::signalfd(-1, &childEnded, SFD_CLOEXEC | SFD_NONBLOCK));
}

void reap(int childWatch)
{
    signalfd_siginfo ignored;
    while (::read(childWatch, &ignored, sizeof ignored) > 0) {
    }
    while (::waitpid(-1, nullptr, WNOHANG) > 0) {
    }
}

ProcessIds idsIn(const Confinement &confinement)
{
    return confinement.hasNamespaces ? ProcessIds::Own : ProcessIds::Shared;
}
} // namespace

ForkServerLoop::ForkServerLoop(const CagePolicy &policy, const JobTable &jobs, Engine &engine)
    : m_policy(policy), m_jobs(jobs), m_engine(engine)
{
    m_confinement.hasNamespaces = policy.namespaces == CagePolicy::Use::Yes && enterNamespaces();
    m_confinement.landlockVersion = policy.landlock == CagePolicy::Use::Yes ? landlockVersion() : 0;
    // After the namespaces: changing credentials clears it.
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    ::prctl(PR_SET_CHILD_SUBREAPER, 1);
}

void ForkServerLoop::run(int control)
{
    const UniqueFd childWatch = watchChildren();
    if (!sendPacket(control, encodeHello(m_confinement)))
        return;
    for (;;) {
        std::array<pollfd, 2> waited{{{control, POLLIN, 0}, {childWatch.get(), POLLIN, 0}}};
        if (::poll(waited.data(), waited.size(), -1) < 0 && errno != EINTR)
            return;
        if (waited[1].revents != 0)
            reap(childWatch.get());
        if (waited[0].revents == 0)
            continue;
        const auto packet = receivePacket(control);
        if (!packet)
            return;
        answer(control, *packet);
    }
}

void ForkServerLoop::answer(int control, const Packet &packet) const
{
    const auto request = parseServerRequest(packet.bytes);
    if (!request)
        return;
    switch (request->what) {
    case ServerRequest::What::Launch:
        return launch(control, *request, packet);
    case ServerRequest::What::SelfTest:
        (void)sendPacket(control, encode(selfTest()));
        return;
    }
}

void ForkServerLoop::launch(int control, const ServerRequest &request, const Packet &packet) const
{
    SeparatedChild child;
    if (packet.descriptors.size() == 2) {
        child = forkApart(idsIn(m_confinement), {packet.descriptors[1].get(), packet.descriptors[0].get()},
                          [this, bytes = request.documentBytes] { work(bytes); });
    }
    const QByteArray reply = encode(LaunchReply{request.id, child.processId});
    (void)(child.process ? sendPacket(control, reply, {child.process.get()}) : sendPacket(control, reply));
}

void ForkServerLoop::work(qint64 documentBytes) const
{
    if (!lockDown(m_policy, m_confinement, CageLimits{documentBytes})) {
        sayReady(workerChannel, Failure::CannotConfine);
        ::_exit(1);
    }
    sayReady(workerChannel, std::nullopt);
    DocumentHolder holder(m_engine);
    serveJobs(workerChannel, workerDocument, m_jobs, holder);
    ::_exit(0); // Nothing to tidy up, and destructors of a document are one more thing to attack.
}

SelfTestReport ForkServerLoop::selfTest() const
{
    SelfTestReport report;
    auto channel = makeChannel();
    if (!channel)
        return report;
    const auto child = forkApart(idsIn(m_confinement), {channel->second.get()}, [this, server = ::getpid()] {
        const SelfTestTargets targets = makeSelfTestTargets(server);
        SelfTestReport tried{m_confinement, {}};
        if (lockDown(m_policy, m_confinement, {}))
            tried.acts = tryForbiddenActs(targets);
        (void)sendPacket(workerChannel, encode(tried));
    });
    channel->second.reset(); // So that a child that died is noticed.
    if (child.processId == 0)
        return report;
    return receivePacket(channel->first.get())
        .and_then([](const Packet &packet) { return parseSelfTestReport(packet.bytes); })
        .value_or(report);
}

} // namespace dais::pdf::worker
