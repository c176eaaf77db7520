#include "domain/chain.h"
#include "tests/server/record/record_court.h"

using namespace dais;
using namespace dais::tests;
using domain::Outcome;
using State = domain::wire::PushResult::State;

class CommandLogTest : public QObject {
    Q_OBJECT
private slots:
    void anAcceptedFilingIsEnteredAndHasRevisionsWithoutGaps()
    {
        RecordCourt court;
        auto desk = court.desk();
        const auto caseFile = court.openedCase(desk);
        const auto motion = court.motionIn(caseFile);

        const auto result = court.push(desk, court.command(desk, Samples::acceptance(motion)));

        QCOMPARE(result.state, State::Decided);
        QCOMPARE(result.outcome->kind, Outcome::Kind::Applied);
        QCOMPARE(court.submission(motion.id).state, domain::SubmissionState::Accepted);
        QCOMPARE(court.number(QStringLiteral("SELECT count(*) FROM partition_head h WHERE h.rev <> "
                                             "(SELECT count(*) FROM change c WHERE c.p = h.p) OR h.rev <> "
                                             "(SELECT max(rev) FROM change c WHERE c.p = h.p)")),
                 0);
        QVERIFY(court.number(QStringLiteral("SELECT count(*) FROM partition_head")) >= 2);
    }

    void aLostReplyDoesNotAcceptTwice()
    {
        RecordCourt court;
        auto desk = court.desk();
        const auto motion = court.motionIn(court.openedCase(desk));
        const auto command = court.command(desk, Samples::acceptance(motion));
        const auto first = court.push(desk, command);
        const auto changes = court.number(QStringLiteral("SELECT count(*) FROM change"));

        const auto second = court.push(desk, command);

        QCOMPARE(second.state, State::Decided);
        QCOMPARE(*second.outcome, *first.outcome);
        QCOMPARE(second.digest, first.digest);
        QCOMPARE(court.number(QStringLiteral("SELECT count(*) FROM change")), changes);
    }

    void aKeyUsedForOtherContentIsRefusedAndTold()
    {
        RecordCourt court;
        auto desk = court.desk();
        const auto motion = court.motionIn(court.openedCase(desk));
        auto command = court.command(desk, Samples::acceptance(motion));
        static_cast<void>(court.push(desk, command));
        const auto changes = court.number(QStringLiteral("SELECT count(*) FROM change"));
        command.id = domain::CommandId::make(court.clock, court.random);

        const auto reused = court.push(desk, command);

        QCOMPARE(*reused.outcome, Outcome::refused(QStringLiteral("key_reuse")));
        QCOMPARE(court.number(QStringLiteral("SELECT count(*) FROM security_alert WHERE code = 'key_reuse'")), 1);
        QCOMPARE(court.number(QStringLiteral("SELECT count(*) FROM change")), changes);
        QCOMPARE(court.number(QStringLiteral("SELECT count(*) FROM outcome_log o JOIN command c ON c.n = o.command "
                                             "WHERE c.outcome = 5")),
                 0);
    }

    void nobodyCommandsAsSomebodyElse()
    {
        RecordCourt court;
        auto desk = court.desk();
        const auto motion = court.motionIn(court.openedCase(desk));
        auto other = court.anotherDesk();
        const auto command = court.command(desk, Samples::acceptance(motion));

        const auto stolen = court.push(other, command);
        other.device = desk.device;
        other.user = court.addAccount(QStringLiteral("other"), domain::Role::Clerk, QStringLiteral("NEW"));
        const auto sameDevice = court.push(other, command);

        QCOMPARE(*stolen.outcome, Outcome::refused(QStringLiteral("not_yours")));
        QCOMPARE(*sameDevice.outcome, Outcome::refused(QStringLiteral("not_yours")));
        QCOMPARE(court.submission(motion.id).state, domain::SubmissionState::InReview);
        QCOMPARE(court.push(desk, command).outcome->kind, Outcome::Kind::Applied);
    }

    void theSameCommandUnderAnotherKeyCountsOnce()
    {
        RecordCourt court;
        auto desk = court.desk();
        const auto motion = court.motionIn(court.openedCase(desk));
        auto command = court.command(desk, Samples::acceptance(motion));
        static_cast<void>(court.push(desk, command));
        auto enrolledAnew = court.anotherDesk();
        command.device = enrolledAnew.device;
        command.seq = 1;

        const auto again = court.push(enrolledAnew, command);

        QCOMPARE(again.outcome->kind, Outcome::Kind::Applied); // What became of it, not that it is known.
        QCOMPARE(court.number(QStringLiteral("SELECT count(*) FROM change WHERE kind = 8")), 3); // Docket entries.
    }

