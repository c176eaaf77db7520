#include "server/api/routes.h"
#include "server/portal/routes.h"
#include "tests/server/support/web_client.h"

#include <QRegularExpression>

using namespace dais;
using namespace dais::tests;
using server::http::Response;

class PortalTest : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<WebCourt> court;
    server::http::Router router;

    /// A browser that signed in.
    WebClient browser(const QString &login)
    {
        WebClient client(*court, router);
        const auto response = client.post("/sign-in", "login=" + login.toLatin1() + "&password=correct+horse+battery");
        const QByteArray cookie = response.headers.value("Set-Cookie");
        client.cookies = cookie.left(cookie.indexOf(';'));
        return client;
    }
    static QByteArray hidden(const Response &page, const char *name)
    {
        const QRegularExpression field(QStringLiteral("name=\"%1\" value=\"([^\"]+)\"").arg(QLatin1String(name)));
        return field.match(QString::fromUtf8(page.body)).captured(1).toLatin1();
    }
    using Fields = std::vector<std::pair<QByteArray, QByteArray>>;
    static Fields chargingFields(const Response &page)
    {
        return {{"form_key", hidden(page, "form_key")},
                {"id", hidden(page, "id")},
                {"court", "NEW"},
                {"a_number", ""},
                {"type_1", "NTA"},
                {"title_1", "Notice to Appear"},
                {"type_2", ""},
                {"title_2", ""},
                {"case_type", "RMV"},
                {"served", "2026-01-15"},
                {"p1_a_number", "A012-345-678"},
                {"p1_family", "RESPONDENT"},
                {"p1_given", "Sample"},
                {"allegations", "One\r\nTwo\r\n"}};
    }
    static std::vector<FormFile> files()
    {
        FormFile first;
        first.field = "file_1";
        FormFile blank{"file_2", "", ""};
        return {first, blank};
    }

