#include "tests/server/support/web_court.h"

using namespace dais;
using namespace dais::tests;
using server::auth::Door;

class SessionsTest : public QObject {
    Q_OBJECT
private:
    domain::DeviceId newDevice() { return domain::DeviceId::make(court->clock, court->random); }
    server::auth::Sessions &sessions() { return court->services().sessions; }
    server::auth::Accounts &accounts() { return court->services().accounts; }
    std::unique_ptr<WebCourt> court;

private slots:
    void init() { court = std::make_unique<WebCourt>(); }
    void cleanup() { court.reset(); }

    void aTokenIsGoodOnItsOwnDeviceOnly()
    {
        const auto clerk = court->person(QStringLiteral("clerk"), domain::Role::Clerk, {QStringLiteral("NEW")});
        const auto device = newDevice();
        const auto opened = WebCourt::must(sessions().openForDevice(clerk, device, QStringLiteral("bench")));

        QCOMPARE(sessions().find(opened.token, Door::Api, device)->user.login, QStringLiteral("clerk"));
        QVERIFY(!sessions().find(opened.token, Door::Api, newDevice()));
        QVERIFY(!sessions().find(opened.token, Door::Portal));
        QVERIFY(!sessions().find(opened.token + 'x', Door::Api, device));
        QVERIFY(!sessions().find({}, Door::Api, device));
    }

    void aSessionEndsAnHourAfterItsLastUseAndTwelveAfterItBegan()
    {
        const auto clerk = court->person(QStringLiteral("clerk"), domain::Role::Clerk, {QStringLiteral("NEW")});
        const auto device = newDevice();
        const auto idle = WebCourt::must(sessions().openForDevice(clerk, device, {}));
        const auto used = WebCourt::must(sessions().openForDevice(clerk, device, {}));
        for (int i = 0; i < 16; ++i) { // Twelve hours, less a minute.
            court->clock.advance(45 * 60 - (i == 15 ? 60 : 0));
            QVERIFY2(sessions().find(used.token, Door::Api, device), qPrintable(QString::number(i)));
            WebCourt::mustHold(court->services().writer.run([](sql::Connection &) { return Result<>(); }));
        }
        QVERIFY(!sessions().find(idle.token, Door::Api, device));
        court->clock.advance(120);
        QVERIFY(!sessions().find(used.token, Door::Api, device));
    }

    void yesterdaysTokenIsRefused()
    {
        const auto clerk = court->person(QStringLiteral("clerk"), domain::Role::Clerk, {QStringLiteral("NEW")});
        const auto device = newDevice();
        const auto opened = WebCourt::must(sessions().openForDevice(clerk, device, {}));
        court->clock.advance(24 * 3600);
        const auto found = sessions().find(opened.token, Door::Api, device);
        QVERIFY(!found);
        QCOMPARE(found.error().kind, Error::Kind::Unauthorized);
    }

    void aDisabledAccountIsOutAtItsNextRequest()
    {
        const auto clerk = court->person(QStringLiteral("clerk"), domain::Role::Clerk, {QStringLiteral("NEW")});
        const auto device = newDevice();
        const auto opened = WebCourt::must(sessions().openForDevice(clerk, device, {}));
        WebCourt::mustHold(accounts().disable(QStringLiteral("clerk")));
        QVERIFY(!sessions().find(opened.token, Door::Api, device));
        QVERIFY(!accounts().signIn(QStringLiteral("clerk"), WebCourt::password(), "192.0.2.1"));
        WebCourt::mustHold(accounts().enable(QStringLiteral("clerk")));
        QVERIFY(!sessions().find(opened.token, Door::Api, device)); // What has ended stays ended.
        QVERIFY(accounts().signIn(QStringLiteral("clerk"), WebCourt::password(), "192.0.2.1"));
    }

