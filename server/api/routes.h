#pragma once

#include "server/http/router.h"

namespace dais::server::api {

/// Adds every address of the API (docs/api.md) to `router`.
void addRoutes(http::Router &router);

} // namespace dais::server::api
