#include "tests/simulator/oracles.h"
#include "tests/simulator/run.h"

#include <QTest>

using namespace dais;
using namespace dais::simulator;

/// The simulator itself: that one seed is one run, that its disks forget what was not synced, that it notices.
class SimulatorTest : public QObject {
    Q_OBJECT

private slots:
    void oneSeedIsOneStory()
    {
        const RunReport once = Run(Plan::of(7)).play();
        const RunReport again = Run(Plan::of(7)).play();
        QCOMPARE(once.storyDigest, again.storyDigest);
        QCOMPARE(once.switches, again.switches);
        QVERIFY(once.storyDigest != Run(Plan::of(8)).play().storyDigest);
    }

    void aPlanHasWorkMachinesAndTrouble()
    {
        for (std::uint64_t seed = 1; seed <= 500; ++seed) {
            const Plan plan = Plan::of(seed);
            const auto faults =
                std::count_if(plan.steps.begin(), plan.steps.end(), [&](const Step &s) { return plan.isFault(s); });
            QVERIFY(plan.machines >= 3 && plan.machines <= 8);
            QVERIFY(faults >= 2);
            QVERIFY(std::ptrdiff_t(plan.steps.size()) - faults >= 60);
        }
    }

    void aPowerCutKeepsWhatWasSyncedAndMayTakeTheRest()
    {
        Dice dice(3);
        bool lost = false;
        for (int i = 0; i < 50; ++i) {
            DiskFile file;
            file.write(0, "synced", 6);
            file.sync();
            file.write(6, " more", 5);
            file.losePower(dice);
            QVERIFY(file.bytes().starts_with("synced"));
            lost = lost || file.bytes() == "synced";
        }
        QVERIFY(lost);
    }

    void aFailedSyncIsForgottenForGood()
    {
        Dice dice(3);
        DiskFile file;
        file.write(0, "words", 5);
        file.failSync();
        file.sync(); // Says yes: the system has forgotten that there was something to write.
        QCOMPARE(file.bytes(), std::string("words"));
        file.losePower(dice);
        QCOMPARE(file.bytes(), std::string());
    }

    void aKilledProcessHoldsNothingAnyMore()
    {
        Disk disk{Dice(1)};
        const int life = disk.life();
        disk.dieAfter(2, false);
        QCOMPARE(disk.beforeWrite(), DiskFault::None);
        QCOMPARE(disk.beforeWrite(), DiskFault::WriteError);
        QVERIFY(disk.life() != life);
    }

    void aBrokenPromiseIsToldOnceForEachPlace()
    {
        World world(1);
        world.check(4, true, "kept");
        world.check(4, false, "broken");
        QCOMPARE(world.evaluated["INV-4"], 2);
        QCOMPARE(int(world.violations.size()), 1);
        QCOMPARE(world.violations.front().invariant, 4);
    }

    void wordsOfACourtThatMayNotBeReadAreNoticed()
    {
        World world(1);
        CourtServer server(world);
        Ledger ledger;
        const domain::User person{.id = domain::UserId::make(server.clock(), server.dice()),
                                  .login = QStringLiteral("p")};
        const Workstation machine({world, server, ledger}, 0, person, 0);
        ledger.rights[person.id] = {{0, {QStringLiteral("NEW")}}, {100, {}}};
        const QByteArray page = "title: " + Canary::of(QStringLiteral("NEW"), 5).toLatin1();
        Oracles::checkArrival(world, ledger, machine, QStringLiteral("/v1/pull"), page, 0);
        QVERIFY(world.violations.empty());
        ledger.rights[person.id] = {{0, {QStringLiteral("NYC")}}};
        Oracles::checkArrival(world, ledger, machine, QStringLiteral("/v1/pull"), page, 0);
        QCOMPARE(world.violations.front().invariant, 18);
    }
};

QTEST_GUILESS_MAIN(SimulatorTest)
#include "simulator_test.moc"
