#pragma once

#include "server/http/response.h"

#include <memory>
#include <optional>
#include <QDateTime>
#include <span>

namespace dais::server::http {

/// Takes a request's body piece by piece, so that it is never whole in memory. Called on pool threads, one
/// call at a time. Destroyed without finish() when the body was cut short: then it must leave nothing behind.
class BodySink {
public:
    virtual ~BodySink() = default;
    /// The next piece. An answer means "no more of this": it is sent at once and the rest is not read.
    [[nodiscard]] virtual std::optional<Response> take(std::span<const std::byte> bytes) = 0;
    /// The body is complete; its last byte was there at `lastByteAt` (UTC).
    [[nodiscard]] virtual Response finish(const QDateTime &lastByteAt) = 0;
};

} // namespace dais::server::http
