#include "tests/domain/samples.h"

#include <QTest>
#include <rapidcheck.h>

using namespace dais;
using namespace dais::domain;
using namespace dais::tests;

/// Who works in a court, and to whom its rules give what is filed.
class CourtListsTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_samples = std::make_unique<Samples>();
        m_state = MemoryState();
        m_chen = m_samples->id<UserId>();
        m_okafor = m_samples->id<UserId>();
        m_state.put(Roster{
            Roster::idFor(court()),
            court(),
            {{m_chen, QStringLiteral("M. Chen"), Role::Clerk}, {m_okafor, QStringLiteral("A. Okafor"), Role::Clerk}}});
    }

    void theRosterGoesIntoTheCourtsDirectoryOnce()
    {
        const SetRoster args{QStringLiteral("LOS"), {{m_chen, QStringLiteral("M. Chen"), Role::Clerk}}};
        const auto applied = run(args, Role::CourtAdministrator);
        QCOMPARE(applied.changes.size(), std::size_t(1));
        QCOMPARE(applied.changes[0].partition, Partition::directory(QStringLiteral("LOS")));
        QVERIFY(run(args, Role::CourtAdministrator).changes.empty());
        QVERIFY(m_state.get<Roster>(Roster::idFor(QStringLiteral("LOS")).uuid())->has(m_chen));
    }

    void onlyAnAdministratorSetsTheRules()
    {
        for (const Role role : {Role::Clerk, Role::Judge, Role::Attorney})
            QCOMPARE(run(rules({rule({m_chen})}), role).outcome, Outcome::refused(QStringLiteral("not_permitted")));
        QCOMPARE(run(rules({rule({m_chen})}), Role::CourtAdministrator).outcome, Outcome::applied());
    }

    void rulesThatNobodyCanFollowAreRefused()
    {
        RoutingRule nameless = rule({m_chen});
        nameless.name = QStringLiteral(" ");
        RoutingRule nobody = rule({});
        RoutingRule backwards = rule({m_chen});
        backwards.digitsFrom = 50, backwards.digitsTo = 49;
        RoutingRule hundred = rule({m_chen});
        hundred.digitsTo = 100;
        for (const RoutingRule &bad : {nameless, nobody, backwards, hundred})
            QCOMPARE(run(rules({bad}), Role::CourtAdministrator).outcome, Outcome::refused(QStringLiteral("rules")));
    }

    void rulesOverOnesThatWereChangedMeanwhileAreRefused()
    {
        QCOMPARE(run(rules({rule({m_chen})}), Role::CourtAdministrator).outcome, Outcome::applied());
        const Expectation seen{
            {EntityKind::RoutingTable, RoutingTable::idFor(court()).uuid()}, QStringLiteral("routing"), 0};
        QCOMPARE(run(rules({rule({m_okafor})}), Role::CourtAdministrator, {seen}).outcome,
                 Outcome::refused(QStringLiteral("rules_changed")));
    }

    void whatWasCheckedGoesToWhomTheFirstMatchingRuleNames()
    {
        RoutingRule detained = rule({m_okafor});
        detained.classifications = {QStringLiteral("detained")};
        QCOMPARE(run(rules({detained, rule({m_chen})}), Role::CourtAdministrator).outcome, Outcome::applied());
        QCOMPARE(routed({}), m_chen);
        QCOMPARE(routed({QStringLiteral("stay"), QStringLiteral("detained")}), m_okafor);
    }

    void nobodyGetsWhatNoRuleIsAbout()
    {
        RoutingRule dhs = rule({m_chen});
        dhs.filers = {Role::Dhs};
        QCOMPARE(run(rules({dhs}), Role::CourtAdministrator).outcome, Outcome::applied());
        QCOMPARE(routed({}), UserId());
    }

    void whoeverLeftTheCourtGetsNothingMore()
    {
        QCOMPARE(run(rules({rule({m_okafor, m_chen})}), Role::CourtAdministrator).outcome, Outcome::applied());
        QCOMPARE(run(SetRoster{court(), {{m_chen, QStringLiteral("M. Chen"), Role::Clerk}}}, Role::CourtAdministrator)
                     .outcome,
                 Outcome::applied());
        for (int i = 0; i < 20; ++i)
            QCOMPARE(routed({}), m_chen);
    }

    void whatSomebodyHasAlreadyStaysTheirs()
    {
        QCOMPARE(run(rules({rule({m_chen})}), Role::CourtAdministrator).outcome, Outcome::applied());
        Submission submission = checking({});
        submission.assignedTo = m_okafor;
        m_state.put(submission);
        QCOMPARE(finishChecks(submission), m_okafor);
    }

    void theLastDigitsOfTheANumberChooseTheDesk()
    {
        RoutingRule low = rule({m_chen});
        low.digitsFrom = 0, low.digitsTo = 7;
        Submission submission = checking({});
        submission.aNumber = ANumber::parse(QStringLiteral("A000118907")).value();
        QVERIFY(low.matches(submission));
        submission.aNumber = ANumber::parse(QStringLiteral("A000118908")).value();
        QVERIFY(!low.matches(submission));
        submission.aNumber.reset();
        QVERIFY(!low.matches(submission));
    }

    /// Trying rules out says what they will do: the same package always goes to the same one of a rule's people, and
    /// over many packages everybody gets their share.
    void sharesAreStableAndEven()
    {
        const bool held = rc::check([this] {
            const int people = *rc::gen::inRange(1, 6);
            RoutingRule one = rule({});
            Roster roster{Roster::idFor(court()), court(), {}};
            for (int i = 0; i < people; ++i) {
                one.to.push_back(m_samples->id<UserId>());
                roster.people.push_back({one.to.back(), QStringLiteral("P"), Role::Clerk});
            }
            std::map<QUuid, int> shares;
            constexpr int packages = 600;
            for (int i = 0; i < packages; ++i) {
                const Submission submission = checking({});
                const auto route = routeOf({one}, roster, submission);
                RC_ASSERT(route && route->to);
                RC_ASSERT(routeOf({one}, roster, submission)->to == route->to);
                ++shares[route->to->uuid()];
            }
            RC_ASSERT(int(shares.size()) == people);
            for (const auto &[user, share] : shares)
                RC_ASSERT(share * people > packages / 2 && share * people < packages * 2);
        });
        QVERIFY(held);
    }

