#include "domain/wire/messages.h"

#include "domain/chain.h"
#include "domain/wire/entity_codec.h"
#include "tests/domain/samples.h"

#include <QTest>

using namespace dais;
using namespace dais::domain;
using namespace dais::tests;

namespace {

wire::Change aChange(Samples &samples, const Entity &entity, qint64 rev)
{
    wire::Change change{.partition = QStringLiteral("ord/NEW"),
                        .rev = rev,
                        .commit = samples.id<CommitId>(),
                        .entity = refOf(entity),
                        .salt = QByteArray(16, 'x'),
                        .envelopeDigest = QByteArray(32, 'e'),
                        .version = 3,
                        .aspects = {{QStringLiteral("content"), 3}},
                        .body = wire::encodeEntity(entity)};
    change.bodyDigest = bodyDigest(change.salt, change.body);
    return change;
}

} // namespace

class MessagesTest : public QObject {
    Q_OBJECT
private slots:
    void everyEntityComesBackAsItWent()
    {
        Samples samples;
        const CaseFile caseFile = samples.aCase();
        const QDateTime now = samples.clock.now();
        const Submission package = samples.aChargingPackage();
        const QDate day(2026, 1, 1);
        const std::vector<Entity> all{
            package,
            caseFile,
            Proceeding{.id = samples.id<ProceedingId>(), .caseId = caseFile.id, .began = day},
            Party{.id = samples.id<PartyId>(), .caseId = caseFile.id, .aNumber = caseFile.aNumber},
            Appearance{.id = samples.id<AppearanceId>(), .scope = AppearanceScope::CustodyOnly, .since = day},
            Custody{.id = samples.id<CustodyId>(), .status = CustodyStatus::Released, .effective = day},
            Document{.id = samples.id<DocumentId>(), .filingDate = day, .pages = 3},
            DocketEntry{.id = samples.id<DocketEntryId>(),
                        .number = 4,
                        .enteredAt = now,
                        .corrects = samples.id<DocketEntryId>()},
            Hearing{.id = samples.id<HearingId>(),
                    .medium = HearingMedium::Video,
                    .startsAt = now,
                    .minutes = 30,
                    .judgeId = samples.id<UserId>(),
                    .session = samples.id<SessionId>(),
                    .interpreter = QStringLiteral("I. One"),
                    .status = HearingStatus::Adjourned,
                    .closed = true,
                    .persons = std::vector{samples.id<PartyId>()},
                    .booked = SlotAct{samples.id<CommandId>(), samples.id<UserId>(), QStringLiteral("M. Chen"), now},
                    .slot = 3,
                    .noticed = 2,
                    .overlaps = std::vector{samples.id<HearingId>()},
                    .present = QStringList{QStringLiteral("dhs")}},
            Deadline{.id = samples.id<DeadlineId>(), .due = day},
            Order{.id = samples.id<OrderId>(), .enteredAt = now},
            Notice{.id = samples.id<NoticeId>(), .kind = Notice::Kind::Rejected, .at = now},
            Service{.id = samples.id<ServiceId>(), .means = Service::Means::Paper, .at = now},
            Note{.id = samples.id<NoteId>(), .at = now, .text = QStringLiteral("A line\nand another “quoted”")},
            Decision{
                .id = samples.id<DecisionId>(), .about = refOf(package), .first = {.at = now}, .second = {.at = now}},
            Decision{.id = samples.id<DecisionId>(),
                     .about = refOf(package),
                     .first = {.at = now},
                     .second = {.at = now},
                     .settledBy = samples.id<CommandId>(),
                     .settlement =
                         Settlement{SettleChoice::KeepBoth, samples.id<UserId>(), QStringLiteral("M. Chen"), now}},
            Annotation{.id = samples.id<AnnotationId>(),
                       .at = now,
                       .page = 7,
                       .kind = MarkKind::Ink,
                       .areas = {{1, 2, 3, 4}},
                       .points = {{5, 6}, {-1, -1}},
                       .text = QStringLiteral("“Past harm”"),
                       .link = MarkLink{samples.id<DocumentId>(), 12},
                       .command = samples.id<CommandId>(),
                       .forkedFrom = samples.id<AnnotationId>()},
            Exhibit{.id = Exhibit::idFor(samples.id<DocumentId>()),
                    .caseId = caseFile.id,
                    .label = QStringLiteral("DHS 2"),
                    .log = {{.status = ExhibitStatus::Offered, .at = now, .enteredAt = now}}},
            Roster{Roster::idFor(QStringLiteral("NEW")),
                   QStringLiteral("NEW"),
                   {{samples.id<UserId>(), QStringLiteral("M. Chen"), Role::Clerk}}},
            RoutingTable{.id = RoutingTable::idFor(QStringLiteral("NEW")),
                         .court = QStringLiteral("NEW"),
                         .rules = {{.name = QStringLiteral("Detained"),
                                    .filers = {Role::Dhs, Role::Attorney},
                                    .classifications = {QStringLiteral("detained")},
                                    .charging = false,
                                    .digitsFrom = 0,
                                    .digitsTo = 49,
                                    .to = {samples.id<UserId>()}}},
                         .at = now},
            User{.id = samples.id<UserId>(), .login = QStringLiteral("ralvarez"), .courts = {QStringLiteral("NEW")}},
            Seal{.id = samples.id<SealId>(), .caseId = caseFile.id, .readers = {samples.id<UserId>()}, .at = now},
            Share{.id = samples.id<ShareId>(), .members = {samples.id<UserId>(), samples.id<UserId>()}},
            ClockEvent{.id = samples.id<ClockEventId>(),
                       .caseId = caseFile.id,
                       .act = ClockEvent::Act::Adjourned,
                       .on = day,
                       .effect = ClockEffect::Stops,
                       .code = QStringLiteral("01"),
                       .confirmed = false},
            OutageRecord{.id = samples.id<OutageId>(),
                         .court = QStringLiteral("NEW"),
                         .from = now,
                         .to = now.addSecs(60),
                         .kind = Outage::Kind::Planned,
                         .reason = QStringLiteral("New servers"),
                         .at = now},
            Preset{.id = samples.id<PresetId>(),
                   .owner = samples.id<UserId>(),
                   .use = Preset::Use::Filter,
                   .court = QStringLiteral("NEW"),
                   .name = QStringLiteral("Motions"),
                   .text = QStringLiteral("motion")},
            Session{.id = samples.id<SessionId>(),
                    .court = QStringLiteral("NEW"),
                    .type = QStringLiteral("MR"),
                    .judge = samples.id<UserId>(),
                    .medium = HearingMedium::Internet,
                    .startsAt = now,
                    .minutes = 180,
                    .capacity = 40},
            Absence{.id = samples.id<AbsenceId>(),
                    .court = QStringLiteral("NEW"),
                    .of = Absence::Of::Room,
                    .name = QStringLiteral("Courtroom 3"),
                    .from = now,
                    .to = now.addDays(2),
                    .holiday = true}};
        QCOMPARE(all.size(), std::variant_size_v<EntityVariant> + 1); // An open decision and a settled one.
        for (const Entity &entity : all) {
            const QByteArray body = wire::encodeEntity(entity);
            QVERIFY(!body.contains('\n'));
            const auto back = wire::decodeEntity(refOf(entity).kind, body);
            const QString name = nameOf(refOf(entity).kind);
            QVERIFY2(back, back ? "" : qPrintable(name + back.error().detail));
            QVERIFY2(*back == entity, qPrintable(name));
        }
    }

