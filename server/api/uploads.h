#pragma once

#include "server/http/body_sink.h"
#include "server/http/request.h"
#include "server/services.h"

namespace dais::server::api {

/// POST /v1/uploads/{sha256}: a paper handed in at a window, before the command that lodges it; the bytes are the body.
/// Staff only. 204 when it is kept, also when it was there; 400 "hash_differs"; 413 and 422 as for any filing.
[[nodiscard]] tl::expected<std::unique_ptr<http::BodySink>, http::Response> upload(const http::Request &request,
                                                                                   Services &services);

} // namespace dais::server::api
