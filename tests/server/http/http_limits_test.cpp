#include "tests/server/http/http_court.h"

using namespace dais;
using namespace dais::tests;

class HttpLimitsTest : public HttpCourt {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QVERIFY(m_identity.isMade());
        m_router.add({Method::Get, "/hello", Handler(hello), 0});
        m_router.add({Method::Post, "/hello", Handler(hello), 1000});
        m_router.add({Method::Get, "/slow", Handler(slow), 0});
        m_router.add({Method::Get, "/file", Handler(file), 0});
        m_router.add({Method::Get, "/events", Handler(events), 0});
        m_router.add({Method::Post, "/upload", OpenSink(upload), 40 << 20});
    }
    void init()
    {
        m_services = std::make_unique<Services>();
        m_seen.clear();
        start();
    }
    void cleanup()
    {
        m_server.reset();
        QCOMPARE(m_services->sinksOpen.load(), 0);
        QCOMPARE(m_services->subscribers.load(), 0);
    }

    void oldTlsIsRefusedUnlessAllowed()
    {
        RawClient old(m_server->port(), QSsl::TlsV1_2);
        QVERIFY(!old.isConnected());
        start([](ServerOptions &options) { options.oldestTls = ServerOptions::OldestTls::V12; });
        RawClient allowed(m_server->port(), QSsl::TlsV1_2);
        QVERIFY(allowed.isConnected());
    }

    void whatCouldBeReadInTwoWaysIsRefused_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<int>("status");
        QTest::newRow("length and chunks") << QByteArray("POST /hello HTTP/1.1\r\nHost: a\r\nContent-Length: "
                                                         "3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n")
                                           << 400;
        QTest::newRow("chunks and length")
            << QByteArray("POST /hello HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nContent-Length: "
                          "3\r\n\r\n0\r\n\r\n")
            << 400;
        QTest::newRow("two lengths")
            << QByteArray("POST /hello HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd")
            << 400;
        QTest::newRow("odd encoding") << QByteArray(
                                             "POST /hello HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: xchunked\r\n\r\n")
                                      << 400;
        QTest::newRow("two hosts") << QByteArray("GET /hello HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n") << 400;
        QTest::newRow("no host") << QByteArray("GET /hello HTTP/1.1\r\n\r\n") << 400;
        QTest::newRow("old version") << QByteArray("GET /hello HTTP/1.0\r\nHost: a\r\n\r\n") << 400;
        QTest::newRow("space in a name") << QByteArray("GET /hello HTTP/1.1\r\nHost : a\r\n\r\n") << 400;
        QTest::newRow("not HTTP") << QByteArray("\x16\x03\x01 hello\r\n\r\n") << 400;
        QTest::newRow("absolute target") << QByteArray("GET https://b/hello HTTP/1.1\r\nHost: a\r\n\r\n") << 400;
        QTest::newRow("negative length") << QByteArray("POST /hello HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n")
                                         << 400;
        QTest::newRow("unknown path") << QByteArray("GET /../etc/passwd HTTP/1.1\r\nHost: a\r\n\r\n") << 404;
        QTest::newRow("header too long") << QByteArray("GET /hello HTTP/1.1\r\nHost: a\r\nX: " +
                                                       QByteArray(20'000, 'x') + "\r\n\r\n")
                                         << 431;
        QTest::newRow("body too long") << QByteArray("POST /hello HTTP/1.1\r\nHost: a\r\nContent-Length: 1001\r\n\r\n")
                                       << 413;
    }

    void whatCouldBeReadInTwoWaysIsRefused()
    {
        QFETCH(QByteArray, request);
        QFETCH(int, status);
        RawClient client(m_server->port());
        client.send(request);
        const QByteArray answer = client.answer();
        QCOMPARE(RawClient::statusOf(answer), status);
        QVERIFY(answer.contains("application/problem+json"));
    }

    void aChunkedBodyIsBoundedToo()
    {
        RawClient client(m_server->port());
        client.send("POST /hello HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n");
        QVERIFY(client.answer().endsWith("{\"you\":\"hello\"}"));
        client.send("POST /hello HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n7d0\r\n" +
                    QByteArray(2000, 'x') + "\r\n0\r\n\r\n");
        QVERIFY(client.isClosedWithin(10'000));
    }

    void aBodyIsRefusedByItsHeaderBeforeItIsSent()
    {
        RawClient client(m_server->port());
        client.send("POST /upload HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 1000000\r\n\r\n");
        const QByteArray answer = client.answer();
        QCOMPARE(RawClient::statusOf(answer), 401);
        QVERIFY(!answer.contains("100 Continue"));
        QVERIFY(answer.contains("Connection: close"));
    }

    void anEarlyRefusalReachesAClientThatStillSends()
    {
        RawClient client(m_server->port());
        client.send("POST /upload HTTP/1.1\r\nHost: a\r\nAuthorization: x\r\nContent-Length: 8000000\r\n\r\n" +
                    QByteArray(4 << 20, '!'));
        QCOMPARE(RawClient::statusOf(client.answer()), 422);
    }

    void aBodyCutShortLeavesNothing()
    {
        {
            RawClient client(m_server->port());
            client.send("POST /upload HTTP/1.1\r\nHost: a\r\nAuthorization: x\r\nContent-Length: 100\r\n\r\nhalf");
            QTRY_COMPARE(m_services->sinksOpen.load(), 1);
            client.abort();
        }
        QTRY_COMPARE(m_services->sinksOpen.load(), 0);
        QCOMPARE(m_services->bodiesWhole.load(), 0);
    }

    void aSlowHeaderEnds()
    {
        start([](ServerOptions &options) { options.limits.header = std::chrono::milliseconds(300); });
        RawClient client(m_server->port());
        client.send("GET /hello HTTP/1.1\r\nHost: ");
        QVERIFY(client.isClosedWithin(10'000));
    }

    void aBodyThatTricklesEnds()
    {
        start([](ServerOptions &options) {
            options.limits.bodyHeadStart = std::chrono::milliseconds(100);
            options.limits.bodyBytesPerSecond = 1'000'000;
        });
        RawClient client(m_server->port());
        client.send("POST /upload HTTP/1.1\r\nHost: a\r\nAuthorization: x\r\nContent-Length: 100000\r\n\r\n");
        QElapsedTimer timer;
        timer.start();
        while (!client.isClosedWithin(50) && timer.elapsed() < 20'000)
            client.send("x");
        QVERIFY(client.isClosedWithin(1000));
        QTRY_COMPARE(m_services->sinksOpen.load(), 0);
    }

    void anIdleConnectionIsClosed()
    {
        start([](ServerOptions &options) { options.limits.idle = std::chrono::milliseconds(200); });
        RawClient client(m_server->port());
        client.send(get("/hello"));
        QCOMPARE(RawClient::statusOf(client.answer()), 200);
        QVERIFY(client.isClosedWithin(10'000));
    }

    void oneAddressHasSoManyConnections()
    {
        start([](ServerOptions &options) { options.limits.connectionsPerAddress = 2; });
        RawClient first(m_server->port());
        RawClient second(m_server->port());
        QVERIFY(first.isConnected() && second.isConnected());
        RawClient third(m_server->port());
        QVERIFY(!third.isConnected());
        second.abort();
        QTRY_COMPARE(m_server->connections(), 1);
        RawClient fourth(m_server->port());
        QVERIFY(fourth.isConnected());
    }

    void aTakenPortIsSaid()
    {
        ServerOptions options;
        options.certificateFile = m_identity.certificateFile();
        options.keyFile = m_identity.keyFile();
        options.port = m_server->port();
        const auto second = Server::start(options, m_router, *m_services, m_clock);
        QVERIFY(!second);
        QCOMPARE(second.error().kind, Error::Kind::Conflict);
        options.port = 0;
        options.keyFile = QStringLiteral("/nonexistent");
        const auto keyless = Server::start(options, m_router, *m_services, m_clock);
        QVERIFY(!keyless);
        QCOMPARE(keyless.error().kind, Error::Kind::Storage);
    }
};

QTEST_GUILESS_MAIN(HttpLimitsTest)
#include "http_limits_test.moc"
