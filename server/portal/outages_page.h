#pragma once

#include "server/http/router.h"

namespace dais::server::portal {

/// GET /outages: when filing was down and what that does to last days (8 CFR 1003.31(b)). For everybody, signed in or not;
/// who noted it and why stays with the court.
[[nodiscard]] Result<http::Response> outagesPage(const http::Request &request, Services &services);

} // namespace dais::server::portal
