#pragma once

#include <netinet/in.h>
#include <QtGlobal>
#include <sys/socket.h>

namespace dais::tests {

/// A listening socket on a free port of 127.0.0.1; its port through `port`.
[[nodiscard]] inline int listenOnLoopback(quint16 &port)
{
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    auto *const plain = reinterpret_cast<sockaddr *>(&address);
    if (socket < 0 || ::bind(socket, plain, length) != 0 || ::listen(socket, 16) != 0 ||
        ::getsockname(socket, plain, &length) != 0)
        qFatal("nothing can listen on 127.0.0.1");
    port = ntohs(address.sin_port);
    return socket;
}

} // namespace dais::tests
