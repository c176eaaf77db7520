#include "server/http/connection.h"

#include <sys/socket.h>
#include <unistd.h>

namespace dais::server::http {

namespace {

constexpr auto tuple = asio::as_tuple(asio::use_awaitable);
constexpr std::size_t filePiece = 128 * 1024;

beast::string_view viewOf(const QByteArray &bytes)
{
    return {bytes.constData(), std::size_t(bytes.size())};
}

/// What every answer of this server says of itself, unless it says something else.
template <typename Body>
void fillHeader(bhttp::response<Body> &message, const Response &response, bool keepAlive)
{
    message.result(unsigned(response.status));
    message.version(11);
    for (const auto &[name, value] : response.headers.fields())
        message.insert(viewOf(name), viewOf(value));
    message.set(bhttp::field::strict_transport_security, "max-age=31536000");
    message.keep_alive(keepAlive);
}

} // namespace

bool Connection::clientLeft()
{
    char peeked = 0;
    const auto got = ::recv(tcp().socket().native_handle(), &peeked, 1, MSG_PEEK | MSG_DONTWAIT);
    return got == 0 || (got < 0 && errno != EAGAIN && errno != EWOULDBLOCK && errno != EINTR);
}

/// Waits for news with two ears: the subscription's, and the socket's, to notice a client that left. Whatever
/// a waiting client sends ends its waiting: no byte is read here, so the next request is still whole.
asio::awaitable<Response> Connection::waitFor(const std::shared_ptr<LongPoll> poll)
{
    struct Bell {
        asio::steady_timer timer;
        bool woken = false;
    };
    tcp().expires_never();
    const auto bell = std::make_shared<Bell>(Bell{asio::steady_timer(m_loop.context, poll->limit)});
    const auto ring = [weak = std::weak_ptr(bell), &context = m_loop.context] {
        asio::post(context, [weak] {
            if (const auto shared = weak.lock()) {
                shared->woken = true;
                shared->timer.cancel();
            }
        });
    };
    std::unique_ptr<Subscription> subscription;
    auto subscribe = [&] { subscription = poll->subscribe(ring); };
    co_await runOn(m_shared.handlers, subscribe);
    auto &socket = tcp().socket();
    socket.async_wait(Tcp::socket::wait_read, [weak = std::weak_ptr(bell)](const boost::system::error_code &trouble) {
        const auto shared = weak.lock();
        if (shared && !trouble)
            shared->timer.cancel();
    });
    m_waiting = &bell->timer;
    if (!bell->woken && !m_loop.stopping)
        co_await bell->timer.async_wait(tuple);
    m_waiting = nullptr;
    boost::system::error_code ignored;
    socket.cancel(ignored);
    m_gone = clientLeft();
    Response response;
    auto conclude = [&] {
        subscription.reset();
        if (!m_gone)
            response = poll->answer(bell->woken);
    };
    co_await runOn(m_shared.handlers, conclude);
    co_return response;
}

asio::awaitable<void> Connection::send(const Response &response, Method method)
{
    tcp().expires_after(m_limits.piece);
    if (!response.file && method != Method::Head) {
        bhttp::response<bhttp::span_body<const char>> message;
        fillHeader(message, response, m_keepAlive);
        message.body() = {response.body.constData(), std::size_t(response.body.size())};
        message.prepare_payload();
        co_await bhttp::async_write(m_stream, message, asio::use_awaitable);
        co_return;
    }
    bhttp::response<bhttp::empty_body> head;
    fillHeader(head, response, m_keepAlive);
    head.content_length(quint64(response.file ? response.file->length : response.body.size()));
    bhttp::response_serializer<bhttp::empty_body> serializer{head};
    co_await bhttp::async_write_header(m_stream, serializer, asio::use_awaitable);
    if (response.file && method != Method::Head)
        co_await sendFile(*response.file);
}

asio::awaitable<void> Connection::sendFile(const FileSlice &slice)
{
    std::vector<char> piece(filePiece);
    qint64 at = slice.from;
    const qint64 end = slice.from + slice.length;
    while (at < end) {
        qint64 got = 0;
        const auto wanted = std::min<qint64>(qint64(piece.size()), end - at);
        auto read = [&] { got = slice.source->read(at, std::span(piece).first(std::size_t(wanted))); };
        co_await runOn(m_shared.bodies, read);
        if (got <= 0)
            throw boost::system::system_error(asio::error::eof); // The client sees a short body, never a wrong one.
        tcp().expires_after(m_limits.piece);
        co_await asio::async_write(m_stream, asio::buffer(piece.data(), std::size_t(got)), asio::use_awaitable);
        at += got;
    }
}

/// Reads on for a while after an early answer: closing at once would reset the connection, and the client's
/// program would show that instead of the answer.
asio::awaitable<void> Connection::drain()
{
    constexpr std::size_t most = 64u << 20;
    std::vector<char> piece(64 * 1024);
    tcp().expires_after(std::chrono::seconds(5));
    for (std::size_t total = 0; total < most && !m_loop.stopping;) {
        auto [trouble, count] = co_await m_stream.async_read_some(asio::buffer(piece), tuple);
        if (trouble)
            co_return;
        total += count;
    }
}

void Connection::stopWhenIdle()
{
    if (m_waiting)
        m_waiting->cancel();
    else if (m_idle)
        close();
}

void Connection::close()
{
    boost::system::error_code ignored;
    tcp().socket().close(ignored);
}

} // namespace dais::server::http
