#include "server/api/routes.h"
#include "store/submission_review.h"
#include "sync/curl_transport.h"
#include "sync/sync_round.h"
#include "tests/server/support/live_court.h"
#include "tests/server/support/web_client.h"
#include "tests/sync/cutting_proxy.h"

using namespace dais;
using namespace dais::tests;

namespace {

/// The transport of the workstation. It lets the proxy cut the reply to one call of its choice: the request reaches the
/// court whole and is carried out there, the client never hears of it.
class UnluckyTransport final : public sync::Transport {
public:
    UnluckyTransport(const LiveCourt &court, CuttingProxy &proxy)
        : m_proxy(proxy), m_curl({.server = QUrl(QStringLiteral("https://127.0.0.1:%1").arg(proxy.port())),
                                  .authorityFile = court.identity.certificateFile()})
    {
    }
    /// libcurl itself asks once more when a connection that it kept was cut; it is to fail, too, unless told otherwise.
    void losesNextReplyTo(const QString &path, CuttingProxy::Dead dead = CuttingProxy::Dead::ForOneAttempt)
    {
        m_unlucky = path;
        m_dead = dead;
    }

    Result<sync::HttpResponse> send(const sync::HttpRequest &request, std::stop_token stop) override
    {
        prepare(request);
        return m_curl.send(request, std::move(stop));
    }
    Result<sync::HttpResponse> download(const sync::HttpRequest &request, const sync::Sink &sink,
                                        std::stop_token stop) override
    {
        prepare(request);
        return m_curl.download(request, sink, std::move(stop));
    }

private:
    void prepare(const sync::HttpRequest &request)
    {
        if (m_unlucky.isEmpty() || !request.path.startsWith(m_unlucky))
            return;
        m_unlucky.clear();
        sync::HttpRequest any; // The handshake is over then: what comes next from the court is the reply.
        any.path = QStringLiteral("/v1/claims");
        if (m_curl.send(any, {}))
            m_proxy.cutNextReply(m_dead);
    }

    CuttingProxy &m_proxy;
    sync::CurlTransport m_curl;
    QString m_unlucky;
    CuttingProxy::Dead m_dead = CuttingProxy::Dead::ForOneAttempt;
};

/// A clerk's workstation with a real store, reaching the court through the proxy.
class Workstation {
public:
    Workstation(LiveCourt &court, CuttingProxy &proxy) : transport(court, proxy), m_clock(court.court.clock)
    {
        profile = WebCourt::must(
            store::Profile::open(m_folder.path(), QStringLiteral("https://court.example"), QStringLiteral("clerk")));
        workspace =
            WebCourt::must(store::Workspace::open(*profile, store::Workspace::Thread::Sync, {m_clock, m_random}));
        overlay = std::make_unique<store::Overlay>(store::Overlay::Dependencies{
            workspace->cache(), workspace->outbox(), m_feed, court.court.vocabulary, m_clock, QStringLiteral("CLERK")});
        WebCourt::mustHold(overlay->rebuild());
    }
    Result<> signIn()
    {
        const auto device = workspace->outbox().device();
        const auto granted = sync::signIn(transport,
                                          {.login = QStringLiteral("clerk"),
                                           .password = WebCourt::password(),
                                           .device = *device,
                                           .deviceName = QStringLiteral("window 3")},
                                          {});
        if (!granted)
            return tl::unexpected(granted.error());
        m_session.begin(*granted);
        m_actor = store::Actor::of(granted->user);
        return store::Subscriptions(workspace->outbox(), m_clock).setGranted(granted->lease.partitions);
    }
    /// Greets, pushes, pulls and fetches, as after a start of the program.
    Result<> sync()
    {
        sync::SyncRound round({transport, *workspace, m_session, m_clock, m_random, listener()});
        DAIS_TRY(round.run({}));
        return round.fetchDocuments(10, {}).map([](bool) {});
    }
    Result<store::StoredCommand> accept(const domain::SubmissionId &id)
    {
        store::SubmissionReview review(workspace->cache(), workspace->outbox(), *overlay, m_actor, m_clock, m_random);
        review.setRest(std::chrono::milliseconds(0));
        return review.accept(id);
    }
    sync::SyncRound round()
    {
        return sync::SyncRound({transport, *workspace, m_session, m_clock, m_random, listener()});
    }

private:
    QTemporaryDir m_folder; ///< Outlives what lies in it.

public:
    UnluckyTransport transport;
    std::unique_ptr<store::Profile> profile;
    std::unique_ptr<store::Workspace> workspace;
    std::unique_ptr<store::Overlay> overlay;

private:
    sync::RoundListener listener()
    {
        return {.pageApplied =
                    [this](const store::PageEffect &effect) { WebCourt::mustHold(overlay->pulled(effect.changed)); },
                .commandsMoved = [this] { WebCourt::mustHold(overlay->commandsMoved()); },
                .documentArrived = [](const domain::DocumentId &) {}};
    }
    const domain::Clock &m_clock;
    domain::SystemRandom m_random;
    store::ChangeFeed m_feed;
    sync::Session m_session;
    store::Actor m_actor;
};

} // namespace

