#pragma once

#include "sync/transport.h"

namespace dais::sync {

/// Turns the server's statuses into errors in terms of what the caller can do: 401 is "sign_in_needed", 426
/// "client_too_old" or "server_too_old", 429 and 5xx "server_trouble" (try again later), 404, 409 and 410 "not_there",
/// anything else unexpected "not_understood".
[[nodiscard]] Result<HttpResponse> checked(const Result<HttpResponse> &response);

/// A JSON (or NDJSON) request to one of the API's calls.
[[nodiscard]] HttpRequest post(const QString &path, const QByteArray &body, const Pass &pass,
                               const QByteArray &contentType = "application/json");
[[nodiscard]] HttpRequest get(const QString &path, const Pass &pass);

} // namespace dais::sync
