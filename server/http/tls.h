#pragma once

#include "server/http/beast.h"
#include "server/http/server.h"

namespace dais::server::http {

/// A TLS context for this certificate: no older protocol than asked for, the server's order of ciphers,
/// little memory for idle connections. Error Storage when certificate or key cannot be used.
[[nodiscard]] Result<std::unique_ptr<asio::ssl::context>> makeTlsContext(const ServerOptions &options);

} // namespace dais::server::http
