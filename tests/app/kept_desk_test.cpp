#include "app/kept_desk.h"
#include "tests/support/court.h"
#include "tests/support/must.h"

#include <QSignalSpy>
#include <QTest>

using namespace dais;
using namespace dais::tests;

namespace {

const QDateTime friday(QDate(2026, 11, 20), QTime(20, 0), Qt::UTC);

domain::CaseFile heard(const QDateTime &at, const domain::UserId &judge)
{
    domain::CaseFile file;
    file.id = domain::CaseId(nextTestId());
    file.nextHearingAt = at;
    file.judge = judge;
    return file;
}

} // namespace

/// Records of the next docket are on the judge's computer before anybody opens them.
class KeptDeskTest : public QObject {
    Q_OBJECT
private slots:
    void overAWeekendTheNextDocketIsMonday()
    {
        const domain::UserId me(nextTestId()), other(nextTestId());
        const auto monday = heard(friday.addDays(3).addSecs(-6 * 3600), me);
        const auto later = heard(friday.addDays(3), me);
        const auto tuesday = heard(friday.addDays(4), me);
        const auto theirs = heard(friday.addDays(3), other);
        const store::Actor judge{.user = me, .role = domain::Role::Judge};
        QCOMPARE(app::nextDocket({monday, theirs, later, tuesday}, friday, judge), (std::vector{monday.id, later.id}));
        auto sealed = later;
        sealed.seal = domain::SealId(nextTestId());
        QVERIFY(app::nextDocket({sealed}, friday, judge).empty());
        const store::Actor clerk{.user = me, .role = domain::Role::Clerk};
        QVERIFY(app::nextDocket({monday}, friday, clerk).empty());
        const store::Actor administrator{.user = me, .role = domain::Role::CourtAdministrator};
        QCOMPARE(app::nextDocket({monday, theirs, sealed}, friday, administrator), (std::vector{monday.id, theirs.id}));
    }

    void whatIsUnderWayAndTomorrowAreOneDocket()
    {
        const domain::UserId me(nextTestId());
        const store::Actor judge{.user = me, .role = domain::Role::Judge};
        const auto now = heard(friday.addSecs(-3600), me);
        const auto tomorrow = heard(friday.addSecs(30 * 3600), me);
        const auto past = heard(friday.addDays(-1), me);
        QCOMPARE(app::nextDocket({past, now, tomorrow}, friday, judge), (std::vector{now.id, tomorrow.id}));
    }

    void theRecordOfACaseThatIsHeardNextIsAskedForAndNoLongerOnceItWasHeard()
    {
        Court court;
        court.clerk.role = domain::Role::Judge;
        auto file = court.server.opens(aCase());
        file.judge = court.clerk.id;
        file.nextHearingAt = court.clock.now().addDays(1);
        court.server.puts(domain::Partition::courtOrdinary(QStringLiteral("NEW")), {file});
        QVERIFY(court.sync());
        store::Subscriptions subscriptions(court.outbox(), court.clock);
        store::CaseRecord record(court.cache());
        app::KeptDesk desk({.record = record,
                            .subscriptions = subscriptions,
                            .feed = court.feed,
                            .clock = court.clock,
                            .me = store::Actor::of(court.clerk)});
        QSignalSpy wanted(&desk, &app::KeptDesk::contactWanted);
        desk.look();
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(*subscriptions.docket(), std::vector{file.id});
        const auto all = subscriptions.all().value();
        QVERIFY(std::ranges::find(all, domain::Partition::caseRecord(file.id)) != all.end());
        desk.look();
        QCOMPARE(wanted.size(), 1);
        file.nextHearingAt.reset();
        court.server.puts(domain::Partition::courtOrdinary(QStringLiteral("NEW")), {file});
        QVERIFY(court.sync());
        desk.look();
        QVERIFY(subscriptions.docket()->empty());
    }
};

QTEST_GUILESS_MAIN(KeptDeskTest)
#include "kept_desk_test.moc"
