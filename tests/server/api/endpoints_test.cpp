#include "server/api/routes.h"
#include "tests/server/support/web_client.h"

using namespace dais;
using namespace dais::tests;

class EndpointsTest : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<WebCourt> court;
    server::http::Router router;

    /// A filer's package in the queue of Newark, checked.
    QJsonObject filed(WebClient &filer)
    {
        const auto response =
            filer.upload("/v1/submissions", formOf({{"submission", QJsonDocument(chargingWords()).toJson()}}, {{}}));
        if (response.status != 201 || !court->parts->checks.runDue())
            qFatal("%d %s", response.status, response.body.constData());
        return WebClient::objectOf(response);
    }
    static QByteArray claimBody(const QString &submission, const char *act)
    {
        return "{\"submission\":\"" + submission.toLatin1() + "\",\"act\":\"" + act + "\"}";
    }

private slots:
    void initTestCase() { server::api::addRoutes(router); }
    void init()
    {
        court = std::make_unique<WebCourt>();
        court->person(QStringLiteral("clerk"), domain::Role::Clerk, {QStringLiteral("NEW")});
        court->person(QStringLiteral("clerk2"), domain::Role::Clerk, {QStringLiteral("NEW")});
        court->person(QStringLiteral("elsewhere"), domain::Role::Clerk, {QStringLiteral("NYC")});
        court->person(QStringLiteral("dhs"), domain::Role::Dhs);
        court->person(QStringLiteral("counsel"), domain::Role::Attorney);
    }
    void cleanup() { court.reset(); }

    void aWrongPasswordAndAnUnknownNameGetTheSameAnswer()
    {
        WebClient client(*court, router);
        const auto wrong = client.signIn(QStringLiteral("clerk"), QStringLiteral("not the password"));
        const auto unknown = client.signIn(QStringLiteral("nobody"), QStringLiteral("not the password"));
        QCOMPARE(wrong.status, 401);
        QCOMPARE(WebClient::codeOf(wrong), QStringLiteral("wrong_login"));
        QCOMPARE(wrong.body, unknown.body);
    }

    void aSignInBringsTokenUserAndLease()
    {
        WebClient client(*court, router);
        const auto signedIn = WebClient::objectOf(client.signIn(QStringLiteral("clerk")));
        QVERIFY(signedIn.value(QStringLiteral("token")).toString().size() >= 43);
        QCOMPARE(signedIn.value(QStringLiteral("user")).toObject().value(QStringLiteral("role")).toString(),
                 QStringLiteral("clerk"));
        QVERIFY(signedIn.value(QStringLiteral("lease"))
                    .toObject()
                    .value(QStringLiteral("partitions"))
                    .toArray()
                    .contains(QStringLiteral("ord/NEW")));
        QCOMPARE(client.post("/v1/sign-out", "{}").status, 204);
        QCOMPARE(client.get("/v1/claims?court=NEW").status, 401);
    }

    void tooManyGuessesAreTold()
    {
        WebClient client(*court, router);
        for (int i = 0; i < 10; ++i)
            QCOMPARE(client.signIn(QStringLiteral("clerk"), QStringLiteral("guess")).status, 401);
        const auto refused = client.signIn(QStringLiteral("clerk"));
        QCOMPARE(refused.status, 429);
        QVERIFY(refused.headers.value("Retry-After").toInt() >= 1);
    }

    void whatIsNotStrictJsonIsRefused_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("no JSON") << QByteArray("{hello");
        QTest::newRow("an array") << QByteArray("[]");
        QTest::newRow("a key twice") << QByteArray(
            R"({"login":"a","login":"clerk","password":"p","device":"d","device_name":""})");
        QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf{}");
        QTest::newRow("too deep") << "{\"a\":" + QByteArray(40, '[') + QByteArray(40, ']') + "}";
        QTest::newRow("lone surrogate") << QByteArray(R"({"login":"\ud800"})");
        QTest::newRow("a field missing") << QByteArray(R"({"login":"clerk"})");
    }
    void whatIsNotStrictJsonIsRefused()
    {
        QFETCH(QByteArray, body);
        WebClient client(*court, router);
        const auto refused = client.post("/v1/sign-in", body);
        QCOMPARE(refused.status, 400);
        QCOMPARE(WebClient::codeOf(refused), QStringLiteral("not_understood"));
        client.signIn(QStringLiteral("clerk"));
        for (const char *path : {"/v1/hello", "/v1/pull", "/v1/claims"})
            QCOMPARE(client.post(path, body).status, 400);
    }

    void everyAddressButSignInAsksWhoCalls()
    {
        WebClient stranger(*court, router);
        WebClient thief(*court, router);
        WebClient clerk(*court, router);
        clerk.signIn(QStringLiteral("clerk"));
        thief.token = clerk.token; // Copied to another computer.
        for (const server::http::Route &route : router.routes()) {
            if (route.pattern == "/v1/sign-in")
                continue;
            QByteArray path = route.pattern;
            path.replace("{doc}", "0190a5a0-0000-7000-8000-000000000000")
                .replace("{id}", "0190a5a0-0000-7000-8000-000000000000");
            for (WebClient *client : {&stranger, &thief}) {
                const auto answer = std::holds_alternative<server::http::OpenSink>(route.take)
                                        ? client->upload(path, formOf({}, {{}}))
                                    : route.method == server::http::Method::Get ? client->get(path)
                                                                                : client->post(path, "{}");
                QVERIFY2(answer.status == 401, path.constData());
                QCOMPARE(WebClient::codeOf(answer), QStringLiteral("sign_in_again"));
            }
        }
    }

    void filersDoNotReachWhatStaffUse()
    {
        WebClient filer(*court, router);
        filer.signIn(QStringLiteral("dhs"));
        QCOMPARE(filer.get("/v1/claims?court=NEW").status, 404);
        QCOMPARE(filer.get("/v1/events").status, 404);
        for (const char *path : {"/v1/hello", "/v1/push", "/v1/pull", "/v1/claims"})
            QCOMPARE(filer.post(path, "{}").status, 404);
        WebClient clerk(*court, router);
        clerk.signIn(QStringLiteral("clerk"));
        const auto refused = clerk.upload("/v1/submissions", formOf({}, {{}}));
        QCOMPARE(refused.status, 403);
    }

    void helloTellsWhoIsTooOld()
    {
        WebClient clerk(*court, router);
        clerk.signIn(QStringLiteral("clerk"));
        const auto hello = [&](int oldest, int newest, const domain::DeviceId &device) {
            return clerk.post("/v1/hello", domain::wire::writeHello({oldest, newest, device, 1, 0, {}}));
        };
        const auto fine = hello(1, 1, clerk.device);
        QCOMPARE(fine.status, 200);
        QCOMPARE(WebClient::objectOf(fine).value(QStringLiteral("version")).toInt(), 1);
        QCOMPARE(hello(1, 99, clerk.device).status, 200);
        const auto old = hello(0, 0, clerk.device);
        QCOMPARE(old.status, 426);
        QCOMPARE(WebClient::codeOf(old), QStringLiteral("client_too_old"));
        const auto young = hello(2, 3, clerk.device);
        QCOMPARE(young.status, 426);
        QCOMPARE(WebClient::codeOf(young), QStringLiteral("server_too_old"));
        QCOMPARE(hello(1, 1, domain::DeviceId::make(court->clock, court->random)).status, 401);
    }

    void aPushBeyondTheBoundsIsRefused()
    {
        WebClient clerk(*court, router);
        clerk.signIn(QStringLiteral("clerk"));
        const auto refused = clerk.post("/v1/push", QByteArray("{}\n").repeated(65));
        QCOMPARE(refused.status, 413);
        QCOMPARE(clerk.post("/v1/push", "").status, 200);
    }

    void aPullBringsTheQueueOfOnesOwnCourtOnly()
    {
        WebClient filer(*court, router);
        filer.signIn(QStringLiteral("dhs"));
        const QByteArray id = filed(filer).value(QStringLiteral("id")).toString().toLatin1();
        domain::wire::PullRequest request;
        request.positions.push_back({QStringLiteral("ord/NEW"), {}, 0, {}});
        const QByteArray body = domain::wire::writePullRequest(request);
        WebClient clerk(*court, router);
        clerk.signIn(QStringLiteral("clerk"));
        const auto page = clerk.post("/v1/pull", body);
        QCOMPARE(page.status, 200);
        QVERIFY(page.body.contains(id));
        WebClient elsewhere(*court, router);
        elsewhere.signIn(QStringLiteral("elsewhere"));
        QVERIFY(!elsewhere.post("/v1/pull", body).body.contains(id));
    }

    void foreignAndUnknownAreTheSame()
    {
        WebClient filer(*court, router);
        filer.signIn(QStringLiteral("dhs"));
        const auto package = filed(filer);
        const QByteArray doc = package.value(QStringLiteral("documents"))
                                   .toArray()
                                   .first()
                                   .toObject()
                                   .value(QStringLiteral("document"))
                                   .toString()
                                   .toLatin1();
        const QByteArray id = package.value(QStringLiteral("id")).toString().toLatin1();
        const QByteArray unknown = "0190a5a0-0000-7000-8000-000000000000";
        for (const char *login : {"elsewhere", "counsel"}) {
            WebClient foreign(*court, router);
            foreign.signIn(QLatin1String(login));
            const auto a = foreign.get("/v1/docs/" + doc + "/content");
            const auto b = foreign.get("/v1/docs/" + unknown + "/content");
            const auto c = foreign.get("/v1/docs/not-an-id/content");
            QCOMPARE(a.status, 404);
            QCOMPARE(a.body, b.body);
            QCOMPARE(a.body, c.body);
            QCOMPARE(foreign.get("/v1/submissions/" + id).body, foreign.get("/v1/submissions/" + unknown).body);
        }
        WebClient elsewhere(*court, router);
        elsewhere.signIn(QStringLiteral("elsewhere"));
        const auto a = elsewhere.post("/v1/claims", claimBody(QLatin1String(id), "take"));
        QCOMPARE(a.status, 404);
        QCOMPARE(a.body, elsewhere.post("/v1/claims", claimBody(QLatin1String(unknown), "take")).body);
        QCOMPARE(elsewhere.get("/v1/claims?court=NEW").status, 404);
        QCOMPARE(elsewhere.get("/v1/claims?court=NYC").status, 200);
    }

    void aDocumentIsServedByItsIdWithItsStamp()
    {
        WebClient filer(*court, router);
        filer.signIn(QStringLiteral("dhs"));
        const auto package = filed(filer);
        const QByteArray path = "/v1/docs/" +
                                package.value(QStringLiteral("documents"))
                                    .toArray()
                                    .first()
                                    .toObject()
                                    .value(QStringLiteral("document"))
                                    .toString()
                                    .toLatin1() +
                                "/content";
        WebClient clerk(*court, router);
        clerk.signIn(QStringLiteral("clerk"));
        for (WebClient *reader : {&filer, &clerk}) {
            const auto filedCopy = reader->get(path + "?copy=filed");
            QCOMPARE(filedCopy.status, 200);
            QCOMPARE(filedCopy.file->length, FormFile().bytes.size());
            const auto stamped = reader->get(path);
            QCOMPARE(stamped.status, 200);
            QByteArray head(20, 0);
            QVERIFY(stamped.file->source->read(0, std::span(head.data(), size_t(head.size()))) > 0);
            QVERIFY(head.startsWith("Filed "));
            QVERIFY(!stamped.headers.value("ETag").contains(package.value(QStringLiteral("documents"))
                                                                .toArray()
                                                                .first()
                                                                .toObject()
                                                                .value(QStringLiteral("sha256"))
                                                                .toString()
                                                                .toLatin1()));
        }
        QCOMPARE(clerk.get(path + "?copy=other").status, 400);
    }

    void aClaimIsHeldShownAndGivenBack()
    {
        WebClient filer(*court, router);
        filer.signIn(QStringLiteral("dhs"));
        const QString id = filed(filer).value(QStringLiteral("id")).toString();
        WebClient one(*court, router);
        WebClient two(*court, router);
        one.signIn(QStringLiteral("clerk"));
        two.signIn(QStringLiteral("clerk2"));
        const auto holder = [](const server::http::Response &response) {
            return WebClient::objectOf(response).value(QStringLiteral("holder_name")).toString();
        };

        QCOMPARE(holder(one.post("/v1/claims", claimBody(id, "take"))), QStringLiteral("CLERK"));
        QCOMPARE(holder(two.post("/v1/claims", claimBody(id, "take"))), QStringLiteral("CLERK"));
        QCOMPARE(holder(two.post("/v1/claims", claimBody(id, "release"))), QStringLiteral("CLERK"));
        QCOMPARE(WebClient::objectOf(two.get("/v1/claims?court=NEW")).value(QStringLiteral("claims")).toArray().size(),
                 1);
        one.post("/v1/claims", claimBody(id, "release"));
        QCOMPARE(holder(two.post("/v1/claims", claimBody(id, "take"))), QStringLiteral("CLERK2"));
        court->clock.advance(20 * 60 + 1);
        QCOMPARE(WebClient::objectOf(two.get("/v1/claims?court=NEW")).value(QStringLiteral("claims")).toArray().size(),
                 0);
        QCOMPARE(holder(one.post("/v1/claims", claimBody(id, "take"))), QStringLiteral("CLERK"));
    }

    void whoeverAsksForAFilingGetsItOrHearsThatItIsKept()
    {
        WebClient filer(*court, router);
        filer.signIn(QStringLiteral("dhs"));
        const QString id = filed(filer).value(QStringLiteral("id")).toString();
        WebClient one(*court, router);
        WebClient two(*court, router);
        one.signIn(QStringLiteral("clerk"));
        two.signIn(QStringLiteral("clerk2"));
        const auto act = [&](WebClient &client, const char *what) {
            return WebClient::objectOf(client.post("/v1/claims", claimBody(id, what)));
        };
        const auto listed = [&](WebClient &client) {
            return WebClient::objectOf(client.get("/v1/claims?court=NEW"))
                .value(QStringLiteral("claims"))
                .toArray()[0]
                .toObject();
        };
        const QString asker = QStringLiteral("asker_name");
        const QString holder = QStringLiteral("holder_name");
        const QString first = act(one, "take").value(holder).toString();
        QCOMPARE(act(two, "ask").value(holder).toString(), first);
        const QString second = listed(one).value(asker).toString();
        QVERIFY(!second.isEmpty() && second != first);
        QVERIFY(!listed(one).value(QStringLiteral("kept")).toBool());
        act(two, "give"); // It is not theirs to give.
        QCOMPARE(listed(two).value(holder).toString(), first);
        QVERIFY(act(one, "keep").value(QStringLiteral("kept")).toBool());
        QVERIFY(listed(two).value(QStringLiteral("kept")).toBool());
        act(two, "ask");
        QVERIFY(!listed(two).value(QStringLiteral("kept")).toBool());
        QCOMPARE(act(one, "give").value(holder).toString(), second);
        QCOMPARE(listed(one).value(holder).toString(), second);
        QVERIFY(!listed(one).contains(asker)); // Nobody waits any more.
        act(two, "release");
        QCOMPARE(act(one, "ask").value(holder).toString(), first); // What nobody has is taken.
    }

    void waitingForNewsHearsOfPackagesAndClaims()
    {
        WebClient clerk(*court, router);
        clerk.signIn(QStringLiteral("clerk"));
        WebClient filer(*court, router);
        filer.signIn(QStringLiteral("dhs"));
        const auto heardBy = [](server::http::Response &response,
                                std::unique_ptr<server::http::Subscription> &waiting) {
            waiting.reset();
            return WebClient::objectOf(response.later->answer(true));
        };
        auto poll = clerk.get("/v1/events");
        std::atomic<int> woken{0};
        auto waiting = poll.later->subscribe([&] { ++woken; });
        const QString heard = heardBy(poll, waiting).value(QStringLiteral("heard")).toString();

        poll = clerk.get("/v1/events?heard=" + heard.toLatin1());
        woken = 0;
        waiting = poll.later->subscribe([&] { ++woken; });
        QCOMPARE(woken.load(), 0);
        const QString id = filed(filer).value(QStringLiteral("id")).toString();
        QVERIFY(woken.load() > 0);
        auto news = heardBy(poll, waiting);
        QVERIFY(news.value(QStringLiteral("pull")).toBool());
        QVERIFY(!news.value(QStringLiteral("claims")).toBool());

        poll = clerk.get("/v1/events?heard=" + news.value(QStringLiteral("heard")).toString().toLatin1());
        waiting = poll.later->subscribe([&] { ++woken; });
        clerk.post("/v1/claims", claimBody(id, "take"));
        news = heardBy(poll, waiting);
        QVERIFY(!news.value(QStringLiteral("pull")).toBool());
        QVERIFY(news.value(QStringLiteral("claims")).toBool());

        // What happened between two polls is heard at once.
        clerk.post("/v1/claims", claimBody(id, "release"));
        poll = clerk.get("/v1/events?heard=" + news.value(QStringLiteral("heard")).toString().toLatin1());
        woken = 0;
        waiting = poll.later->subscribe([&] { ++woken; });
        QVERIFY(woken.load() > 0);
        waiting.reset();
    }
};

QTEST_GUILESS_MAIN(EndpointsTest)
#include "endpoints_test.moc"
