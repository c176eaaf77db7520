#include "domain/bookings.h"
#include "tests/domain/rules/docket_samples.h"

#include <QTest>
#include <rapidcheck.h>
#include <set>

using namespace dais;
using namespace dais::domain;
using namespace dais::tests;

namespace {

/// One of three administrators who work offline: what they saw when they left, and what they did since.
struct Administrator {
    MemoryState seen;
    std::vector<Command> outbox;
};

/// Two active hearings in one judge's, room's or interpreter's time that neither of them says.
bool isUnflagged(const Hearing &one, const Hearing &other)
{
    const auto says = [](const Hearing &hearing, const HearingId &id) {
        return hearing.overlaps && std::ranges::find(*hearing.overlaps, id) != hearing.overlaps->end();
    };
    return sharedBy(one, other) != Shared::Nothing && !says(one, other.id) && !says(other, one.id);
}

/// A court whose docket three people keep, apart from each other.
class KeptCourt {
public:
    KeptCourt()
    {
        for (int i = 0; i < 8; ++i)
            samples.addCase(state);
        for (Administrator &one : people)
            one.seen = state;
    }
    void act(int person, int what, int pick, int judge, int at, bool knowingly)
    {
        Administrator &one = people[std::size_t(person)];
        const auto hearings = one.seen.all<Hearing>();
        const HearingSlot slot = samples.slotAt(at * 30, judge, 60);
        std::optional<Command> command;
        if (what == 0 || hearings.empty()) {
            auto args = samples.schedule(samples.cases[std::size_t(pick) % samples.cases.size()], slot);
            args.knowingly = knowingly;
            command = samples.ofAdministrator(args);
        } else if (what == 1) {
            command = samples.moving(one.seen, {.moves = {{hearings[std::size_t(pick) % hearings.size()].id, slot}},
                                                .knowingly = knowingly});
        } else if (what == 2) {
            MoveHearings day{.moves = {}, .reason = QStringLiteral("judge_away"), .knowingly = knowingly};
            for (const Hearing &hearing : hearings)
                if (hearing.judgeId == samples.judges[std::size_t(judge)]) {
                    HearingSlot later = hearing.slotNow();
                    later.startsAt = later.startsAt.addSecs(at * 1800);
                    day.moves.push_back({hearing.id, later});
                }
            if (!day.moves.empty())
                command = samples.moving(one.seen, day);
        } else {
            command = samples.command(
                VacateHearing{hearings[std::size_t(pick) % hearings.size()].id, QStringLiteral("docket")});
        }
        if (!command)
            return;
        samples.carryOut(one.seen, *command); // What they see until they are back.
        one.outbox.push_back(*command);
    }
    void undo(int person)
    {
        Administrator &one = people[std::size_t(person)];
        if (one.outbox.empty())
            return;
        one.outbox.pop_back(); // Withdrawn before it was sent: as if it had not been.
        one.seen = state;
        for (const Command &command : one.outbox)
            samples.carryOut(one.seen, command);
    }
    void sync(int person)
    {
        Administrator &one = people[std::size_t(person)];
        for (const Command &command : one.outbox) {
            const Applied applied = samples.carryOut(state, command);
            for (const Effect &effect : applied.effects)
                if (effect.kind == Effect::Kind::TellHearing)
                    pending.insert(effect.key);
        }
        one.outbox.clear();
        one.seen = state;
    }
    void settle(int choice)
    {
        for (const Decision &decision : state.all<Decision>()) {
            if (decision.settledBy)
                continue;
            const SettleDecision args{decision.id, decision.about, decision.first.command, decision.second.command,
                                      SettleChoice(choice)};
            const Applied applied = samples.carryOut(state, samples.ofAdministrator(args));
            for (const Effect &effect : applied.effects)
                pending.insert(effect.key);
            return;
        }
    }
    void check() const
    {
        const auto hearings = state.all<Hearing>();
        for (const Hearing &one : hearings) {
            for (const Hearing &other : hearings)
                RC_ASSERT(!isUnflagged(one, other));
            const QString key = QStringLiteral("hearing/%1/%2").arg(one.id.toString()).arg(one.slot.value_or(0));
            RC_ASSERT(!one.owesNotice() || pending.contains(key));
        }
    }

    DocketSamples samples;
    MemoryState state;
    std::array<Administrator, 3> people;
    std::set<QString> pending;
};

} // namespace

/// Whatever three administrators do apart from each other, nobody's time is booked twice in silence.
class DocketPropertiesTest : public QObject {
    Q_OBJECT
private slots:
    void noSequenceLeavesTwoInOneSlotUnflaggedOrAHearingUntold()
    {
        const bool held = rc::check("docket", [] {
            KeptCourt court;
            const auto steps = *rc::gen::container<std::vector<std::tuple<int, int, int, int, int, bool>>>(
                rc::gen::tuple(rc::gen::inRange(0, 10), rc::gen::inRange(0, 3), rc::gen::inRange(0, 100),
                               rc::gen::inRange(0, 3), rc::gen::inRange(0, 12), rc::gen::arbitrary<bool>()));
            for (const auto &[what, person, pick, judge, at, knowingly] : steps) {
                if (what < 6)
                    court.act(person, what % 4, pick, judge, at, knowingly);
                else if (what == 6)
                    court.undo(person);
                else if (what == 7)
                    court.settle(pick % 3);
                else
                    court.sync(person);
                court.check();
            }
        });
        QVERIFY(held);
    }

    void bookingsFindWhatLookingAtEveryPairFinds()
    {
        const bool held = rc::check("bookings", [] {
            DocketSamples samples;
            const auto places = *rc::gen::container<std::vector<std::tuple<int, int, int>>>(rc::gen::tuple(
                rc::gen::inRange(0, 48), rc::gen::inRange(0, 3), rc::gen::element(15, 30, 60, 180, 600)));
            std::vector<Hearing> all;
            Bookings bookings;
            for (const auto &[at, judge, length] : places) {
                Hearing hearing{.id = samples.id<HearingId>(), .court = QStringLiteral("NEW")};
                hearing.placeAt(samples.slotAt(at * 15, judge, length));
                if (at % 5 == 0)
                    hearing.status = HearingStatus::Vacated;
                all.push_back(hearing);
                bookings.add(hearing);
            }
            if (!all.empty())
                bookings.remove(all.front().id);
            for (const Hearing &one : all) {
                std::set<HearingId> expected;
                for (std::size_t i = 1; i < all.size(); ++i)
                    if (sharedBy(one, all[i]) != Shared::Nothing)
                        expected.insert(all[i].id);
                const auto found = bookings.against(one);
                RC_ASSERT(std::set<HearingId>(found.begin(), found.end()) == expected);
                RC_ASSERT(found.size() == expected.size());
            }
        });
        QVERIFY(held);
    }
};

QTEST_GUILESS_MAIN(DocketPropertiesTest)
#include "docket_properties_test.moc"