    void aDeviceBelongsToOnePerson()
    {
        const auto one = court->person(QStringLiteral("one"), domain::Role::Clerk, {QStringLiteral("NEW")});
        const auto other = court->person(QStringLiteral("other"), domain::Role::Clerk, {QStringLiteral("NEW")});
        const auto device = newDevice();
        QVERIFY(sessions().openForDevice(one, device, {}));
        QVERIFY(sessions().openForDevice(one, device, {}));
        const auto refused = sessions().openForDevice(other, device, {});
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Conflict);
    }

    void aNewPasswordEndsWhatWasOpen()
    {
        const auto clerk = court->person(QStringLiteral("clerk"), domain::Role::Clerk, {QStringLiteral("NEW")});
        const auto opened = WebCourt::must(sessions().openForPortal(clerk));
        QVERIFY(sessions().find(opened.token, Door::Portal));
        WebCourt::mustHold(accounts().setPassword(QStringLiteral("clerk"), QStringLiteral("another long one")));
        QVERIFY(!sessions().find(opened.token, Door::Portal));
        QVERIFY(!accounts().signIn(QStringLiteral("clerk"), WebCourt::password(), "192.0.2.1"));
        QVERIFY(accounts().signIn(QStringLiteral("CLERK"), QStringLiteral("another long one"), "192.0.2.1"));
    }

    void theStoreHoldsNoTokenAndNoPassword()
    {
        const auto clerk = court->person(QStringLiteral("clerk"), domain::Role::Clerk, {QStringLiteral("NEW")});
        const auto opened = WebCourt::must(sessions().openForPortal(clerk));
        const QString folder = court->folder.path;
        QByteArray all;
        for (const char *name : {"/court.db", "/court.db-wal"}) {
            QFile file(folder + QLatin1String(name));
            if (file.open(QIODevice::ReadOnly))
                all += file.readAll();
        }
        QVERIFY(all.contains("argon2id"));
        QVERIFY(!all.contains(opened.token));
        QVERIFY(!all.contains(WebCourt::password().toUtf8()));
    }

    void whoGuessesTooOftenWaits()
    {
        court->person(QStringLiteral("clerk"), domain::Role::Clerk, {QStringLiteral("NEW")});
        court->person(QStringLiteral("judge"), domain::Role::Judge, {QStringLiteral("NEW")});
        for (int i = 0; i < 10; ++i)
            QCOMPARE(accounts().signIn(QStringLiteral("clerk"), QStringLiteral("wrong"), "192.0.2.1").error().kind,
                     Error::Kind::Unauthorized);
        QCOMPARE(accounts().signIn(QStringLiteral("clerk"), WebCourt::password(), "192.0.2.9").error().kind,
                 Error::Kind::TimedOut);
        QVERIFY(accounts().signIn(QStringLiteral("judge"), WebCourt::password(), "192.0.2.1"));
        court->clock.advance(90);
        QVERIFY(accounts().signIn(QStringLiteral("clerk"), WebCourt::password(), "192.0.2.1"));
    }

    void accountsAreCheckedAndListed()
    {
        using server::auth::NewAccount;
        const QString good = WebCourt::password();
        const QStringList newark{QStringLiteral("NEW")};
        court->person(QStringLiteral("b.clerk"), domain::Role::Clerk, newark);
        court->person(QStringLiteral("a.filer"), domain::Role::Attorney);
        const std::vector<std::pair<NewAccount, QString>> wrong{
            {{QStringLiteral("B.Clerk"), QStringLiteral("B"), domain::Role::Clerk, newark, good},
             QStringLiteral("login_taken")},
            {{QStringLiteral("no spaces"), QStringLiteral("B"), domain::Role::Clerk, newark, good},
             QStringLiteral("login")},
            {{QStringLiteral("c"), QStringLiteral("C"), domain::Role::Clerk, newark, good}, QStringLiteral("login")},
            {{QStringLiteral("cc"), QStringLiteral(" "), domain::Role::Clerk, newark, good}, QStringLiteral("name")},
            {{QStringLiteral("cc"), QStringLiteral("C"), domain::Role::Clerk, {}, good}, QStringLiteral("courts")},
            {{QStringLiteral("cc"), QStringLiteral("C"), domain::Role::Dhs, newark, good}, QStringLiteral("courts")},
            {{QStringLiteral("cc"), QStringLiteral("C"), domain::Role::Clerk, {QStringLiteral("new")}, good},
             QStringLiteral("courts")},
            {{QStringLiteral("cc"), QStringLiteral("C"), domain::Role::Clerk, newark, QStringLiteral("short")},
             QStringLiteral("password")}};
        for (const auto &[account, detail] : wrong)
            QCOMPARE(accounts().add(account).error().detail, detail);
        const auto all = WebCourt::must(accounts().list());
        QCOMPARE(all.size(), size_t(2));
        QCOMPARE(all.front().login, QStringLiteral("a.filer"));
        QCOMPARE(accounts().disable(QStringLiteral("nobody")).error().kind, Error::Kind::NotFound);
    }
};

QTEST_GUILESS_MAIN(SessionsTest)
#include "sessions_test.moc"
