#include "server/cli/local_certificates.h"
#include "sync/curl_transport.h"
#include "tests/support/fixed_clock.h"
#include "tests/sync/loopback.h"
#include "tests/sync/tls_server.h"

#include <csignal>
#include <future>
#include <openssl/sslerr.h>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>
#include <sys/socket.h>

using namespace dais;
using namespace dais::tests;
using sync::HttpRequest;
using sync::HttpResponse;

namespace {

/// A court's certificates as dais-server makes them: an authority, and the server's certificate signed by it.
struct Certificates {
    explicit Certificates(const QDateTime &made = QDateTime::currentDateTimeUtc())
    {
        const FixedClock clock(made);
        if (!folder.create() || !server::cli::makeLocalCertificates(folder, {}, clock))
            qFatal("no certificates were made");
    }
    [[nodiscard]] TlsServer::Options server() const
    {
        return {.certificateFile = folder.certificate(), .keyFile = folder.privateKey()};
    }
    QTemporaryDir place;
    server::store::StoreFolder folder{place.filePath(QStringLiteral("court"))};
};

HttpRequest secret(std::chrono::milliseconds timeout = std::chrono::seconds(20))
{
    HttpRequest request;
    request.method = HttpRequest::Method::Post;
    request.path = QStringLiteral("/v1/push");
    request.contentType = "application/x-ndjson";
    request.body = "what nobody else may read\n";
    request.pass = {QStringLiteral("token"),
                    domain::DeviceId(QUuid::fromString(u"0190a5a0-0000-7000-8000-000000000001"))};
    request.timeout = timeout;
    return request;
}

void answerEverything(Conversation &client)
{
    while (!client.request().isEmpty() && client.answer("{}")) {
    }
}

/// Whether a client that takes old versions can speak with the server: what the transport refuses is really offered.
bool oldClientGetsThrough(quint16 port)
{
    const std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)> context(SSL_CTX_new(TLS_client_method()), &SSL_CTX_free);
    SSL_CTX_set_min_proto_version(context.get(), TLS1_VERSION);
    SSL_CTX_set_cipher_list(context.get(), "ALL:@SECLEVEL=0");
    const std::unique_ptr<BIO, decltype(&BIO_free_all)> bio(BIO_new_ssl_connect(context.get()), &BIO_free_all);
    BIO_set_conn_hostname(bio.get(), ("127.0.0.1:" + QByteArray::number(port)).constData());
    return BIO_do_handshake(bio.get()) == 1;
}

const Error strangeServer{Error::Kind::Unauthorized, QStringLiteral("certificate_unknown")};

} // namespace

class CurlTransportTest : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<Certificates> m_court;

    /// What the workstation of this court uses to reach `host`.
    sync::CurlTransport transportTo(const TlsServer &server, const QString &host = QStringLiteral("127.0.0.1"),
                                    const QString &scheme = QStringLiteral("https")) const
    {
        return sync::CurlTransport({.server = QUrl(QStringLiteral("%1://%2:%3").arg(scheme, host).arg(server.port())),
                                    .authorityFile = m_court->folder.authority()});
    }

