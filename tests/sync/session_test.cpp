#include "tests/support/court.h"

#include <QTest>

using namespace dais;
using namespace dais::tests;

namespace {

/// A server that answers one thing.
class Answering final : public sync::Transport {
public:
    Result<sync::HttpResponse> answer = fail(Error::Kind::Offline);
    Result<sync::HttpResponse> send(const sync::HttpRequest &, std::stop_token) override { return answer; }
    Result<sync::HttpResponse> download(const sync::HttpRequest &, const sync::Sink &, std::stop_token) override
    {
        return answer;
    }
};

} // namespace

class SessionTest : public QObject {
    Q_OBJECT

private slots:
    void whatTheServerSaysToASignInIsToldApart_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        QTest::newRow("wrong password") << 401 << QString("wrong_password");
        QTest::newRow("too many") << 429 << QString("too_many_attempts");
        QTest::newRow("somebody else's computer") << 409 << QString("device_of_another");
        QTest::newRow("trouble") << 503 << QString("server_trouble");
        QTest::newRow("nonsense") << 200 << QString("not_understood");
    }
    void whatTheServerSaysToASignInIsToldApart()
    {
        QFETCH(int, status);
        QFETCH(QString, code);
        Answering server;
        server.answer = sync::HttpResponse{.status = status, .body = "{}"};
        QCOMPARE(sync::signIn(server, {}, {}).error().detail, code);
    }

    void aSessionLastsUntilItIsEnded()
    {
        Court court;
        sync::Session session;
        QVERIFY(session.token().isEmpty() && !session.granted());
        Answering server;
        QCOMPARE(sync::signIn(server, {}, {}).error().kind, Error::Kind::Offline);
        server.answer = sync::HttpResponse{
            .status = 200,
            .body = domain::wire::writeSignedIn(court.server.signsIn(court.clerk, court.outbox().device().value()))};
        session.begin(sync::signIn(server, {}, {}).value());
        QVERIFY(!session.token().isEmpty());
        session.end();
        QVERIFY(session.token().isEmpty());
        QCOMPARE(session.granted()->user, court.clerk);
    }
};

QTEST_GUILESS_MAIN(SessionTest)
#include "session_test.moc"
