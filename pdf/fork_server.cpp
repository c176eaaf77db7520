#include "pdf/fork_server.h"

#include "pdf/messages.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <QFile>
#include <spawn.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace dais::pdf {

namespace {
constexpr int startMilliseconds = 10000; // The first start after an installation also builds the font cache.
constexpr int answerMilliseconds = 5000;
constexpr int endMilliseconds = 2000;
constexpr int controlNumber = 3;

/// What the program is given: nothing of this process's environment, and no home.
std::vector<QByteArray> environment()
{
    // Memory comes in pieces of 2 MiB where the system has them: a page's picture is a few of those, instead of two
    // thousand faults on the way to its first pixel.
    std::vector<QByteArray> variables{"LC_ALL=C.UTF-8", "HOME=/nonexistent", "PATH=/usr/bin",
                                      "GLIBC_TUNABLES=glibc.malloc.hugetlb=1",
                                      // A worker may start no threads; a library that would is told so.
                                      "OMP_THREAD_LIMIT=1"};
#ifdef DAIS_SANITIZED // Sanitizers are told by variables what to do.
    for (char **variable = ::environ; *variable; ++variable) {
        if (QByteArrayView(*variable).contains("SAN_OPTIONS="))
            variables.emplace_back(*variable);
    }
#endif
    return variables;
}

std::vector<char *> pointersTo(std::vector<QByteArray> &words)
{
    std::vector<char *> pointers;
    for (QByteArray &word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    return pointers;
}

/// Starts `program` with nothing open but `control` (as number 3), null streams and standard error.
int startProcess(const QString &program, const QStringList &arguments, int control, pid_t &process)
{
    std::vector<QByteArray> words{QFile::encodeName(program), "--control", QByteArray::number(controlNumber)};
    for (const QString &argument : arguments)
        words.push_back(argument.toLocal8Bit());
    std::vector<QByteArray> variables = environment();
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_adddup2(&actions, control, controlNumber);
    posix_spawn_file_actions_addclosefrom_np(&actions, controlNumber + 1);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    sigset_t all;
    sigset_t none;
    sigfillset(&all);
    sigemptyset(&none);
    posix_spawnattr_setsigdefault(&attributes, &all);
    posix_spawnattr_setsigmask(&attributes, &none);
    // A process group of its own: Ctrl-C in a terminal is for the parent, which then ends its workers in order.
    posix_spawnattr_setpgroup(&attributes, 0);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP);
    const int result = ::posix_spawn(&process, words[0].constData(), &actions, &attributes, pointersTo(words).data(),
                                     pointersTo(variables).data());
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    return result;
}
} // namespace

Result<std::unique_ptr<ForkServer>> ForkServer::start(const QString &program, const QStringList &arguments)
{
    std::unique_ptr<ForkServer> server(new ForkServer);
    DAIS_TRY(server->spawn(program, arguments));
    const auto confinement =
        server->nextPacket(startMilliseconds).and_then([](const Packet &packet) { return parseHello(packet.bytes); });
    if (!confinement)
        return tl::unexpected(confinement.error());
    server->m_confinement = *confinement;
    return server;
}

Result<> ForkServer::spawn(const QString &program, const QStringList &arguments)
{
    auto channel = makeChannel();
    if (!channel)
        return tl::unexpected(channel.error());
    // The kernel ends the fork server when the *thread* that started it ends. Callers' threads come and go,
    // so one thread does nothing but start it and wait for its end.
    m_keeper = std::thread([this, program, arguments, control = std::move(channel->second)]() mutable {
        pid_t process = 0;
        const int result = startProcess(program, arguments, control.get(), process);
        control.reset();
        {
            const std::lock_guard lock(m_mutex);
            m_spawnResult = result;
            m_processId = process;
            m_process.reset(result == 0 ? int(::syscall(SYS_pidfd_open, process, 0)) : -1);
        }
        m_hasSpawned.notify_one();
        if (result == 0)
            ::waitpid(process, nullptr, 0);
    });
    std::unique_lock lock(m_mutex);
    m_hasSpawned.wait(lock, [this] { return m_spawnResult >= 0; });
    if (m_spawnResult != 0)
        return fail(Error::Kind::Storage, QStringLiteral("dais-pdf-worker: errno %1").arg(m_spawnResult));
    m_control = std::move(channel->first);
    return {};
}

ForkServer::~ForkServer()
{
    m_control.reset(); // It ends by itself when its parent is gone.
    if (m_process) {
        pollfd ended{m_process.get(), POLLIN, 0};
        if (::poll(&ended, 1, endMilliseconds) != 1)
            ::syscall(SYS_pidfd_send_signal, m_process.get(), SIGKILL, nullptr, 0);
    }
    if (m_keeper.joinable())
        m_keeper.join();
}

Result<Packet> ForkServer::nextPacket(int milliseconds)
{
    DAIS_TRY(waitForPacket(m_control.get(), deadlineIn(milliseconds), StopSignal({})));
    return receivePacket(m_control.get());
}

Result<ForkServer::Launched> ForkServer::launch(const SealedFile &document)
{
    auto channel = makeChannel();
    if (!channel)
        return tl::unexpected(channel.error());
    const ServerRequest request{ServerRequest::What::Launch, ++m_lastId, document.size()};
    DAIS_TRY(sendPacket(m_control.get(), encode(request), {document.descriptor(), channel->second.get()}));
    auto packet = nextPacket(answerMilliseconds);
    if (!packet)
        return tl::unexpected(packet.error());
    const auto reply = parseLaunchReply(packet->bytes);
    if (!reply)
        return tl::unexpected(reply.error());
    if (reply->id != request.id || packet->descriptors.size() != 1)
        return fail(Error::Kind::Storage, QStringLiteral("no process for a worker"));
    return Launched{std::move(channel->first), std::move(packet->descriptors[0]), reply->processId};
}

Result<SelfTestReport> ForkServer::selfTest()
{
    DAIS_TRY(sendPacket(m_control.get(), encode(ServerRequest{ServerRequest::What::SelfTest, ++m_lastId, 0})));
    return nextPacket(answerMilliseconds).and_then([](const Packet &packet) {
        return parseSelfTestReport(packet.bytes);
    });
}

} // namespace dais::pdf