private slots:
    void initTestCase()
    {
        std::signal(SIGPIPE, SIG_IGN); // Clients leave in the middle of answers here.
        m_court = std::make_unique<Certificates>();
    }

    void theCourtsServerIsSpokenWith_data()
    {
        QTest::addColumn<QString>("host");
        QTest::newRow("by its address") << QStringLiteral("127.0.0.1");
        QTest::newRow("by its name") << QStringLiteral("localhost");
    }
    void theCourtsServerIsSpokenWith()
    {
        QFETCH(QString, host);
        QByteArray seen;
        TlsServer server(m_court->server(), [&](Conversation &client) {
            seen = client.request();
            client.say("HTTP/1.1 429 Too Many Requests\r\nContent-Type: application/json\r\nETag: \"7\"\r\n"
                       "Retry-After: 12\r\nContent-Length: 2\r\n\r\n{}");
        });
        const auto response = transportTo(server, host).send(secret(), {});
        QVERIFY(response);
        QCOMPARE(response->status, 429);
        QCOMPARE(response->body, QByteArray("{}"));
        QCOMPARE(response->contentType, QByteArray("application/json"));
        QCOMPARE(response->entityTag, QByteArray("\"7\""));
        QCOMPARE(response->retryAfter, std::optional(std::chrono::seconds(12)));
        QVERIFY(seen.startsWith("POST /v1/push HTTP/1.1\r\n"));
        QVERIFY(seen.contains("Authorization: Bearer token\r\n"));
        QVERIFY(seen.contains("Dais-Device: 0190a5a0-0000-7000-8000-000000000001\r\n"));
        QVERIFY(seen.endsWith("\r\n\r\nwhat nobody else may read\n"));
    }

    void requestsShareAConnection()
    {
        TlsServer server(m_court->server(), answerEverything);
        auto transport = transportTo(server);
        for (int i = 0; i < 5; ++i)
            QCOMPARE(transport.send(secret(), {}).value().status, 200);
        QCOMPARE(server.handshakes(), 1);
    }

    void aStrangeServerIsToldNothing_data()
    {
        QTest::addColumn<QDateTime>("made");
        QTest::addColumn<bool>("ownAuthority");
        QTest::addColumn<QString>("host");
        const QDateTime now = QDateTime::currentDateTimeUtc();
        QTest::newRow("of an unknown authority") << now << false << QStringLiteral("127.0.0.1");
        QTest::newRow("of another name") << now << true << QStringLiteral("other.localhost");
        QTest::newRow("with a certificate that has ended") << now.addYears(-3) << true << QStringLiteral("127.0.0.1");
        QTest::newRow("with a certificate of tomorrow") << now.addDays(1) << true << QStringLiteral("127.0.0.1");
    }
    void aStrangeServerIsToldNothing()
    {
        QFETCH(QDateTime, made);
        QFETCH(bool, ownAuthority);
        QFETCH(QString, host);
        const Certificates other(made);
        TlsServer server(other.server(), answerEverything);
        sync::CurlTransport transport(
            {.server = QUrl(QStringLiteral("https://%1:%2").arg(host).arg(server.port())),
             .authorityFile = ownAuthority ? other.folder.authority() : m_court->folder.authority()});
        QCOMPARE(transport.send(secret(), {}).error(), strangeServer);
        QTRY_COMPARE(server.callers(), 1); // It was asked who it is, and no more.
        QCOMPARE(server.received(), 0);
    }

    void withoutTheAuthoritysFileNobodyIsTrusted()
    {
        TlsServer server(m_court->server(), answerEverything);
        sync::CurlTransport transport({.server = QUrl(QStringLiteral("https://127.0.0.1:%1").arg(server.port())),
                                       .authorityFile = m_court->place.filePath(QStringLiteral("nowhere.crt"))});
        QCOMPARE(transport.send(secret(), {}).error(), strangeServer);
        QCOMPARE(server.received(), 0);
    }

    void oldTlsIsRefused()
    {
        auto options = m_court->server();
        options.oldest = TLS1_VERSION;
        options.newest = TLS1_1_VERSION;
        TlsServer server(options, answerEverything);
        QVERIFY(oldClientGetsThrough(server.port()));
        QTRY_COMPARE(server.handshakes(), 1);
        QCOMPARE(transportTo(server).send(secret(), {}).error(), strangeServer);
        QTRY_COMPARE(server.callers(), 2);
        QTRY_COMPARE(server.refusal(), SSL_R_UNSUPPORTED_PROTOCOL); // The client offered nothing so old.
        QCOMPARE(server.handshakes(), 1);
        QCOMPARE(server.received(), 0);
    }

    void withoutTlsNothingIsSent()
    {
        TlsServer server(m_court->server(), answerEverything);
        QVERIFY(!transportTo(server, QStringLiteral("127.0.0.1"), QStringLiteral("http")).send(secret(), {}));
        QCOMPARE(server.callers(), 0);
    }

    void aConnectionCutInTheHandshakeIsNoStrangeServer()
    {
        quint16 port = 0;
        const int listening = listenOnLoopback(port);
        std::thread cutter([listening] {
            const int socket = ::accept(listening, nullptr, nullptr);
            char piece[512];
            [[maybe_unused]] const auto read = ::recv(socket, piece, sizeof piece, 0); // Its greeting.
            ::close(socket);
        });
        sync::CurlTransport transport({.server = QUrl(QStringLiteral("https://127.0.0.1:%1").arg(port)),
                                       .authorityFile = m_court->folder.authority()});
        const auto response = transport.send(secret(), {});
        cutter.join();
        ::close(listening);
        QCOMPARE(response.error().kind, Error::Kind::Offline);
    }

    void nobodyThereIsOffline()
    {
        quint16 port = 0;
        ::close(listenOnLoopback(port));
        sync::CurlTransport transport({.server = QUrl(QStringLiteral("https://127.0.0.1:%1").arg(port)),
                                       .authorityFile = m_court->folder.authority()});
        QCOMPARE(transport.send(secret(), {}).error().kind, Error::Kind::Offline);
    }

    void aServerThatSaysNothingIsGivenUpInTime()
    {
        TlsServer server(m_court->server(), [](Conversation &client) { client.waitUntilLeft(); });
        QElapsedTimer timer;
        timer.start();
        const auto response = transportTo(server).send(secret(std::chrono::milliseconds(300)), {});
        QCOMPARE(response.error(), (Error{Error::Kind::TimedOut, QStringLiteral("timed_out")}));
        QVERIFY(timer.elapsed() >= 250 && timer.elapsed() < 5000);
    }

    void aStopEndsAWaitWithinASecond()
    {
        TlsServer server(m_court->server(), [](Conversation &client) { client.waitUntilLeft(); });
        auto transport = transportTo(server);
        std::stop_source stop;
        auto waiting = std::async(std::launch::async, [&] { return transport.send(secret(), stop.get_token()); });
        QTRY_VERIFY(server.received() > 0);
        QElapsedTimer timer;
        timer.start();
        stop.request_stop();
        const auto response = waiting.get();
        QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(response.error().kind, Error::Kind::Cancelled);
        QCOMPARE(transport.send(secret(), stop.get_token()).error().kind, Error::Kind::Cancelled);
    }

    void anAnswerCutInTheMiddleIsOffline_data()
    {
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("half a head") << QByteArray("HTTP/1.1 200 OK\r\nContent-Le");
        QTest::newRow("half a body") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"results\":[");
        QTest::newRow("half a chunk") << QByteArray(
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n64\r\n{\"res");
    }
    void anAnswerCutInTheMiddleIsOffline()
    {
        QFETCH(QByteArray, said);
        TlsServer server(m_court->server(), [&](Conversation &client) {
            client.request();
            client.say(said);
        });
        QCOMPARE(transportTo(server).send(secret(), {}).error().kind, Error::Kind::Offline);
    }

    void anEndlessAnswerIsGivenUp()
    {
        constexpr qint64 bound = 16 << 20;
        std::atomic<qint64> said{0};
        const QByteArray piece(1 << 20, ' ');
        TlsServer server(m_court->server(), [&](Conversation &client) {
            client.request();
            client.say("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n");
            while (said < 20 * bound && client.say(piece))
                said += piece.size();
        });
        const auto response = transportTo(server).send(secret(), {});
        QCOMPARE(response.error(), (Error{Error::Kind::Protocol, QStringLiteral("not_understood")}));
        QVERIFY2(said < 2 * bound, qPrintable(QString::number(said)));
    }

    void anEndlessHeadIsGivenUp()
    {
        TlsServer server(m_court->server(), [](Conversation &client) {
            client.request();
            client.say("HTTP/1.1 200 OK\r\n");
            while (client.say("X-More: " + QByteArray(8000, 'x') + "\r\n")) {
            }
        });
        const auto response = transportTo(server).send(secret(), {});
        QVERIFY(!response);
        QVERIFY(response.error().kind != Error::Kind::TimedOut);
    }

    void aDownloadGoesToItsSink_data()
    {
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<int>("restarts");
        QTest::newRow("from where it stopped") << QByteArray("206 Partial Content") << 0;
        QTest::newRow("from its beginning") << QByteArray("200 OK") << 1;
    }
    void aDownloadGoesToItsSink()
    {
        QFETCH(QByteArray, status);
        QFETCH(int, restarts);
        QByteArray seen;
        TlsServer server(m_court->server(), [&](Conversation &client) {
            seen = client.request();
            client.answer("of a document", status);
        });
        HttpRequest request;
        request.path = QStringLiteral("/v1/docs/1/content");
        request.rangeFrom = 7;
        request.ifRange = "\"tag\"";
        int restarted = 0;
        QByteArray taken;
        const sync::Sink sink{.restart =
                                  [&] {
                                      ++restarted;
                                      return Result<>();
                                  },
                              .write =
                                  [&](const QByteArray &bytes) {
                                      taken += bytes;
                                      return Result<>();
                                  }};
        const auto response = transportTo(server).download(request, sink, {});
        QVERIFY(response);
        QCOMPARE(taken, QByteArray("of a document"));
        QCOMPARE(restarted, restarts);
        QVERIFY(response->body.isEmpty());
        QVERIFY(seen.contains("Range: bytes=7-\r\n") && seen.contains("If-Range: \"tag\"\r\n"));
        QVERIFY(!seen.contains("Authorization"));
    }

    void aRefusedDownloadDoesNotReachTheSink()
    {
        TlsServer server(m_court->server(), [](Conversation &client) {
            client.request();
            client.answer("{\"code\":\"not_there\"}", "404 Not Found");
        });
        int written = 0;
        const sync::Sink sink{.restart = [] { return Result<>(); },
                              .write =
                                  [&](const QByteArray &) {
                                      ++written;
                                      return Result<>();
                                  }};
        const auto response = transportTo(server).download(HttpRequest(), sink, {});
        QCOMPARE(response.value().status, 404);
        QCOMPARE(response.value().body, QByteArray("{\"code\":\"not_there\"}"));
        QCOMPARE(written, 0);
    }

    void aFullDiskEndsADownloadWithItsOwnError()
    {
        TlsServer server(m_court->server(), answerEverything);
        const Error full{Error::Kind::Storage, QStringLiteral("document_not_written")};
        const sync::Sink sink{.restart = [&]() -> Result<> { return tl::unexpected(full); },
                              .write = [&](const QByteArray &) -> Result<> { return tl::unexpected(full); }};
        HttpRequest request;
        auto transport = transportTo(server);
        QCOMPARE(transport.download(request, sink, {}).error(), full);
        request.rangeFrom = 1;
        QCOMPARE(transport.download(request, sink, {}).error(), full);
    }
};

QTEST_GUILESS_MAIN(CurlTransportTest)
#include "curl_transport_test.moc"