private slots:
    void initTestCase()
    {
        server::api::addRoutes(router);
        server::portal::addRoutes(router);
    }
    void init()
    {
        court = std::make_unique<WebCourt>();
        court->person(QStringLiteral("dhs"), domain::Role::Dhs);
        court->person(QStringLiteral("counsel"), domain::Role::Attorney);
        court->person(QStringLiteral("clerk"), domain::Role::Clerk, {QStringLiteral("NEW")});
    }
    void cleanup() { court.reset(); }

    void whoIsNotSignedInIsSentToSignIn()
    {
        WebClient stranger(*court, router);
        for (const char *path : {"/filings", "/filings/new", "/filings/0190a5a0-0000-7000-8000-000000000000",
                                 "/filings/docs/0190a5a0-0000-7000-8000-000000000000"}) {
            const auto response = stranger.get(path);
            QCOMPARE(response.status, 303);
            QCOMPARE(response.headers.value("Location"), QByteArray("/sign-in"));
        }
        QCOMPARE(stranger.upload("/filings", formOf({}, {{}})).status, 303);
    }

    void theCookieStaysWithTheBrowser()
    {
        WebClient client(*court, router);
        const auto response = client.post("/sign-in", "login=dhs&password=correct+horse+battery");
        QCOMPARE(response.status, 303);
        const QByteArray cookie = response.headers.value("Set-Cookie");
        for (const char *part : {"__Host-dais=", "HttpOnly", "Secure", "SameSite=Strict", "Path=/"})
            QVERIFY2(cookie.contains(part), part);
        client.token = cookie.mid(12, 43); // A cookie's token does not open the API.
        QCOMPARE(client.get("/v1/submissions").status, 401);
    }

    void aWrongPasswordIsSaidAndTheNameKept()
    {
        WebClient client(*court, router);
        const auto response = client.post("/sign-in", "login=dhs%22%3E%3Cb%3E&password=wrong");
        QCOMPARE(response.status, 401);
        QVERIFY(response.body.contains("The name and the password do not go together."));
        QVERIFY(response.body.contains("dhs&quot;&gt;&lt;b&gt;"));
        QVERIFY(!response.body.contains("<b>"));
        QCOMPARE(client.post("/sign-in", "login=clerk&password=correct+horse+battery").status, 403);
    }

    void everyPageHasItsPolicy()
    {
        auto dhs = browser(QStringLiteral("dhs"));
        for (const char *path : {"/sign-in", "/filings", "/filings/new", "/filings/nonsense", "/outages"}) {
            const auto response = dhs.get(path);
            const QByteArray policy = response.headers.value("Content-Security-Policy");
            if (response.status == 303)
                continue;
            QVERIFY(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"));
            QVERIFY(!policy.contains("unsafe"));
            QVERIFY(!response.body.contains("<script") && !response.body.contains("style=\"") &&
                    !response.body.contains("onclick"));
            QVERIFY(!response.body.contains("{{"));
        }
    }

    void aPackageIsFiledAndItsFateShown()
    {
        auto dhs = browser(QStringLiteral("dhs"));
        const auto form = dhs.get("/filings/new");
        const auto filed = dhs.upload("/filings", formOf(chargingFields(form), files()));
        QCOMPARE(filed.status, 303);
        const QByteArray place = filed.headers.value("Location");
        const auto receipt = dhs.get(place);
        QVERIFY(receipt.body.contains("The court has your package"));
        QVERIFY(receipt.body.contains("Received, being checked"));
        QVERIFY(receipt.body.contains("A012-345-678"));
        QVERIFY(court->parts->checks.runDue());
        QVERIFY(dhs.get("/filings").body.contains("With a clerk"));
        const auto twice = dhs.upload("/filings", formOf(chargingFields(form), files())); // The button pressed twice.
        QCOMPARE(twice.headers.value("Location"), place);
        QCOMPARE(dhs.get("/filings").body.count("court-filing__head"), 1);
    }

    void aRejectedPackageIsFiledAgainWithWhatWasTyped()
    {
        auto dhs = browser(QStringLiteral("dhs"));
        const auto filed = dhs.upload("/filings", formOf(chargingFields(dhs.get("/filings/new")), files()));
        const QByteArray place = filed.headers.value("Location");
        const QByteArray id = place.mid(9, 36);
        QVERIFY(!dhs.get("/filings/new?again=" + id).body.contains("Filing again after a rejection"));
        QVERIFY(court->parts->checks.runDue());
        const auto rejected = court->parts->commands.issue(
            domain::RejectSubmission{.submission = *domain::SubmissionId::parse(QString::fromLatin1(id)),
                                     .reasons = {QStringLiteral("NO_SIGNATURE")}});
        QVERIFY(rejected && rejected->kind == domain::Outcome::Kind::Applied);
        QVERIFY(dhs.get(place).body.contains("href=\"/filings/new?again=" + id + '"'));
        const auto form = dhs.get("/filings/new?again=" + id);
        QVERIFY(form.body.contains("Filing again after a rejection"));
        QCOMPARE(hidden(form, "refiling_of"), id);
        for (const char *typed : {"value=\"Notice to Appear\"", "value=\"RESPONDENT\"", "value=\"A012-345-678\"",
                                  "value=\"NTA\" selected", "value=\"NEW\" selected", "value=\"2026-01-15\""})
            QVERIFY2(form.body.contains(typed), typed);
        Fields fields = chargingFields(form);
        fields.emplace_back("refiling_of", id);
        const auto again = dhs.upload("/filings", formOf(fields, files()));
        QCOMPARE(again.status, 303);
        const auto page = dhs.get(again.headers.value("Location"));
        QVERIFY(page.body.contains("Filed again after <a href=\"/filings/" + id + "\">a first attempt</a>"));
        // Nobody else gets what was typed.
        auto counsel = browser(QStringLiteral("counsel"));
        QVERIFY(!counsel.get("/filings/new?again=" + id).body.contains("Filing again"));
    }

    void whenFilingWasDownIsToldToAnybody()
    {
        WebClient stranger(*court, router);
        const auto none = stranger.get("/outages");
        QCOMPARE(none.status, 200);
        QVERIFY(none.body.contains("No outage is known."));
        const auto outage = [&](int day, const char *id) {
            return domain::RecordOutage{.outage = *domain::OutageId::parse(QLatin1String(id)),
                                        .court = QStringLiteral("NEW"),
                                        .from = QDateTime({2026, 3, day}, {14, 0}, Qt::UTC),
                                        .to = QDateTime({2026, 3, day}, {19, 30}, Qt::UTC),
                                        .announcedAt = {},
                                        .kind = domain::Outage::Kind::Unplanned};
        };
        auto early = outage(3, "0190a5a0-0000-7000-8000-000000000003");
        const auto late = outage(5, "0190a5a0-0000-7000-8000-000000000005");
        for (const auto &noted : {early, late})
            QVERIFY(court->parts->commands.issue(noted).has_value());
        const auto both = stranger.get("/outages").body;
        QVERIFY(!both.contains("No outage is known."));
        QVERIFY2(both.indexOf("Mar 5, 2026") < both.indexOf("Mar 3, 2026"), both.constData());
        QVERIFY(both.contains("A last day that it hit moved to the first business day on which filing worked again."));
        early.struck = true; // Noted by mistake.
        QVERIFY(court->parts->commands.issue(early).has_value());
        QCOMPARE(stranger.get("/outages").body.count("court-card"), 1);
    }

    void aRefusedFormComesBackAsItWasTyped()
    {
        auto dhs = browser(QStringLiteral("dhs"));
        auto fields = chargingFields(dhs.get("/filings/new"));
        fields[4].second = "MOTPRE"; // With charges: these do not go together.
        fields[5].second = "Motion <i>to</i> continue";
        const auto refused = dhs.upload("/filings", formOf(fields, files()));
        QCOMPARE(refused.status, 422);
        QVERIFY(refused.body.contains("There are charges, but no charging document."));
        QVERIFY(refused.body.contains("Motion &lt;i&gt;to&lt;/i&gt; continue"));
        QVERIFY(refused.body.contains("value=\"MOTPRE\" selected"));
        QVERIFY(refused.body.contains("value=\"RESPONDENT\""));
        QCOMPARE(court->filesKept(), 0);
        QCOMPARE(court->filesComingIn(), 0);
    }

    void aFormOfAnotherSiteIsNotTaken()
    {
        auto dhs = browser(QStringLiteral("dhs"));
        auto fields = chargingFields(dhs.get("/filings/new"));
        fields[0].second = "guessed";
        const auto refused = dhs.upload("/filings", formOf(fields, files()));
        QCOMPARE(refused.status, 403);
        QCOMPARE(court->filesKept(), 0);
        QCOMPARE(dhs.post("/sign-out", "form_key=guessed").status, 403);
        QCOMPARE(dhs.get("/filings").status, 200);
    }

    void signingOutEndsTheSession()
    {
        auto dhs = browser(QStringLiteral("dhs"));
        const auto page = dhs.get("/filings");
        QCOMPARE(dhs.post("/sign-out", "form_key=" + hidden(page, "form_key")).status, 303);
        QCOMPARE(dhs.get("/filings").status, 303);
    }

    void foreignFilingsAreNotThere()
    {
        auto dhs = browser(QStringLiteral("dhs"));
        const auto form = dhs.get("/filings/new");
        const QByteArray place =
            dhs.upload("/filings", formOf(chargingFields(form), files())).headers.value("Location").split('?').first();
        auto counsel = browser(QStringLiteral("counsel"));
        const auto foreign = counsel.get(place);
        QCOMPARE(foreign.status, 404);
        QCOMPARE(foreign.body, counsel.get("/filings/0190a5a0-0000-7000-8000-000000000000").body);
        QVERIFY(!counsel.get("/filings/new").body.contains("Case type")); // Charging is for DHS.
        QVERIFY(!counsel.get("/filings/new").body.contains("value=\"NTA\""));
    }

    void onlyAssetsAreServedAsAssets()
    {
        WebClient stranger(*court, router);
        QCOMPARE(stranger.get("/assets/portal.css").status, 200);
        for (const char *path : {"/assets/head.mustache", "/assets/..%2f..%2fetc%2fpasswd",
                                 "/assets/uswds/css/none.css", "/assets/uswds/css/..%2f..%2fportal.css"})
            QCOMPARE(stranger.get(path).status, 404);
    }
};

QTEST_GUILESS_MAIN(PortalTest)
#include "portal_test.moc"
