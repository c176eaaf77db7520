#include "store/case_finder.h"
#include "tests/support/court.h"

#include <QTest>

using namespace dais;
using namespace dais::tests;
using store::CommandWord;

/// The clerk's main job against a court in memory, with the network up, down and at its worst.
class OfflineReviewTest : public QObject {
    Q_OBJECT

private slots:
    void anAcceptedSubmissionLeavesTheQueueAtOnceAndReachesTheCourtLater()
    {
        Court court;
        const auto id =
            court.server.receives(aSubmission().titled("Motion to continue").inCase(court.server.opens(aCase())));
        QVERIFY(court.sync());
        QCOMPARE(court.queueTitles(), QStringList{"Motion to continue"});
        court.server.goesOffline();

        const auto command = court.accept(id);
        QVERIFY(command);

        QCOMPARE(court.queueTitles(), QStringList());
        QCOMPARE(court.row(id).group, store::QueueGroup::DoneToday);
        QCOMPARE(court.row(id).word, CommandWord::SavedHere);
        QCOMPARE(court.sync().error().kind, Error::Kind::Offline);
        QVERIFY(!court.server.hasAccepted(id));
        court.server.comesBack();
        QVERIFY(court.sync());
        QVERIFY(court.server.hasAccepted(id));
        QCOMPARE(court.row(id).word, CommandWord::Entered);
        QCOMPARE(court.stored(command->id).word(), CommandWord::Entered);
    }

    void theFourWordsComeInTheirOrder()
    {
        Court court;
        const auto id = court.server.receives(aSubmission().inCase(court.server.opens(aCase())));
        QVERIFY(court.sync());
        court.server.decidesLater();
        QVERIFY(court.accept(id));
        QCOMPARE(court.row(id).word, CommandWord::SavedHere);
        QVERIFY(court.sync());
        QCOMPARE(court.row(id).word, CommandWord::ReceivedByCourt);
        QCOMPARE(court.row(id).group, store::QueueGroup::DoneToday); // Still shown as the clerk left it.
        court.server.decides();
        QVERIFY(court.sync());
        QCOMPARE(court.row(id).word, CommandWord::Entered);
    }

    void aLostReplyDoesNotAcceptTwice_data()
    {
        QTest::addColumn<QString>("call");
        for (const char *call : {"/v1/hello", "/v1/push", "/v1/pull"})
            QTest::newRow(call) << QString::fromLatin1(call);
    }
    void aLostReplyDoesNotAcceptTwice()
    {
        QFETCH(QString, call);
        Court court;
        const auto id = court.server.receives(aSubmission().inCase(court.server.opens(aCase())));
        QVERIFY(court.sync());
        QVERIFY(court.accept(id));
        court.restart(); // So that hello is said again.

        court.server.losesNextReply(call);
        QVERIFY(!court.sync());
        QVERIFY(court.sync());
        QVERIFY(court.sync());

        QCOMPARE(court.server.timesAccepted(id), 1);
        QCOMPARE(court.server.commandsReceived(), 1);
        QCOMPARE(court.row(id).word, CommandWord::Entered);
    }

    void aDecisionThatRestsIsTakenBackWithoutTheCourtEverHearingOfIt()
    {
        Court court;
        court.review().setRest(std::chrono::seconds(60));
        const auto id = court.server.receives(aSubmission().titled("Motion").inCase(court.server.opens(aCase())));
        QVERIFY(court.sync());
        const auto command = court.accept(id).value();
        QVERIFY(court.sync());
        QCOMPARE(court.row(id).word, CommandWord::SavedHere);

        QVERIFY(court.review().undo(command.id));

        QCOMPARE(court.queueTitles(), QStringList{"Motion"});
        QVERIFY(!court.row(id).word);
        court.clock.advance(std::chrono::minutes(10));
        QVERIFY(court.sync());
        QCOMPARE(court.server.commandsReceived(), 0);
        QCOMPARE(court.stored(command.id).state, store::CommandState::Withdrawn);
        QVERIFY(court.outbox().payloads(command.id).value().empty());
    }

    void aDecisionGoesOutWhenItHasRested()
    {
        Court court;
        court.review().setRest(std::chrono::seconds(60));
        const auto id = court.server.receives(aSubmission().inCase(court.server.opens(aCase())));
        QVERIFY(court.sync());
        const auto command = court.accept(id).value();
        QCOMPARE(court.outbox().nextDue().value().value(), court.clock.now().addSecs(60));
        court.clock.advance(std::chrono::seconds(60));
        QVERIFY(court.sync());
        QVERIFY(court.server.hasAccepted(id));
        const auto undone = court.review().undo(command.id);
        QCOMPARE(undone.error(), (Error{Error::Kind::Conflict, "already_sent"}));
    }

