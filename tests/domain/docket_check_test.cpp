#include "domain/code_tables.h"
#include "domain/deadline_rules.h"
#include "domain/docket_check.h"
#include "domain/free_slots.h"
#include "domain/local_time.h"
#include "tests/domain/rules/docket_samples.h"

#include <QTest>

using namespace dais;
using namespace dais::domain;
using namespace dais::tests;

/// What speaks against a slot, and where there is a better one.
class DocketCheckTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        auto loaded = CodeTables::load();
        QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().detail));
        m_tables = std::make_unique<CodeTables>(*std::move(loaded));
        m_court = m_tables->courts().find(QStringLiteral("NEW"));
        QVERIFY(m_court);
        const auto rules = DocketRules::on(m_tables->docketRules(), QDate(2026, 12, 1));
        QVERIFY2(rules, rules ? "" : qPrintable(rules.error().detail));
        m_rules = *rules;
    }

    void aGoodSlotHasNothingAgainstIt()
    {
        QCOMPARE(conflictsOf(hearing(m.slotAt(0)), facts()), std::vector<HearingConflict>());
    }

    void eachThingThatSpeaksAgainstASlotIsNamed()
    {
        Hearing wanted = hearing(m.slotAt(0));
        Hearing other = hearing(m.slotAt(30));
        SlotFacts known = facts();
        known.against = {other};
        known.ofCounsel = {hearing(m.slotAt(0, 1))};
        known.absences = {{.id = {},
                           .court = QStringLiteral("NEW"),
                           .of = Absence::Of::Room,
                           .judge = {},
                           .name = QStringLiteral("Courtroom 0"),
                           .from = m.slotAt(0).startsAt,
                           .to = m.slotAt(600).startsAt,
                           .reason = QStringLiteral("Water damage")}};
        wanted.medium = HearingMedium::Telephone;
        known.category = HearingCategory::Individual;
        known.due = {
            {.rule = QStringLiteral("MASTER_RESP_ND"), .due = QDate(2026, 12, 9), .owedBy = QStringLiteral("DHS")}};
        known.clock = AsylumClock{.status = AsylumClock::Status::Stopped, .started = {}, .day150 = {}, .day180 = {}};
        known.before = QDate(2026, 12, 1);
        const auto found = conflictsOf(wanted, known);
        using K = HearingConflict::Kind;
        std::vector<K> kinds;
        for (const HearingConflict &one : found)
            kinds.push_back(one.kind);
        QCOMPARE(kinds, (std::vector{K::Judge, K::Counsel, K::RoomClosed, K::Consent, K::AnswerDue, K::ClockStands}));
        QCOMPARE(found[0].other, other.id);
        QVERIFY(found[0].isDouble() && !found[1].isDouble());
        QCOMPARE(found[2].name, QStringLiteral("Water damage"));
        QCOMPARE(found[5].number, 6);
        wanted.consent = true;
        QCOMPARE(conflictsOf(wanted, known).size(), found.size() - 1);
    }

    void weekendsHolidaysEveningsAndThePastAreNamed()
    {
        using K = HearingConflict::Kind;
        const auto kindsAt = [&](const QDate &day, int hour) {
            HearingSlot slot = m.slotAt(0);
            slot.startsAt = instantsAt(day, QTime(hour, 0), m_court->zone()).front();
            std::vector<K> kinds;
            for (const HearingConflict &one : conflictsOf(hearing(slot), facts()))
                kinds.push_back(one.kind);
            return kinds;
        };
        QCOMPARE(kindsAt(QDate(2026, 12, 5), 10), std::vector{K::CourtClosed});  // Saturday
        QCOMPARE(kindsAt(QDate(2026, 12, 25), 10), std::vector{K::CourtClosed}); // Christmas
        QCOMPARE(kindsAt(QDate(2026, 12, 7), 17), std::vector{K::OffHours});
        QCOMPARE(kindsAt(QDate(2026, 11, 18), 10), std::vector{K::Past});
    }

    void tenDaysLieBetweenServiceAndTheFirstHearing()
    {
        const DeadlineRules deadlines(*m_tables);
        SlotFacts known = facts();
        known.earliest = *deadlines.compute(
            {.rule = QStringLiteral("NTA_FIRST_HRG"), .from = QDate(2026, 11, 28), .court = QStringLiteral("NEW")});
        const auto found = conflictsOf(hearing(m.slotAt(0)), known);
        QCOMPARE(found.size(), std::size_t(1));
        QCOMPARE(found[0].kind, HearingConflict::Kind::TooSoon);
        QCOMPARE(found[0].day, QDate(2026, 12, 8));
        QVERIFY(conflictsOf(hearing(m.slotAt(24 * 60)), known).empty());
    }

    void anHourThatIsSkippedOrComesTwiceIsNoneOrTwoInstants()
    {
        const QTimeZone newYork("America/New_York");
        QVERIFY(instantsAt(QDate(2026, 3, 8), QTime(2, 30), newYork).empty());
        const auto twice = instantsAt(QDate(2026, 11, 1), QTime(1, 30), newYork);
        QCOMPARE(twice.size(), std::size_t(2));
        QCOMPARE(twice[0].secsTo(twice[1]), 3600);
        QCOMPARE(instantsAt(QDate(2026, 7, 6), QTime(8, 30), newYork),
                 std::vector{QDateTime({2026, 7, 6}, {12, 30}, Qt::UTC)});
        QCOMPARE(instantsAt(QDate(2026, 7, 6), QTime(8, 30), QTimeZone("Pacific/Guam")),
                 std::vector{QDateTime({2026, 7, 5}, {22, 30}, Qt::UTC)});
        QCOMPARE(instantsAt(QDate(2026, 3, 8), QTime(2, 30), QTimeZone("America/Phoenix")).size(), std::size_t(1));
        QVERIFY(instantsAt(QDate(2026, 3, 8), QTime(2, 30), QTimeZone()).empty()); // A court without a zone.
    }

    void threeFreeSlotsStandBesideAConflict()
    {
        Bookings booked;
        const Hearing first = hearing(m.slotAt(0));
        booked.add(first);
        const Hearing wanted = hearing(m.slotAt(30));
        const auto found = freeSlots(wanted, HearingCategory::Individual, search(booked));
        QCOMPARE(found.size(), std::size_t(3));
        QCOMPARE(found[0].startsAt, m.slotAt(60).startsAt); // The same day, after the other; 9:00 itself is not free.
        QCOMPARE(found[1].startsAt, m.slotAt(24 * 60 + 30).startsAt);
        for (const HearingSlot &slot : found) {
            Hearing there = wanted;
            there.placeAt(slot);
            QVERIFY(booked.against(there).empty());
            QVERIFY(conflictsOf(there, facts()).empty());
        }
    }

    void aMasterGoesIntoTheNextSessionThatHasRoom()
    {
        m_sessions.clear();
        m_inSession.clear();
        for (int day = 0; day < 4; ++day) {
            const HearingSlot slot = m.slotAt(day * 24 * 60, day == 0 ? 1 : 0, 180);
            m_sessions.push_back({.id = m.id<SessionId>(),
                                  .court = QStringLiteral("NEW"),
                                  .type = QStringLiteral("MR"),
                                  .judge = slot.judge,
                                  .judgeName = slot.judgeName,
                                  .room = slot.room,
                                  .startsAt = slot.startsAt,
                                  .minutes = 180,
                                  .capacity = 2});
        }
        m_inSession[m_sessions[1].id] = 2;
        Hearing wanted = hearing(m.slotAt(-24 * 60));
        auto found = freeSlots(wanted, HearingCategory::Master, search({}));
        QCOMPARE(found.size(), std::size_t(2)); // One is another judge's, one is full.
        QCOMPARE(found[0].session, m_sessions[2].id);
        wanted.judgeId.reset();
        found = freeSlots(wanted, HearingCategory::Master, search({}));
        QCOMPARE(found[0].session, m_sessions[0].id);
    }

    void detainedPeopleAreSetFirst()
    {
        MemoryState state;
        CaseFile old = m.addCase(state), detained = m.addCase(state), young = m.addCase(state);
        old.opened = QDate(2025, 1, 1);
        detained.custody = CustodyStatus::Detained;
        const auto turn = inTurn({young, old, detained});
        QCOMPARE(turn[0].id, detained.id);
        QCOMPARE(turn[1].id, old.id);
    }

