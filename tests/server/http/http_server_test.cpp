#include "tests/server/http/http_court.h"

using namespace dais;
using namespace dais::tests;

class HttpServerTest : public HttpCourt {
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

    void oneConnectionServesManyRequests()
    {
        RawClient client(m_server->port());
        for (int i = 0; i < 20; ++i) {
            client.send(get("/hello"));
            const QByteArray answer = client.answer();
            QCOMPARE(RawClient::statusOf(answer), 200);
            QVERIFY(answer.contains("Strict-Transport-Security"));
        }
        client.send("POST /hello HTTP/1.1\r\nHost: court\r\nContent-Length: 3\r\n\r\nyou");
        QVERIFY(client.answer().endsWith("{\"you\":\"you\"}"));
        client.send("HEAD /hello HTTP/1.1\r\nHost: court\r\n\r\n" + get("/hello")); // Pipelined behind a HEAD.
        QVERIFY(client.answer().contains("Content-Length: 10"));
    }

    void aBodyThatIsWantedIsInvited()
    {
        RawClient client(m_server->port());
        client.send("POST /upload HTTP/1.1\r\nHost: a\r\nAuthorization: x\r\nExpect: "
                    "100-continue\r\nContent-Length: 5\r\n\r\n");
        QCOMPARE(RawClient::statusOf(client.answer()), 100);
        client.send("hello");
        const QByteArray answer = client.answer();
        QCOMPARE(RawClient::statusOf(answer), 201);
        QVERIFY(answer.contains(QCryptographicHash::hash("hello", QCryptographicHash::Sha256).toHex()));
    }

    void aLongBodyIsStreamedWhole()
    {
        QByteArray body(5 << 20, 'x');
        for (qsizetype i = 0; i < body.size(); i += 100)
            body[i] = char(i % 251);
        body[0] = 'x';
        RawClient client(m_server->port());
        client.send("POST /upload HTTP/1.1\r\nHost: a\r\nAuthorization: x\r\nContent-Length: " +
                    QByteArray::number(body.size()) + "\r\n\r\n" + body);
        QVERIFY(client.answer().contains(QCryptographicHash::hash(body, QCryptographicHash::Sha256).toHex()));
    }

    void aRangeOfAFileIsSent()
    {
        QTemporaryFile content;
        QVERIFY(content.open());
        QByteArray bytes(300'000, 'a');
        bytes.replace(299'990, 10, "the end...");
        content.write(bytes);
        content.flush();
        m_services->file = content.fileName();
        RawClient client(m_server->port());
        client.send(get("/file"));
        QVERIFY(client.answer().endsWith(bytes));
        client.send(get("/file", "Range: bytes=-10\r\n"));
        const QByteArray part = client.answer();
        QCOMPARE(RawClient::statusOf(part), 206);
        QVERIFY(part.endsWith("\r\n\r\nthe end..."));
        client.send(get("/file", "Range: bytes=400000-\r\n"));
        QCOMPARE(RawClient::statusOf(client.answer()), 416);
        client.send("HEAD /file HTTP/1.1\r\nHost: a\r\n\r\n");
        QVERIFY(client.answer(1000).contains("Content-Length: 300000"));
    }

    void aWaiterIsWokenByNews()
    {
        RawClient client(m_server->port());
        client.send(get("/events"));
        QTRY_COMPARE(m_services->subscribers.load(), 1);
        {
            const std::scoped_lock lock(m_services->mutex);
            m_services->wake();
            m_services->wake();
        }
        QVERIFY(client.answer().endsWith("{\"news\":true}"));
        client.send(get("/hello"));
        QCOMPARE(RawClient::statusOf(client.answer()), 200);
    }

    void aWaiterIsAnsweredWhenTheTimeIsUp()
    {
        RawClient client(m_server->port());
        client.send(get("/events"));
        QVERIFY(client.answer().endsWith("{\"news\":false}"));
        QCOMPARE(m_services->subscribers.load(), 0);
    }

    void aWaiterThatLeftIsNoticed()
    {
        RawClient client(m_server->port());
        client.send(get("/events"));
        QTRY_COMPARE(m_services->subscribers.load(), 1);
        QElapsedTimer timer;
        timer.start();
        client.abort();
        QTRY_COMPARE_WITH_TIMEOUT(m_services->subscribers.load(), 0, 1000);
        QVERIFY(timer.elapsed() < 1200); // Long before the poll's own limit.
    }

    void waitersCostNoThread()
    {
        std::vector<std::unique_ptr<RawClient>> clients;
        for (int i = 0; i < 50; ++i) { // More than all threads of the server.
            clients.push_back(std::make_unique<RawClient>(m_server->port()));
            clients.back()->send(get("/events"));
        }
        RawClient other(m_server->port());
        other.send(get("/hello"));
        QCOMPARE(RawClient::statusOf(other.answer()), 200);
        for (auto &client : clients)
            QVERIFY(client->answer().contains("news"));
    }

    void aStoppingServerFinishesWhatIsUnderWay()
    {
        RawClient busy(m_server->port());
        RawClient waiting(m_server->port());
        RawClient idle(m_server->port());
        busy.send(get("/slow"));
        waiting.send(get("/events"));
        QTRY_COMPARE(m_services->handlersIn.load(), 1);
        QTRY_COMPARE(m_services->subscribers.load(), 1);
        std::thread stopper([this] { m_server->stop(); });
        QVERIFY(waiting.answer().contains("news"));
        QVERIFY(idle.isClosedWithin(5000));
        m_services->handlerMayEnd.release();
        QVERIFY(busy.answer().endsWith("{\"slow\":true}"));
        stopper.join();
        RawClient late(m_server->port());
        QVERIFY(!late.isConnected());
    }

    void aStoppingServerDoesNotWaitForEver()
    {
        start([](ServerOptions &options) { options.limits.stopGrace = std::chrono::milliseconds(200); });
        RawClient client(m_server->port());
        client.send("POST /upload HTTP/1.1\r\nHost: a\r\nAuthorization: x\r\nContent-Length: 100\r\n\r\nhalf");
        QTRY_COMPARE(m_services->sinksOpen.load(), 1);
        QElapsedTimer timer;
        timer.start();
        m_server->stop();
        QVERIFY(timer.elapsed() < 5000);
        QCOMPARE(m_services->bodiesWhole.load(), 0);
    }

    void theLogNamesRoutesNotPaths()
    {
        RawClient client(m_server->port());
        client.send(get("/hello?name=secret"));
        QCOMPARE(RawClient::statusOf(client.answer()), 200);
        const std::scoped_lock lock(m_services->mutex);
        QCOMPARE(m_seen, QList<QByteArray>{"/hello 200"});
    }
};

QTEST_GUILESS_MAIN(HttpServerTest)
#include "http_server_test.moc"
