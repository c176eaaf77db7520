#include "tests/domain/rules/docket_samples.h"

#include <QTest>

using namespace dais;
using namespace dais::domain;
using namespace dais::tests;

/// Setting, moving, vacating and recording hearings: who wins, what is flagged, who must be told.
class DocketTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m = std::make_unique<DocketSamples>();
        state = MemoryState();
    }

    void aFreeSlotIsBookedAndTold()
    {
        const CaseFile file = m->addCase(state);
        const ScheduleHearing args = m->schedule(file, m->slotAt(0));
        const Applied applied = m->carryOut(state, m->command(args));
        QCOMPARE(applied.outcome, Outcome::applied());
        QCOMPARE(applied.effects.size(), std::size_t(1));
        QCOMPARE(applied.effects.front().key, QStringLiteral("hearing/%1/1").arg(args.hearing.toString()));
        const Hearing hearing = only(args.hearing);
        QVERIFY(hearing.owesNotice() && hearing.isActive());
        QCOMPARE(hearing.booked->byName, QStringLiteral("R. Alvarez"));
        const CaseFile after = *state.get<CaseFile>(file.id.uuid());
        QCOMPARE(after.nextHearingAt, args.slot.startsAt);
        QCOMPARE(after.nextHearingJudge, QStringLiteral("Judge 0"));
        QCOMPARE(after.judge, m->judges[0]);
    }

    void aTakenSlotNeedsADecisionThatNamesBoth()
    {
        const ScheduleHearing first = m->schedule(m->addCase(state), m->slotAt(0));
        const ScheduleHearing second = m->schedule(m->addCase(state), m->slotAt(30));
        m->carryOut(state, m->command(first));
        const Applied applied = m->carryOut(state, m->command(second));
        QCOMPARE(applied.outcome.kind, Outcome::Kind::NeedsDecision);
        QCOMPARE(applied.outcome.code, QStringLiteral("slot_taken"));
        QCOMPARE(state.all<Hearing>().size(), std::size_t(1));
        const Decision decision = state.all<Decision>().front();
        QCOMPARE(decision.about.id, second.hearing.uuid());
        QCOMPARE(decision.caseId, second.caseId);
        QCOMPARE(decision.first.commandKind, QStringLiteral("hearing.schedule"));
        QVERIFY(decision.first.args.contains(first.hearing.toString().toLatin1()));
    }

    void bothMayStandAtOneTimeKnowinglyAndAreFlagged()
    {
        const ScheduleHearing first = m->schedule(m->addCase(state), m->slotAt(0));
        ScheduleHearing second = m->schedule(m->addCase(state), m->slotAt(30));
        second.knowingly = true;
        m->carryOut(state, m->command(first));
        QCOMPARE(m->carryOut(state, m->command(second)).outcome, Outcome::applied());
        QCOMPARE(only(second.hearing).overlaps, std::vector{first.hearing});
        // The first moves away: nothing overlaps any more.
        MoveHearings away{.moves = {{first.hearing, m->slotAt(600)}}, .reason = QStringLiteral("docket")};
        QCOMPARE(m->carryOut(state, m->moving(state, away)).outcome, Outcome::applied());
        QVERIFY(only(second.hearing).overlaps->empty());
    }

    void casesOfOneSessionShareItsTime()
    {
        Session session{.id = m->id<SessionId>(),
                        .court = QStringLiteral("NEW"),
                        .type = QStringLiteral("MR"),
                        .judge = m->judges[0],
                        .judgeName = QStringLiteral("Judge 0"),
                        .room = QStringLiteral("Courtroom 0"),
                        .startsAt = m->slotAt(0).startsAt,
                        .minutes = 180,
                        .capacity = 40};
        QCOMPARE(m->carryOut(state, m->command(SetSession{session})).outcome,
                 Outcome::refused(QStringLiteral("not_permitted")));
        QCOMPARE(m->carryOut(state, m->ofAdministrator(SetSession{session})).outcome, Outcome::applied());
        for (int i = 0; i < 3; ++i)
            QCOMPARE(m->carryOut(state, m->command(m->schedule(m->addCase(state), session.slotNow()))).outcome,
                     Outcome::applied());
        QCOMPARE(m->carryOut(state, m->command(m->schedule(m->addCase(state), m->slotAt(60)))).outcome.kind,
                 Outcome::Kind::NeedsDecision);
        session.minutes = 0;
        QCOMPARE(m->carryOut(state, m->ofAdministrator(SetSession{session})).outcome,
                 Outcome::refused(QStringLiteral("length_impossible")));
    }

    void twoWhoMoveOneHearingNeedADecisionUnlessTheyAgree()
    {
        const ScheduleHearing args = m->schedule(m->addCase(state), m->slotAt(0));
        m->carryOut(state, m->command(args));
        const Command one = m->moving(state, {.moves = {{args.hearing, m->slotAt(120)}}});
        const Command same = m->moving(state, {.moves = {{args.hearing, m->slotAt(120)}}});
        const Command other = m->moving(state, {.moves = {{args.hearing, m->slotAt(240)}}});
        QCOMPARE(m->carryOut(state, one).outcome, Outcome::applied());
        QCOMPARE(m->carryOut(state, same).outcome.kind, Outcome::Kind::SameAs);
        QCOMPARE(m->carryOut(state, same).outcome.sameAs, one.id);
        const Applied third = m->carryOut(state, other);
        QCOMPARE(third.outcome.code, QStringLiteral("moved_elsewhere"));
        QCOMPARE(only(args.hearing).startsAt, m->slotAt(120).startsAt);
        // Settled for the second: it takes the place of the first.
        const Decision decision = *state.get<Decision>(third.outcome.decision.uuid());
        QCOMPARE(settle(decision, SettleChoice::KeepBoth).outcome, Outcome::refused(QStringLiteral("not_both")));
        QCOMPARE(settle(decision, SettleChoice::UseSecond).outcome, Outcome::applied());
        QCOMPARE(only(args.hearing).startsAt, m->slotAt(240).startsAt);
        QCOMPARE(settle(decision, SettleChoice::UseSecond).outcome.kind, Outcome::Kind::SameAs);
    }

    void aTakenSlotMaySettleEitherWay()
    {
        const ScheduleHearing first = m->schedule(m->addCase(state), m->slotAt(0));
        const ScheduleHearing second = m->schedule(m->addCase(state), m->slotAt(0));
        m->carryOut(state, m->command(first));
        const auto decision = m->carryOut(state, m->command(second)).outcome.decision;
        const Decision open = *state.get<Decision>(decision.uuid());
        QCOMPARE(settle(open, SettleChoice::UseSecond).outcome, Outcome::refused(QStringLiteral("slot_taken")));
        MemoryState kept = state;
        QCOMPARE(settle(open, SettleChoice::KeepBoth).outcome, Outcome::applied());
        QCOMPARE(only(second.hearing).overlaps, std::vector{first.hearing});
        QVERIFY(state.get<Decision>(decision.uuid())->settlement);
        state = kept;
        QCOMPARE(settle(open, SettleChoice::KeepFirst).outcome, Outcome::applied());
        QVERIFY(!state.get<Hearing>(second.hearing.uuid()));
    }

    void nothingQuotesAHearingUnderSeal()
    {
        const ScheduleHearing first = m->schedule(m->addCase(state), m->slotAt(0));
        m->carryOut(state, m->command(first));
        CaseFile sealed = m->cases.front();
        sealed.seal = m->id<SealId>();
        state.put(sealed);
        ScheduleHearing second = m->schedule(m->addCase(state), m->slotAt(30));
        QCOMPARE(m->carryOut(state, m->command(second)).outcome, Outcome::refused(QStringLiteral("slot_taken")));
        second.knowingly = true;
        const Applied knowingly = m->carryOut(state, m->command(second));
        QCOMPARE(knowingly.outcome, Outcome::refused(QStringLiteral("slot_taken")));
        QVERIFY(knowingly.changes.empty());
        const ScheduleHearing third = m->schedule(m->cases.back(), m->slotAt(300));
        QCOMPARE(m->carryOut(state, m->command(third)).outcome, Outcome::applied());
        const Applied moved =
            m->carryOut(state, m->moving(state, {.moves = {{third.hearing, m->slotAt(0)}}, .knowingly = true}));
        QCOMPARE(moved.outcome, Outcome::refused(QStringLiteral("slot_taken")));
        QVERIFY(moved.changes.empty() && state.all<Decision>().empty());
    }

    void whatOverlappedAndMovesOntoAnotherSaysSoInItsNewPlace()
    {
        const ScheduleHearing one = m->schedule(m->addCase(state), m->slotAt(0));
        ScheduleHearing two = m->schedule(m->addCase(state), m->slotAt(0));
        two.knowingly = true;
        const ScheduleHearing there = m->schedule(m->addCase(state), m->slotAt(600));
        for (const ScheduleHearing &args : {one, two, there})
            QCOMPARE(m->carryOut(state, m->command(args)).outcome, Outcome::applied());
        const MoveHearings both{.moves = {{one.hearing, m->slotAt(300)}, {two.hearing, m->slotAt(600)}},
                                .knowingly = true};
        QCOMPARE(m->carryOut(state, m->moving(state, both)).outcome, Outcome::applied());
        QCOMPARE(only(two.hearing).overlaps, std::vector{there.hearing});
    }

    void aBulkMoveIsWholeOrNothing()
    {
        std::vector<HearingId> ids;
        for (int i = 0; i < 5; ++i) {
            const ScheduleHearing args = m->schedule(m->addCase(state), m->slotAt(i * 60));
            m->carryOut(state, m->command(args));
            ids.push_back(args.hearing);
        }
        m->carryOut(state, m->command(m->schedule(m->addCase(state), m->slotAt(3 * 60 + 1440))));
        MoveHearings day{.moves = {}, .reason = QStringLiteral("judge_away")};
        for (int i = 0; i < 5; ++i)
            day.moves.push_back({ids[std::size_t(i)], m->slotAt(i * 60 + 1440)});
        QCOMPARE(m->carryOut(state, m->command(day)).outcome, Outcome::refused(QStringLiteral("not_permitted")));
        const auto before = state.all<Hearing>();
        QCOMPARE(m->carryOut(state, m->moving(state, day)).outcome.kind, Outcome::Kind::NeedsDecision);
        QCOMPARE(state.all<Hearing>(), before); // One slot is taken: nothing moved.
        day.moves[3].slot = m->slotAt(5 * 60 + 1440);
        const Applied applied = m->carryOut(state, m->moving(state, day));
        QCOMPARE(applied.outcome, Outcome::applied());
        QCOMPARE(applied.effects.size(), std::size_t(5));
        QCOMPARE(only(ids[4]).slot, 2);
    }

    void hearingsThatChangePlacesDoNotStandInEachOthersWay()
    {
        const ScheduleHearing one = m->schedule(m->addCase(state), m->slotAt(0));
        const ScheduleHearing two = m->schedule(m->addCase(state), m->slotAt(60));
        m->carryOut(state, m->command(one));
        m->carryOut(state, m->command(two));
        const MoveHearings swap{.moves = {{one.hearing, m->slotAt(60)}, {two.hearing, m->slotAt(0)}}};
        QCOMPARE(m->carryOut(state, m->moving(state, swap)).outcome, Outcome::applied());
        QVERIFY(!only(one.hearing).overlaps && !only(two.hearing).overlaps);
        const MoveHearings onto{.moves = {{one.hearing, m->slotAt(300)}, {two.hearing, m->slotAt(330)}}};
        QCOMPARE(m->carryOut(state, m->moving(state, onto)).outcome.code, QStringLiteral("slot_taken"));
    }

    void peopleWhoWereToldAreNotLeftWithTheOldTime()
    {
        const ScheduleHearing args = m->schedule(m->addCase(state), m->slotAt(0));
        m->carryOut(state, m->command(args));
        told(args.hearing);
        QVERIFY(!only(args.hearing).owesNotice());
        MoveHearings move{.moves = {{args.hearing, m->slotAt(60)}}};
        QCOMPARE(m->carryOut(state, m->command(move)).outcome, Outcome::refused(QStringLiteral("served")));
        move.reissueNotice = true;
        QCOMPARE(m->carryOut(state, m->command(move)).outcome, Outcome::applied());
        QVERIFY(only(args.hearing).owesNotice());
        const Applied vacated = m->carryOut(state, m->command(VacateHearing{args.hearing, QStringLiteral("docket")}));
        QCOMPARE(vacated.outcome, Outcome::applied());
        QCOMPARE(vacated.effects.front().key, QStringLiteral("hearing/%1/3").arg(args.hearing.toString()));
        QVERIFY(!state.get<CaseFile>(args.caseId.uuid())->nextHearingAt);
        QCOMPARE(m->carryOut(state, m->command(move)).outcome, Outcome::refused(QStringLiteral("vacated")));
    }

    void anInterpreterIsNotInTwoPlaces()
    {
        ScheduleHearing one = m->schedule(m->addCase(state), m->slotAt(0, 0));
        one.interpreter = QStringLiteral("Interpreter 7");
        const ScheduleHearing two = m->schedule(m->addCase(state), m->slotAt(30, 1));
        m->carryOut(state, m->command(one));
        QCOMPARE(m->carryOut(state, m->command(two)).outcome, Outcome::applied());
        const BookInterpreter book{two.hearing, QStringLiteral("SP"), QStringLiteral("Interpreter 7")};
        QCOMPARE(m->carryOut(state, m->command(book)).outcome.code, QStringLiteral("slot_taken"));
        // Another aspect: who moves the hearing at the same moment is not disturbed.
        const Command move = m->moving(state, {.moves = {{two.hearing, m->slotAt(90, 1)}}});
        const BookInterpreter free{two.hearing, QStringLiteral("SP"), QStringLiteral("Interpreter 8")};
        QCOMPARE(m->carryOut(state, m->command(free)).outcome, Outcome::applied());
        QCOMPARE(m->carryOut(state, move).outcome, Outcome::applied());
        QCOMPARE(only(two.hearing).interpreter, QStringLiteral("Interpreter 8"));
    }

    void anAdjournmentWritesTheClockAndOneMayNotMoveWhatWasHeard()
    {
        const CaseFile file = m->addCase(state);
        const Party party{.id = m->id<PartyId>(), .caseId = file.id};
        state.put(party);
        state.put(
            ClockEvent{.id = m->id<ClockEventId>(), .caseId = file.id, .party = party.id, .on = QDate(2026, 1, 12)});
        const ScheduleHearing args = m->schedule(file, m->slotAt(0));
        m->carryOut(state, m->command(args));
        const auto record = [&](const char *code) {
            return RecordHearing{args.hearing,
                                 HearingStatus::Adjourned,
                                 QLatin1String(code),
                                 {QStringLiteral("respondent"), QStringLiteral("dhs")}};
        };
        QCOMPARE(m->carryOut(state, m->command(record("05"))).outcome,
                 Outcome::refused(QStringLiteral("code_retired")));
        QCOMPARE(m->carryOut(state, m->command(record("ZZ"))).outcome, Outcome::refused(QStringLiteral("code")));
        QCOMPARE(m->carryOut(state, m->command(record("01"))).outcome, Outcome::applied());
        QCOMPARE(only(args.hearing).state(), HearingStatus::Adjourned);
        QVERIFY(!only(args.hearing).owesNotice());
        const auto events = state.all<ClockEvent>();
        QCOMPARE(events.size(), std::size_t(2));
        const ClockEvent stop = events[0].act == ClockEvent::Act::Adjourned ? events[0] : events[1];
        QCOMPARE(stop.effect, ClockEffect::Stops);
        QCOMPARE(stop.on, QDate(2026, 12, 7));
        QCOMPARE(m->carryOut(state, m->command(record("01"))).outcome.kind, Outcome::Kind::SameAs);
        QCOMPARE(m->carryOut(state, m->moving(state, {.moves = {{args.hearing, m->slotAt(60)}}})).outcome,
                 Outcome::refused(QStringLiteral("heard")));
        // Somebody else recorded it otherwise; settled for theirs, the clock follows.
        const auto decision = m->carryOut(state, m->command(record("13"))).outcome;
        QCOMPARE(decision.code, QStringLiteral("recorded_differently"));
        QCOMPARE(settle(*state.get<Decision>(decision.decision.uuid()), SettleChoice::UseSecond).outcome,
                 Outcome::applied());
        QCOMPARE(only(args.hearing).adjournmentCode, QStringLiteral("13"));
        for (const ClockEvent &event : state.all<ClockEvent>())
            QVERIFY(event.act == ClockEvent::Act::Filed || event.effect == ClockEffect::Runs);
    }

    void aClockIsOverriddenWithAReasonOnly()
    {
        const CaseFile file = m->addCase(state);
        const PartyId party = m->id<PartyId>();
        OverrideClock args{file.id, party, QDate(2026, 11, 2), ClockEffect::Runs};
        QCOMPARE(m->carryOut(state, m->command(args)).outcome, Outcome::refused(QStringLiteral("reason_missing")));
        const std::vector<Payload> words{
            {QStringLiteral("text"), QByteArray(16, 's'), "The code was entered by mistake."}};
        QCOMPARE(m->carryOut(state, m->command(args, words)).outcome, Outcome::refused(QStringLiteral("no_clock")));
        state.put(ClockEvent{.id = m->id<ClockEventId>(), .caseId = file.id, .party = party, .on = QDate(2026, 1, 12)});
        QCOMPARE(m->carryOut(state, m->command(args, words)).outcome, Outcome::applied());
    }

    void whatCannotBeASlotIsRefused()
    {
        const CaseFile file = m->addCase(state);
        ScheduleHearing args = m->schedule(file, m->slotAt(0, 0, -30)); // It ends before it starts.
        QCOMPARE(m->carryOut(state, m->command(args)).outcome, Outcome::refused(QStringLiteral("length_impossible")));
        args.slot = m->slotAt(0);
        args.slot.startsAt = {};
        QCOMPARE(m->carryOut(state, m->command(args)).outcome, Outcome::refused(QStringLiteral("start_missing")));
        args.slot = m->slotAt(0);
        args.caseId = m->id<CaseId>();
        QCOMPARE(m->carryOut(state, m->command(args)).outcome, Outcome::refused(QStringLiteral("case_unknown")));
        QCOMPARE(m->carryOut(state, m->moving(state, {.moves = {{m->id<HearingId>(), m->slotAt(0)}}})).outcome,
                 Outcome::refused(QStringLiteral("unknown")));
    }

    void anAbsenceIsAnAdministratorsAndMeetsWhomItIsOf()
    {
        Absence away{.id = m->id<AbsenceId>(),
                     .court = QStringLiteral("NEW"),
                     .of = Absence::Of::Judge,
                     .judge = m->judges[0],
                     .name = QStringLiteral("Judge 0"),
                     .from = m->slotAt(0).startsAt.addSecs(1800),
                     .to = m->slotAt(0).startsAt.addDays(3)};
        QCOMPARE(m->carryOut(state, m->ofAdministrator(SetAbsence{away})).outcome, Outcome::applied());
        QVERIFY(away.meets(QStringLiteral("XXX"), m->slotAt(0)));
        QVERIFY(!away.meets(QStringLiteral("NEW"), m->slotAt(0, 1)));
        QVERIFY(!away.meets(QStringLiteral("NEW"), m->slotAt(0, 0, 30))); // It ends where the absence begins.
        std::swap(away.from, away.to);
        QCOMPARE(m->carryOut(state, m->ofAdministrator(SetAbsence{away})).outcome,
                 Outcome::refused(QStringLiteral("times")));
    }

private:
    Hearing only(const HearingId &id) const { return *state.get<Hearing>(id.uuid()); }
    Applied settle(const Decision &decision, SettleChoice choice)
    {
        return m->carryOut(state, m->ofAdministrator(SettleDecision{decision.id, decision.about, decision.first.command,
                                                                    decision.second.command, choice}));
    }
    void told(const HearingId &id)
    {
        const Hearing hearing = only(id);
        const Notice notice{.id = m->id<NoticeId>(),
                            .kind = Notice::Kind::Hearing,
                            .caseId = hearing.caseId,
                            .hearing = id,
                            .slot = hearing.slot};
        m->carryOut(state, m->command(EnterNotice{notice, std::nullopt}));
    }

    std::unique_ptr<DocketSamples> m;
    MemoryState state;
};

QTEST_GUILESS_MAIN(DocketTest)
#include "docket_test.moc"
