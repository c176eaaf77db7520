#include "domain/rules/service_rules.h"
#include "tests/domain/samples.h"

#include <QTest>
#include <rapidcheck.h>
#include <set>

using namespace dais;
using namespace dais::domain;
using namespace dais::domain::rules;
using namespace dais::tests;
using Who = ServiceDue::Who;
using Why = ServiceDue::Why;
using Means = Service::Means;

namespace {

Party respondent(Samples &samples, PartyRole role = PartyRole::LeadRespondent)
{
    return {.id = samples.id<PartyId>(), .role = role};
}

Appearance appearance(Samples &samples, const Party &party, const UserId &practitioner,
                      AppearanceScope scope = AppearanceScope::All)
{
    return {.id = samples.id<AppearanceId>(),
            .party = party.id,
            .practitioner = practitioner,
            .scope = scope,
            .since = QDate(2026, 1, 1)};
}

} // namespace

/// Who is served when something was filed, and who is told of a decision (8 CFR 1003.31, 1003.32).
class ServiceRulesTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_samples = std::make_unique<Samples>();
        m_motion = m_samples->aMotion(m_samples->aCase());
        m_motion.filer.user = m_samples->id<UserId>();
        m_lead = respondent(*m_samples);
        m_rider = respondent(*m_samples, PartyRole::Rider);
        m_counsel = m_samples->id<UserId>();
        m_facts = {};
        m_facts.parties = {m_lead};
        m_facts.on = QDate(2026, 11, 19);
    }

    void dhsFilesAndCounselIsServedByMail()
    {
        filedBy(Role::Dhs);
        m_facts.appearances = {appearance(*m_samples, m_lead, m_counsel)};
        QCOMPARE(served(), (Dues{{Who::Practitioner, m_counsel, m_lead.id, Means::Electronic, Why::AlwaysTakesPart}}));
    }

    void counselFilesAndDhsIsServedByMail()
    {
        filedBy(Role::Attorney, m_counsel);
        m_facts.appearances = {appearance(*m_samples, m_lead, m_counsel)};
        QCOMPARE(served(), (Dues{{Who::Dhs, {}, {}, Means::Electronic, Why::AlwaysTakesPart}}));
    }

    void aRespondentWithoutCounselIsServedOnPaperUntilTheyFileElectronically()
    {
        filedBy(Role::Dhs);
        QCOMPARE(served(), (Dues{{Who::Respondent, {}, m_lead.id, Means::Paper, Why::NotOptedIn}}));
        const UserId account = m_samples->id<UserId>();
        m_facts.participations = {{m_lead.id, account, OptIn::OptedIn}};
        QCOMPARE(served(), (Dues{{Who::Respondent, account, m_lead.id, Means::Electronic, Why::OptedIn}}));
        m_facts.participations = {{m_lead.id, account, OptIn::Released}};
        QCOMPARE(served(), (Dues{{Who::Respondent, account, m_lead.id, Means::Paper, Why::Released}}));
    }

    void counselOfTwoRidersIsServedOnce()
    {
        filedBy(Role::Dhs);
        m_facts.parties = {m_lead, m_rider};
        m_facts.appearances = {appearance(*m_samples, m_lead, m_counsel), appearance(*m_samples, m_rider, m_counsel)};
        QCOMPARE(served().size(), std::size_t(1));
    }

    void aRiderWithoutCounselIsServedOnPaperByTheLeadsCounsel()
    {
        filedBy(Role::Attorney, m_counsel);
        m_facts.parties = {m_lead, m_rider};
        m_facts.appearances = {appearance(*m_samples, m_lead, m_counsel)};
        QCOMPARE(served().size(), std::size_t(2));
        QCOMPARE(served()[1], (ServiceDue{Who::Respondent, {}, m_rider.id, Means::Paper, Why::NotOptedIn}));
    }

    void whoEntersAnAppearanceWithThePackageDoesNotServeTheirOwnClient()
    {
        filedBy(Role::Attorney, m_counsel);
        m_facts.carriesAppearance = true;
        QCOMPARE(served(), (Dues{{Who::Dhs, {}, {}, Means::Electronic, Why::AlwaysTakesPart}}));
    }

    void scopeDecidesWhoIsServed_data()
    {
        QTest::addColumn<AppearanceScope>("scope");
        QTest::addColumn<bool>("custodyMatter");
        QTest::addColumn<bool>("isServed");
        QTest::newRow("all") << AppearanceScope::All << false << true;
        QTest::newRow("custody only, motion") << AppearanceScope::CustodyOnly << false << false;
        QTest::newRow("custody only, bond") << AppearanceScope::CustodyOnly << true << true;
        QTest::newRow("all but custody, motion") << AppearanceScope::AllButCustody << false << true;
        QTest::newRow("all but custody, bond") << AppearanceScope::AllButCustody << true << false;
        QTest::newRow("Board") << AppearanceScope::Board << false << false;
    }
    void scopeDecidesWhoIsServed()
    {
        QFETCH(AppearanceScope, scope);
        QFETCH(bool, custodyMatter);
        QFETCH(bool, isServed);
        filedBy(Role::Dhs);
        m_facts.custodyMatter = custodyMatter;
        m_facts.appearances = {appearance(*m_samples, m_lead, m_counsel, scope)};
        QCOMPARE(served().front().who == Who::Practitioner, isServed);
    }

    void anAppearanceThatEndedOrBeginsLaterCountsNot()
    {
        filedBy(Role::Dhs);
        Appearance ended = appearance(*m_samples, m_lead, m_counsel);
        ended.until = m_facts.on;
        Appearance later = appearance(*m_samples, m_lead, m_counsel);
        later.since = m_facts.on.addDays(1);
        m_facts.appearances = {ended, later};
        QCOMPARE(served().front().who, Who::Respondent);
    }

    void ofASealedCaseNobodyIsWrittenTo()
    {
        filedBy(Role::Attorney, m_counsel);
        m_facts.appearances = {appearance(*m_samples, m_lead, m_counsel)};
        m_facts.sealed = true;
        QCOMPARE(served(), (Dues{{Who::Dhs, {}, {}, Means::Paper, Why::Sealed}}));
    }

    void aChargingDocumentIsServedByDhsItself()
    {
        QVERIFY(serviceOnUpload(m_samples->aChargingPackage(), m_facts).empty());
    }

    void anAcceptanceIsToldToTheFilerAndARejectionAlsoToDhs()
    {
        m_motion.filer.role = Role::Attorney;
        m_motion.state = SubmissionState::Accepted;
        QCOMPARE(toldOfDecision(m_motion).size(), std::size_t(1));
        m_motion.state = SubmissionState::Rejected;
        QCOMPARE(toldOfDecision(m_motion).size(), std::size_t(2));
        QCOMPARE(toldOfDecision(m_motion)[1].who, Who::Dhs);
        m_motion.filer.role = Role::Dhs;
        QCOMPARE(toldOfDecision(m_motion).size(), std::size_t(1));
    }

    void everyPartyIsReachedOnceAndNobodyServesThemselves()
    {
        QVERIFY(rc::check("service of any filing in any case", [this] {
            const auto count = *rc::gen::inRange(1, 5);
            const std::vector<UserId> people{m_samples->id<UserId>(), m_samples->id<UserId>(), m_samples->id<UserId>()};
            ServiceFacts facts;
            facts.on = QDate(2026, 11, 19);
            facts.custodyMatter = *rc::gen::arbitrary<bool>();
            facts.carriesAppearance = *rc::gen::arbitrary<bool>();
            facts.sealed = *rc::gen::arbitrary<bool>();
            for (int i = 0; i < count; ++i) {
                facts.parties.push_back(respondent(*m_samples, i == 0 ? PartyRole::LeadRespondent : PartyRole::Rider));
                if (*rc::gen::arbitrary<bool>())
                    facts.appearances.push_back(appearance(*m_samples, facts.parties.back(),
                                                           people[*rc::gen::inRange<std::size_t>(0, 3)],
                                                           AppearanceScope(*rc::gen::inRange(0, 4))));
                if (*rc::gen::arbitrary<bool>())
                    facts.participations.push_back(
                        {facts.parties.back().id, m_samples->id<UserId>(), OptIn(*rc::gen::inRange(0, 3))});
            }
            Submission filing = m_motion;
            filing.filer.role = *rc::gen::element(Role::Dhs, Role::Attorney, Role::Respondent);
            filing.filer.user = people.front();
            const auto due = serviceOnUpload(filing, facts);
            std::set<UserId> users;
            for (const ServiceDue &one : due) {
                RC_ASSERT(one.user.isNull() || one.user != filing.filer.user);
                RC_ASSERT(one.user.isNull() || users.insert(one.user).second);
                RC_ASSERT(!facts.sealed || one.means == Means::Paper);
                RC_ASSERT(one.means == Means::Paper || one.who == Who::Dhs || !one.user.isNull());
            }
            const auto isTold = [&](Who who) {
                return std::any_of(due.begin(), due.end(), [&](const ServiceDue &one) { return one.who == who; });
            };
            RC_ASSERT(isTold(Who::Dhs) == (filing.filer.role != Role::Dhs));
            // DHS is on nobody's side: every respondent, or who speaks for them, hears of what it files.
            if (filing.filer.role == Role::Dhs)
                for (const Party &party : facts.parties) {
                    const bool itself = std::any_of(due.begin(), due.end(),
                                                    [&](const ServiceDue &one) { return one.party == party.id; });
                    const bool byShared =
                        std::any_of(facts.appearances.begin(), facts.appearances.end(), [&](const Appearance &one) {
                            return one.party == party.id &&
                                   (users.contains(one.practitioner) || one.practitioner == filing.filer.user);
                        });
                    RC_ASSERT(itself || byShared);
                }
        }));
    }

private:
    using Dues = std::vector<ServiceDue>;
    void filedBy(Role role, const UserId &user = {})
    {
        m_motion.filer.role = role;
        if (!user.isNull())
            m_motion.filer.user = user;
    }
    Dues served() const { return serviceOnUpload(m_motion, m_facts); }

    std::unique_ptr<Samples> m_samples;
    Submission m_motion;
    Party m_lead;
    Party m_rider;
    UserId m_counsel;
    ServiceFacts m_facts;
};

Q_DECLARE_METATYPE(dais::domain::AppearanceScope)

QTEST_APPLESS_MAIN(ServiceRulesTest)
#include "service_rules_test.moc"