    void whatMayHaveBeenSentIsNotTakenBack()
    {
        Court court;
        const auto id = court.server.receives(aSubmission().inCase(court.server.opens(aCase())));
        QVERIFY(court.sync());
        const auto command = court.accept(id).value();
        court.server.losesNextReply("/v1/push");
        QVERIFY(!court.sync());
        QCOMPARE(court.stored(command.id).word(), CommandWord::SavedHere); // No stronger word than proven.
        QVERIFY(!court.review().undo(command.id));
    }

    void rejectionDeletesTheBytesHereToo()
    {
        Court court;
        const auto submission = aSubmission().inCase(court.server.opens(aCase()));
        const auto id = court.server.receives(submission);
        QVERIFY(court.sync());
        const QString sha = submission.build().filings.front().sha256;
        QVERIFY(court.documents().has(sha));

        const auto command = court.reject(id, "Sign page 6 and file it again.").value();
        QVERIFY(court.sync());

        QCOMPARE(court.server.submission(id).disposition->reasons.front().fix,
                 QString("Sign page 6 and file it again."));
        QCOMPARE(court.row(id).word, CommandWord::Entered);
        QVERIFY(!court.documents().has(sha));
        QVERIFY(court.cache().filesToDelete().value().isEmpty());
        QCOMPARE(court.effects.back().gone.size(), std::size_t(1));
        QVERIFY(!command.envelope.contains("page 6")); // The words travel beside the envelope, erasable.
    }

    void twoAcceptancesThatSayTheSameAreOne()
    {
        Court court;
        const auto submission = aSubmission().titled("Motion").inCase(court.server.opens(aCase()));
        const auto id = court.server.receives(submission);
        QVERIFY(court.sync());
        const domain::Filing filing = submission.build().filings.front();
        court.server.somebodyElse(domain::AcceptSubmission{
            id, {{filing.id, filing.documentType, filing.title}}, submission.build().caseId, {}});
        const auto command = court.accept(id).value();
        QVERIFY(court.sync());
        QCOMPARE(court.stored(command.id).outcome.kind, domain::Outcome::Kind::SameAs);
        QCOMPARE(court.row(id).word, CommandWord::Entered);
        QCOMPARE(court.server.timesAccepted(id), 1);
    }

    void twoAcceptancesThatDifferNeedSomebody()
    {
        Court court;
        const auto submission = aSubmission().titled("Motion").inCase(court.server.opens(aCase()));
        const auto id = court.server.receives(submission);
        QVERIFY(court.sync());
        const domain::Filing filing = submission.build().filings.front();
        court.server.somebodyElse(domain::AcceptSubmission{
            id, {{filing.id, filing.documentType, "Another title"}}, submission.build().caseId, {}});
        const auto command = court.accept(id).value();
        QVERIFY(court.sync());
        QCOMPARE(court.stored(command.id).outcome.kind, domain::Outcome::Kind::NeedsDecision);
        QCOMPARE(court.row(id).group, store::QueueGroup::NeedsYou);
        QCOMPARE(court.row(id).word, CommandWord::NeedsYou);
        store::QueueQuery needsYou = court.query();
        needsYou.group = store::QueueGroup::NeedsYou;
        QCOMPARE(store::QueueRows(court.cache()).count(needsYou).value(), 1);
        QCOMPARE(store::CaseRecord(court.cache()).openDecisions(id).value().size(), std::size_t(1));
    }

    void somebodyRejectedFirstAndTheClerkIsTold()
    {
        Court court;
        const auto id = court.server.receives(aSubmission().inCase(court.server.opens(aCase())));
        QVERIFY(court.sync());
        const auto command = court.accept(id).value();
        court.server.somebodyElse(domain::RejectSubmission{id, {"UNSIGNED"}});
        QVERIFY(court.sync());
        QCOMPARE(court.stored(command.id).outcome, domain::Outcome::refused("rejected"));
        QCOMPARE(court.row(id).group, store::QueueGroup::NeedsYou);
        QCOMPARE(court.row(id).state, domain::SubmissionState::Rejected);
        QVERIFY(court.review().settle(command.id));
        QVERIFY(court.row(id).group != store::QueueGroup::NeedsYou);
    }

    void aPullThatOvertakesAPendingAcceptSaysItWillNeedAttention()
    {
        Court court;
        court.review().setRest(std::chrono::seconds(60));
        const auto id = court.server.receives(aSubmission().inCase(court.server.opens(aCase())));
        QVERIFY(court.sync());
        QVERIFY(court.accept(id));
        court.server.somebodyElse(domain::RejectSubmission{id, {"UNSIGNED"}});
        QVERIFY(court.sync());
        QCOMPARE(court.row(id).word, CommandWord::SavedHere);
        QVERIFY(court.row(id).willNeedAttention);
        QCOMPARE(court.row(id).state, domain::SubmissionState::Rejected);
        court.clock.advance(std::chrono::seconds(61));
        QVERIFY(court.sync()); // Still sent: the court decides.
        QCOMPARE(court.server.commandsReceived(), 1);
    }