    void aBodyThatLacksAFieldSaysWhich()
    {
        QByteArray body = wire::encodeEntity(Samples().aCase());
        body.replace("\"court\":\"NEW\",", "");
        QCOMPARE(wire::decodeEntity(EntityKind::Case, body).error().detail, QStringLiteral("wrong_field:court"));
        QVERIFY(!wire::decodeEntity(EntityKind::Case, "{"));
        QVERIFY(!wire::decodeEntity(EntityKind::OutageRecord, "{}"));
    }

    void aPageKeepsEveryBodyByteForByte()
    {
        Samples samples;
        QByteArray page = wire::writePullHead({.epoch = QStringLiteral("e1"),
                                               .scope = {{QStringLiteral("ord/NEW"), wire::ScopeEntry::Act::Add, 0}},
                                               .covered = {{QStringLiteral("ord/NEW"), QStringLiteral("e1"), 2, {}}},
                                               .gone = {samples.id<DocumentId>()},
                                               .more = true,
                                               .serverTime = samples.clock.now()});
        wire::Change put = aChange(samples, samples.aCase(), 1);
        put.body.replace("{\"a_number\"", "{ \"a_number\""); // Not how we write it, yet what the court has.
        wire::Change tombstone = aChange(samples, samples.aCase(), 2);
        tombstone.op = 2;
        tombstone.body.clear();
        wire::appendChange(page, put);
        wire::appendChange(page, tombstone);

        const auto read = wire::readPullPage(page);
        QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
        QCOMPARE(read->changes.size(), std::size_t(2));
        QCOMPARE(read->changes[0].body, put.body);
        QVERIFY(read->changes[0].aspects == put.aspects);
        QVERIFY(read->changes[1].body.isEmpty());
        QCOMPARE(read->head.gone.size(), std::size_t(1));
        QVERIFY(read->head.more);
    }

