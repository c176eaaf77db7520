#pragma once

#include "domain/system.h"
#include "server/http/file_response.h"
#include "server/http/problem.h"
#include "server/http/server.h"
#include "tests/server/support/raw_client.h"
#include "tests/server/support/tls_identity.h"

#include <atomic>
#include <fcntl.h>
#include <mutex>
#include <QCryptographicHash>
#include <QSemaphore>
#include <QTemporaryFile>
#include <QTest>
#include <thread>

namespace dais::server {
/// What this test's handlers share.
struct Services {
    std::atomic<int> sinksOpen{0};
    std::atomic<int> bodiesWhole{0};
    std::atomic<int> subscribers{0};
    QSemaphore handlerMayEnd;
    std::atomic<int> handlersIn{0};
    QString file;
    std::mutex mutex;
    std::function<void()> wake;
};
} // namespace dais::server

namespace dais::tests {

using namespace dais::server::http;
using server::Services;

inline Result<Response> hello(const Request &request, Services &)
{
    return jsonResponse("{\"you\":\"" + request.body + "\"}");
}

inline Result<Response> slow(const Request &, Services &services)
{
    ++services.handlersIn;
    services.handlerMayEnd.tryAcquire(1, 20'000);
    return jsonResponse("{\"slow\":true}");
}

inline Result<Response> file(const Request &request, Services &services)
{
    const auto open = std::make_shared<OpenFile>(::open(qPrintable(services.file), O_RDONLY | O_CLOEXEC));
    return fileResponse(request, open, {300'000, "application/pdf", "\"f\"", QStringLiteral("f.pdf"), {}});
}

/// Hashes what comes; refuses bodies that begin with '!'.
class HashingSink final : public BodySink {
public:
    explicit HashingSink(Services &services) : m_services(services) { ++services.sinksOpen; }
    ~HashingSink() override { --m_services.sinksOpen; }
    std::optional<Response> take(std::span<const std::byte> bytes) override
    {
        m_hash.addData(QByteArrayView(bytes.data(), qsizetype(bytes.size())));
        if (bytes[0] == std::byte('!'))
            return problemResponse({422, "no_thanks", QStringLiteral("No."), {}});
        return std::nullopt;
    }
    Response finish(const QDateTime &) override
    {
        ++m_services.bodiesWhole;
        return jsonResponse("{\"sha256\":\"" + m_hash.result().toHex() + "\"}", 201);
    }

private:
    Services &m_services;
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
};

inline tl::expected<std::unique_ptr<BodySink>, Response> upload(const Request &request, Services &services)
{
    if (request.headers.value("Authorization").isEmpty())
        return tl::unexpected(problemResponse(signInFirst()));
    return std::make_unique<HashingSink>(services);
}

class Waiter final : public Subscription {
public:
    explicit Waiter(Services &services) : m_services(services) { ++services.subscribers; }
    ~Waiter() override { --m_services.subscribers; }

private:
    Services &m_services;
};

inline Result<Response> events(const Request &, Services &services)
{
    Response response;
    response.later = std::make_shared<LongPoll>();
    response.later->limit = std::chrono::milliseconds(1500);
    response.later->subscribe = [&services](std::function<void()> wake) {
        const std::scoped_lock lock(services.mutex);
        services.wake = std::move(wake);
        return std::unique_ptr<Subscription>(new Waiter(services));
    };
    response.later->answer = [](bool woken) { return jsonResponse(woken ? "{\"news\":true}" : "{\"news\":false}"); };
    return response;
}

inline QByteArray get(const QByteArray &path, const QByteArray &more = {})
{
    return "GET " + path + " HTTP/1.1\r\nHost: court\r\n" + more + "\r\n";
}

/// A server with one route of each kind, and what its handlers saw. Tests derive from it.
class HttpCourt : public QObject {
    Q_OBJECT
protected:
    void start(const std::function<void(ServerOptions &)> &change = {})
    {
        m_server.reset();
        ServerOptions options;
        options.certificateFile = m_identity.certificateFile();
        options.keyFile = m_identity.keyFile();
        options.limits.stopGrace = std::chrono::seconds(5);
        options.onAccess = [this](const Access &access) {
            const std::scoped_lock lock(m_services->mutex);
            m_seen.append(access.route + ' ' + QByteArray::number(access.status));
        };
        if (change)
            change(options);
        auto server = Server::start(options, m_router, *m_services, m_clock);
        QVERIFY2(server.has_value(), server ? "" : qPrintable(server.error().detail));
        m_server = *std::move(server);
    }

    TlsIdentity m_identity;
    domain::SystemClock m_clock;
    Router m_router;
    std::unique_ptr<Services> m_services;
    std::unique_ptr<Server> m_server;
    QList<QByteArray> m_seen;
};

} // namespace dais::tests
