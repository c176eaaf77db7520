#include "store/case_finder.h"
#include "tests/support/court.h"

#include <QTest>

using namespace dais;
using namespace dais::tests;

/// Pull pages: in order, out of order, cut, altered, and too eager to delete.
class PageApplierTest : public QObject {
    Q_OBJECT

private slots:
    void afterAPullTheCacheIsWhatTheCourtHas()
    {
        Court court;
        for (int i = 0; i < 30; ++i)
            court.server.receives(aSubmission().inCase(court.server.opens(aCase())));
        court.server.sendsPages(7);
        QVERIFY(court.sync());
        QCOMPARE(court.bodies("ord/NEW"), court.server.bodiesNow("ord/NEW"));
        QVERIFY(court.effects.size() > 5);
    }

    void aCutPageChangesNothingAndIsAskedForAgain()
    {
        Court court;
        court.server.receives(aSubmission().titled("One").inCase(court.server.opens(aCase())));
        court.server.altersNextPage([](QByteArray &page) { page.truncate(page.size() / 2); });
        QVERIFY(!court.sync());
        QVERIFY(court.bodies("ord/NEW").empty());
        QVERIFY(court.sync());
        QCOMPARE(court.queueTitles(), QStringList{"One"});
    }

    void aPageThatLostItsLastChangeIsAskedForAgain()
    {
        Court court;
        court.server.opens(aCase());
        court.server.opens(aCase());
        court.server.altersNextPage([](QByteArray &page) { // Two lines less: a change with its body.
            for (int line = 0; line < 2; ++line)
                page.truncate(page.lastIndexOf('\n', page.size() - 2) + 1);
        });
        QVERIFY(court.sync());
        QCOMPARE(court.server.requests("/v1/pull"), 2);
        QCOMPARE(court.bodies("ord/NEW"), court.server.bodiesNow("ord/NEW"));
    }

    void changesInTheWrongOrderAreNotTaken()
    {
        Court court;
        court.server.opens(aCase());
        court.server.opens(aCase());
        court.server.altersNextPage([](QByteArray &page) {
            QList<QByteArray> lines = page.split('\n');
            lines.swapItemsAt(1, 3), lines.swapItemsAt(2, 4);
            page = lines.join('\n');
        });
        QVERIFY(court.sync());
        QCOMPARE(court.bodies("ord/NEW"), court.server.bodiesNow("ord/NEW"));
    }

    void aRepeatedPageIsTakenOnce()
    {
        Court court;
        QByteArray first;
        court.server.opens(aCase());
        court.server.altersNextPage([&](QByteArray &page) { first = page; });
        QVERIFY(court.sync());
        court.server.opens(aCase());
        QVERIFY(court.sync());
        const auto before = court.bodies("ord/NEW");
        store::PageApplier applier(court.cache());
        const auto effect = applier.apply(domain::wire::readPullPage(first).value());
        QVERIFY(effect);
        QVERIFY(effect->changed.isEmpty());
        QCOMPARE(court.bodies("ord/NEW"), before);
        QVERIFY(court.sync());
    }

