#include "server/http/server.h"

#include "server/http/connection.h"
#include "server/http/tls.h"

#include <boost/asio/signal_set.hpp>

#include <condition_variable>
#include <mutex>
#include <QLoggingCategory>
#include <thread>

Q_LOGGING_CATEGORY(lcServer, "dais.server.http")

namespace dais::server::http {

namespace {

using ReusePort = asio::detail::socket_option::boolean<SOL_SOCKET, SO_REUSEPORT>;

/// Counts open connections, in all and per address. Thread-safe.
class Doorman {
public:
    explicit Doorman(const Limits &limits) : m_limits(limits) {}
    [[nodiscard]] bool letIn(const QByteArray &peer)
    {
        const std::scoped_lock lock(m_mutex);
        if (m_open >= m_limits.connections || m_perPeer.value(peer) >= m_limits.connectionsPerAddress)
            return false;
        ++m_open;
        ++m_perPeer[peer];
        return true;
    }
    void letOut(const QByteArray &peer)
    {
        const std::scoped_lock lock(m_mutex);
        --m_open;
        if (--m_perPeer[peer] == 0)
            m_perPeer.remove(peer);
        m_left.notify_all();
    }
    void waitUntilEmpty(std::chrono::milliseconds longest)
    {
        std::unique_lock lock(m_mutex);
        m_left.wait_for(lock, longest, [this] { return m_open == 0; });
    }
    [[nodiscard]] int open() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_open;
    }

private:
    const Limits &m_limits;
    mutable std::mutex m_mutex;
    std::condition_variable m_left;
    QHash<QByteArray, int> m_perPeer;
    int m_open = 0;
};

} // namespace

struct Server::Machine {
    Machine(const ServerOptions &given, const Router &router, Services &services, const domain::Clock &clock)
        : options(given), handlers(std::size_t(given.handlers)),
          bodies(std::size_t(given.bodyWorkers)), shared{options, router, services, clock, handlers, bodies, {}},
          doorman(options.limits)
    {
    }

    [[nodiscard]] Result<> listen();
    asio::awaitable<void> accept(Loop &loop, Tcp::acceptor &acceptor);
    asio::awaitable<void> serve(Loop &loop, Tcp::socket socket, QByteArray peer);
    void run();
    void stop();
    void onEachLoop(const std::function<void(Loop &)> &act);

    ServerOptions options;
    std::unique_ptr<asio::ssl::context> tls;
    std::vector<std::unique_ptr<Loop>> loops; ///< Before the pools: these go first, and still post to the loops.
    std::vector<std::unique_ptr<Tcp::acceptor>> acceptors;
    asio::thread_pool handlers;
    asio::thread_pool bodies;
    Shared shared;
    Doorman doorman;
    std::vector<std::thread> threads;
    std::once_flag stopped;
    quint16 port = 0;
};

Result<> Server::Machine::listen()
{
    boost::system::error_code trouble;
    const auto address = asio::ip::make_address(options.address.toStdString(), trouble);
    if (trouble)
        return fail(Error::Kind::Invalid, QStringLiteral("listen: not an address"));
    port = options.port;
    for (int i = 0; i < options.loops; ++i) {
        auto &loop = *loops.emplace_back(std::make_unique<Loop>());
        auto &acceptor = *acceptors.emplace_back(std::make_unique<Tcp::acceptor>(loop.context));
        const Tcp::endpoint endpoint(address, port);
        acceptor.open(endpoint.protocol(), trouble);
        if (!trouble)
            acceptor.set_option(asio::socket_base::reuse_address(true), trouble);
        if (!trouble && i == 0 && port != 0) {
            // SO_REUSEPORT lets a second server share the port unseen: the first socket must hold it alone.
            Tcp::acceptor probe(loop.context, endpoint.protocol());
            probe.set_option(asio::socket_base::reuse_address(true), trouble);
            probe.bind(endpoint, trouble);
        }
        if (!trouble)
            acceptor.set_option(ReusePort(true), trouble);
        if (!trouble)
            acceptor.bind(endpoint, trouble);
        if (!trouble)
            acceptor.listen(4096, trouble);
        if (trouble)
            return fail(Error::Kind::Conflict,
                        QStringLiteral("listen: %1").arg(QString::fromStdString(trouble.message())));
        port = acceptor.local_endpoint().port();
    }
    return {};
}