    void anEndedTokenKeepsTheQueue_data()
    {
        QTest::addColumn<QString>("call");
        for (const char *call : {"/v1/hello", "/v1/push", "/v1/pull"})
            QTest::newRow(call) << QString::fromLatin1(call);
    }
    void anEndedTokenKeepsTheQueue()
    {
        QFETCH(QString, call);
        Court court;
        const auto id = court.server.receives(aSubmission().inCase(court.server.opens(aCase())));
        QVERIFY(court.sync());
        const auto command = court.accept(id).value();
        court.restart();
        court.server.answersNext(call, 401);
        QCOMPARE(court.sync().error(), (Error{Error::Kind::Unauthorized, "sign_in_needed"}));
        QCOMPARE(court.sync().error().detail, QString("sign_in_needed")); // Until somebody does.
        QCOMPARE(court.stored(command.id).envelope, command.envelope);
        court.signIn();
        QVERIFY(court.sync());
        QCOMPARE(court.server.timesAccepted(id), 1);
    }

    void acceptingAChargingDocumentOpensACaseHereAtOnce()
    {
        Court court;
        const auto id =
            court.server.receives(aSubmission().titled("Notice to Appear").charging("FAMILY", "A200-111-222"));
        QVERIFY(court.sync());
        QVERIFY(court.accept(id));
        const auto found = store::CaseFinder(court.cache()).find("A200111222").value();
        QCOMPARE(found.size(), std::size_t(1));
        QCOMPARE(found.front().respondent, QString("FAMILY, Sample"));
        store::CaseRecord record(court.cache());
        QCOMPARE(record.parties(found.front().id).value().size(), std::size_t(2));
        QCOMPARE(record.documents(found.front().id).value().size(), std::size_t(1));
        QVERIFY(court.sync());
        QCOMPARE(store::CaseFinder(court.cache()).find("111222").value(), found);
        QCOMPARE(court.server.timesAccepted(id), 1);
    }

    void aFilingInACaseThatIsStillOnlyHereWaitsForIt()
    {
        Court court;
        court.review().setRest(std::chrono::seconds(60));
        const auto charging = court.server.receives(aSubmission().charging("FAMILY", "A200-111-222"));
        QVERIFY(court.sync());
        const auto opened = court.accept(charging).value();
        const auto caseId = store::CaseFinder(court.cache()).find("A200111222").value().front().id;
        domain::CaseFile head = aCase();
        head.id = caseId;
        const auto motion = court.server.receives(aSubmission().inCase(head));
        QVERIFY(court.sync());
        const auto second = court.accept(motion).value();
        const auto read = domain::wire::readEnvelope(second.envelope).value();
        QCOMPARE(read.command.deps, std::vector<qint64>{opened.seq});
        QCOMPARE(court.review().undo(opened.id).error().detail, QString("needed_by_later"));
        QVERIFY(court.review().undo(second.id));
        QVERIFY(court.review().undo(opened.id));
        QVERIFY(store::CaseFinder(court.cache()).find("A200111222").value().empty());
    }

    void notesAreSeenAtOnceAndReachTheCourt()
    {
        Court court;
        const auto id = court.server.receives(aSubmission().inCase(court.server.opens(aCase())));
        QVERIFY(court.sync());
        QVERIFY(!court.notes().add(id, "NEW", "  "));
        QVERIFY(court.notes().add(id, "NEW", "Counsel called."));
        QCOMPARE(store::CaseRecord(court.cache()).notes(id).value().front().text, QString("Counsel called."));
        QVERIFY(court.sync());
        QCOMPARE(store::CaseRecord(court.cache()).notes(id).value().size(), std::size_t(1));
    }

    void whatMayNotBeDecidedIsRefusedBeforeItIsSaved()
    {
        Court court;
        const auto checking = court.server.receives(aSubmission().inCase(court.server.opens(aCase())).stillChecking());
        const auto done =
            court.server.receives(aSubmission().inCase(court.server.opens(aCase("OTHER, One", "A300-000-001"))));
        QVERIFY(court.sync());
        QCOMPARE(court.accept(checking).error().detail, QString("still_checking"));
        QVERIFY(court.accept(done));
        QCOMPARE(court.accept(done).error().detail, QString("already_accepted"));
        QCOMPARE(court.reject(done).error().detail, QString("already_accepted"));
        QCOMPARE(court.review().reject(checking, {}).error().detail, QString("still_checking"));
        QCOMPARE(court.accept(domain::SubmissionId(testId(404))).error().kind, Error::Kind::NotFound);
        QCOMPARE(court.outbox().waitingCount().value(), 1);
    }
};

QTEST_GUILESS_MAIN(OfflineReviewTest)
#include "offline_review_test.moc"