    void aRefusalIsHeardUnderAnotherKeyToo()
    {
        RecordCourt court;
        auto desk = court.desk();
        auto command =
            court.command(desk, domain::RejectSubmission{domain::SubmissionId::make(court.clock, court.random),
                                                         {QStringLiteral("NO_COS")}});
        const auto first = court.push(desk, command);
        auto enrolledAnew = court.anotherDesk();
        command.device = enrolledAnew.device;
        command.seq = 1;

        QCOMPARE(first.outcome->kind, Outcome::Kind::Refused);
        QCOMPARE(*court.push(enrolledAnew, command).outcome, *first.outcome);
    }

    void twoClerksAcceptTheSame()
    {
        RecordCourt court;
        auto one = court.desk();
        auto two = court.anotherDesk();
        const auto motion = court.motionIn(court.openedCase(one));
        auto different = Samples::acceptance(motion);
        different.filings.front().title = QStringLiteral("Motion to change venue");
        static_cast<void>(court.push(one, court.command(one, Samples::acceptance(motion))));

        const auto same = court.push(two, court.command(two, Samples::acceptance(motion)));
        const auto other = court.push(two, court.command(two, different));
        const auto rejected =
            court.push(two, court.command(two, domain::RejectSubmission{motion.id, {QStringLiteral("NO_COS")}}));

        QCOMPARE(same.outcome->kind, Outcome::Kind::SameAs);
        QCOMPARE(other.outcome->kind, Outcome::Kind::NeedsDecision);
        QVERIFY(
            court.records->findForServer({domain::EntityKind::Decision, other.outcome->decision.uuid()}).has_value());
        QCOMPARE(rejected.outcome->kind, Outcome::Kind::NeedsDecision);
        QCOMPARE(court.submission(motion.id).state, domain::SubmissionState::Accepted);
    }

    void whatAnotherCourtHasIsRefusedLikeWhatDoesNotExist()
    {
        RecordCourt court;
        auto desk = court.desk();
        const auto motion = court.motionIn(court.openedCase(desk));
        RecordCourt::Desk stranger{court.addAccount(QStringLiteral("far"), domain::Role::Clerk, QStringLiteral("LOS")),
                                   domain::DeviceId::make(court.clock, court.random)};
        auto unknown = Samples::acceptance(motion);
        unknown.submission = domain::SubmissionId::make(court.clock, court.random);

        const auto foreign = court.push(stranger, court.command(stranger, Samples::acceptance(motion)));
        const auto missing = court.push(stranger, court.command(stranger, unknown));
        const auto internal = court.push(stranger, court.command(stranger, domain::RecordChecks{motion.id, {}}));

        QCOMPARE(*foreign.outcome, Outcome::refused(QStringLiteral("unknown")));
        QCOMPARE(*missing.outcome, *foreign.outcome);
        QCOMPARE(*internal.outcome, Outcome::refused(QStringLiteral("not_permitted")));
        QCOMPARE(court.submission(motion.id).state, domain::SubmissionState::InReview);
    }

    void aDisabledAccountAndAFalseRoleAreRefused()
    {
        RecordCourt court;
        auto desk = court.desk();
        const auto motion = court.motionIn(court.openedCase(desk));
        desk.role = domain::Role::Judge;
        const auto falseRole = court.push(desk, court.command(desk, Samples::acceptance(motion)));
        desk.role = domain::Role::Clerk;
        court.execute(QStringLiteral("UPDATE account SET disabled = 1"));

        const auto disabled = court.push(desk, court.command(desk, Samples::acceptance(motion)));

        QCOMPARE(*falseRole.outcome, Outcome::refused(QStringLiteral("not_permitted")));
        QCOMPARE(*disabled.outcome, Outcome::refused(QStringLiteral("not_permitted")));
    }

