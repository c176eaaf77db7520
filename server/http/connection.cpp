#include "server/http/connection.h"

#include "server/http/problem.h"

#include <QLoggingCategory>

Q_LOGGING_CATEGORY(lcConnection, "dais.server.http")

namespace dais::server::http {

namespace {

constexpr auto tuple = asio::as_tuple(asio::use_awaitable);

QByteArray bytesOf(beast::string_view text)
{
    return QByteArray(text.data(), qsizetype(text.size()));
}

Method methodOf(bhttp::verb verb)
{
    switch (verb) {
    case bhttp::verb::get:
        return Method::Get;
    case bhttp::verb::head:
        return Method::Head;
    case bhttp::verb::post:
        return Method::Post;
    case bhttp::verb::put:
        return Method::Put;
    case bhttp::verb::patch:
        return Method::Patch;
    case bhttp::verb::delete_:
        return Method::Delete;
    default:
        return Method::Other; // Beast's enumeration is not ours to list.
    }
}

/// Two answers to "where does this request end" are how requests are smuggled past a proxy: refuse doubt.
bool isUnambiguous(const Request &request)
{
    const Headers &headers = request.headers;
    const bool chunked = headers.contains("Transfer-Encoding");
    if (headers.count("Host") != 1 || headers.count("Content-Length") > 1 || headers.count("Transfer-Encoding") > 1 ||
        headers.count("Authorization") > 1 || (chunked && headers.contains("Content-Length")))
        return false;
    return !chunked || headers.value("Transfer-Encoding").toLower() == "chunked";
}

Response badRequest()
{
    return problemResponse(problemOf(Error::Kind::Invalid));
}

Response headerTooLong()
{
    return problemResponse({431, "header_too_long", QStringLiteral("The header of this request is too long."),
                            QStringLiteral("Send fewer or shorter header fields.")});
}

} // namespace

Connection::Connection(Tcp::socket &&socket, asio::ssl::context &tls, Loop &loop, Shared &shared, QByteArray peer)
    : m_stream(beast::tcp_stream(std::move(socket)), tls), m_loop(loop), m_shared(shared),
      m_limits(shared.options.limits), m_peer(std::move(peer)), m_buffer(256 * 1024),
      m_place(loop.open.insert(loop.open.end(), this))
{
}

Connection::~Connection()
{
    m_loop.open.erase(m_place);
}

asio::awaitable<void> Connection::run()
{
    try {
        co_await serve();
    } catch (const boost::system::system_error &) {
        // The client left, was too slow, or the server stops: nothing that anybody could be told.
    } catch (const std::exception &trouble) {
        qCWarning(lcConnection, "connection: %s", trouble.what());
    }
    close();
}

asio::awaitable<void> Connection::serve()
{
    tcp().expires_after(m_limits.handshake);
    co_await m_stream.async_handshake(asio::ssl::stream_base::server, asio::use_awaitable);
    Next next = Next::Request;
    while (next == Next::Request && !m_loop.stopping) {
        const bool came = co_await firstByteOfRequest();
        if (!came)
            break;
        next = co_await serveRequest();
    }
    if (m_gone)
        co_return;
    if (m_bodyLeft)
        co_await drain();
    tcp().expires_after(std::chrono::seconds(2));
    co_await m_stream.async_shutdown(tuple);
}

asio::awaitable<bool> Connection::firstByteOfRequest()
{
    if (m_buffer.size() > 0)
        co_return true;
    m_idle = true;
    tcp().expires_after(m_limits.idle);
    auto [trouble, count] = co_await m_stream.async_read_some(m_buffer.prepare(8 * 1024), tuple);
    m_idle = false;
    m_buffer.commit(count);
    co_return !trouble;
}

asio::awaitable<Connection::Next> Connection::serveRequest()
{
    HeaderParser parser;
    parser.header_limit(m_limits.headerBytes);
    parser.body_limit(boost::none);
    tcp().expires_after(m_limits.header);
    auto [trouble, count] = co_await bhttp::async_read_header(m_stream, m_buffer, parser, tuple);
    m_bodyBegan = std::chrono::steady_clock::now();
    m_bodyRead = 0;
    Response response;
    Request request;
    if (trouble) {
        if (trouble.category() != bhttp::make_error_code(bhttp::error::end_of_stream).category() ||
            trouble == bhttp::error::end_of_stream)
            throw boost::system::system_error(trouble); // The network's trouble, not the request's.
        m_keepAlive = false;
        m_bodyLeft = true;
        response = trouble == bhttp::error::header_limit ? headerTooLong() : badRequest();
    } else {
        request = requestFrom(parser);
        co_await respondTo(request, parser, response);
        if (response.later) {
            const auto poll = response.later;
            response = co_await waitFor(poll);
        }
    }
    if (m_gone)
        co_return Next::Close;
    if (m_loop.stopping)
        m_keepAlive = false;
    co_await send(response, request.method);
    co_return m_keepAlive ? Next::Request : Next::Close;
}

Request Connection::requestFrom(const HeaderParser &parser)
{
    const auto &header = parser.get();
    Request request;
    request.method = methodOf(header.method());
    request.peer = m_peer;
    request.headerAt = m_shared.clock.now();
    request.number = ++m_shared.requests;
    for (const auto &field : header)
        request.headers.add(bytesOf(field.name_string()), bytesOf(field.value()));
    if (!readTarget(bytesOf(header.target()), request))
        request.path.clear();
    return request;
}

asio::awaitable<void> Connection::respondTo(Request &request, HeaderParser &parser, Response &response)
{
    m_keepAlive = parser.get().keep_alive();
    m_bodyLeft = !parser.is_done();
    const auto match = m_shared.router.find(request.method, request.path);
    const QByteArray pattern = match.route ? match.route->pattern : QByteArray("-");
    if (request.path.isEmpty() || parser.get().version() != 11 || !isUnambiguous(request)) {
        response = badRequest();
        m_keepAlive = false;
    } else if (!match.route) {
        response = Router::refusal(match);
    } else if (parser.content_length() && *parser.content_length() > quint64(match.route->mostBody)) {
        response = problemResponse({413, "body_too_large", QStringLiteral("This request is larger than it may be."),
                                    QStringLiteral("Send less at once.")});
    } else {
        request.arguments = match.arguments;
        if (std::holds_alternative<OpenSink>(match.route->take))
            co_await readIntoSink(request, parser, *match.route, response);
        else
            co_await readWhole(request, parser, *match.route, response);
    }
    if (m_bodyLeft)
        m_keepAlive = false;
    const auto took = std::chrono::steady_clock::now() - m_bodyBegan;
    tell({request.number, pattern, response.status, std::chrono::duration_cast<std::chrono::microseconds>(took)});
}

void Connection::tell(const Access &access) const
{
    if (m_shared.options.onAccess)
        m_shared.options.onAccess(access);
}

asio::awaitable<void> Connection::inviteBody(const HeaderParser &parser)
{
    if (!beast::iequals(parser.get()[bhttp::field::expect], "100-continue"))
        co_return;
    bhttp::response<bhttp::empty_body> invitation{bhttp::status::continue_, 11};
    tcp().expires_after(m_limits.piece);
    co_await bhttp::async_write(m_stream, invitation, asio::use_awaitable);
}

bool Connection::isTooSlow(qint64 bytes) const
{
    const auto since = std::chrono::steady_clock::now() - m_bodyBegan - m_limits.bodyHeadStart;
    const auto seconds = std::chrono::duration_cast<std::chrono::milliseconds>(since).count() / 1000.0;
    return seconds > 0 && double(bytes) < seconds * double(m_limits.bodyBytesPerSecond);
}

/// Fills `piece`, unless the body ends first. False when the client is too slow to be waited for.
asio::awaitable<bool> Connection::readPiece(bhttp::request_parser<bhttp::buffer_body> &parser, std::span<char> piece,
                                            std::size_t &got)
{
    auto &body = parser.get().body();
    body.data = piece.data();
    body.size = piece.size();
    bool inTime = true;
    while (inTime && body.size > 0 && !parser.is_done()) {
        const std::size_t before = body.size;
        tcp().expires_after(m_limits.piece);
        auto [trouble, count] = co_await bhttp::async_read_some(m_stream, m_buffer, parser, tuple);
        if (trouble && trouble != bhttp::error::need_buffer)
            throw boost::system::system_error(trouble); // Cut short: whoever took the pieces leaves nothing behind.
        m_bodyRead += qint64(before - body.size);
        inTime = !isTooSlow(m_bodyRead);
    }
    got = piece.size() - body.size;
    co_return inTime;
}

asio::awaitable<void> Connection::readWhole(Request &request, HeaderParser &parser, const Route &route,
                                            Response &response)
{
    if (!parser.is_done()) {
        co_await inviteBody(parser);
        bhttp::request_parser<bhttp::buffer_body> body{std::move(parser)};
        body.body_limit(quint64(route.mostBody));
        std::vector<char> piece(16 * 1024);
        while (!body.is_done()) {
            std::size_t got = 0;
            const bool inTime = co_await readPiece(body, piece, got);
            request.body.append(piece.data(), qsizetype(got));
            if (!inTime || request.body.size() > route.mostBody)
                throw boost::system::system_error(beast::error::timeout);
        }
        m_bodyLeft = false;
    }
    auto work = [&] { response = answer(std::get<Handler>(route.take), request, m_shared.services); };
    co_await runOn(m_shared.handlers, work);
}

asio::awaitable<void> Connection::readIntoSink(Request &request, HeaderParser &parser, const Route &route,
                                               Response &response)
{
    std::unique_ptr<BodySink> sink;
    auto open = [&] {
        auto opened = std::get<OpenSink>(route.take)(request, m_shared.services);
        if (opened)
            sink = *std::move(opened);
        else
            response = std::move(opened.error());
    };
    co_await runOn(m_shared.handlers, open); // By the header alone, before a byte of the body is asked for.
    if (!sink)
        co_return;
    co_await inviteBody(parser);
    bhttp::request_parser<bhttp::buffer_body> body{std::move(parser)};
    body.body_limit(quint64(route.mostBody));
    // A sink closes and removes files: it must go on a pool thread, whatever happens here.
    std::exception_ptr cut;
    bool complete = false;
    try {
        complete = co_await feed(*sink, body, response);
    } catch (...) {
        cut = std::current_exception();
    }
    const QDateTime lastByteAt = m_shared.clock.now();
    auto end = [&] {
        if (complete)
            response = sink->finish(lastByteAt);
        sink.reset();
    };
    co_await runOn(m_shared.bodies, end);
    if (cut)
        std::rethrow_exception(cut);
}

asio::awaitable<bool> Connection::feed(BodySink &sink, bhttp::request_parser<bhttp::buffer_body> &parser,
                                       Response &response)
{
    std::vector<char> piece(128 * 1024);
    while (!parser.is_done()) {
        std::size_t got = 0;
        const bool inTime = co_await readPiece(parser, piece, got);
        if (!inTime)
            throw boost::system::system_error(beast::error::timeout);
        std::optional<Response> refusal;
        auto take = [&] { refusal = sink.take(std::as_bytes(std::span(piece.data(), got))); };
        if (got > 0)
            co_await runOn(m_shared.bodies, take);
        if (refusal) {
            response = *std::move(refusal);
            m_bodyLeft = !parser.is_done();
            co_return false;
        }
    }
    m_bodyLeft = false;
    co_return true;
}

} // namespace dais::server::http
