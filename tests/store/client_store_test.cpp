#include "domain/wire/entity_codec.h"
#include "store/case_finder.h"
#include "store/entity_columns.h"
#include "store/json_scan.h"
#include "store/sign_in_vault.h"
#include "tests/support/court.h"
#include "tests/support/must.h"

#include <QCryptographicHash>
#include <QTest>
#include <sys/stat.h>

using namespace dais;
using namespace dais::tests;
using store::JsonScan;

/// Profile, cache file, documents, sign-in without a network, and the columns read out of bodies.
class ClientStoreTest : public QObject {
    Q_OBJECT

private slots:
    void aPersonsFolderIsTheirsAlone()
    {
        QTemporaryDir root;
        QVERIFY(!store::Profile::exists(root.path(), "https://court.example", "ralvarez"));
        const auto profile = store::Profile::open(root.path(), "https://court.example", "RAlvarez ").value();
        struct stat info {};
        QCOMPARE(::stat(qPrintable(profile->folder()), &info), 0);
        QCOMPARE(info.st_mode & 0777, mode_t(0700));
        QVERIFY(!profile->folder().contains("ralvarez"));
        QCOMPARE(store::Profile::open(root.path(), "https://court.example", "ralvarez").error(),
                 (Error{Error::Kind::Conflict, "profile_in_use"}));
        const auto other = store::Profile::open(root.path(), "https://court.example", "mchen").value();
        QVERIFY(other->folder() != profile->folder());
        QCOMPARE(store::Profile::open("/proc/nowhere", "s", "l").error().detail, QString("folder_not_made"));
    }

    void aLockOfAProgramThatDiedWhileTakingItIsNobodys()
    {
        QTemporaryDir root;
        const auto open = [&] { return store::Profile::open(root.path(), "https://court.example", "ralvarez"); };
        const QString lock = open().value()->folder() + "/in-use";
        QFile empty(lock); // As a kill leaves it between making the file and writing into it.
        QVERIFY(empty.open(QIODevice::WriteOnly));
        empty.close();
        const auto profile = open();
        QVERIFY(profile);
        QCOMPARE(open().error().detail, QString("profile_in_use")); // A living one's still holds.
    }

    void filesOfTheStoreAreReadByTheirOwnerOnly()
    {
        Court court;
        QVERIFY(court.sync());
        for (const char *name : {"outbox.db", "cache.db"}) {
            struct stat info {};
            QCOMPARE(::stat(qPrintable(court.folder() + '/' + name), &info), 0);
            QCOMPARE(info.st_mode & 0777, mode_t(0600));
        }
    }