    void twoAcceptsBecomeOneEntryAndWhoeverWorksThereSettlesThem()
    {
        RecordCourt court;
        auto desk = court.desk();
        auto other = court.anotherDesk();
        const auto motion = court.motionIn(court.openedCase(desk));
        const auto first = court.command(desk, Samples::acceptance(motion));
        auto args = Samples::acceptance(motion);
        args.filings[0].title = QStringLiteral("Motion to reset");
        const auto second = court.command(other, args);
        QCOMPARE(court.push(desk, first).outcome->kind, Outcome::Kind::Applied);
        const auto twice = court.push(other, second);
        QCOMPARE(twice.outcome->kind, Outcome::Kind::NeedsDecision);
        const domain::SettleDecision settling{twice.outcome->decision, domain::refOf(motion), first.id, second.id,
                                              domain::SettleChoice::UseSecond};
        RecordCourt::Desk elsewhere{
            court.addAccount(QStringLiteral("elsewhere"), domain::Role::Clerk, QStringLiteral("ELP")),
            domain::DeviceId::make(court.clock, court.random)};

        QCOMPARE(*court.push(elsewhere, court.command(elsewhere, settling)).outcome,
                 Outcome::refused(QStringLiteral("unknown")));
        QCOMPARE(court.push(other, court.command(other, settling)).outcome->kind, Outcome::Kind::Applied);
        QCOMPARE(court.push(desk, court.command(desk, settling)).outcome->kind, Outcome::Kind::SameAs);

        QCOMPARE(court.submission(motion.id).filings[0].title, QStringLiteral("Motion to reset"));
        const auto count = [&](int kind) { // The charging package opened the case with two documents.
            return court.number(QStringLiteral("SELECT count(*) FROM entity WHERE kind = %1").arg(kind));
        };
        QCOMPARE(count(int(domain::EntityKind::Document)), 3);
        QCOMPARE(count(int(domain::EntityKind::DocketEntry)), 4); // The line it was entered with stays.
    }

    void whatCannotBeUnderstoodIsKeptForAnAdministrator()
    {
        RecordCourt court;
        auto desk = court.desk();
        const auto motion = court.motionIn(court.openedCase(desk));
        const auto known = domain::wire::writeEnvelope(court.command(desk, Samples::acceptance(motion)));
        auto newer = known;
        newer.replace("submission.accept", "submission.praise");
        auto version = domain::wire::writeEnvelope(court.command(desk, Samples::acceptance(motion)));
        version.replace("\"v\":1", "\"v\":9");

        const auto replies = court.push(desk, newer + '\n' + version + "\nnot even json\n").results;

        QCOMPARE(*replies[0].outcome, Outcome::quarantined(QStringLiteral("unknown_kind")));
        QCOMPARE(*replies[1].outcome, Outcome::quarantined(QStringLiteral("unknown_version")));
        QCOMPARE(*replies[2].outcome, Outcome::refused(QStringLiteral("malformed")));
        QCOMPARE(court.number(QStringLiteral("SELECT count(*) FROM command WHERE outcome = 6")), 2);
        // The same bytes again: the same answer, also under the name that is known by now.
        QCOMPARE(*court.push(desk, newer + '\n').results[0].outcome, *replies[0].outcome);
    }

    void aMissingPayloadMakesACommandWait()
    {
        RecordCourt court;
        auto desk = court.desk();
        const auto motion = court.motionIn(court.openedCase(desk));
        const auto note =
            court.command(desk, domain::AddNote{domain::NoteId::make(court.clock, court.random), motion.id, {}},
                          {{QStringLiteral("text"), QByteArray(16, 's'), "Ask counsel for the exhibits."}});
        const auto envelope = domain::wire::writeEnvelope(note) + '\n';
        auto forged = note;
        forged.payloads.front().body = "Something else.";

        const auto without = court.push(desk, envelope).results.front();
        const auto changed =
            court.push(desk, envelope + domain::wire::writePayloadLine(note.id, forged.payloads.front()) + '\n')
                .results.front();
        const auto with = court.push(desk, note);

        QCOMPARE(without.state, State::Waiting);
        QCOMPARE(without.waitsFor, QStringLiteral("payloads"));
        QCOMPARE(changed.state, State::Waiting);
        QCOMPARE(with.outcome->kind, Outcome::Kind::Applied);
    }

    void aCommandWaitsForTheEarlierOneItNames()
    {
        RecordCourt court;
        auto desk = court.desk();
        const auto motion = court.motionIn(court.openedCase(desk));
        const auto first = court.command(desk, Samples::acceptance(motion));
        auto second = court.command(desk, domain::RejectSubmission{motion.id, {QStringLiteral("NO_COS")}});
        second.deps = {first.seq};

        const auto early = court.push(desk, second);
        const auto both = court.push(desk, RecordCourt::bodyOf(first) + RecordCourt::bodyOf(second)).results;

        QCOMPARE(early.state, State::Waiting);
        QCOMPARE(early.waitsFor, QStringLiteral("deps"));
        QCOMPARE(both[0].outcome->kind, Outcome::Kind::Applied);
        QCOMPARE(both[1].outcome->kind, Outcome::Kind::NeedsDecision);
    }

