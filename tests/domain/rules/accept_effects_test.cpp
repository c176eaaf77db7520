#include "domain/table_vocabulary.h"
#include "tests/domain/samples.h"

#include <QTest>

using namespace dais;
using namespace dais::domain;
using namespace dais::tests;

namespace {

const CodeTables &tables()
{
    static const CodeTables loaded = *CodeTables::load();
    return loaded;
}

} // namespace

/// What accepting a document changes in its case, in the same commit as the acceptance.
class AcceptEffectsTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_samples = std::make_unique<Samples>();
        m_state = MemoryState();
        m_case = m_samples->aCase();
        m_state.put(m_case);
        m_lead = person(PartyRole::LeadRespondent);
        m_rider = person(PartyRole::Rider);
        m_state.put(Party{.id = m_samples->id<PartyId>(), .caseId = m_case.id, .role = PartyRole::Dhs});
    }

    void anEntryOfAppearanceMakesItsFilerThePractitionerOfRecordOfEverybody()
    {
        const Submission submission = filed(QStringLiteral("EOIR28"));
        QCOMPARE(run(submission), Outcome::applied());
        const auto appearances = m_state.all<Appearance>();
        QCOMPARE(appearances.size(), std::size_t(2));
        for (const Appearance &appearance : appearances) {
            QVERIFY(appearance.party == m_lead.id || appearance.party == m_rider.id);
            QCOMPARE(appearance.practitioner, submission.filer.user);
            QCOMPARE(appearance.scope, AppearanceScope::All);
            QCOMPARE(appearance.since, submission.filingDate);
            QVERIFY(appearance.primary && !appearance.until);
        }
    }

    void aNewFormOfTheSamePersonTakesThePlaceOfTheOldOne()
    {
        const Appearance old = appears(QStringLiteral("Counsel of record"), AppearanceScope::All, true);
        QCOMPARE(run(filed(QStringLiteral("EOIR28"), concerning(m_lead))), Outcome::applied());
        QCOMPARE(m_state.get<Appearance>(old.id.uuid())->until, QDate(2026, 11, 19));
        QCOMPARE(m_state.all<Appearance>().size(), std::size_t(2));
    }

    void aSecondPractitionerIsNotTheFirstToBeToldUnlessTheFormSaysSo()
    {
        const Appearance other = appears(QStringLiteral("Somebody Else"), AppearanceScope::All, true);
        QCOMPARE(run(filed(QStringLiteral("EOIR28"), concerning(m_lead))), Outcome::applied());
        QVERIFY(m_state.get<Appearance>(other.id.uuid())->primary);
        QVERIFY(!fresh(other).primary);

        auto says = concerning(m_lead);
        says.appearance = AppearanceParticulars{.scope = AppearanceScope::CustodyOnly, .primary = true};
        init();
        const Appearance first = appears(QStringLiteral("Somebody Else"), AppearanceScope::All, true);
        QCOMPARE(run(filed(QStringLiteral("EOIR28"), says)), Outcome::applied());
        QVERIFY(!m_state.get<Appearance>(first.id.uuid())->primary);
        QCOMPARE(fresh(first).scope, AppearanceScope::CustodyOnly);
        QVERIFY(fresh(first).primary);
    }

    void anAppearanceBeforeTheBoardLeavesTheOneBeforeTheCourtAlone()
    {
        const Appearance court = appears(QStringLiteral("Counsel of record"), AppearanceScope::All, true);
        QCOMPARE(run(filed(QStringLiteral("EOIR27"), concerning(m_lead))), Outcome::applied());
        QCOMPARE(*m_state.get<Appearance>(court.id.uuid()), court);
        QCOMPARE(fresh(court).scope, AppearanceScope::Board);
        QVERIFY(fresh(court).primary);
    }

    void aChangeOfAddressMovesWhomItNames()
    {
        auto says = concerning(m_lead);
        says.address = AddressParticulars{
            {QStringLiteral("7 New St"), QStringLiteral("Newark"), QStringLiteral("NJ"), QStringLiteral("07103")}};
        QCOMPARE(run(filed(QStringLiteral("EOIR33IC"), says)), Outcome::applied());
        QCOMPARE(m_state.get<Party>(m_lead.id.uuid())->address.street, QStringLiteral("7 New St"));
        QCOMPARE(m_state.get<Party>(m_rider.id.uuid())->address, m_rider.address);
    }

    void aChangeOfAddressWithoutAnAddressIsNotAccepted()
    {
        QCOMPARE(run(filed(QStringLiteral("EOIR33IC"))), Outcome::refused(QStringLiteral("address_missing")));
        QCOMPARE(run(filed(QStringLiteral("I830"))), Outcome::refused(QStringLiteral("custody_missing")));
        QVERIFY(m_state.all<Document>().empty());
    }

    void theClerksReadingOfPageOneTakesThePlaceOfTheFilers()
    {
        auto typed = concerning(m_lead);
        typed.address = AddressParticulars{{QStringLiteral("7 Nwe St"), QStringLiteral("Newark"), {}, {}}};
        const Submission submission = filed(QStringLiteral("EOIR33IC"), typed);
        auto args = Samples::acceptance(submission);
        args.filings[0].particulars = typed;
        args.filings[0].particulars->address->address.street = QStringLiteral("7 New St");
        QCOMPARE(run(submission, args), Outcome::applied());
        QCOMPARE(m_state.get<Party>(m_lead.id.uuid())->address.street, QStringLiteral("7 New St"));
        QCOMPARE(m_state.get<Submission>(submission.id.uuid())->filings[0].particulars->address->address.street,
                 QStringLiteral("7 New St"));
    }

    void twoClerksWhoReadDifferentAddressesHaveADecisionToMake()
    {
        auto one = concerning(m_lead);
        one.address = AddressParticulars{{QStringLiteral("7 New St"), QStringLiteral("Newark"), {}, {}}};
        const Submission submission = filed(QStringLiteral("EOIR33IC"), one);
        QCOMPARE(run(submission), Outcome::applied());
        auto args = Samples::acceptance(submission);
        args.filings[0].particulars = one;
        QCOMPARE(run(*m_state.get<Submission>(submission.id.uuid()), args).kind, Outcome::Kind::SameAs);
        args.filings[0].particulars->address->address.street = QStringLiteral("1 New St");
        QCOMPARE(run(*m_state.get<Submission>(submission.id.uuid()), args).kind, Outcome::Kind::NeedsDecision);
        QCOMPARE(m_state.get<Party>(m_lead.id.uuid())->address.street, QStringLiteral("7 New St"));
    }

    void noticeOfCustodyEntersTheHistoryAndTheHeadOfTheCase()
    {
        QCOMPARE(run(filed(QStringLiteral("I830"), custody(QDate(2026, 11, 10)))), Outcome::applied());
        QCOMPARE(m_state.all<Custody>().size(), std::size_t(1));
        QCOMPARE(m_state.get<CaseFile>(m_case.id.uuid())->custody, CustodyStatus::Detained);
    }

    void olderNewsOfCustodyDoesNotOverruleNewer()
    {
        QCOMPARE(run(filed(QStringLiteral("I830"), custody(QDate(2026, 11, 10)))), Outcome::applied());
        auto late = custody(QDate(2026, 11, 1));
        late.custody->status = CustodyStatus::Released;
        QCOMPARE(run(filed(QStringLiteral("I830"), late)), Outcome::applied());
        QCOMPARE(m_state.all<Custody>().size(), std::size_t(2));
        QCOMPARE(m_state.get<CaseFile>(m_case.id.uuid())->custody, CustodyStatus::Detained);
    }

    void anAsylumApplicationStartsTheClockOnItsFilingDateAndOnlyOnce()
    {
        QCOMPARE(run(filed(QStringLiteral("I589"), concerning(m_lead))), Outcome::applied());
        QCOMPARE(run(filed(QStringLiteral("I589"), concerning(m_lead))), Outcome::applied());
        const auto events = m_state.all<ClockEvent>();
        QCOMPARE(events.size(), std::size_t(1));
        QCOMPARE(events[0].on, QDate(2026, 11, 19));
        QCOMPARE(events[0].party, m_lead.id);
        QVERIFY(!m_state.all<Deadline>().empty());
        QCOMPARE(m_state.all<Deadline>()[0].due, QDate(2026, 11, 19).addDays(180));
    }

    void anApplicationThatUscisHadFirstCountsFromThatDay()
    {
        auto says = concerning(m_lead);
        says.asylum = AsylumParticulars{QDate(2026, 6, 1)};
        QCOMPARE(run(filed(QStringLiteral("I589"), says)), Outcome::applied());
        QCOMPARE(m_state.all<ClockEvent>()[0].on, QDate(2026, 6, 1));
        QCOMPARE(m_state.all<Deadline>()[0].due, QDate(2026, 6, 1).addDays(180));
    }

    void aMotionGivesTheOtherSideTenDays()
    {
        const Submission motion = filed(QStringLiteral("MTRO"));
        QCOMPARE(run(motion), Outcome::applied());
        const auto deadlines = m_state.all<Deadline>();
        QCOMPARE(deadlines.size(), std::size_t(1));
        QCOMPARE(deadlines[0].owedBy, QStringLiteral("DHS"));
        QCOMPARE(deadlines[0].due, QDate(2026, 11, 30)); // 29 November is a Sunday.
        QCOMPARE(deadlines[0].startedBy, motion.filings[0].document);
        QVERIFY(!deadlines[0].met);
    }

    void whereAJudgeSetsTheDayNoneIsSet()
    {
        m_case.custody = CustodyStatus::Detained;
        m_state.put(m_case);
        QCOMPARE(run(filed(QStringLiteral("MOTPRE"))), Outcome::applied());
        QVERIFY(m_state.all<Deadline>().empty());
    }

    void theOtherSidesResponseMeetsTheOnlyOpenDeadline()
    {
        QCOMPARE(run(filed(QStringLiteral("MTRO"))), Outcome::applied());
        Submission answer = filed(QStringLiteral("RESPM"));
        answer.filer.role = Role::Dhs;
        m_state.put(answer);
        QCOMPARE(run(answer), Outcome::applied());
        QVERIFY(m_state.all<Deadline>()[0].met);
    }

    void ofTwoMotionsNobodyKnowsWhichOneWasAnswered()
    {
        QCOMPARE(run(filed(QStringLiteral("MTRO"))), Outcome::applied());
        QCOMPARE(run(filed(QStringLiteral("MTRC"))), Outcome::applied());
        Submission answer = filed(QStringLiteral("RESPM"));
        answer.filer.role = Role::Dhs;
        m_state.put(answer);
        QCOMPARE(run(answer), Outcome::applied());
        for (const Deadline &deadline : m_state.all<Deadline>())
            QVERIFY(!deadline.met);
    }

    void aChargingDocumentGivesTheFirstDayOnWhichItMayBeHeard()
    {
        Submission package = m_samples->aChargingPackage();
        package.filings[1].documentType = QStringLiteral("I213");
        m_state.put(package);
        auto args = Samples::acceptance(package);
        args.caseId = m_samples->id<CaseId>();
        QCOMPARE(run(package, args), Outcome::applied());
        const auto deadlines = m_state.all<Deadline>();
        QCOMPARE(deadlines.size(), std::size_t(1));
        QCOMPARE(deadlines[0].owedBy, QStringLiteral("Court"));
        QCOMPARE(deadlines[0].due, QDate(2026, 11, 11));
    }

    void theSameCommandMakesTheSameThingsAgain()
    {
        const Submission submission = filed(QStringLiteral("EOIR28"));
        const Command command = m_samples->command(Samples::acceptance(submission));
        const ApplyContext context{m_samples->clock.now(), QStringLiteral("R. Alvarez"), m_vocabulary};
        const auto one = apply(m_state, command, context);
        const auto other = apply(m_state, command, context);
        QCOMPARE(one->changes.size(), other->changes.size());
        for (std::size_t i = 0; i < one->changes.size(); ++i)
            QCOMPARE(one->changes[i].ref, other->changes[i].ref);
    }