    void aCacheThatIsNewerOrDamagedIsMadeAnewAndTheOutboxStays_data()
    {
        QTest::addColumn<bool>("damaged");
        QTest::newRow("newer") << false;
        QTest::newRow("damaged") << true;
    }
    void aCacheThatIsNewerOrDamagedIsMadeAnewAndTheOutboxStays()
    {
        QFETCH(bool, damaged);
        Court court;
        const auto id = court.server.receives(aSubmission().titled("Motion").inCase(court.server.opens(aCase())));
        QVERIFY(court.sync());
        const auto command = court.accept(id).value();
        const QString path = court.folder() + "/cache.db";
        court.close();
        if (damaged) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadWrite) && file.write(QByteArray(8192, 'x')) == 8192);
        } else {
            auto newer = sql::Connection::open(path).value();
            must(newer.execute("PRAGMA user_version=99"));
        }
        court.open();
        QCOMPARE(court.cache().opened(), store::Cache::Opened::Rebuilt);
        QCOMPARE(court.stored(command.id).envelope, command.envelope);
        QVERIFY(court.sync());
        QVERIFY(court.server.hasAccepted(id));
        QCOMPARE(court.bodies("ord/NEW"), court.server.bodiesNow("ord/NEW"));
    }

    void aCacheOpensWhateverByteOfItsFirstPageWasAltered()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath("cache.db");
        store::WriteGate gate;
        must(store::Cache::open(path, gate).value()->setLastContact(FixedClock().now()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray sound = file.readAll();
        file.close();
        constexpr int header = 100;
        for (int at = 0; at < 4096; at += at < header ? 1 : 199) {
            QByteArray altered = sound;
            altered[at] = char(altered[at] ^ 0xff);
            must(sql::removeDatabase(path));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(altered) == altered.size());
            file.close();
            const auto cache = store::Cache::open(path, gate);
            QVERIFY2(cache, cache ? "" : qPrintable(QString::number(at) + ' ' + cache.error().detail));
        }
    }

    void inAnotherHistoryTheCacheAsksAnewWhatBecameOfEverything()
    {
        Court court;
        const auto id = court.server.receives(aSubmission().inCase(court.server.opens(aCase())));
        QVERIFY(court.sync());
        const auto accepted = court.accept(id);
        QVERIFY(accepted && court.sync() && court.sync());
        QVERIFY(court.cache().outcomeCursor().value() > 0);
        QVERIFY(court.cache().holdsOutcome(accepted->id).value());
        const QString now = court.outbox().epoch().value();
        QVERIFY(!court.workspace().enterEpoch(now).value());
        QVERIFY(court.cache().holdsOutcome(accepted->id).value());

        QVERIFY(court.workspace().enterEpoch(QStringLiteral("another")).value());
        QCOMPARE(court.cache().outcomeCursor().value(), 0);
        QVERIFY(!court.cache().holdsOutcome(accepted->id).value());
    }

    void aCacheFoundDamagedWhileItIsReadIsMadeAnewByTheNextStart()
    {
        Court court;
        court.server.receives(aSubmission().inCase(court.server.opens(aCase())));
        QVERIFY(court.sync());
        QVERIFY(court.workspace().heed({}));
        const Error offline{Error::Kind::Offline, {}};
        QCOMPARE(court.workspace().heed(tl::unexpected(offline)).error(), offline);
        court.restart();
        QVERIFY(!court.bodies("ord/NEW").empty());
        // The second as SQLite says it of a table whose layout, which it keeps as text, was altered.
        for (const char *damage : {"corrupt", "sql: no such column: held"})
            QCOMPARE(court.workspace().heed(fail(Error::Kind::Storage, damage)).error().detail,
                     QString("cache_damaged"));
        court.restart();
        QVERIFY(court.bodies("ord/NEW").empty());
        QVERIFY(court.sync());
        QCOMPARE(court.bodies("ord/NEW"), court.server.bodiesNow("ord/NEW"));
    }

    void anOutcomeThatACrashKeptFromTheOutboxIsToldLater()
    {
        Court court;
        const auto id = court.server.receives(aSubmission().inCase(court.server.opens(aCase())));
        QVERIFY(court.sync());
        const auto command = court.accept(id).value();
        QVERIFY(court.sync());
        {
            auto crash = sql::Connection::open(court.folder() + "/outbox.db").value(); // As if never written.
            must(crash.execute("UPDATE command SET state = 2, outcome = NULL, pulled = 0"));
        }
        must(court.cache().connection().execute("UPDATE main.outcome SET told = 0"));
        court.restart();
        QCOMPARE(court.row(id).state, domain::SubmissionState::Accepted); // Applied once, by the truth.
        QVERIFY(court.sync());
        QCOMPARE(court.stored(command.id).word(), store::CommandWord::Entered);
    }

    void thePasswordUnlocksWithoutANetworkWhileTheLeaseLasts()
    {
        Court court;
        store::SignInVault vault(court.outbox(), court.clock, court.random);
        QCOMPARE(vault.unlock("secret").error().detail, QString("never_signed_in"));
        QCOMPARE(vault.lastUser().error().kind, Error::Kind::NotFound);
        QCOMPARE(vault.lease().error().detail, QString("never_signed_in"));
        const auto granted = court.server.signsIn(court.clerk, court.outbox().device().value());
        must(vault.remember("secret", granted));
        QVERIFY(!court.outbox().setting("sign_in/granted").value().contains(granted.token.toUtf8()));
        QCOMPARE(vault.unlock("Secret").error(), (Error{Error::Kind::Unauthorized, "wrong_password"}));
        QCOMPARE(vault.unlock("secret").value().user, court.clerk);
        QCOMPARE(vault.lastUser().value(), court.clerk);

        const QDateTime began = court.clock.now();
        court.clock.set(began.addSecs(-4 * 60)); // Within what clocks do.
        QVERIFY(vault.unlock("secret"));
        court.clock.set(began.addSecs(-6 * 60));
        QCOMPARE(vault.unlock("secret").error().detail, QString("clock_went_back"));
        court.clock.set(began.addYears(-10));
        QCOMPARE(vault.lease().error().detail, QString("clock_went_back"));
        court.clock.set(began.addDays(4));
        QCOMPARE(vault.unlock("secret").error().detail, QString("lease_ended"));
        court.clock.set(began);
        must(vault.sawTime(began.addDays(4))); // The court said so once.
        QVERIFY(!vault.unlock("secret"));
        court.clock.set(began.addDays(4));
        must(vault.remember("secret", court.server.signsIn(court.clerk, court.outbox().device().value())));
        QVERIFY(vault.unlock("secret"));
    }

    void documentsAreSweptByWhatIsWanted()
    {
        QTemporaryDir folder;
        const auto documents = store::Documents::open(folder.filePath("documents")).value();
        const QByteArray bytes("%PDF");
        const QString sha = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
        auto partial = documents.fetching(sha).value();
        must(partial.append("wrong"));
        must(partial.restart());
        must(partial.append(bytes));
        must(partial.finish());
        QVERIFY(documents.has(sha));
        QCOMPARE(documents.size(), 4);
        QCOMPARE(documents.sweep([&](const QString &hash) { return hash == sha; }), 0);
        QCOMPARE(documents.sweep([](const QString &) { return false; }), 1);
        QVERIFY(!documents.has(sha));
        QVERIFY(documents.remove(sha));
        QVERIFY(!documents.has("../../x.pdf"));
        QCOMPARE(documents.fetching("../../x.pdf").error().kind, Error::Kind::Invalid);
        QCOMPARE(documents.openVerified("../../x.pdf").error().kind, Error::Kind::NotFound);
        QVERIFY(!store::Documents::open("/proc/nowhere"));
    }

    void columnsAreWhatTheBodySays()
    {
        const QDateTime due(QDate(2026, 11, 20), QTime(16, 30), Qt::UTC);
        const auto caseFile = aCase(QString::fromUtf8("O\"BRIEN \\ Ñandú, Sample"), "A012-345-678");
        const auto submission = aSubmission()
                                    .titled("Motion \"to\" continue\n")
                                    .withDocuments(3)
                                    .inCase(caseFile)
                                    .classified({"DETAINED", "STAY"})
                                    .withFinding("LOW_DPI", domain::Severity::Warn)
                                    .withFinding("SIGNED", domain::Severity::Information)
                                    .assignedTo(domain::UserId(testId(9)))
                                    .due(due)
                                    .build();
        const auto columns =
            store::EntityColumns::of(domain::EntityKind::Submission, domain::wire::encodeEntity(submission)).value();
        const auto &c = columns.submission.value();
        QCOMPARE(c.title, submission.filings.front().title);
        QCOMPARE(c.respondent, caseFile.respondent);
        QCOMPARE(c.aNumber, 12345678);
        QCOMPARE(c.documents, 3);
        QCOMPARE(c.pages, submission.pages());
        QCOMPARE(c.toLookAt, 1);
        QCOMPARE(c.due, due.toMSecsSinceEpoch());
        QCOMPARE(c.hearing, store::notYet);
        QCOMPARE(c.received, submission.lastByteAt.toMSecsSinceEpoch());
        QCOMPARE(c.classifications, (QStringList{"DETAINED", "STAY"}));
        QCOMPARE(c.assigned, testId(9).toRfc4122());
        QCOMPARE(c.caseId, caseFile.id.uuid().toRfc4122());
        QCOMPARE(columns.files.size(), std::size_t(3));
        QCOMPARE(columns.files.front().sha256, submission.filings.front().renditionSha256);
    }

    void textThatIsNoJsonIsNotFollowed_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *text : {"", "{", "{\"", "{\"a", "{\"a\"", "{\"a\":", "{\"a\":1", "{\"a\":\"", "{\"a\":[",
                                 "[1]", "{1:2}", "{\"a\" 1}", "{\"a\":}", "{\"a\":\"\\\"}", "null"})
            QTest::newRow(text) << QByteArray(text);
    }
    void textThatIsNoJsonIsNotFollowed()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!JsonScan::object(text, [](QByteArrayView, QByteArrayView) {}));
        QVERIFY(!store::EntityColumns::of(domain::EntityKind::Case, text));
        QVERIFY(!store::EntityColumns::of(domain::EntityKind::Submission, text));
        QVERIFY(!store::EntityColumns::of(domain::EntityKind::Party, text));
    }

    void valuesAreReadAsTheyTravel()
    {
        QCOMPARE(JsonScan::time("\"1969-12-31T23:59:59.999Z\"").value(), -1);
        QVERIFY(!JsonScan::time("\"2026-02-30T00:00:00.000Z\""));
        QVERIFY(!JsonScan::time("\"2026-02-20\""));
        QVERIFY(!JsonScan::time("\"x026-02-20T00:00:00.000Z\""));
        QCOMPARE(JsonScan::number("42"), 42);
        QCOMPARE(JsonScan::number("\"42\""), 0);
        QVERIFY(JsonScan::uuid("\"no\"").isEmpty());
        QCOMPARE(JsonScan::text("\"a\\u00e9\\\\\""), QString::fromUtf8("aé\\"));
        int count = 0;
        QVERIFY(JsonScan::array("[ 1 , \"]\" , {\"a\":[]} , [] ]", [&](QByteArrayView) { ++count; }));
        QCOMPARE(count, 4);
        QVERIFY(!JsonScan::array("[1,", [](QByteArrayView) {}));
    }

    void theQueueIsFilteredAndSorted()
    {
        Court court;
        const auto ada = court.server.opens(aCase("ADA, One", "A100-000-001"));
        const auto bob = court.server.opens(aCase("BOB_, Two", "A200-000-002"));
        const QDateTime now = court.clock.now();
        court.server.receives(aSubmission().titled("Zebra").inCase(ada).withPages(9).receivedAt(now.addSecs(-60)));
        court.server.receives(aSubmission()
                                  .titled("Motion")
                                  .inCase(bob)
                                  .withPages(2)
                                  .receivedAt(now.addSecs(-120))
                                  .assignedTo(court.clerk.id));
        court.server.receives(
            aSubmission().titled("Stay").inCase(ada).withPages(5).receivedAt(now).due(now.addSecs(60)));
        QVERIFY(court.sync());
        using Order = store::QueueQuery::Order;
        const auto titles = [&](Order order, const QString &text = {}) {
            auto query = court.query();
            query.order = order;
            query.text = text;
            QStringList found;
            const auto rows = store::QueueRows(court.cache()).rows(query).value();
            for (const auto &row : rows)
                found.append(row.title);
            return found;
        };
        QCOMPARE(titles(Order::DueFirst), (QStringList{"Stay", "Motion", "Zebra"}));
        QCOMPARE(titles(Order::Oldest), (QStringList{"Motion", "Zebra", "Stay"}));
        QCOMPARE(titles(Order::Newest), (QStringList{"Stay", "Zebra", "Motion"}));
        QCOMPARE(titles(Order::Title), (QStringList{"Motion", "Stay", "Zebra"}));
        QCOMPARE(titles(Order::Pages), (QStringList{"Motion", "Stay", "Zebra"}));
        QCOMPARE(titles(Order::Respondent).last(), QString("Motion"));
        QCOMPARE(titles(Order::ANumber).last(), QString("Motion"));
        QCOMPARE(titles(Order::DueFirst, "zeb"), QStringList{"Zebra"});
        QCOMPARE(titles(Order::DueFirst, "A200-0"), QStringList{"Motion"});
        QCOMPARE(titles(Order::DueFirst, "b_,"), QStringList{"Motion"});
        QCOMPARE(titles(Order::DueFirst, "%"), QStringList());
        auto mine = court.query();
        mine.scope = store::QueueQuery::Scope::Mine;
        QCOMPARE(store::QueueRows(court.cache()).count(mine).value(), 1);
        auto elsewhere = court.query();
        elsewhere.group = store::QueueGroup::Elsewhere;
        QCOMPARE(store::QueueRows(court.cache()).count(elsewhere).value(), 0);
        store::CaseFinder finder(court.cache());
        QCOMPARE(finder.find("ad").value().size(), std::size_t(1));
        QCOMPARE(finder.find("A100").value().size(), std::size_t(1));
        QCOMPARE(finder.find("000002").value().front().respondent, QString("BOB_, Two"));
        QVERIFY(!finder.find(" ").value().empty()); // Nothing typed yet: the first cases by name.
    }
};

QTEST_GUILESS_MAIN(ClientStoreTest)
#include "client_store_test.moc"
