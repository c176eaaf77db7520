#pragma once

#include "server/http/router.h"

namespace dais::server::portal {

/// Adds every page of the filers' portal to `router`.
void addRoutes(http::Router &router);

} // namespace dais::server::portal
