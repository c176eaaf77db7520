#pragma once

#include "server/api/routes.h"
#include "server/http/server.h"
#include "server/portal/routes.h"
#include "tests/server/support/tls_identity.h"
#include "tests/server/support/web_court.h"

namespace dais::tests {

/// A whole court behind a real TLS socket on this computer, with one person of each kind.
class LiveCourt {
public:
    explicit LiveCourt(quint16 port = 0, int checkThreads = 2) : court(checkThreads)
    {
        server::api::addRoutes(m_router);
        server::portal::addRoutes(m_router);
        court.person(QStringLiteral("clerk"), domain::Role::Clerk, {QStringLiteral("NEW")});
        court.person(QStringLiteral("dhs"), domain::Role::Dhs);
        court.person(QStringLiteral("counsel"), domain::Role::Attorney);
        server::http::ServerOptions options;
        options.port = port;
        options.certificateFile = identity.certificateFile();
        options.keyFile = identity.keyFile();
        m_server = WebCourt::must(server::http::Server::start(options, m_router, court.services(), court.clock));
    }
    [[nodiscard]] QString address() const { return QStringLiteral("https://127.0.0.1:%1").arg(m_server->port()); }
    void serveUntilTerminated() { m_server->serveUntilTerminated(); }

    TlsIdentity identity;
    WebCourt court;

private:
    server::http::Router m_router;
    std::unique_ptr<server::http::Server> m_server; ///< Last: stops before what it serves goes.
};

} // namespace dais::tests
