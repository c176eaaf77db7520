#pragma once

#include "server/http/router.h"

namespace dais::server::portal {

/// A style sheet, font or picture that was built into the program.
[[nodiscard]] Result<http::Response> asset(const http::Request &request, Services &services);
[[nodiscard]] Result<http::Response> uswdsAsset(const http::Request &request, Services &services);

} // namespace dais::server::portal