/// The real server over TLS, a real client store, libcurl, and a network that loses replies.
class LostReplyTest : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<LiveCourt> m_live;
    std::unique_ptr<CuttingProxy> m_proxy;
    std::unique_ptr<Workstation> m_desk; ///< Ended before what it talks to.

    /// A charging package in the queue of Newark, checked.
    domain::SubmissionId filed()
    {
        server::http::Router router;
        server::api::addRoutes(router);
        WebClient filer(m_live->court, router);
        filer.signIn(QStringLiteral("dhs"));
        const auto response =
            filer.upload("/v1/submissions", formOf({{"submission", QJsonDocument(chargingWords()).toJson()}}, {{}}));
        if (response.status != 201 || !m_live->court.parts->checks.runDue())
            qFatal("%d %s", response.status, response.body.constData());
        return domain::SubmissionId(
            QUuid::fromString(WebClient::objectOf(response).value(QStringLiteral("id")).toString()));
    }
    /// A number out of the court's database.
    qint64 inCourt(const QString &sql)
    {
        qint64 number = -1;
        WebCourt::mustHold(m_live->court.parts->readers.snapshot([&](sql::Connection &connection) {
            return connection.number(sql, -1).map([&](qint64 found) { number = found; });
        }));
        return number;
    }
    void verifyEnteredOnce(const domain::CommandId &command)
    {
        QCOMPARE(inCourt(QStringLiteral("SELECT count(*) FROM command WHERE kind = 'submission.accept'")), 1);
        QCOMPARE(
            inCourt(QStringLiteral("SELECT count(*) FROM entity WHERE kind = %1").arg(int(domain::EntityKind::Case))),
            1);
        QCOMPARE(
            inCourt(
                QStringLiteral("SELECT count(*) FROM entity WHERE kind = %1").arg(int(domain::EntityKind::Document))),
            1);
        QCOMPARE(inCourt(QStringLiteral("SELECT count(*) FROM entity WHERE kind = %1")
                             .arg(int(domain::EntityKind::DocketEntry))),
                 1);
        const auto stored = m_desk->workspace->outbox().find(command);
        QVERIFY(stored);
        QCOMPARE(stored->state, store::CommandState::Decided);
        QCOMPARE(stored->outcome.kind, domain::Outcome::Kind::Applied);
        QCOMPARE(m_desk->workspace->outbox().waitingCount().value(), 0);
    }

