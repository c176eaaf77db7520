#pragma once

#include "server/http/router.h"

namespace dais::server::portal {

[[nodiscard]] Result<http::Response> signInPage(const http::Request &request, Services &services);
[[nodiscard]] Result<http::Response> takeSignIn(const http::Request &request, Services &services);
[[nodiscard]] Result<http::Response> takeSignOut(const http::Request &request, Services &services);

} // namespace dais::server::portal
