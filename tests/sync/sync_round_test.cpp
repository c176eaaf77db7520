#include "store/claim_book.h"
#include "sync/backoff.h"
#include "tests/support/court.h"
#include "tests/support/must.h"

#include <QTest>

using namespace dais;
using namespace dais::tests;

/// Rounds: greeting, documents, claims, and what servers answer at bad moments.
namespace {

domain::Command aNote(Court &court, const domain::SubmissionId &about)
{
    return {.id = domain::CommandId::make(court.clock, court.random),
            .device = {},
            .seq = 0,
            .actor = court.clerk.id,
            .lane = "lane",
            .partition = domain::Partition::courtOrdinary("NEW"),
            .claimedAt = court.clock.now(),
            .args = domain::AddNote{domain::NoteId::make(court.clock, court.random), about, std::nullopt},
            .payloads = {{"text", QByteArray(16, 's'), "words"}}};
}

} // namespace

class SyncRoundTest : public QObject {
    Q_OBJECT

private slots:
    void aServerInTroubleLeavesTheQueue_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        QTest::newRow("busy") << 429 << QString("server_trouble");
        QTest::newRow("broken") << 500 << QString("server_trouble");
        QTest::newRow("we are too old") << 426 << QString("client_too_old");
        QTest::newRow("something else") << 418 << QString("not_understood");
        QTest::newRow("token ended") << 401 << QString("sign_in_needed");
    }
    void aServerInTroubleLeavesTheQueue()
    {
        QFETCH(int, status);
        QFETCH(QString, code);
        Court court;
        const auto id = court.server.receives(aSubmission().inCase(court.server.opens(aCase())));
        QVERIFY(court.sync());
        const auto command = court.accept(id).value();
        court.server.answersNext("/v1/push", status);
        QCOMPARE(court.sync().error().detail, code);
        QCOMPARE(court.stored(command.id).state, store::CommandState::Saved);
        court.signIn();
        QVERIFY(court.sync());
        QCOMPARE(court.server.timesAccepted(id), 1);
    }

    void aServerOfAnotherVersionIsToldApart()
    {
        Court court;
        court.server.speaksVersion(0);
        QCOMPARE(court.sync().error(), (Error{Error::Kind::Protocol, "server_too_old"}));
        court.server.speaksVersion(99);
        QCOMPARE(court.sync().error(), (Error{Error::Kind::Protocol, "client_too_old"}));
        court.server.speaksVersion(1);
        QVERIFY(court.sync());
    }

    void withoutASignInNothingIsAsked()
    {
        Court court;
        court.session().end();
        QCOMPARE(court.sync().error().detail, QString("sign_in_needed"));
        QCOMPARE(court.server.requests("/v1/hello"), 0);
    }

    void aStopEndsARound()
    {
        Court court;
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(court.round().run(stop.get_token()).error().kind, Error::Kind::Cancelled);
        QCOMPARE(court.round().waitForNews(std::chrono::seconds(50), stop.get_token()).error().kind,
                 Error::Kind::Cancelled);
    }

    void aRestoredOutboxIsNoticedAndEntersNothingTwice()
    {
        Court court;
        const auto first = court.server.receives(aSubmission().inCase(court.server.opens(aCase())));
        const auto second = court.server.receives(aSubmission().inCase(court.server.opens(aCase())));
        QVERIFY(court.sync());
        QVERIFY(court.accept(first));
        // A copy of the outbox is made, the work goes on, and the copy comes back.
        const QString file = court.folder() + "/outbox.db";
        court.close();
        QVERIFY(QFile::copy(file, file + ".copy"));
        court.open();
        QVERIFY(court.sync());
        QVERIFY(court.accept(second));
        QVERIFY(court.sync());
        court.close();
        QVERIFY(QFile::remove(file) && QFile::rename(file + ".copy", file));
        court.open();
        const auto device = court.outbox().device().value();

        QCOMPARE(court.sync().error().detail, QString("sign_in_needed"));
        QVERIFY(court.outbox().device().value() != device);
        court.signIn();
        QVERIFY(court.sync());

        QCOMPARE(court.server.timesAccepted(first), 1);
        QCOMPARE(court.server.timesAccepted(second), 1);
        QCOMPARE(court.outbox().waitingCount().value(), 0);
    }

    void twoCopiesOfAnOutboxAreNoticedByTheNumbersTheyShare()
    {
        Court court;
        const auto caseFile = court.server.opens(aCase());
        const auto one = court.server.receives(aSubmission().titled("One").inCase(caseFile));
        const auto two = court.server.receives(aSubmission().titled("Two").inCase(caseFile));
        QVERIFY(court.sync());
        // The other copy of this outbox gave the next number to something else meanwhile.
        auto taken = aNote(court, one);
        taken.device = court.outbox().device().value();
        taken.seq = court.outbox().nextSeq().value();
        court.server.receivesFrom(taken);
        const auto mine = court.accept(two).value();

        const auto round = court.sync();
        QCOMPARE(round.error().detail, QString("sign_in_needed"));
        QVERIFY(court.outbox().device().value() != taken.device);
        court.signIn();
        QVERIFY(court.sync());
        QVERIFY(court.server.hasAccepted(two));
        QCOMPARE(court.server.timesAccepted(two), 1);
        QCOMPARE(court.stored(mine.id).word(), store::CommandWord::Entered);
    }

    void whatAnotherHistorySaysIsNoAnswer()
    {
        Court court;
        const auto id = court.server.receives(aSubmission().inCase(court.server.opens(aCase())));
        QVERIFY(court.sync());
        const auto mine = court.accept(id).value();
        const QByteArray history = court.server.epoch().toLatin1();
        // A server that a restore has replaced still answers on a line that was open.
        court.server.altersNextAnswer("/v1/push",
                                      [&](QByteArray &body) { body.replace(history, QByteArray(32, '0')); });
        QCOMPARE(court.sync().error().detail, QString("not_understood"));
        QCOMPARE(court.stored(mine.id).word(), store::CommandWord::SavedHere);
        QVERIFY(court.sync());
        QCOMPARE(court.stored(mine.id).word(), store::CommandWord::Entered);
        QCOMPARE(court.server.timesAccepted(id), 1);
    }

    void noRoundBuildsOnADamagedCache()
    {
        Court court;
        court.server.receives(aSubmission().inCase(court.server.opens(aCase())));
        QVERIFY(court.sync());
        QVERIFY(court.cache().connection().execute("UPDATE main.entity SET body = '{}' WHERE n = 1"));
        court.restart();
        for (int rounds = 0; rounds < 2; ++rounds)
            QCOMPARE(court.sync().error().detail, QString("cache_damaged"));
        court.restart();
        QVERIFY(court.sync());
        QCOMPARE(court.bodies("ord/NEW"), court.server.bodiesNow("ord/NEW"));
    }

    void documentsOfWaitingSubmissionsAreFetchedAndResumed()
    {
        Court court;
        const QByteArray bytes(100000, 'p');
        const auto submission = aSubmission().withBytes(bytes).inCase(court.server.opens(aCase()));
        court.server.receives(submission);
        court.server.cutsDownloadsAfter(40000);
        QCOMPARE(court.sync().error().kind, Error::Kind::Offline);
        const QString sha = submission.build().filings.front().sha256;
        QVERIFY(!court.documents().has(sha)); // Never a part as a whole.
        QCOMPARE(court.documents().fetching(sha).value().offset(), 40000);
        QVERIFY(court.sync());
        const auto file = court.documents().openVerified(sha);
        QVERIFY(file);
        QCOMPARE((*file)->readAll(), bytes);
    }

    void aDocumentWithOtherBytesIsNotKept()
    {
        Court court;
        const auto submission = aSubmission().inCase(court.server.opens(aCase()));
        court.server.receives(submission);
        court.server.setContent(submission.build().filings.front().document, submission.bytes() + "x");
        QVERIFY(court.sync());
        const QString sha = submission.build().filings.front().sha256;
        QVERIFY(!court.documents().has(sha));
        QCOMPARE(court.documents().fetching(sha).value().offset(), 0); // Nor a part of it.
    }

    void anAlteredFileIsPutAsideAndFetchedAgain()
    {
        Court court;
        const auto submission = aSubmission().inCase(court.server.opens(aCase()));
        court.server.receives(submission);
        QVERIFY(court.sync());
        const QString sha = submission.build().filings.front().sha256;
        QFile file(court.documents().pathOf(sha));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Append));
        file.write("virus");
        file.close();
        QCOMPARE(court.documents().openVerified(sha).error(), (Error{Error::Kind::Storage, "altered"}));
        QCOMPARE(court.documents().openVerified(sha).error().kind, Error::Kind::NotFound);
        QVERIFY(court.sync());
        QVERIFY(court.documents().openVerified(sha));
    }

    void theRecordOfAnOpenedCaseComesDown()
    {
        Court court;
        const auto caseFile = court.server.opens(aCase());
        domain::Document document;
        document.id = domain::DocumentId(nextTestId());
        document.caseId = caseFile.id;
        document.number = 1;
        document.title = "Motion";
        document.filingDate = QDate(2026, 1, 5);
        document.sha256 = QString(64, 'a');
        court.server.puts(domain::Partition::caseRecord(caseFile.id), {document});
        QVERIFY(court.sync());
        store::CaseRecord record(court.cache());
        QVERIFY(record.documents(caseFile.id).value().empty());
        store::Subscriptions subscriptions(court.outbox(), court.clock);
        must(subscriptions.opened(caseFile.id));
        QVERIFY(court.sync());
        QCOMPARE(record.documents(caseFile.id).value(), std::vector{document});
        QCOMPARE(record.document(document.id).value(), document);
        QVERIFY(record.docket(caseFile.id).value().empty() && record.proceedings(caseFile.id).value().empty() &&
                record.custody(caseFile.id).value().empty() && record.appearances(caseFile.id).value().empty() &&
                record.hearings(caseFile.id).value().empty() && record.notes(caseFile.id).value().empty());
        must(subscriptions.pin(caseFile.id));
        QVERIFY(subscriptions.isPinned(caseFile.id).value());
        court.clock.advance(std::chrono::hours(24 * 40));
        QCOMPARE(subscriptions.all().value().size(), std::size_t(2));
        must(subscriptions.unpin(caseFile.id));
        QCOMPARE(subscriptions.all().value().size(), std::size_t(1));
    }

    void claimsSayWhoHasIt()
    {
        Court court;
        const auto mine = court.server.receives(aSubmission().inCase(court.server.opens(aCase())));
        const auto theirs = court.server.receives(aSubmission().inCase(court.server.opens(aCase())));
        court.server.claimedBySomebodyElse(theirs);
        store::ClaimBook book(court.clerk.id, court.clock);
        const auto ask = [&](const domain::SubmissionId &id, domain::wire::ClaimRequest::Act act) {
            const auto reply = court.round().claim({id, act}, {}).value();
            book.answered(reply);
        };
        book.openedHere(mine);
        QCOMPARE(book.of(mine).holder, store::Claim::Holder::Me);
        QVERIFY(!book.of(mine).until.isValid());
        ask(mine, domain::wire::ClaimRequest::Act::Take);
        ask(theirs, domain::wire::ClaimRequest::Act::Take);
        QVERIFY(book.of(mine).until.isValid());
        QCOMPARE(book.of(theirs).name, QString("M. Chen"));
        court.clock.advance(std::chrono::minutes(21));
        QCOMPARE(book.of(theirs).holder, store::Claim::Holder::Nobody);
        book.openedHere(mine);
        book.leftHere(mine);
        QCOMPARE(book.of(mine).holder, store::Claim::Holder::Nobody);
    }

    void pausesGrowWithJitterAndStayBounded()
    {
        SeededRandom random;
        sync::Backoff backoff(std::chrono::seconds(1), std::chrono::minutes(5), random);
        std::chrono::milliseconds step{1000};
        for (int i = 0; i < 20; ++i) {
            const auto pause = backoff.next();
            QVERIFY(pause >= step / 2 && pause <= step);
            step = std::min<std::chrono::milliseconds>(step * 2, std::chrono::minutes(5));
        }
        backoff.reset();
        QVERIFY(backoff.next() <= std::chrono::seconds(1));
    }
};

QTEST_GUILESS_MAIN(SyncRoundTest)
#include "sync_round_test.moc"
