#pragma once

#include "server/http/router.h"

namespace dais::server::api {

/// POST /v1/claims: take or give back a submission for 20 minutes of server time.
[[nodiscard]] Result<http::Response> claim(const http::Request &request, Services &services);
/// GET /v1/claims?court=CODE: who has what open.
[[nodiscard]] Result<http::Response> claims(const http::Request &request, Services &services);

} // namespace dais::server::api
