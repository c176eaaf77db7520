#pragma once

#include "server/http/request.h"
#include "server/http/response.h"
#include "server/services.h"

namespace dais::server::api {

/// POST /v1/access: a case of another court, with a reason.
[[nodiscard]] Result<http::Response> access(const http::Request &request, Services &services);

} // namespace dais::server::api
