#include "store/sign_in_vault.h"
#include "tests/joined/joined_court.h"

using namespace dais;
using namespace dais::tests;
using namespace dais::domain;

namespace {

constexpr qint64 minute = 60'000;
constexpr qint64 day = 24 * 60 * minute;
constexpr qint64 year = 365 * day;

wire::SignedIn grantedBy(RecordCourt &court, Seat &seat, const UserId &user)
{
    wire::SignedIn granted;
    granted.token = QStringLiteral("token");
    granted.user = {.id = user, .login = QStringLiteral("clerk"), .displayName = QStringLiteral("CLERK")};
    granted.lease = {user, seat.workspace->outbox().device().value(), {}, court.clock.now().addDays(3)};
    granted.serverTime = court.clock.now();
    granted.expiresAt = court.clock.now().addSecs(3600);
    return granted;
}

/// What a day's work with such clocks leaves in the court: everything but what is only claimed.
std::vector<QByteArray> dayWith(const std::vector<qint64> &jumps)
{
    RecordCourt court;
    auto opener = court.desk();
    const auto caseFile = court.openedCase(opener);
    std::vector<Submission> motions;
    for (std::size_t i = 0; i < jumps.size(); ++i)
        motions.push_back(court.motionIn(caseFile));
    Seat seat(court, QStringLiteral("clerk"), court.clerk, Role::Clerk);
    RecordCourt::mustHold(seat.sync());
    for (std::size_t i = 0; i < jumps.size(); ++i) {
        seat.clock.jump(jumps[i]);
        if (!seat.review->accept(motions[i].id, {}))
            qFatal("not saved");
        court.clock.advance(minute);
        RecordCourt::mustHold(seat.sync());
    }
    std::vector<QByteArray> left;
    RecordCourt::mustHold(court.readers->snapshot([&](sql::Connection &connection) -> Result<> {
        auto rows = connection.prepare(QStringLiteral("SELECT c.body || ' ' || e.p FROM entity e JOIN change c ON c.n "
                                                      "= e.last_change WHERE e.op = 1 AND e.kind IN (1, 2, 7)"));
        if (!rows)
            return tl::unexpected(rows.error());
        DAIS_TRY(rows->run());
        static const QRegularExpression ids(QStringLiteral("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}"));
        while (rows->next()) // Ids are made on the workstation, out of its clock and chance.
            left.push_back(rows->text(0).replace(ids, QStringLiteral("id")).toUtf8());
        return {};
    }));
    std::sort(left.begin(), left.end());
    return left;
}

} // namespace

/// Whose time counts: the court's.
class TimeTest : public QObject {
    Q_OBJECT

private slots:
    void clocksThatJumpByYearsChangeNothingAtTheCourt()
    {
        const auto quiet = dayWith({0, 0, 0});
        QVERIFY(quiet.size() > 5);
        QCOMPARE(dayWith({10 * year, -20 * year, 15 * year}), quiet);
        QCOMPARE(dayWith({-7 * minute, -3 * day, 0}), quiet);
    }

    void aTokenOfTheCourtsTravelsWithEveryCommand()
    {
        RecordCourt court;
        const server::record::TimeTokens tokens(QByteArray(32, 'k'));
        court.log->trust(tokens);
        court.pull->sign(tokens, court.random);
        auto opener = court.desk();
        const auto caseFile = court.openedCase(opener);
        Seat seat(court, QStringLiteral("clerk"), court.clerk, Role::Clerk);
        QVERIFY(seat.sync());
        seat.clock.jump(-3 * year);

        const auto saved = seat.notes->add(caseFile.id, QStringLiteral("NEW"), QStringLiteral("Words"));

        QVERIFY(saved);
        const auto claims = wire::readEnvelope(saved->envelope)->command.claims;
        QCOMPARE(tokens.read(claims.serverToken.value_or(QString()).toLatin1()), court.clock.now());
        QCOMPARE(claims.bootId, QStringLiteral("boot"));
        QVERIFY(!tokens.read(claims.serverToken->toLatin1().replace('1', '2')));
        QVERIFY(!server::record::TimeTokens(QByteArray(32, 'x')).read(claims.serverToken->toLatin1()));
    }

    void aClockSetBackEndsTheLeaseUntilTheCourtIsHeard()
    {
        RecordCourt court;
        Seat seat(court, QStringLiteral("clerk"), court.clerk, Role::Clerk);
        store::SignInVault vault(seat.workspace->outbox(), seat.clock, court.random);
        QVERIFY(vault.remember(QStringLiteral("secret"), grantedBy(court, seat, court.clerk)));
        QVERIFY(vault.lease());

        seat.clock.jump(-4 * minute);
        QVERIFY(vault.lease());
        seat.clock.jump(-2 * minute);
        QCOMPARE(vault.lease().error().detail, QStringLiteral("clock_went_back"));
        QVERIFY(seat.sync());

        QVERIFY(vault.lease()); // Six minutes behind, and the court said so.
    }

    void aClockSetForwardEndsNothingWhileTheComputerRuns()
    {
        RecordCourt court;
        Seat seat(court, QStringLiteral("clerk"), court.clerk, Role::Clerk);
        store::SignInVault vault(seat.workspace->outbox(), seat.clock, court.random);
        QVERIFY(vault.remember(QStringLiteral("secret"), grantedBy(court, seat, court.clerk)));

        seat.clock.jump(10 * year);
        QVERIFY(vault.lease());
        seat.clock.jump(-10 * year);
        QVERIFY(vault.lease()); // And left no mark.
        court.clock.advance(2 * day);
        QVERIFY(vault.lease());
        seat.clock.jump(-2 * minute);
        court.clock.advance(day + 3 * minute);
        QCOMPARE(vault.lease().error().detail, QStringLiteral("lease_ended"));
    }

    void afterARestartTheNewestTimeSeenBindsTheClock()
    {
        RecordCourt court;
        Seat seat(court, QStringLiteral("clerk"), court.clerk, Role::Clerk);
        store::SignInVault vault(seat.workspace->outbox(), seat.clock, court.random);
        QVERIFY(vault.remember(QStringLiteral("secret"), grantedBy(court, seat, court.clerk)));
        court.clock.advance(2 * day);
        QVERIFY(vault.lease());

        seat.clock.boots();
        seat.clock.jump(-2 * day); // Set back while it was off.
        QCOMPARE(vault.lease().error().detail, QStringLiteral("clock_went_back"));
        seat.clock.jump(2 * day);
        QVERIFY(vault.lease());
        court.clock.advance(2 * day);
        QCOMPARE(vault.lease().error().detail, QStringLiteral("lease_ended"));
    }

    void aDecisionDoesNotRestForYearsBecauseTheClockWentBack()
    {
        RecordCourt court;
        auto opener = court.desk();
        const auto motion = court.motionIn(court.openedCase(opener));
        Seat seat(court, QStringLiteral("clerk"), court.clerk, Role::Clerk);
        QVERIFY(seat.sync());
        seat.review->setRest(std::chrono::milliseconds(minute));
        const auto saved = seat.review->accept(motion.id, {});
        QVERIFY(saved);
        QVERIFY(seat.sync());
        QVERIFY(!seat.workspace->outbox().find(saved->id)->sent);

        seat.clock.jump(-10 * year);
        QVERIFY(seat.sync());

        QCOMPARE(seat.workspace->outbox().find(saved->id)->outcome, Outcome::applied());
    }
};

QTEST_GUILESS_MAIN(TimeTest)
#include "time_test.moc"