private:
    [[nodiscard]] Party person(PartyRole role)
    {
        const Party party{.id = m_samples->id<PartyId>(),
                          .caseId = m_case.id,
                          .role = role,
                          .name = {QStringLiteral("RESPONDENT"), QStringLiteral("Sample"), {}},
                          .address = {QStringLiteral("1 Old St"), QStringLiteral("Newark"), QStringLiteral("NJ"),
                                      QStringLiteral("07102")}};
        m_state.put(party);
        return party;
    }

    [[nodiscard]] Appearance appears(const QString &name, AppearanceScope scope, bool primary)
    {
        const Appearance appearance{.id = m_samples->id<AppearanceId>(),
                                    .caseId = m_case.id,
                                    .party = m_lead.id,
                                    .practitionerName = name,
                                    .scope = scope,
                                    .primary = primary,
                                    .since = QDate(2026, 1, 5)};
        m_state.put(appearance);
        return appearance;
    }

    /// The one appearance beside `old`.
    [[nodiscard]] Appearance fresh(const Appearance &old) const
    {
        for (const Appearance &appearance : m_state.all<Appearance>())
            if (appearance.id != old.id)
                return appearance;
        return {};
    }

    [[nodiscard]] static Particulars concerning(const Party &party) { return {.parties = {party.id}}; }

    [[nodiscard]] Particulars custody(const QDate &effective) const
    {
        auto says = concerning(m_lead);
        says.custody = CustodyParticulars{CustodyStatus::Detained, effective, QStringLiteral("Elizabeth")};
        return says;
    }

    [[nodiscard]] Submission filed(const QString &type, std::optional<Particulars> particulars = {})
    {
        Submission submission = m_samples->aMotion(m_case);
        submission.filings[0].documentType = type;
        submission.filings[0].particulars = std::move(particulars);
        m_state.put(submission);
        return submission;
    }

    Outcome run(const Submission &submission) { return run(submission, Samples::acceptance(submission)); }
    Outcome run(const Submission &, const AcceptSubmission &args)
    {
        const ApplyContext context{m_samples->clock.now(), QStringLiteral("R. Alvarez"), m_vocabulary};
        const auto applied = apply(m_state, m_samples->command(args), context);
        if (!applied)
            return {};
        m_state.take(*applied);
        return applied->outcome;
    }

    TableVocabulary m_vocabulary{tables()};
    std::unique_ptr<Samples> m_samples;
    MemoryState m_state;
    CaseFile m_case;
    Party m_lead;
    Party m_rider;
};

QTEST_APPLESS_MAIN(AcceptEffectsTest)
#include "accept_effects_test.moc"
