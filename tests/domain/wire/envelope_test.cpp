#include "domain/wire/envelope.h"

#include "tests/domain/samples.h"

#include <QTest>

using namespace dais;
using namespace dais::domain;
using namespace dais::tests;

class EnvelopeTest : public QObject {
    Q_OBJECT
private slots:
    void everyCommandComesBackAsItWent()
    {
        Samples samples;
        const Submission package = samples.aChargingPackage();
        const Document document{
            .id = samples.id<DocumentId>(), .caseId = samples.id<CaseId>(), .filingDate = QDate(2026, 1, 2)};
        const std::vector<CommandArgs> all{
            Samples::acceptance(package),
            RejectSubmission{package.id, {QStringLiteral("NO_COS")}},
            AssignSubmission{package.id, samples.id<UserId>()},
            AddNote{.note = samples.id<NoteId>(), .submission = package.id},
            SettleDecision{samples.id<DecisionId>(), refOf(package), samples.id<CommandId>(), samples.id<CommandId>(),
                           SettleChoice::UseSecond},
            SetShare{samples.id<ShareId>(), {samples.id<UserId>(), samples.id<UserId>()}},
            SealCase{samples.id<CaseId>(), samples.id<SealId>(), {samples.id<UserId>()}},
            UnsealCase{samples.id<CaseId>(), 3, QStringLiteral("token")},
            ReceiveSubmission{package},
            RecordChecks{package.id, package.filings},
            EnterNotice{{.id = samples.id<NoticeId>(), .submission = package.id, .at = samples.clock.now()}, document},
            ImportCase{.caseFile = samples.aCase(), .hearings = {{.startsAt = samples.clock.now(), .minutes = 30}}},
            ViewRecord{samples.id<CaseId>(), samples.id<DocumentId>(), ViewRecord::Act::Export},
            RecordOutage{.outage = samples.id<OutageId>(),
                         .court = QStringLiteral("NEW"),
                         .from = samples.clock.now(),
                         .announcedAt = samples.clock.now(),
                         .kind = Outage::Kind::Planned},
            SetPreset{samples.id<PresetId>(), Preset::Use::Words, QStringLiteral("NEW"), QStringLiteral("Fee"),
                      QStringLiteral("Pay.")},
            DropPreset{samples.id<PresetId>()},
            SetRoster{QStringLiteral("NEW"), {{samples.id<UserId>(), QStringLiteral("M. Chen"), Role::Clerk}}},
            SetRouting{QStringLiteral("NEW"),
                       {{.name = QStringLiteral("Detained"), .digitsTo = 49, .to = {samples.id<UserId>()}}}},
            LodgeSubmission{.submission = package.id,
                            .caseId = samples.id<CaseId>(),
                            .filer = {{}, Role::Respondent, QStringLiteral("R. Sample")},
                            .receivedAt = samples.clock.now(),
                            .filingDate = package.filingDate,
                            .filings = {{.filing = samples.id<FilingId>(), .bytes = 12}}},
            PutAnnotation{.annotation = samples.id<AnnotationId>(),
                          .kind = MarkKind::Arrow,
                          .areas = {{1, 2, 3, 4}},
                          .points = {{5, 6}},
                          .audience = NoteAudience::Shared,
                          .share = samples.id<ShareId>(),
                          .link = MarkLink{samples.id<DocumentId>(), 12},
                          .replaces = samples.id<CommandId>()},
            RemoveAnnotation{.annotation = samples.id<AnnotationId>(), .replaces = samples.id<CommandId>()},
            ScheduleHearing{.hearing = samples.id<HearingId>(),
                            .caseId = samples.id<CaseId>(),
                            .type = QStringLiteral("MR"),
                            .slot = {.startsAt = samples.clock.now(),
                                     .minutes = 30,
                                     .medium = HearingMedium::Telephone,
                                     .judge = samples.id<UserId>(),
                                     .judgeName = QStringLiteral("Judge"),
                                     .room = QStringLiteral("1"),
                                     .session = samples.id<SessionId>()},
                            .language = QStringLiteral("SP"),
                            .interpreter = QStringLiteral("I. One"),
                            .closed = true,
                            .consent = true,
                            .persons = std::vector{samples.id<PartyId>()},
                            .knowingly = true},
            MoveHearings{.moves = {{samples.id<HearingId>(),
                                    {.startsAt = samples.clock.now(), .minutes = 60, .judgeName = {}, .room = {}}}},
                         .reason = QStringLiteral("judge_away"),
                         .reissueNotice = true},
            VacateHearing{samples.id<HearingId>(), QStringLiteral("request")},
            BookInterpreter{samples.id<HearingId>(), QStringLiteral("SP"), std::nullopt},
            RecordHearing{
                samples.id<HearingId>(), HearingStatus::Adjourned, QStringLiteral("01"), {QStringLiteral("dhs")}},
            OverrideClock{samples.id<CaseId>(), samples.id<PartyId>(), QDate(2026, 1, 2), ClockEffect::Stops},
            SetSession{{.id = samples.id<SessionId>(),
                        .court = QStringLiteral("NEW"),
                        .type = QStringLiteral("MR"),
                        .startsAt = samples.clock.now(),
                        .minutes = 180,
                        .capacity = 40}},
            SetAbsence{{.id = samples.id<AbsenceId>(),
                        .court = QStringLiteral("NEW"),
                        .from = samples.clock.now(),
                        .to = samples.clock.now().addDays(1),
                        .reason = QStringLiteral("leave")}},
            SetExhibit{.caseId = samples.id<CaseId>(),
                       .document = samples.id<DocumentId>(),
                       .label = QStringLiteral("C"),
                       .status = ExhibitStatus::Admitted,
                       .at = samples.clock.now()}};
        QCOMPARE(all.size(), std::variant_size_v<CommandVariant>);
        for (const CommandArgs &args : all) {
            auto command = samples.command(args);
            command.deps = {1, 2};
            command.expects = {{refOf(package), QStringLiteral("content"), 7}};
            const auto envelope = wire::readEnvelope(wire::writeEnvelope(command));
            QVERIFY2(envelope, envelope ? "" : qPrintable(envelope.error().detail));
            QCOMPARE(envelope->command.kind(), command.kind());
            QVERIFY(envelope->command.args == args);
            QCOMPARE(envelope->command.id, command.id);
            QCOMPARE(envelope->command.seq, command.seq);
            QCOMPARE(envelope->command.deps, command.deps);
            QVERIFY(envelope->command.expects == command.expects);
            QCOMPARE(envelope->command.claimedAt, command.claimedAt);
        }
    }

