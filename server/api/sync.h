#pragma once

#include "server/http/router.h"

namespace dais::server::api {

/// POST /v1/push: envelopes, one a line, with their payloads.
[[nodiscard]] Result<http::Response> push(const http::Request &request, Services &services);
/// POST /v1/pull: what this workstation has not seen.
[[nodiscard]] Result<http::Response> pull(const http::Request &request, Services &services);
/// GET /v1/events?heard=N&partition=...: waits until a pull would bring something, at most 50 s.
[[nodiscard]] Result<http::Response> events(const http::Request &request, Services &services);

} // namespace dais::server::api
