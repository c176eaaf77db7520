#include "server/api/routes.h"
#include "tests/fuzz/mutations.h"
#include "tests/fuzz/seeds.h"
#include "tests/server/support/web_client.h"

#include <QElapsedTimer>
#include <QLoggingCategory>

using namespace dais;
using namespace dais::tests;

namespace {

/// How many rows each table of the court has.
using Rows = std::map<QString, qint64>;

struct Call {
    const char *target;
    const char *seeds;
};
constexpr Call calls[] = {{"/v1/push", "push_body"}, {"/v1/pull", "pull_request"}, {"/v1/hello", "hello"},
                          {"/v1/claims", "claim"},   {"/v1/access", "access"},     {"/v1/sign-in", "sign_in"}};

/// What docs/api.md names for these calls.
const QStringList stableCodes = {QStringLiteral("not_understood"),     QStringLiteral("wrong_login"),
                                 QStringLiteral("sign_in_again"),      QStringLiteral("not_found"),
                                 QStringLiteral("device_of_another"),  QStringLiteral("body_too_large"),
                                 QStringLiteral("too_many_envelopes"), QStringLiteral("client_too_old"),
                                 QStringLiteral("server_too_old"),     QStringLiteral("too_many_tries")};

/// The court's own ids in place of those that the seeds were made with.
QByteArray atHome(QByteArray body, const WebClient &clerk, const domain::User &user)
{
    body.replace("01a215f1-842e-7173-8cb0-dbab5c6faefd", clerk.device.toString().toLatin1());
    return body.replace("01a215f1-7cd4-75cc-b1ad-8415852347e0", user.id.toString().toLatin1());
}

} // namespace

/// A whole server core that is sent what no workstation sends.
class CallsFuzzTest : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<WebCourt> m_court;
    std::unique_ptr<WebClient> m_clerk;
    server::http::Router m_router;
    domain::User m_user;

    Rows rows()
    {
        Rows counted;
        WebCourt::mustHold(m_court->parts->readers.snapshot([&](sql::Connection &connection) -> Result<> {
            auto names =
                connection.prepare(QStringLiteral("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"));
            if (!names)
                return tl::unexpected(names.error());
            DAIS_TRY(names->run());
            QStringList tables;
            while (names->next())
                tables.append(names->text(0));
            names->finish();
            for (const QString &table : tables) {
                const auto count = connection.number(QStringLiteral("SELECT count(*) FROM ") + table, -1);
                if (!count)
                    return tl::unexpected(count.error());
                counted[table] = *count;
            }
            return {};
        }));
        return counted;
    }
    std::vector<QByteArray> seedsFor(const Call &call)
    {
        auto seeds = seedsOf(call.seeds);
        for (QByteArray &seed : seeds)
            seed = atHome(seed, *m_clerk, m_user);
        return seeds;
    }
    /// A push that is answered has an answer for each envelope; one that changed the record says so.
    static bool saysItChanged(const server::http::Response &response)
    {
        for (const QJsonValue &result : WebClient::objectOf(response).value(QStringLiteral("results")).toArray()) {
            const QJsonObject outcome = result.toObject().value(QStringLiteral("outcome")).toObject();
            const QString kind = outcome.value(QStringLiteral("kind")).toString();
            if (kind != QLatin1String("refused") && kind != QLatin1String("quarantined"))
                return true;
        }
        return false;
    }
    /// Sends `body`; what is wrong with the answer or with what it left behind, or nothing.
    QString faultAfter(const Call &call, const QByteArray &body)
    {
        const Rows before = rows();
        const auto response = m_clerk->post(call.target, body);
        if (response.body.size() > (64 << 10))
            return QStringLiteral("the answer is not bounded");
        if (response.status == 200)
            return saysItChanged(response) || rows()[QStringLiteral("change")] == before.at(QStringLiteral("change"))
                       ? QString()
                       : QStringLiteral("the record changed, and no outcome says so");
        if (response.headers.value("Content-Type") != "application/problem+json" ||
            !stableCodes.contains(WebClient::codeOf(response)))
            return QStringLiteral("no problem document with a stable code: %1").arg(response.status);
        return rows() == before ? QString() : QStringLiteral("refused, and something changed");
    }
    void verifyHolds(const Call &call, const QByteArray &body)
    {
        const QString fault = faultAfter(call, body);
        QVERIFY2(fault.isEmpty(), (fault.toUtf8() + " after " + call.target + " of " + body.left(2000)).constData());
    }

