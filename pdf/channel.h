#pragma once

#include "domain/result.h"
#include "pdf/unique_fd.h"

#include <chrono>
#include <initializer_list>
#include <memory>
#include <QByteArray>
#include <stop_token>
#include <utility>
#include <vector>

namespace dais::pdf {

/// One message between two processes: bytes, and descriptors that came with them.
struct Packet {
    QByteArray bytes;
    std::vector<UniqueFd> descriptors;
};

/// The most that one message may have.
constexpr qsizetype maximumPacketBytes = 40 * 1024;
constexpr int maximumPacketDescriptors = 2;

/// The two ends of a socket that keeps message borders. Both close on exec.
[[nodiscard]] Result<std::pair<UniqueFd, UniqueFd>> makeChannel();

/// Sends one message without waiting; the descriptors stay the caller's. Offline when the other end is gone.
[[nodiscard]] Result<> sendPacket(int socket, QByteArrayView bytes, std::initializer_list<int> descriptors = {});

/// Waits for one message. Offline when the other end is gone, Protocol when it is larger than allowed.
[[nodiscard]] Result<Packet> receivePacket(int socket);

/// Makes a stop token something that poll() can wait for. Lives for one blocking call.
class StopSignal {
public:
    explicit StopSignal(std::stop_token stop);
    ~StopSignal();
    StopSignal(const StopSignal &) = delete;
    StopSignal &operator=(const StopSignal &) = delete;
    /// Becomes readable when the stop is asked for; -1 when the token can never ask.
    [[nodiscard]] int descriptor() const { return m_fd.get(); }

private:
    struct Wake;
    UniqueFd m_fd;
    std::unique_ptr<Wake> m_wake;
};

/// A point in time that waiting ends at. The machine's own steady clock, since the kernel does the waiting.
using Deadline = std::chrono::steady_clock::time_point;
[[nodiscard]] Deadline deadlineIn(int milliseconds);

/// Waits until `socket` has a message or is closed. TimedOut after the deadline, Cancelled when stopped.
[[nodiscard]] Result<> waitForPacket(int socket, Deadline deadline, const StopSignal &stop);

} // namespace dais::pdf