    void aPageCutAnywhereIsRefused()
    {
        Samples samples;
        QByteArray page = wire::writePullHead({.serverTime = samples.clock.now()});
        const auto head = page.size();
        wire::appendChange(page, aChange(samples, samples.aCase(), 1));
        for (qsizetype size = 0; size < page.size(); ++size)
            if (size != head) // A page may end after its head.
                QVERIFY2(!wire::readPullPage(page.first(size)), qPrintable(QString::number(size)));
        QVERIFY(wire::readPullPage(page));
    }

    void theSmallMessagesComeBackAsTheyWent()
    {
        Samples samples;
        const QDateTime now = samples.clock.now();
        const auto hello = wire::readHello(wire::writeHello({.device = samples.id<DeviceId>(), .nextSeq = 9}));
        QVERIFY(hello && hello->nextSeq == 9);
        const auto helloReply = wire::readHelloReply(wire::writeHelloReply(
            {.epoch = QStringLiteral("e"), .highestSeq = 4, .outboxMatches = false, .serverTime = now}));
        QVERIFY(helloReply && helloReply->highestSeq == 4 && !helloReply->outboxMatches);
        const auto signIn = wire::readSignIn(
            wire::writeSignIn({QStringLiteral("ralvarez"), QStringLiteral("p\"w"), samples.id<DeviceId>(), {}}));
        QVERIFY(signIn && signIn->password == QLatin1String("p\"w"));
        const wire::SignedIn answer{.token = QStringLiteral("t"),
                                    .expiresAt = now,
                                    .user = {.login = QStringLiteral("x")},
                                    .lease = {.partitions = {QStringLiteral("ord/NEW")}, .notAfter = now},
                                    .serverTime = now};
        const auto signedIn = wire::readSignedIn(wire::writeSignedIn(answer));
        QVERIFY(signedIn && signedIn->lease.partitions == answer.lease.partitions);
        const wire::PushReply pushed{.results = {{.seq = 3,
                                                  .command = samples.id<CommandId>(),
                                                  .state = wire::PushResult::State::Decided,
                                                  .outcome = Outcome::refused(QStringLiteral("rejected"))}},
                                     .serverTime = now,
                                     .epoch = QStringLiteral("e1")};
        const auto reply = wire::readPushReply(wire::writePushReply(pushed));
        QVERIFY(reply && reply->results[0].outcome == pushed.results[0].outcome && reply->epoch == pushed.epoch);
        const auto pull = wire::readPullRequest(wire::writePullRequest(
            {.positions = {{.partition = QStringLiteral("ord/NEW"), .rev = 5}}, .outcomeCursor = 2}));
        QVERIFY(pull && pull->positions[0].rev == 5 && pull->outcomeCursor == 2);
        const auto claim = wire::readClaimRequest(
            wire::writeClaimRequest({samples.id<SubmissionId>(), wire::ClaimRequest::Act::Release}));
        QVERIFY(claim && claim->act == wire::ClaimRequest::Act::Release);
        const auto claimed = wire::readClaimReply(wire::writeClaimReply(
            {.submission = samples.id<SubmissionId>(), .holderName = QStringLiteral("M. Chen"), .until = now}));
        QVERIFY(claimed && claimed->until == now);
    }

    void theChainChangesWithEveryPartOfALeaf()
    {
        Samples samples;
        const ChainLeaf leaf{.partition = Partition::courtOrdinary(QStringLiteral("NEW")),
                             .rev = 1,
                             .commit = samples.id<CommitId>(),
                             .entity = {EntityKind::Case, QUuid::createUuid()},
                             .op = 1,
                             .bodyDigest = QByteArray(32, 'b'),
                             .envelopeDigest = QByteArray(32, 'e'),
                             .outcome = 1};
        std::vector<ChainLeaf> others(8, leaf);
        others[0].partition = Partition::courtOrdinary(QStringLiteral("ELP"));
        others[1].rev = 2;
        others[2].commit = samples.id<CommitId>();
        others[3].entity.kind = EntityKind::Party;
        others[4].op = 2;
        others[5].bodyDigest[0] = 'c';
        others[6].envelopeDigest[0] = 'f';
        others[7].outcome = 2;
        for (const ChainLeaf &other : others)
            QVERIFY(other.hash() != leaf.hash());
        QVERIFY(chainAfter(chainStart(), leaf.hash()) != chainAfter(leaf.hash(), chainStart()));
    }
};

QTEST_GUILESS_MAIN(MessagesTest)
#include "messages_test.moc"