private slots:
    void initTestCase()
    {
        QLoggingCategory::setFilterRules(QStringLiteral("dais.server.http=false")); // A line for each refusal.
        server::api::addRoutes(m_router);
    }
    void init()
    {
        m_court = std::make_unique<WebCourt>();
        m_user = m_court->person(QStringLiteral("clerk"), domain::Role::Clerk, {QStringLiteral("NEW")});
        m_clerk = std::make_unique<WebClient>(*m_court, m_router);
        QCOMPARE(m_clerk->signIn(QStringLiteral("clerk")).status, 200);
    }
    void cleanup()
    {
        m_clerk.reset();
        m_court.reset();
    }

    void whatIsRefusedChangesNothingAndIsAnsweredWithAStableCode_data()
    {
        QTest::addColumn<int>("call");
        for (int i = 0; i < int(std::size(calls)); ++i)
            QTest::newRow(calls[i].target) << i;
    }
    void whatIsRefusedChangesNothingAndIsAnsweredWithAStableCode()
    {
        QFETCH(int, call);
        const auto seeds = seedsFor(calls[call]);
        Mutations mutations(7);
        constexpr qint64 mostMilliseconds = 1200;
        QElapsedTimer timer;
        timer.start();
        int tried = 0;
        for (; tried < 400 && timer.elapsed() < mostMilliseconds; ++tried) {
            verifyHolds(calls[call], mutations.next(seeds));
            if (QTest::currentTestFailed())
                return;
        }
        QVERIFY(tried > 20);
    }

    void malformedPushesLeaveTheStoreAsItWas()
    {
        const QByteArray note =
            atHome(bytesOf(QStringLiteral(DAIS_SOURCE_DIR "/tests/fuzz/corpus/envelope/note.json")), *m_clerk, m_user);
        const Rows before = rows();
        for (const QByteArray &body :
             {QByteArray("{"), QByteArray("[]"), QByteArray("\xEF\xBB\xBF{}"), note.chopped(1),
              QByteArray(note).replace("\"seq\":3", "\"seq\":3,\"seq\":4"),
              QByteArray(note).replace("\"seq\":3", "\"seq\":0"), QByteArray(1000, '['), QByteArray("\0\0\0\0", 4)}) {
            const auto response = m_clerk->post("/v1/push", body);
            QCOMPARE(response.status, 200); // A line that nobody can read never stops the lines behind it.
            const auto results = WebClient::objectOf(response).value(QStringLiteral("results")).toArray();
            QCOMPARE(results.size(), 1);
            const auto outcome = results.first().toObject().value(QStringLiteral("outcome")).toObject();
            QCOMPARE(outcome.value(QStringLiteral("code")).toString(), QStringLiteral("malformed"));
            QCOMPARE(rows(), before);
        }
        for (const QByteArray &body :
             {QByteArray("#payload {\n"), QByteArray("#payload []"), QByteArray(65 * 3, '{').replace("{{{", "{}\n")}) {
            verifyHolds(calls[0], body);
            QCOMPARE(rows(), before);
        }
    }

    void filesThatOthersTestTheirReadersWithChangeNothing()
    {
        const auto files = foreignJson();
        if (files.empty())
            QSKIP("The corpus is not here; set DAIS_CORPUS to its folder.");
        const Rows before = rows();
        for (const QByteArray &file : files)
            for (const Call &call : calls)
                verifyHolds(call, file);
        QCOMPARE(rows(), before);
    }
};

QTEST_GUILESS_MAIN(CallsFuzzTest)
#include "calls_fuzz_test.moc"