asio::awaitable<void> Server::Machine::accept(Loop &loop, Tcp::acceptor &acceptor)
{
    constexpr auto tuple = asio::as_tuple(asio::use_awaitable);
    while (!loop.stopping) {
        auto [trouble, socket] = co_await acceptor.async_accept(tuple);
        if (loop.stopping || trouble == asio::error::operation_aborted)
            co_return;
        if (trouble) { // Out of descriptors: others will leave; spinning would not help them.
            asio::steady_timer pause(loop.context, std::chrono::milliseconds(100));
            co_await pause.async_wait(tuple);
            continue;
        }
        boost::system::error_code ignored;
        socket.set_option(Tcp::no_delay(true), ignored);
        const auto remote = socket.remote_endpoint(ignored);
        QByteArray peer = QByteArray::fromStdString(remote.address().to_string());
        if (doorman.letIn(peer))
            asio::co_spawn(loop.context, serve(loop, std::move(socket), std::move(peer)), asio::detached);
    }
}

asio::awaitable<void> Server::Machine::serve(Loop &loop, Tcp::socket socket, QByteArray peer)
{
    {
        Connection connection(std::move(socket), *tls, loop, shared, peer);
        co_await connection.run();
    }
    doorman.letOut(peer);
}

void Server::Machine::run()
{
    for (std::size_t i = 0; i < loops.size(); ++i)
        threads.emplace_back([this, i] {
            Loop &loop = *loops[i];
            asio::co_spawn(loop.context, accept(loop, *acceptors[i]), asio::detached);
            loop.context.run(); // Ends when nothing is left to wait for, or when stop() says so.
        });
}

void Server::Machine::onEachLoop(const std::function<void(Loop &)> &act)
{
    for (auto &loop : loops)
        asio::post(loop->context, [act, &loop = *loop] { act(loop); });
}

void Server::Machine::stop()
{
    onEachLoop([this](Loop &loop) {
        loop.stopping = true;
        for (std::size_t i = 0; i < loops.size(); ++i)
            if (loops[i].get() == &loop) {
                boost::system::error_code ignored;
                acceptors[i]->close(ignored);
            }
        const std::list<Connection *> open = loop.open;
        for (Connection *connection : open)
            connection->stopWhenIdle();
    });
    doorman.waitUntilEmpty(options.limits.stopGrace);
    onEachLoop([](Loop &loop) {
        const std::list<Connection *> open = loop.open;
        for (Connection *connection : open)
            connection->close();
    });
    // Handlers that still run are waited for: what they write must be whole. Their time is bounded by
    // themselves.
    handlers.join();
    bodies.join();
    for (auto &loop : loops)
        loop->context.stop();
    for (std::thread &thread : threads)
        thread.join();
}

Server::Server(std::unique_ptr<Machine> machine) : m_machine(std::move(machine)) {}

Server::~Server()
{
    stop();
}

Result<std::unique_ptr<Server>> Server::start(const ServerOptions &options, const Router &router, Services &services,
                                              const domain::Clock &clock)
{
    auto machine = std::make_unique<Machine>(options, router, services, clock);
    auto tls = makeTlsContext(options);
    if (!tls)
        return tl::unexpected(tls.error());
    machine->tls = *std::move(tls);
    DAIS_TRY(machine->listen());
    machine->run();
    return std::unique_ptr<Server>(new Server(std::move(machine)));
}

quint16 Server::port() const
{
    return m_machine->port;
}

int Server::connections() const
{
    return m_machine->doorman.open();
}

void Server::stop()
{
    std::call_once(m_machine->stopped, [this] { m_machine->stop(); });
}

void Server::serveUntilTerminated()
{
    asio::io_context context(1);
    asio::signal_set signals_(context, SIGTERM, SIGINT);
    signals_.async_wait([](const boost::system::error_code &, int number) {
        qCInfo(lcServer, "signal %d: finishing what is under way", number);
    });
    context.run();
    stop();
}

} // namespace dais::server::http
