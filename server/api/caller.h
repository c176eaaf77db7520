#pragma once

#include "server/auth/sessions.h"
#include "server/http/request.h"
#include "server/http/response.h"
#include "server/services.h"

namespace dais::server::api {

/// Who calls, by `Authorization: Bearer TOKEN` and `Dais-Device: DEVICE`. Error Unauthorized, without a
/// reason.
[[nodiscard]] Result<auth::Session> callerOf(const http::Request &request, Services &services);
/// The same for what only people of the court may do; others get NotFound, as if it were not there.
[[nodiscard]] Result<auth::Session> staffCallerOf(const http::Request &request, Services &services);

/// The token that the request shows; empty when there is none.
[[nodiscard]] QByteArray bearerOf(const http::Request &request);

/// The JSON of an object that has no message type of its own.
[[nodiscard]] http::Response objectResponse(const QJsonObject &object, int status = 200);

} // namespace dais::server::api
