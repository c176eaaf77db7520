#pragma once

#include "server/http/router.h"

namespace dais::server::api {

/// POST /v1/submissions: a package, as multipart/form-data: the part "submission" (JSON) and the files in
/// order.
[[nodiscard]] tl::expected<std::unique_ptr<http::BodySink>, http::Response> submit(const http::Request &request,
                                                                                   Services &services);
/// GET /v1/submissions: what the caller filed, newest first, with what became of it.
[[nodiscard]] Result<http::Response> submissions(const http::Request &request, Services &services);
/// GET /v1/submissions/{id}: one of them.
[[nodiscard]] Result<http::Response> submission(const http::Request &request, Services &services);

} // namespace dais::server::api
