#pragma once

#include "server/http/headers.h"

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <span>

namespace dais::server::http {

struct Response;

/// Bytes that are sent piece by piece. Read on pool threads, by one at a time.
class ByteSource {
public:
    virtual ~ByteSource() = default;
    /// Fills `piece` from `at`; fewer bytes only at the end, -1 when they cannot be read.
    [[nodiscard]] virtual qint64 read(qint64 at, std::span<char> piece) = 0;
};

/// An open file to send from; the descriptor closes with it.
class OpenFile final : public ByteSource {
public:
    explicit OpenFile(int descriptor) : m_descriptor(descriptor) {}
    ~OpenFile() override;
    OpenFile(const OpenFile &) = delete;
    OpenFile &operator=(const OpenFile &) = delete;
    [[nodiscard]] qint64 read(qint64 at, std::span<char> piece) override;

private:
    int m_descriptor;
};

/// A stretch of such bytes.
struct FileSlice {
    std::shared_ptr<ByteSource> source; ///< Shared because a response may be copied.
    qint64 from = 0;
    qint64 length = 0;
};

/// Held while somebody waits for news; its destruction ends the waiting.
class Subscription {
public:
    virtual ~Subscription() = default;
};

/// An answer that is given when something happens, or when the time is up; no thread waits meanwhile.
struct LongPoll {
    /// Asks to be woken; `wake` may be called from any thread, also before this returns, also more than once.
    std::function<std::unique_ptr<Subscription>(std::function<void()> wake)> subscribe;
    std::chrono::milliseconds limit{0};
    /// Makes the answer, on a pool thread; `woken` is false when the time was up.
    std::function<Response(bool woken)> answer;
};

/// One answer as a handler makes it: plain data, no socket.
struct Response {
    int status = 200;
    Headers headers;
    QByteArray body;
    std::optional<FileSlice> file;   ///< Instead of `body`.
    std::shared_ptr<LongPoll> later; ///< Instead of everything else. Shared because a response may be copied.
};

/// `body` as JSON text.
[[nodiscard]] Response jsonResponse(const QByteArray &body, int status = 200);

} // namespace dais::server::http