    void aCommandThatFailsThreeTimesIsQuarantinedAndOthersGoOn()
    {
        RecordCourt court;
        auto desk = court.desk();
        const auto caseFile = court.openedCase(desk);
        const auto broken = court.motionIn(caseFile);
        const auto sound = court.motionIn(caseFile);
        court.execute(QStringLiteral("UPDATE change SET body = '{\"id\":7}' WHERE kind = 1 AND id = x'%1'")
                          .arg(QString::fromLatin1(broken.id.uuid().toRfc4122().toHex())));

        const auto results = court
                                 .push(desk, RecordCourt::bodyOf(court.command(desk, Samples::acceptance(broken))) +
                                                 RecordCourt::bodyOf(court.command(desk, Samples::acceptance(sound))))
                                 .results;

        QCOMPARE(*results[0].outcome, Outcome::quarantined(QStringLiteral("failed")));
        QCOMPARE(court.number(QStringLiteral("SELECT attempts FROM command WHERE outcome = 6")), 3);
        QCOMPARE(results[1].outcome->kind, Outcome::Kind::Applied);
    }

    void aCrashBetweenReceiptAndExecutionIsMadeGood()
    {
        RecordCourt court;
        auto desk = court.desk();
        const auto motion = court.motionIn(court.openedCase(desk));
        const auto command = court.command(desk, Samples::acceptance(motion));
        RecordCourt::mustHold(court.writer->run([&](sql::Connection &connection) -> Result<> {
            return court.log
                ->receive(connection, desk.sender(), server::record::readCommand(domain::wire::writeEnvelope(command)))
                .map([](auto &&) {});
        }));

        court.restart();
        RecordCourt::mustHold(court.commands->resume());

        QCOMPARE(court.submission(motion.id).state, domain::SubmissionState::Accepted);
        QCOMPARE(court.push(desk, command).outcome->kind, Outcome::Kind::Applied);
    }

    void aCommandThatCrashesTheServerThreeTimesIsQuarantined()
    {
        RecordCourt court;
        auto desk = court.desk();
        const auto motion = court.motionIn(court.openedCase(desk));
        const auto command = court.command(desk, Samples::acceptance(motion));
        const auto crashes = [&] { // Received, or started again; then the process is gone.
            RecordCourt::mustHold(court.writer->run([&](sql::Connection &connection) -> Result<> {
                DAIS_TRY(court.log->receive(connection, desk.sender(),
                                            server::record::readCommand(domain::wire::writeEnvelope(command))));
                return court.log->startAgain(connection, desk.device, command.seq);
            }));
            court.restart();
        };

        crashes();
        crashes();
        RecordCourt::mustHold(court.commands->resume());

        QCOMPARE(*court.push(desk, command).outcome, Outcome::quarantined(QStringLiteral("failed")));
        QCOMPARE(court.submission(motion.id).state, domain::SubmissionState::InReview);
    }

    void aRestoredOutboxIsNoticed()
    {
        RecordCourt court;
        auto desk = court.desk();
        const auto motion = court.motionIn(court.openedCase(desk));
        const auto receipt = court.push(desk, court.command(desk, Samples::acceptance(motion)));
        domain::wire::Hello hello{
            .device = desk.device, .nextSeq = 3, .lastAckedSeq = 2, .lastAckedDigest = receipt.digest};

        const auto good = RecordCourt::must(court.commands->hello(desk.sender(), hello));
        hello.lastAckedDigest = QString(64, QLatin1Char('0'));
        const auto otherBytes = RecordCourt::must(court.commands->hello(desk.sender(), hello));
        hello.lastAckedDigest = receipt.digest;
        hello.nextSeq = 2;
        const auto behind = RecordCourt::must(court.commands->hello(desk.sender(), hello));

        QCOMPARE(good.highestSeq, 2);
        QVERIFY(good.outboxMatches);
        QVERIFY(!otherBytes.outboxMatches);
        QVERIFY(!behind.outboxMatches);
    }

    void tooMuchAtOnceIsRefused()
    {
        RecordCourt court;
        auto desk = court.desk();
        QByteArray many;
        for (int i = 0; i < 65; ++i)
            many += RecordCourt::bodyOf(court.command(desk, domain::AddNote{}));

        QCOMPARE(court.commands->push(desk.sender(), many).error().detail, QStringLiteral("too_many"));
        QCOMPARE(court.commands->push(desk.sender(), QByteArray((1 << 20) + 1, ' ')).error().detail,
                 QStringLiteral("too_large"));
    }
};

QTEST_GUILESS_MAIN(CommandLogTest)
#include "command_log_test.moc"
