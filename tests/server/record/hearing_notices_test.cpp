#include "server/record/hearing_places.h"
#include "server/record/sql_state.h"
#include "tests/server/record/record_court.h"

using namespace dais;
using namespace dais::tests;
using domain::Outcome;

namespace {

/// A case with a hearing that the clerk set, and the effects that follow done.
struct Docket {
    Docket() : desk(court.desk()), file(court.openedCase(desk)) { RecordCourt::mustHold(court.effects->runDue()); }
    domain::HearingSlot slotAt(int minutes) const
    {
        return {.startsAt = court.clock.now().addDays(40).addSecs(minutes * 60),
                .minutes = 60,
                .judge = judge,
                .judgeName = QStringLiteral("Judge"),
                .room = QStringLiteral("Courtroom 1")};
    }
    domain::HearingId sets(const domain::HearingSlot &slot)
    {
        const auto id = domain::HearingId::make(court.clock, court.random);
        last = *court
                    .push(desk, court.command(desk, domain::ScheduleHearing{.hearing = id,
                                                                            .caseId = file.id,
                                                                            .type = QStringLiteral("MR"),
                                                                            .slot = slot,
                                                                            .language = QStringLiteral("SP")}))
                    .outcome;
        return id;
    }
    domain::Hearing hearing(const domain::HearingId &id)
    {
        return std::get<domain::Hearing>(
            RecordCourt::must(court.records->findForServer({domain::EntityKind::Hearing, id.uuid()})));
    }

    RecordCourt court;
    RecordCourt::Desk desk;
    domain::CaseFile file;
    domain::UserId judge = domain::UserId::make(court.clock, court.random);
    Outcome last;
};

} // namespace

/// Setting a hearing at the court: the notice follows once, to everybody, and the index finds who is where.
class HearingNoticesTest : public QObject {
    Q_OBJECT
private slots:
    void everyHearingIsToldOnceAndStandsInTheRecord()
    {
        Docket docket;
        const int before = docket.court.notices.made;
        const auto id = docket.sets(docket.slotAt(0));
        QCOMPARE(docket.last, Outcome::applied());
        QVERIFY(docket.hearing(id).owesNotice());
        RecordCourt::mustHold(docket.court.effects->runDue());
        QVERIFY(!docket.hearing(id).owesNotice());
        QCOMPARE(docket.court.notices.made, before + 1);
        const auto served = QStringLiteral("SELECT count(*) FROM change WHERE kind = 13");
        const qint64 services = docket.court.number(served);
        QVERIFY(services >= 2); // The respondents and DHS.
        QCOMPARE(
            docket.court.number(QStringLiteral("SELECT count(*) FROM document WHERE name = 'notice-of-hearing.pdf'")),
            2);
        const auto after = std::get<domain::CaseFile>(
            RecordCourt::must(docket.court.records->findForServer({domain::EntityKind::Case, docket.file.id.uuid()})));
        QCOMPARE(after.recordDocuments, docket.file.recordDocuments + 1);
        QCOMPARE(after.nextHearingAt, docket.slotAt(0).startsAt);
        RecordCourt::mustHold(docket.court.effects->runDue());
        QCOMPARE(docket.court.number(served), services);
    }

    void aNoticeThatCannotBeMadeIsOwedUntilItIs()
    {
        Docket docket;
        docket.court.notices.failures = 1;
        const auto id = docket.sets(docket.slotAt(0));
        RecordCourt::mustHold(docket.court.effects->runDue());
        QVERIFY(docket.hearing(id).owesNotice());
        QCOMPARE(RecordCourt::must(docket.court.effects->waiting()), 1);
        docket.court.clock.advance(2000);
        RecordCourt::mustHold(docket.court.effects->runDue());
        QVERIFY(!docket.hearing(id).owesNotice());
    }

    void ofTwoMovesPeopleHearTheLast()
    {
        Docket docket;
        const auto id = docket.sets(docket.slotAt(0));
        RecordCourt::mustHold(docket.court.effects->runDue());
        const int made = docket.court.notices.made;
        for (const int minutes : {60, 120}) {
            const domain::MoveHearings move{
                .moves = {{id, docket.slotAt(minutes)}}, .reason = QStringLiteral("request"), .reissueNotice = true};
            QCOMPARE(docket.court.push(docket.desk, docket.court.command(docket.desk, move)).outcome,
                     Outcome::applied());
        }
        RecordCourt::mustHold(docket.court.effects->runDue());
        QCOMPARE(docket.court.notices.made, made + 1);
        QCOMPARE(docket.hearing(id).noticed, 3);
        QCOMPARE(RecordCourt::must(docket.court.effects->waiting()), 0);
    }

    void theSecondInOneSlotNeedsADecision()
    {
        Docket docket;
        const auto first = docket.sets(docket.slotAt(0));
        const auto second = docket.sets(docket.slotAt(30));
        QCOMPARE(docket.last.code, QStringLiteral("slot_taken"));
        QCOMPARE(docket.court.number(QStringLiteral("SELECT count(*) FROM hearing_place")), 1);
        QVERIFY(first != second);
        QVERIFY(!docket.court.records->findForServer({domain::EntityKind::Hearing, second.uuid()}));
    }

    void theIndexFollowsWhatTheHearingsSay()
    {
        Docket docket;
        const auto id = docket.sets(docket.slotAt(0));
        const domain::Hearing there = docket.hearing(id);
        domain::Hearing probe = there;
        probe.id = domain::HearingId::make(docket.court.clock, docket.court.random);
        const auto against = [&] {
            std::vector<domain::Hearing> found;
            RecordCourt::mustHold(docket.court.readers->snapshot([&](sql::Connection &connection) -> Result<> {
                found = RecordCourt::must(server::record::hearingsAgainst(connection, probe));
                return {};
            }));
            return found.size();
        };
        QCOMPARE(against(), std::size_t(1));
        probe.startsAt = there.endsAt();
        QCOMPARE(against(), std::size_t(0));
        probe.startsAt = there.startsAt;
        QCOMPARE(docket.court
                     .push(docket.desk,
                           docket.court.command(docket.desk, domain::VacateHearing{id, QStringLiteral("docket")}))
                     .outcome,
                 Outcome::applied());
        QCOMPARE(against(), std::size_t(0));
    }

    void whoMayNotReadTheCaseSetsNothingThere()
    {
        Docket docket;
        RecordCourt::Desk desk{
            docket.court.addAccount(QStringLiteral("elsewhere"), domain::Role::Clerk, QStringLiteral("NYC")),
            domain::DeviceId::make(docket.court.clock, docket.court.random), 0, domain::Role::Clerk};
        const domain::ScheduleHearing args{.hearing = domain::HearingId::make(docket.court.clock, docket.court.random),
                                           .caseId = docket.file.id,
                                           .type = QStringLiteral("MR"),
                                           .slot = docket.slotAt(0)};
        QCOMPARE(docket.court.push(desk, docket.court.command(desk, args)).outcome,
                 Outcome::refused(QStringLiteral("case_unknown")));
    }
};

QTEST_GUILESS_MAIN(HearingNoticesTest)
#include "hearing_notices_test.moc"
