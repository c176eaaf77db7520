#include "pdf/worker_process.h"

#include "pdf/messages.h"
#include "pdf/worker_launcher.h"

#include <csignal>
#include <poll.h>
#include <sys/syscall.h>

namespace dais::pdf {

namespace {
constexpr int readyMilliseconds = 5000;
constexpr int patienceMilliseconds = 100;

/// What a broken conversation means for the caller.
Error meaningOf(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::Offline:
        return failureError(Failure::Crashed);
    case Error::Kind::TimedOut:
        return failureError(Failure::TimedOut);
    case Error::Kind::Cancelled:
        return error;
    default:
        return failureError(Failure::LyingWorker);
    }
}
} // namespace

WorkerProcess::WorkerProcess(WorkerLauncher &launcher, ForkServer::Launched process)
    : m_launcher(launcher), m_process(std::move(process))
{
}

WorkerProcess::~WorkerProcess()
{
    ::syscall(SYS_pidfd_send_signal, m_process.process.get(), SIGKILL, nullptr, 0);
}

bool WorkerProcess::isRunning() const
{
    pollfd ended{m_process.process.get(), POLLIN, 0};
    return ::poll(&ended, 1, 0) == 0;
}

bool WorkerProcess::isUsable()
{
    if (m_cancelledId != 0 && !m_isBroken)
        awaitCancelled();
    return !m_isBroken && isRunning();
}

void WorkerProcess::awaitCancelled()
{
    const int channel = m_process.channel.get();
    if (!waitForPacket(channel, deadlineIn(patienceMilliseconds), StopSignal({}))) {
        m_isBroken = true;
        return;
    }
    const auto reply =
        receivePacket(channel).and_then([](const Packet &packet) { return parseReplyMessage(packet.bytes); });
    m_isBroken = !reply || reply->id != m_cancelledId;
    m_cancelledId = 0;
}

Result<> WorkerProcess::waitUntilReady(std::stop_token stop)
{
    const int channel = m_process.channel.get();
    DAIS_TRY(waitForPacket(channel, deadlineIn(readyMilliseconds), StopSignal(stop)));
    const auto word =
        receivePacket(channel).and_then([](const Packet &packet) { return parseReplyMessage(packet.bytes); });
    if (!word)
        return giveUp(word.error());
    if (word->failure)
        return refuse(*word->failure);
    return {};
}

Result<SealedFile> WorkerProcess::call(JobKind kind, const QByteArray &arguments, const JobLimits &limits,
                                       std::stop_token stop)
{
    Q_ASSERT(m_cancelledId == 0); // The caller has asked isUsable().
    if (arguments.size() > maximumArgumentBytes)
        return refuse(Failure::BadRequest);
    const Deadline deadline = deadlineIn(limits.wallMilliseconds);
    const StopSignal stopSignal(stop);
    const quint32 id = ++m_lastId;
    const JobMessage message{id, kind, quint16(qBound(1, limits.processorSeconds, 0xffff)), limits.outputBytes,
                             arguments};
    if (const auto sent = sendPacket(m_process.channel.get(), encode(message)); !sent)
        return giveUp(sent.error());
    auto answer = receive(id, limits, deadline, stopSignal);
    if (!answer && answer.error().kind == Error::Kind::Cancelled) {
        m_cancelledId = id;
        // Told so that it stops drawing; if it cannot be told it is dying anyway.
        (void)sendPacket(m_process.channel.get(), encode(JobMessage{id, std::nullopt, 0, 0, {}}));
    }
    return answer;
}

Result<SealedFile> WorkerProcess::receive(quint32 id, const JobLimits &limits, Deadline deadline,
                                          const StopSignal &stop)
{
    if (const auto waited = waitForPacket(m_process.channel.get(), deadline, stop); !waited)
        return giveUp(waited.error());
    auto packet = receivePacket(m_process.channel.get());
    if (!packet)
        return giveUp(packet.error());
    const auto reply = parseReplyMessage(packet->bytes);
    if (!reply || reply->id != id)
        return giveUp(failureError(Failure::LyingWorker));
    return judge(std::move(*packet), reply->failure, limits);
}

Result<SealedFile> WorkerProcess::judge(Packet packet, std::optional<Failure> failure, const JobLimits &limits)
{
    if (failure) {
        m_isBroken = *failure == Failure::TooCostly; // It may have said so with its last breath.
        return refuse(*failure);
    }
    if (packet.descriptors.size() != 1)
        return giveUp(failureError(Failure::LyingWorker));
    auto file = SealedFile::adopt(std::move(packet.descriptors[0]), limits.outputBytes);
    if (!file)
        return giveUp(file.error());
    return file;
}

tl::unexpected<Error> WorkerProcess::giveUp(const Error &error)
{
    const Error meaning = meaningOf(error);
    if (const auto failure = failureOf(meaning)) {
        m_isBroken = true;
        m_launcher.count(*failure);
    }
    return tl::unexpected(meaning);
}

} // namespace dais::pdf