    void anAlteredByteBreaksTheChainAndThePartitionComesAgain_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::newRow("a body") << QByteArray("RESPONDENT, Sample") << QByteArray("RESPONDENT, Other!");
        QTest::newRow("an outcome") << QByteArray("\"outcome\":1") << QByteArray("\"outcome\":2");
        QTest::newRow("the chain itself")
            << QByteArray("\"covered\":[{\"chain\":\"") << QByteArray("\"covered\":[{\"chain\":\"00");
    }
    void anAlteredByteBreaksTheChainAndThePartitionComesAgain()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        Court court;
        court.server.opens(aCase());
        bool altered = false;
        court.server.altersNextPage([&](QByteArray &page) {
            altered = page.contains(from);
            page.replace(page.indexOf(from), from.size(), to);
        });
        QVERIFY(court.sync());
        QVERIFY(altered);
        QCOMPARE(court.effects.front().reset, QStringList{"ord/NEW"});
        QCOMPARE(court.bodies("ord/NEW"), court.server.bodiesNow("ord/NEW"));
    }

    void aCacheWhoseRowsWereSwappedIsFoundOutAndHealed()
    {
        Court court;
        court.server.opens(aCase());
        QVERIFY(court.sync());
        // Somebody restores an older position under the newer rows.
        QVERIFY(court.cache().connection().execute("UPDATE main.partition SET chain = zeroblob(32)"));
        court.server.opens(aCase());
        QVERIFY(court.sync());
        QCOMPARE(court.effects.at(1).reset, QStringList{"ord/NEW"});
        QCOMPARE(court.bodies("ord/NEW"), court.server.bodiesNow("ord/NEW"));
    }

    void aChainThatDoesNotFitLeavesThePartitionEmptyEachTime()
    {
        Court court;
        court.server.opens(aCase());
        const auto alter = [](QByteArray &page) { page.replace("RESPONDENT, Sample", "RESPONDENT, Other!"); };
        for (int i = 0; i < 3; ++i) {
            const auto request = domain::wire::PullRequest{{{"ord/NEW", {}, 0, {}}}, 0, 0};
            sync::HttpRequest pull;
            pull.method = sync::HttpRequest::Method::Post;
            pull.path = "/v1/pull";
            pull.body = domain::wire::writePullRequest(request);
            pull.pass = court.session().pass();
            court.server.altersNextPage(alter);
            const auto response = court.server.send(pull, {}).value();
            store::PageApplier applier(court.cache());
            const auto effect = applier.apply(domain::wire::readPullPage(response.body).value());
            QVERIFY(effect);
            QCOMPARE(effect->reset, QStringList{"ord/NEW"});
            QVERIFY(court.bodies("ord/NEW").empty());
        }
    }

    void deletedAndMovedEntitiesGo()
    {
        Court court;
        const auto one = court.server.opens(aCase("ONE, A", "A100-000-001"));
        const auto two = court.server.opens(aCase("TWO, B", "A100-000-002"));
        QVERIFY(court.sync());
        court.server.removes(domain::Partition::courtOrdinary("NEW"), {refOf(one)});
        court.server.moves(refOf(two), domain::Partition::courtOrdinary("BOS"));
        QVERIFY(court.sync());
        QVERIFY(court.bodies("ord/NEW").empty());
        QVERIFY(store::CaseFinder(court.cache()).find("ONE").value().empty());
    }

    void anEntityThatMovesBetweenPartitionsHeldHereStays()
    {
        Court court;
        court.clerk.courts = {"BOS", "NEW"};
        court.signIn();
        const auto one = court.server.opens(aCase("ONE, A", "A100-000-001"));
        QVERIFY(court.sync());
        court.server.moves(refOf(one), domain::Partition::courtOrdinary("BOS"));
        QVERIFY(court.sync());
        QCOMPARE(court.bodies("ord/BOS").size(), std::size_t(1));
        QCOMPARE(store::CaseFinder(court.cache()).find("ONE").value().size(), std::size_t(1));
    }

    void aDroppedPartitionLeavesNothingBehind()
    {
        Court court;
        const auto submission = aSubmission().inCase(court.server.opens(aCase()));
        const auto id = court.server.receives(submission);
        QVERIFY(court.sync());
        const QString sha = submission.build().filings.front().sha256;
        QVERIFY(court.documents().has(sha));
        QVERIFY(court.accept(id)); // What was asked for stays in the outbox.
        court.server.dropsPartition("ord/NEW");
        QVERIFY(court.sync());
        QVERIFY(court.bodies("ord/NEW").empty());
        QCOMPARE(court.queueTitles(), QStringList());
        QVERIFY(!court.documents().has(sha));
        QVERIFY(store::CaseFinder(court.cache()).find("RESPONDENT").value().empty());
        QCOMPARE(court.outbox().since(court.clock.now().addDays(-1), 10).value().size(), std::size_t(1));
    }

    void aDropEmptiesTheLogAlsoOfRowsThatNothingLeadsTo()
    {
        Court court;
        const QString database = court.folder() + "/cache.db";
        const QString log = database + "-wal";
        const auto contentOf = [](const QString &path) {
            QFile file(path);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        const auto put = [](const QString &path, const QByteArray &bytes) {
            QFile file(path);
            return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
        };
        QVERIFY(court.cache().connection().checkpoint().value());
        const QByteArray before = contentOf(database);
        court.server.opens(aCase("LEFTOVER, Sample"));
        QVERIFY(court.sync());
        // The computer stops, and the log's first frame comes back damaged: what lies behind it is not read any more.
        QByteArray damaged = contentOf(log);
        QVERIFY(damaged.contains("LEFTOVER"));
        damaged[40] = char(damaged[40] ^ 1);
        court.close();
        QVERIFY(put(database, before) && put(log, damaged));
        court.open();
        QVERIFY(contentOf(log).contains("LEFTOVER"));
        court.server.dropsPartition("ord/NEW");
        QVERIFY(court.sync());
        QVERIFY(!contentOf(log).contains("LEFTOVER"));
    }

    void massDeletionWithoutADropIsHeldUntilSomebodySaysSo()
    {
        Court court;
        std::vector<domain::EntityRef> refs;
        for (int i = 0; i < 60; ++i)
            refs.push_back(refOf(court.server.opens(aCase())));
        QVERIFY(court.sync());
        court.server.removes(domain::Partition::courtOrdinary("NEW"), refs);
        QCOMPARE(court.sync().error(), (Error{Error::Kind::Conflict, "deletions_held"}));
        QCOMPARE(court.bodies("ord/NEW").size(), std::size_t(60));
        QCOMPARE(court.cache().held().value().size(), std::size_t(1));
        QCOMPARE(court.cache().held().value().front().partition, QString("ord/NEW"));
        QVERIFY(court.cache().release("ord/NEW"));
        QVERIFY(court.sync());
        QVERIFY(court.bodies("ord/NEW").empty());
        QVERIFY(court.cache().held().value().empty());
    }

    void massDeletionInSmallPagesIsHeldToo()
    {
        Court court;
        std::vector<domain::CaseFile> cases;
        for (int i = 0; i < 60; ++i)
            cases.push_back(court.server.opens(aCase()));
        QVERIFY(court.sync());
        for (const auto &caseFile : cases)
            court.server.removes(domain::Partition::courtOrdinary("NEW"), {refOf(caseFile)});
        court.server.sendsPages(5);
        QCOMPARE(court.sync().error().detail, QString("deletions_held"));
        QVERIFY(court.bodies("ord/NEW").size() >= 40);
    }

    void aFewDeletionsAreOrdinaryWork()
    {
        Court court;
        const auto one = court.server.opens(aCase());
        court.server.opens(aCase());
        QVERIFY(court.sync());
        court.server.removes(domain::Partition::courtOrdinary("NEW"), {refOf(one)});
        QVERIFY(court.sync());
    }

    void whatTheCourtLostIsSentAgainUnchanged()
    {
        Court court;
        const auto id = court.server.receives(aSubmission().inCase(court.server.opens(aCase())));
        QVERIFY(court.sync());
        const auto command = court.accept(id).value();
        QVERIFY(court.sync());
        QVERIFY(court.server.hasAccepted(id));
        court.server.restoresBackup();
        QVERIFY(!court.server.hasAccepted(id));
        QVERIFY(court.sync()); // Learns of the new history...
        QVERIFY(court.sync()); // ...and sends again.
        QVERIFY(court.server.hasAccepted(id));
        QCOMPARE(court.server.timesAccepted(id), 1);
        QCOMPARE(court.stored(command.id).envelope, command.envelope);
        QCOMPARE(court.row(id).word, store::CommandWord::Entered);
        QCOMPARE(court.bodies("ord/NEW"), court.server.bodiesNow("ord/NEW"));
    }
};

QTEST_GUILESS_MAIN(PageApplierTest)
#include "page_applier_test.moc"
