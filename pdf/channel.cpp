#include "pdf/channel.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>

namespace dais::pdf {

namespace {
struct alignas(cmsghdr) DescriptorBuffer {
    std::array<char, CMSG_SPACE(sizeof(int) * maximumPacketDescriptors)> bytes{};
};

Error channelError(const char *what)
{
    const bool isGone = errno == EPIPE || errno == ECONNRESET || errno == ENOTCONN;
    return Error{isGone ? Error::Kind::Offline : Error::Kind::Protocol,
                 QStringLiteral("%1: errno %2").arg(QLatin1String(what)).arg(errno)};
}

std::vector<UniqueFd> takeDescriptors(msghdr &message)
{
    std::vector<UniqueFd> descriptors;
    for (cmsghdr *header = CMSG_FIRSTHDR(&message); header; header = CMSG_NXTHDR(&message, header)) {
        if (header->cmsg_level != SOL_SOCKET || header->cmsg_type != SCM_RIGHTS)
            continue;
        const size_t count = (header->cmsg_len - CMSG_LEN(0)) / sizeof(int);
        for (size_t i = 0; i < count; ++i) {
            int fd = -1;
            std::memcpy(&fd, CMSG_DATA(header) + i * sizeof(int), sizeof fd);
            descriptors.emplace_back(fd);
        }
    }
    return descriptors;
}
} // namespace

Result<std::pair<UniqueFd, UniqueFd>> makeChannel()
{
    std::array<int, 2> ends{};
    if (::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends.data()) != 0)
        return tl::unexpected(channelError("socketpair"));
    return std::pair(UniqueFd(ends[0]), UniqueFd(ends[1]));
}

Result<> sendPacket(int socket, QByteArrayView bytes, std::initializer_list<int> descriptors)
{
    Q_ASSERT(bytes.size() <= maximumPacketBytes && descriptors.size() <= size_t(maximumPacketDescriptors));
    iovec part{const_cast<char *>(bytes.data()), size_t(bytes.size())};
    msghdr message{};
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    DescriptorBuffer buffer;
    if (descriptors.size() > 0) {
        message.msg_control = buffer.bytes.data();
        message.msg_controllen = CMSG_SPACE(sizeof(int) * descriptors.size());
        cmsghdr *header = CMSG_FIRSTHDR(&message);
        header->cmsg_level = SOL_SOCKET;
        header->cmsg_type = SCM_RIGHTS;
        header->cmsg_len = CMSG_LEN(sizeof(int) * descriptors.size());
        std::memcpy(CMSG_DATA(header), descriptors.begin(), sizeof(int) * descriptors.size());
    }
    while (::sendmsg(socket, &message, MSG_NOSIGNAL | MSG_DONTWAIT) < 0) {
        if (errno != EINTR)
            return tl::unexpected(channelError("sendmsg"));
    }
    return {};
}

Result<Packet> receivePacket(int socket)
{
    Packet packet{QByteArray(maximumPacketBytes, Qt::Uninitialized), {}};
    iovec part{packet.bytes.data(), size_t(packet.bytes.size())};
    DescriptorBuffer buffer;
    msghdr message{};
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    message.msg_control = buffer.bytes.data();
    message.msg_controllen = buffer.bytes.size();
    ssize_t count = 0;
    do {
        count = ::recvmsg(socket, &message, MSG_CMSG_CLOEXEC);
    } while (count < 0 && errno == EINTR);
    if (count < 0)
        return tl::unexpected(channelError("recvmsg"));
    packet.descriptors = takeDescriptors(message);
    if ((message.msg_flags & (MSG_TRUNC | MSG_CTRUNC)) != 0)
        return fail(Error::Kind::Protocol, QStringLiteral("message larger than allowed"));
    if (count == 0) // We never send empty messages.
        return fail(Error::Kind::Offline, QStringLiteral("closed"));
    packet.bytes.truncate(count);
    return packet;
}

struct StopSignal::Wake {
    struct Write {
        int fd;
        void operator()() const
        {
            const quint64 one = 1;
            [[maybe_unused]] const ssize_t written = ::write(fd, &one, sizeof one);
        }
    };
    std::stop_callback<Write> callback;
};

StopSignal::StopSignal(std::stop_token stop)
{
    if (!stop.stop_possible())
        return;
    m_fd.reset(::eventfd(0, EFD_CLOEXEC));
    m_wake.reset(new Wake{std::stop_callback<Wake::Write>(std::move(stop), Wake::Write{m_fd.get()})});
}

StopSignal::~StopSignal() = default;

Deadline deadlineIn(int milliseconds)
{
    return std::chrono::steady_clock::now() + std::chrono::milliseconds(milliseconds);
}

Result<> waitForPacket(int socket, Deadline deadline, const StopSignal &stop)
{
    for (;;) {
        std::array<pollfd, 2> waited{{{socket, POLLIN, 0}, {stop.descriptor(), POLLIN, 0}}};
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now());
        const int ready = ::poll(waited.data(), waited.size(), int(std::clamp<qint64>(left.count(), 0, 1 << 30)));
        if (ready < 0 && errno != EINTR)
            return tl::unexpected(channelError("poll"));
        if (ready > 0 && waited[1].revents != 0)
            return fail(Error::Kind::Cancelled);
        if (ready > 0)
            return {};
        if (ready == 0 && left.count() <= 0)
            return fail(Error::Kind::TimedOut);
    }
}

} // namespace dais::pdf