    void anEnvelopeIsOneLineAndItsDigestCoversExactlyItsBytes()
    {
        const QByteArray bytes = note();
        QVERIFY(!bytes.contains('\n'));
        const auto one = wire::readEnvelope(bytes);
        const auto other = wire::readEnvelope(QByteArray(bytes).replace(0, 1, "{ "));
        QVERIFY(one && other);
        QVERIFY(one->digest() != other->digest()); // Same meaning, other bytes: another envelope.
        QCOMPARE(one->bytes, bytes);
        QVERIFY(!wire::readEnvelope(QByteArray(bytes).replace(0, 1, "{\n")));
    }

    void wordsTravelBesideTheEnvelopeAndMustMatchTheirHash()
    {
        Samples samples;
        const Payload words{QStringLiteral("text"), QByteArray(16, 's'), "Ask counsel."};
        const auto command =
            samples.command(AddNote{.note = samples.id<NoteId>(), .caseId = samples.id<CaseId>()}, {words});
        const QByteArray bytes = wire::writeEnvelope(command);
        QVERIFY(!bytes.contains("Ask counsel"));

        auto envelope = *wire::readEnvelope(bytes);
        const auto line = wire::readPayloadLine(wire::writePayloadLine(command.id, words));
        QVERIFY(line);
        QCOMPARE(line->command, command.id);
        QVERIFY(envelope.attach({line->payload}));
        QCOMPARE(envelope.command.payloadText(QStringLiteral("text")), QStringLiteral("Ask counsel."));

        Payload forged = words;
        forged.body = "Ask nobody.";
        auto again = *wire::readEnvelope(bytes);
        QVERIFY(!again.attach({forged}));
        QVERIFY(!again.attach({}));
        QVERIFY(again.command.payloads.empty());
    }

    void aPayloadForNobodyIsRefused()
    {
        const auto line =
            wire::readPayloadLine("#payload {\"name\":\"text\",\"salt\":\"AAEC\",\"body\":\"Ask counsel.\"}");
        QCOMPARE(line.error().detail, QStringLiteral("wrong_field:cmd_id"));
    }

    void whatCannotBeReadSaysWhichPart_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("code");
        QTest::newRow("a kind of a later version")
            << QByteArray("note.add") << QByteArray("note.sing") << "unknown_kind";
        QTest::newRow("a later envelope") << QByteArray("\"v\":1") << QByteArray("\"v\":2") << "unknown_version";
        QTest::newRow("a seq of zero") << QByteArray("\"seq\":1") << QByteArray("\"seq\":0") << "wrong_field:cmd_id";
        QTest::newRow("a seq that is text")
            << QByteArray("\"seq\":1") << QByteArray("\"seq\":\"1\"") << "wrong_field:seq";
        QTest::newRow("half a sequence") << QByteArray("\"seq\":1") << QByteArray("\"seq\":1.5") << "wrong_field:seq";
        QTest::newRow("no such partition") << QByteArray("ord/NEW") << QByteArray("ord/../") << "wrong_field:partition";
        QTest::newRow("a role nobody has")
            << QByteArray("\"clerk\"") << QByteArray("\"king\"") << "wrong_field:acting_role";
    }
    void whatCannotBeReadSaysWhichPart()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QByteArray bytes = note();
        QVERIFY(bytes.contains(from));
        const auto envelope = wire::readEnvelope(bytes.replace(from, to));
        QVERIFY(!envelope);
        QTEST(envelope.error().detail, "code");
    }

    void unknownKeysAreIgnored() { QVERIFY(wire::readEnvelope(note().replace(0, 1, "{\"later\":{\"x\":1},"))); }

private:
    static QByteArray note()
    {
        Samples samples;
        return wire::writeEnvelope(
            samples.command(AddNote{.note = samples.id<NoteId>(), .caseId = samples.id<CaseId>()}));
    }
};

QTEST_GUILESS_MAIN(EnvelopeTest)
#include "envelope_test.moc"
