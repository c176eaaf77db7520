#include "domain/asylum_clock.h"
#include "domain/code_tables.h"

#include <QTest>

using namespace dais;
using namespace dais::domain;

namespace {

using Status = AsylumClock::Status;

QDate day(int month, int date)
{
    return {2026, month, date};
}

ClockEvent filed(const QDate &on)
{
    return {.act = ClockEvent::Act::Filed, .on = on};
}

/// As the court's table of codes says.
ClockEvent adjourned(const QDate &on, const QString &code)
{
    static const CodeTables tables = *CodeTables::load();
    const AdjournmentCode *row = tables.adjournmentCodes().find(code);
    return {.act = ClockEvent::Act::Adjourned,
            .on = on,
            .effect = row->clock,
            .code = code,
            .confirmed = row->clockConfidence == Confidence::Confirmed};
}

} // namespace

/// Rows A01 to A06 of the worked examples of the domain reference, and what lies between them.
class AsylumClockTest : public QObject {
    Q_OBJECT
private slots:
    void withoutDelayItReaches150And180DaysAfterTheDayOfFiling()
    {
        const auto clock = readAsylumClock({filed(day(1, 12))}, day(3, 16));
        QCOMPARE(clock.status, Status::Running);
        QCOMPARE(clock.days, 63);
        QCOMPARE(clock.day150, day(6, 11));
        QCOMPARE(clock.day180, day(7, 11));
    }

    void anAdjournmentForTheRespondentStopsItUntilTheNextHearing()
    {
        const std::vector<ClockEvent> events{filed(day(1, 12)), adjourned(day(3, 16), QStringLiteral("01")),
                                             adjourned(day(6, 8), QStringLiteral("17"))};
        const auto stopped = readAsylumClock(events, day(6, 7));
        QCOMPARE(stopped.status, Status::Stopped);
        QCOMPARE(stopped.days, 63);
        QVERIFY(!stopped.day150 && !stopped.day180);

        const auto running = readAsylumClock(events, day(6, 8));
        QCOMPARE(running.status, Status::Running);
        QCOMPARE(running.days, 63);
        QCOMPARE(running.day150, day(9, 3));
        QCOMPARE(running.day180, day(10, 3));
    }

    void anAdjournmentForTheCourtLetsItRun()
    {
        const auto clock =
            readAsylumClock({filed(day(1, 12)), adjourned(day(3, 16), QStringLiteral("13"))}, day(7, 11));
        QCOMPARE(clock.status, Status::Running);
        QCOMPARE(clock.days, 180);
        QCOMPARE(clock.day180, day(7, 11));
    }

    void aNeutralCodeKeepsWhatItWas()
    {
        const std::vector<ClockEvent> events{filed(day(1, 12)), adjourned(day(3, 16), QStringLiteral("01")),
                                             adjourned(day(4, 20), QStringLiteral("9B"))};
        QCOMPARE(readAsylumClock(events, day(6, 1)).status, Status::Stopped);
        QCOMPARE(readAsylumClock(events, day(6, 1)).days, 63);
        QCOMPARE(readAsylumClock({filed(day(1, 12)), adjourned(day(3, 16), QStringLiteral("9B"))}, day(3, 20)).status,
                 Status::Running);
    }

    void aDenialEndsItForGood()
    {
        const auto clock =
            readAsylumClock({filed(day(1, 12)),
                             adjourned(day(3, 16), QStringLiteral("8B")),
                             {.act = ClockEvent::Act::Ended, .on = day(3, 16), .code = QStringLiteral("D")},
                             adjourned(day(5, 1), QStringLiteral("13"))},
                            day(12, 31));
        QCOMPARE(clock.status, Status::Ended);
        QCOMPARE(clock.days, 63);
        QVERIFY(!clock.day150 && !clock.day180);
    }

    void aRejectedApplicationNeverStartsIt()
    {
        // The first attempt, of 12 January, was rejected: it has no event. The corrected one was accepted.
        const auto clock = readAsylumClock({filed(day(2, 2))}, day(2, 2));
        QCOMPARE(clock.started, day(2, 2));
        QCOMPARE(clock.days, 0);
        QCOMPARE(readAsylumClock({}, day(2, 2)).status, Status::NotStarted);
    }

    void aDayThatWasReachedStaysReachedWhenItStopsLater()
    {
        const auto clock = readAsylumClock({filed(day(1, 12)), adjourned(day(7, 1), QStringLiteral("01"))}, day(12, 1));
        QCOMPARE(clock.status, Status::Stopped);
        QCOMPARE(clock.days, 170);
        QCOMPARE(clock.day150, day(6, 11));
        QVERIFY(!clock.day180);
    }

    void aSecondApplicationDoesNotStartItAnew()
    {
        QCOMPARE(readAsylumClock({filed(day(2, 1)), filed(day(1, 12))}, day(3, 16)).days, 63);
    }

    void anOverrideRules()
    {
        const auto clock = readAsylumClock({filed(day(1, 12)),
                                            adjourned(day(3, 16), QStringLiteral("01")),
                                            {.act = ClockEvent::Act::Override,
                                             .on = day(3, 20),
                                             .effect = ClockEffect::Runs,
                                             .reason = QStringLiteral("The court adjourned it.")}},
                                           day(3, 30));
        QCOMPARE(clock.status, Status::Running);
        QCOMPARE(clock.days, 73);
        QCOMPARE(clock.spans.size(), std::size_t(2));
    }

    void aCodeWhoseEffectWasInferredMakesItUnconfirmed()
    {
        const auto events = std::vector{
            filed(day(1, 12)), ClockEvent{.act = ClockEvent::Act::Adjourned, .on = day(3, 1), .confirmed = false}};
        QVERIFY(readAsylumClock(events, day(2, 28)).confirmed);
        QVERIFY(!readAsylumClock(events, day(3, 1)).confirmed);
    }

    void anApplicationWithoutAClockHasNone()
    {
        const auto clock =
            readAsylumClock({filed(day(1, 12)), {.act = ClockEvent::Act::NoClock, .on = day(1, 12)}}, day(9, 1));
        QCOMPARE(clock.status, Status::NoClock);
        QVERIFY(!clock.day180);
    }
};

QTEST_APPLESS_MAIN(AsylumClockTest)
#include "asylum_clock_test.moc"
