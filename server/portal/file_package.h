#pragma once

#include "server/http/router.h"

namespace dais::server::portal {

/// The empty form.
[[nodiscard]] Result<http::Response> fileAPackage(const http::Request &request, Services &services);
/// The form with its files, taken as it arrives.
[[nodiscard]] tl::expected<std::unique_ptr<http::BodySink>, http::Response> takePackage(const http::Request &request,
                                                                                        Services &services);

} // namespace dais::server::portal
