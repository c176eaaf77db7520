#pragma once

#include "server/http/beast.h"
#include "server/http/server.h"

#include <atomic>
#include <list>

namespace dais::server::http {

class Connection;

/// What the connections of one event loop share. Only the loop's own thread touches `open`.
struct Loop {
    std::list<Connection *> open;
    bool stopping = false;
    asio::io_context context{1}; ///< Last: goes first, and takes connections with it that are still under way.
};

/// What all connections of a server share. Outlives them.
struct Shared {
    const ServerOptions &options;
    const Router &router;
    Services &services;
    const domain::Clock &clock;
    asio::thread_pool &handlers;
    asio::thread_pool &bodies;
    std::atomic<quint64> requests{0};
};

/// One client's connection: handshake, then request after request. Lives in its coroutine, on one event loop.
class Connection {
public:
    Connection(Tcp::socket &&socket, asio::ssl::context &tls, Loop &loop, Shared &shared, QByteArray peer);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    /// Serves until the client leaves, breaks a rule or a limit, or the server stops.
    asio::awaitable<void> run();
    /// Called on the loop when the server stops: closes what is idle, wakes who waits, lets the rest finish.
    void stopWhenIdle();
    /// Called on the loop when the grace is over.
    void close();

private:
    using HeaderParser = bhttp::request_parser<bhttp::empty_body>;
    enum class Next { Request, Close };

    asio::awaitable<void> serve();
    asio::awaitable<bool> firstByteOfRequest();
    asio::awaitable<Next> serveRequest();
    asio::awaitable<void> respondTo(Request &request, HeaderParser &parser, Response &response);
    asio::awaitable<void> readWhole(Request &request, HeaderParser &parser, const Route &route, Response &response);
    asio::awaitable<void> readIntoSink(Request &request, HeaderParser &parser, const Route &route, Response &response);
    asio::awaitable<bool> feed(BodySink &sink, bhttp::request_parser<bhttp::buffer_body> &parser, Response &response);
    asio::awaitable<void> inviteBody(const HeaderParser &parser);
    asio::awaitable<bool> readPiece(bhttp::request_parser<bhttp::buffer_body> &parser, std::span<char> piece,
                                    std::size_t &got);
    asio::awaitable<Response> waitFor(const std::shared_ptr<LongPoll> poll);
    asio::awaitable<void> send(const Response &response, Method method);
    asio::awaitable<void> sendFile(const FileSlice &slice);
    asio::awaitable<void> drain();
    [[nodiscard]] bool isTooSlow(qint64 bytes) const;
    [[nodiscard]] bool clientLeft();
    [[nodiscard]] Request requestFrom(const HeaderParser &parser);
    void tell(const Access &access) const;

    beast::tcp_stream &tcp() { return m_stream.next_layer(); }

    TlsStream m_stream;
    Loop &m_loop;
    Shared &m_shared;
    const Limits &m_limits;
    QByteArray m_peer;
    beast::flat_buffer m_buffer;
    std::list<Connection *>::iterator m_place;
    asio::steady_timer *m_waiting = nullptr; ///< Set while a long poll waits.
    bool m_idle = true;                      ///< Between two requests.
    bool m_keepAlive = true;
    bool m_bodyLeft = false; ///< The client may still be sending a body that nobody reads.
    bool m_gone = false;     ///< The client left while we waited for news.
    std::chrono::steady_clock::time_point m_bodyBegan;
    qint64 m_bodyRead = 0; ///< Of the present request's body.
};

} // namespace dais::server::http