private:
    Hearing hearing(const HearingSlot &slot)
    {
        Hearing made{.id = m.id<HearingId>(), .court = QStringLiteral("NEW"), .type = QStringLiteral("II")};
        made.placeAt(slot);
        return made;
    }
    SlotFacts facts() const
    {
        return {.calendar = m_calendar(),
                .zone = m_court->zone(),
                .now = m.clock.now(),
                .dayStart = m_rules.dayStart,
                .dayEnd = m_rules.dayEnd};
    }
    const CourtCalendar &m_calendar() const
    {
        if (!m_made)
            m_made = std::make_unique<CourtCalendar>(m_tables->holidays(), *m_court);
        return *m_made;
    }
    SlotSearch search(const Bookings &booked) const
    {
        m_booked = booked;
        return {.calendar = m_calendar(),
                .booked = m_booked,
                .absences = m_absences,
                .sessions = m_sessions,
                .inSession = m_inSession,
                .zone = m_court->zone(),
                .rules = m_rules,
                .sessionTypes = {},
                .from = m.slotAt(0).startsAt};
    }

    DocketSamples m;
    std::unique_ptr<CodeTables> m_tables;
    const Court *m_court = nullptr;
    DocketRules m_rules;
    mutable std::unique_ptr<CourtCalendar> m_made;
    mutable Bookings m_booked;
    std::vector<Absence> m_absences;
    std::vector<Session> m_sessions;
    QHash<SessionId, int> m_inSession;
};

QTEST_GUILESS_MAIN(DocketCheckTest)
#include "docket_check_test.moc"
