#pragma once

#include "server/http/headers.h"

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace dais::server::http {

struct Response;

/// An open file to send from; the descriptor closes with the last copy. Shared because a response may be
/// copied.
class OpenFile {
public:
    explicit OpenFile(int descriptor) : m_descriptor(descriptor) {}
    ~OpenFile();
    OpenFile(const OpenFile &) = delete;
    OpenFile &operator=(const OpenFile &) = delete;
    [[nodiscard]] int descriptor() const { return m_descriptor; }

private:
    int m_descriptor;
};

/// A stretch of a file, sent with pread piece by piece.
struct FileSlice {
    std::shared_ptr<OpenFile> file;
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
