#pragma once

// The one door to Asio and Beast: nothing outside this folder includes them (they take a minute to compile).
// Qt's keywords are words that Boost uses.
#undef emit
#undef foreach
#undef signals
#undef slots

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl.hpp>

namespace dais::server::http {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace bhttp = boost::beast::http;
using Tcp = asio::ip::tcp;
using TlsStream = beast::ssl_stream<beast::tcp_stream>;

/// Runs `work` on `pool` while the coroutine waits, and comes back to the coroutine's own executor.
/// `work` must outlive the waiting: keep it in a named variable.
template <typename Work>
asio::awaitable<void> runOn(asio::thread_pool &pool, Work &work)
{
    auto start = [&pool, &work](auto handler) {
        auto loop = asio::prefer(asio::get_associated_executor(handler), asio::execution::outstanding_work.tracked);
        asio::post(pool, [&work, loop = std::move(loop), handler = std::move(handler)]() mutable {
            work();
            asio::post(loop, std::move(handler));
        });
    };
    return asio::async_initiate<const asio::use_awaitable_t<>, void()>(std::move(start), asio::use_awaitable);
}

} // namespace dais::server::http