private slots:
    void init()
    {
        m_live = std::make_unique<LiveCourt>(0, 0);
        m_proxy = std::make_unique<CuttingProxy>(quint16(QUrl(m_live->address()).port()));
        m_desk = std::make_unique<Workstation>(*m_live, *m_proxy);
    }
    void cleanup()
    {
        m_desk.reset();
        m_proxy.reset();
        m_live.reset();
    }

    void anAcceptanceIsEnteredOnceWhateverReplyIsLost_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("the greeting") << QStringLiteral("/v1/hello");
        QTest::newRow("the receipt") << QStringLiteral("/v1/push");
        QTest::newRow("the changes") << QStringLiteral("/v1/pull");
    }
    void anAcceptanceIsEnteredOnceWhateverReplyIsLost()
    {
        QFETCH(QString, path);
        const auto submission = filed();
        QVERIFY(m_desk->signIn());
        QVERIFY(m_desk->sync());
        const auto command = m_desk->accept(submission);
        QVERIFY(command);

        m_desk->transport.losesNextReplyTo(path);
        QCOMPARE(m_desk->sync().error().kind, Error::Kind::Offline);
        QCOMPARE(m_proxy->cuts(), 1);
        QVERIFY(m_desk->sync());

        verifyEnteredOnce(command->id);
    }

    void theCourtHadTheCommandWhoseReceiptWasLost()
    {
        const auto submission = filed();
        QVERIFY(m_desk->signIn());
        QVERIFY(m_desk->sync());
        const auto command = m_desk->accept(submission).value();

        m_desk->transport.losesNextReplyTo(QStringLiteral("/v1/push"));
        QVERIFY(!m_desk->sync());
        QCOMPARE(inCourt(QStringLiteral("SELECT count(*) FROM command WHERE kind = 'submission.accept'")), 1);
        QCOMPARE(m_desk->workspace->outbox().find(command.id).value().state, store::CommandState::Saved);

        m_desk->transport.losesNextReplyTo(QStringLiteral("/v1/push")); // And once more.
        QVERIFY(!m_desk->sync());
        QVERIFY(m_desk->sync());
        QCOMPARE(m_proxy->cuts(), 2);
        verifyEnteredOnce(command.id);
    }

    void whatLibcurlSendsTwiceByItselfIsEnteredOnce()
    {
        const auto submission = filed();
        QVERIFY(m_desk->signIn());
        QVERIFY(m_desk->sync());
        const auto command = m_desk->accept(submission).value();
        m_desk->transport.losesNextReplyTo(QStringLiteral("/v1/push"), CuttingProxy::Dead::NotAtAll);
        QVERIFY(m_desk->sync());
        QCOMPARE(m_proxy->cuts(), 1);
        verifyEnteredOnce(command.id);
    }

    void aLostSignInIsDoneAgain()
    {
        m_desk->transport.losesNextReplyTo(QStringLiteral("/v1/sign-in"));
        QCOMPARE(m_desk->signIn().error().kind, Error::Kind::Offline);
        QVERIFY(m_desk->signIn());
        QVERIFY(m_desk->sync());
    }

    void aLostDocumentIsFetchedAgain()
    {
        filed();
        QVERIFY(m_desk->signIn());
        m_desk->transport.losesNextReplyTo(QStringLiteral("/v1/docs/"));
        QCOMPARE(m_desk->sync().error().kind, Error::Kind::Offline);
        QVERIFY(m_desk->sync());
        const auto wanted = m_desk->workspace->cache().wantedFiles(10).value();
        QCOMPARE(wanted.size(), std::size_t(1));
        QVERIFY(m_desk->workspace->documents().openVerified(wanted.front().sha256));
    }

    void aLostClaimIsStillOnesOwn()
    {
        const auto submission = filed();
        QVERIFY(m_desk->signIn());
        auto round = m_desk->round();
        m_desk->transport.losesNextReplyTo(QStringLiteral("/v1/claims"));
        const domain::wire::ClaimRequest request{submission, domain::wire::ClaimRequest::Act::Take};
        QCOMPARE(round.claim(request, {}).error().kind, Error::Kind::Offline);
        QCOMPARE(round.claim(request, {}).value().holderName, QStringLiteral("CLERK"));
    }

    void lostNewsIsAskedForAgain()
    {
        QVERIFY(m_desk->signIn());
        QVERIFY(m_desk->sync());
        filed();
        auto round = m_desk->round();
        m_desk->transport.losesNextReplyTo(QStringLiteral("/v1/events"));
        QCOMPARE(round.waitForNews(std::chrono::seconds(20), {}).error().kind, Error::Kind::Offline);
        QCOMPARE(round.waitForNews(std::chrono::seconds(20), {}), Result<bool>(true));
    }
};

QTEST_GUILESS_MAIN(LostReplyTest)
#include "lost_reply_test.moc"
