#include "tests/sync/cutting_proxy.h"

#include "tests/sync/loopback.h"

#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace dais::tests {

namespace {

int connectedTo(quint16 port)
{
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(port);
    if (::connect(socket, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0)
        return socket;
    ::close(socket);
    return -1;
}

bool handOn(int to, const char *bytes, ssize_t count)
{
    while (count > 0) {
        const ssize_t sent = ::send(to, bytes, size_t(count), MSG_NOSIGNAL);
        if (sent <= 0)
            return false;
        bytes += sent;
        count -= sent;
    }
    return true;
}

} // namespace

CuttingProxy::CuttingProxy(quint16 serverPort) : m_serverPort(serverPort)
{
    m_listening = listenOnLoopback(m_port);
    if (::pipe(m_end.data()) != 0)
        qFatal("no pipe");
    m_thread = std::thread([this] { run(); });
}

CuttingProxy::~CuttingProxy()
{
    ::close(m_end[1]);
    m_thread.join();
    ::close(m_end[0]);
    ::close(m_listening);
}

void CuttingProxy::run()
{
    for (;;) {
        std::array<pollfd, 2> wait{{{m_end[0], POLLIN, 0}, {m_listening, POLLIN, 0}}};
        if (::poll(wait.data(), wait.size(), -1) < 0 || wait[0].revents != 0)
            return;
        const int client = ::accept4(m_listening, nullptr, nullptr, SOCK_CLOEXEC);
        const int server = connectedTo(m_serverPort);
        if (client >= 0 && server >= 0 && !m_refusing.exchange(false))
            relay(client, server);
        ::close(client);
        ::close(server);
    }
}

void CuttingProxy::relay(int client, int server)
{
    for (;;) {
        std::array<pollfd, 3> wait{{{m_end[0], POLLIN, 0}, {client, POLLIN, 0}, {server, POLLIN, 0}}};
        if (::poll(wait.data(), wait.size(), -1) < 0 || wait[0].revents != 0)
            return;
        std::array<char, 64 * 1024> piece;
        if (wait[1].revents != 0) {
            const ssize_t count = ::recv(client, piece.data(), piece.size(), 0);
            if (count <= 0 || !handOn(server, piece.data(), count))
                return;
        }
        if (wait[2].revents != 0) {
            const ssize_t count = ::recv(server, piece.data(), piece.size(), 0);
            if (count <= 0)
                return;
            if (m_cutting.exchange(false)) {
                ++m_cuts;
                m_refusing = m_deadAfter == Dead::ForOneAttempt;
                return;
            }
            if (!handOn(client, piece.data(), count))
                return;
        }
    }
}

} // namespace dais::tests