private:
    static QString court() { return QStringLiteral("NEW"); }
    static RoutingRule rule(std::vector<UserId> to) { return {.name = QStringLiteral("All"), .to = std::move(to)}; }
    static SetRouting rules(std::vector<RoutingRule> list) { return {court(), std::move(list)}; }

    Submission checking(const QStringList &classifications)
    {
        Submission submission = m_samples->aMotion(m_samples->aCase());
        submission.state = SubmissionState::Checking;
        submission.specialClassifications = classifications;
        for (Filing &filing : submission.filings)
            filing.checked = false;
        return submission;
    }
    UserId finishChecks(const Submission &submission)
    {
        RecordChecks checks{submission.id, submission.filings};
        for (Filing &filing : checks.filings)
            filing.checked = true;
        if (run(checks, Role::Clerk).outcome != Outcome::applied())
            return {};
        return m_state.get<Submission>(submission.id.uuid())->assignedTo.value_or(UserId());
    }
    UserId routed(const QStringList &classifications)
    {
        const Submission submission = checking(classifications);
        m_state.put(submission);
        return finishChecks(submission);
    }
    Applied run(const CommandArgs &args, Role role, std::vector<Expectation> expects = {})
    {
        Command command = m_samples->command(args);
        command.actingRole = role;
        command.expects = std::move(expects);
        const auto applied = apply(m_state, command, m_samples->context());
        m_state.take(*applied);
        return *applied;
    }

    std::unique_ptr<Samples> m_samples;
    MemoryState m_state;
    UserId m_chen;
    UserId m_okafor;
};

QTEST_GUILESS_MAIN(CourtListsTest)
#include "court_lists_test.moc"
