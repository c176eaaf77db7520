#include "server/http/problem.h"
#include "server/http/router.h"

#include <QTest>
#include <stdexcept>

using namespace dais;
using namespace dais::server::http;

namespace dais::server {
struct Services {};
} // namespace dais::server

namespace {

Result<Response> fine(const Request &, server::Services &)
{
    return jsonResponse("{}");
}
Result<Response> broken(const Request &, server::Services &)
{
    return fail(Error::Kind::Storage, QStringLiteral("SELECT secret FROM /var/lib"));
}
Result<Response> thrown(const Request &, server::Services &)
{
    throw std::runtime_error("SELECT secret");
}

Router table()
{
    Router router;
    router.add({Method::Get, "/v1/docs/{doc}/content", Handler(fine), 0});
    router.add({Method::Post, "/v1/pull", Handler(fine), 100});
    return router;
}

} // namespace

class RouterTest : public QObject {
    Q_OBJECT
private slots:
    void aRouteIsFoundByItsSegments()
    {
        const Router router = table();
        const auto match = router.find(Method::Get, "/v1/docs/a%2Fb/content");
        QVERIFY(match.route);
        QCOMPARE(match.arguments.value("doc"), QStringLiteral("a/b"));
        QVERIFY(router.find(Method::Head, "/v1/docs/x/content").route);
        QVERIFY(!router.find(Method::Get, "/v1/docs//content").route);
        QVERIFY(!router.find(Method::Get, "/v1/docs/x/content/").route);
    }

    void anUnknownMethodLearnsWhichAreKnown()
    {
        const Router router = table();
        const auto refusal = Router::refusal(router.find(Method::Delete, "/v1/pull"));
        QCOMPARE(refusal.status, 405);
        QCOMPARE(refusal.headers.value("Allow"), QByteArray("POST"));
        QCOMPARE(Router::refusal(router.find(Method::Get, "/nothing")).status, 404);
    }

    void anErrorsDetailStaysInTheLog()
    {
        server::Services services;
        for (const Handler handler : {Handler(broken), Handler(thrown)}) {
            const auto response = answer(handler, {}, services);
            QVERIFY(response.status >= 500);
            QCOMPARE(response.headers.value("Content-Type"), QByteArray("application/problem+json"));
            QVERIFY(!response.body.contains("SELECT"));
            QVERIFY(!response.body.contains("/var"));
        }
    }

    void everyErrorKindHasItsOwnAnswer()
    {
        QCOMPARE(problemOf(Error::Kind::Unauthorized).status, 401);
        QCOMPARE(problemOf(Error::Kind::NotFound).status, 404);
        QCOMPARE(problemOf(Error::Kind::Conflict).status, 409);
        QCOMPARE(problemOf(Error::Kind::Invalid).status, 400);
        QVERIFY(problemResponse(signInFirst()).headers.contains("WWW-Authenticate"));
    }

    void aHeaderValueStaysOnItsLine()
    {
        Headers headers;
        headers.add("X", "a\r\nSet-Cookie: b");
        QCOMPARE(headers.value("x"), QByteArray("a  Set-Cookie: b"));
    }

    void queriesFormsAndCookiesAreDecoded()
    {
        Request request;
        QVERIFY(readTarget("/v1/claims?court=NEW&q=a+b%26c", request));
        QCOMPARE(request.path, QByteArray("/v1/claims"));
        QCOMPARE(request.queryValue(QStringLiteral("q")), QStringLiteral("a b&c"));
        QVERIFY(!request.queryValue(QStringLiteral("x")));
        QVERIFY(!readTarget("http://elsewhere/", request));
        request.headers.add("Cookie", "a=1; dais=xyz; b=2");
        QCOMPARE(request.cookie("dais"), QByteArray("xyz"));
        QCOMPARE(request.cookie("ais"), QByteArray());
    }
};

QTEST_GUILESS_MAIN(RouterTest)
#include "router_test.moc"
