#pragma once

#include "server/http/router.h"

namespace dais::server::api {

/// POST /v1/sign-in: login and password for a bearer token bound to a device.
[[nodiscard]] Result<http::Response> signIn(const http::Request &request, Services &services);
/// POST /v1/sign-out: ends this session.
[[nodiscard]] Result<http::Response> signOut(const http::Request &request, Services &services);
/// POST /v1/hello: versions, and what the server has of this device.
[[nodiscard]] Result<http::Response> hello(const http::Request &request, Services &services);

/// The problem that a refused sign-in gets, here and in the portal.
[[nodiscard]] http::Response signInRefused(const Error &error);

} // namespace dais::server::api
