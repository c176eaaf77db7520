#pragma once

#include "domain/ids.h"

#include <chrono>
#include <functional>
#include <optional>
#include <QByteArray>
#include <stop_token>

namespace dais::sync {

/// What shows the server who asks: a token, and the device that it is bound to (threat T04).
struct Pass {
    QString token;
    domain::DeviceId device;
};

/// One request to the court's server.
struct HttpRequest {
    enum class Method { Get, Post };
    Method method = Method::Get;
    QString path;           ///< "/v1/pull"; the server is the transport's.
    QByteArray contentType; ///< Empty without a body.
    QByteArray body;
    Pass pass;                                ///< Empty before sign-in.
    std::optional<qint64> rangeFrom;          ///< First byte wanted of a download.
    QByteArray ifRange;                       ///< Entity tag that the range belongs to.
    std::chrono::milliseconds timeout{30000}; ///< For the whole exchange.
};

/// What the server answered, whatever the status.
struct HttpResponse {
    int status = 0;
    QByteArray body; ///< Empty for a download that went to a sink.
    QByteArray contentType;
    QByteArray entityTag;
    std::optional<std::chrono::seconds> retryAfter;
};

/// Takes a download piece by piece. `restart` comes first when the server sends the file from its beginning although
/// a range was asked for. An error ends the download.
struct Sink {
    std::function<Result<>()> restart;
    std::function<Result<>(const QByteArray &bytes)> write;
};

/// How requests reach the court. Blocking; used by one thread at a time. Ends within its timeout, and within a second
/// after a stop. Errors: Offline (not reached, or the answer was lost), TimedOut, Cancelled, Unauthorized
/// "certificate_unknown" (it is not the court's server; nothing was sent).
class Transport {
public:
    virtual ~Transport() = default;
    [[nodiscard]] virtual Result<HttpResponse> send(const HttpRequest &request, std::stop_token stop) = 0;
    [[nodiscard]] virtual Result<HttpResponse> download(const HttpRequest &request, const Sink &sink,
                                                        std::stop_token stop) = 0;
};

} // namespace dais::sync
