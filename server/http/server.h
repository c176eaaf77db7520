#pragma once

#include "domain/clock.h"
#include "server/http/router.h"

#include <chrono>

namespace dais::server::http {

/// How much of this machine one server, one client and one request may take.
struct Limits {
    int connections = 8192;
    int connectionsPerAddress = 2048; ///< A court behind one address is many workstations.
    quint32 headerBytes = 16 * 1024;
    std::chrono::milliseconds handshake{10'000};
    std::chrono::milliseconds header{10'000};        ///< From its first byte to its last: slow headers end here.
    std::chrono::milliseconds idle{75'000};          ///< Between two requests of one connection.
    std::chrono::milliseconds piece{30'000};         ///< Between two pieces of a body, either way.
    std::chrono::milliseconds bodyHeadStart{20'000}; ///< Before a body's mean speed is looked at.
    qint64 bodyBytesPerSecond = 4 * 1024;            ///< The mean speed below which a body is given up.
    std::chrono::milliseconds stopGrace{20'000};     ///< What requests under way get when the server stops.
};

/// What one request was and took; for the log and for tests. Carries ids, never names or tokens.
struct Access {
    quint64 number = 0;
    QByteArray route; ///< The pattern, never the path: paths carry ids of what somebody looked for.
    int status = 0;
    std::chrono::microseconds took{0};
};

/// Where the server listens and how it proves who it is.
struct ServerOptions {
    QString address = QStringLiteral("127.0.0.1");
    quint16 port = 0;        ///< 0 takes a free one.
    QString certificateFile; ///< PEM: the server's certificate and those between it and the authority.
    QString keyFile;         ///< PEM.
    enum class OldestTls { V13, V12 } oldestTls = OldestTls::V13;
    int loops = 2;       ///< Event loop threads; each has its own connections.
    int handlers = 8;    ///< Threads for requests: SQL and what else blocks.
    int bodyWorkers = 4; ///< Threads for bodies: hashing and disk, so that uploads do not hold up the rest.
    Limits limits;
    std::function<void(const Access &)> onAccess; ///< Called on event loop threads; must be quick.
};

/// The HTTPS server. Event loop threads do network and TLS only; everything that may block runs on two pools.
/// The router, services and clock outlive it.
class Server {
public:
    /// Listens, and serves until stop(). Errors: Storage when certificate or key cannot be read, Conflict
    /// when the address is taken, Invalid when it is none.
    [[nodiscard]] static Result<std::unique_ptr<Server>> start(const ServerOptions &options, const Router &router,
                                                               Services &services, const domain::Clock &clock);
    ~Server(); ///< Stops, if that has not happened yet.
    [[nodiscard]] quint16 port() const;
    [[nodiscard]] int connections() const; ///< Open right now.
    /// Takes no new connection, wakes those who wait for news, lets requests under way finish (bounded by
    /// Limits::stopGrace), then closes all. Blocks; may be called from any thread but a handler's.
    void stop();
    /// Blocks until SIGTERM or SIGINT arrives, then stops.
    void serveUntilTerminated();

private:
    struct Machine;
    explicit Server(std::unique_ptr<Machine> machine);
    std::unique_ptr<Machine> m_machine;
};

} // namespace dais::server::http
