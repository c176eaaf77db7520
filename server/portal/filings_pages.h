#pragma once

#include "server/http/router.h"

namespace dais::server::portal {

/// What the visitor filed, newest first.
[[nodiscard]] Result<http::Response> filingsPage(const http::Request &request, Services &services);
/// One package: what became of it, and why.
[[nodiscard]] Result<http::Response> filingPage(const http::Request &request, Services &services);
/// One of its documents.
[[nodiscard]] Result<http::Response> filedDocument(const http::Request &request, Services &services);

} // namespace dais::server::portal
