#include "tests/store/outbox_desk.h"
#include "tests/support/must.h"

#include <QTest>

using namespace dais;
using namespace dais::tests;

class OutboxHistoryTest : public QObject {
    Q_OBJECT

private slots:
    void inAnotherHistoryEverythingAcknowledgedWaitsAgainWithTheSameBytes()
    {
        Desk desk;
        auto outbox = desk.open();
        QVERIFY(!outbox->enterEpoch("e1").value()); // The first history is no other one.
        const auto received = outbox->append(desk.note("One"), desk.clock.now()).value();
        const auto entered = outbox->append(desk.note("Two"), desk.clock.now()).value();
        must(outbox->markReceived(received.id, received.digest.toHex(), desk.clock.now()));
        must(outbox->recordOutcome(entered.id, entered.digest.toHex(), domain::Outcome::applied(), desk.clock.now(),
                                   desk.clock.now(), store::Outbox::Source::Pull));
        QVERIFY(!outbox->enterEpoch("e1").value());
        QCOMPARE(outbox->waitingCount().value(), 0);

        QVERIFY(outbox->enterEpoch("e2").value());
        outbox.reset(); // A crash right after it must not make it forget.
        outbox = desk.open();
        const auto again = outbox->takeForSending(10, 1 << 20).value();
        QCOMPARE(int(again.size()), 2);
        QCOMPARE(again[0].envelope, received.envelope);
        QCOMPARE(again[1].envelope, entered.envelope);
        QVERIFY(!outbox->enterEpoch("e2").value());
    }

    void whatAnEarlierDeviceIdHadAcknowledgedIsSentUnderThePresentOne()
    {
        Desk desk;
        auto outbox = desk.open();
        QVERIFY(!outbox->enterEpoch("e1").value());
        const auto entered = outbox->append(desk.note("One"), desk.clock.now()).value();
        must(outbox->recordOutcome(entered.id, entered.digest.toHex(), domain::Outcome::applied(), desk.clock.now(),
                                   desk.clock.now(), store::Outbox::Source::Pull));
        must(outbox->enrolAnew());
        QVERIFY(outbox->enterEpoch("e2").value());
        const auto again = outbox->takeForSending(10, 1 << 20).value();
        QCOMPARE(int(again.size()), 1);
        QCOMPARE(again[0].id, entered.id);
        QCOMPARE(again[0].device, outbox->device().value());
        QVERIFY(again[0].isIntact());
    }

    void actsStandInTheOrderInWhichTheyWereGivenWhateverTheClockShowed()
    {
        Desk desk;
        auto outbox = desk.open();
        const auto first = outbox->append(desk.note("One"), desk.clock.now()).value();
        desk.clock.set(desk.clock.now().addYears(-5));
        const auto second = outbox->append(desk.note("Two"), desk.clock.now()).value();
        const auto acts = outbox->unpulled().value();
        QCOMPARE(int(acts.size()), 2);
        QCOMPARE(acts[0].id, first.id);
        QCOMPARE(acts[1].id, second.id);
    }

    void aClockThatWasSetBackMakesNothingRestForEver()
    {
        Desk desk;
        const QDateTime right = desk.clock.now();
        desk.clock.set(right.addYears(5));
        auto outbox = desk.open();
        static_cast<void>(outbox->append(desk.note("One"), desk.clock.now().addSecs(60)).value());
        QVERIFY(outbox->takeForSending(10, 1 << 20).value().empty());
        desk.clock.set(right);
        QCOMPARE(outbox->nextDue().value(), std::optional(right));
        QCOMPARE(int(outbox->takeForSending(10, 1 << 20).value().size()), 1);
    }
};

QTEST_GUILESS_MAIN(OutboxHistoryTest)
#include "outbox_history_test.moc"
