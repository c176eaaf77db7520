#include "tests/domain/samples.h"

#include <QTest>

using namespace dais;
using namespace dais::domain;
using namespace dais::tests;

class AcceptSubmissionTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_samples = std::make_unique<Samples>();
        m_state = MemoryState();
        m_case = m_samples->aCase();
        m_motion = m_samples->aMotion(m_case);
        m_state.put(m_case);
        m_state.put(m_motion);
    }

    void anAcceptedMotionEntersTheRecordWithItsFilingDateAndPages()
    {
        QCOMPARE(run(Samples::acceptance(m_motion)), Outcome::applied());

        const auto documents = m_state.all<Document>();
        QCOMPARE(documents.size(), std::size_t(1));
        QCOMPARE(documents[0].filingDate, QDate(2026, 11, 19));
        QCOMPARE(documents[0].number, 5);
        QCOMPARE(documents[0].firstPage, 101);
        QCOMPARE(m_state.all<DocketEntry>().size(), std::size_t(1));
        QCOMPARE(m_state.get<CaseFile>(m_case.id.uuid())->recordPages, 106);
        const auto submission = *m_state.get<Submission>(m_motion.id.uuid());
        QCOMPARE(submission.state, SubmissionState::Accepted);
        QCOMPARE(submission.disposition->byName, QStringLiteral("R. Alvarez"));
        QCOMPARE(m_effects.size(), std::size_t(1));
        QCOMPARE(m_effects[0].kind, Effect::Kind::MakeNotice);
    }

    void theClerksTitleAndTypeStandInTheRecord()
    {
        auto args = Samples::acceptance(m_motion);
        args.filings[0].title = QStringLiteral("  Motion to advance ");
        QCOMPARE(run(args), Outcome::applied());
        QCOMPARE(m_state.all<Document>()[0].title, QStringLiteral("Motion to advance"));
        QCOMPARE(m_state.all<DocketEntry>()[0].text, QStringLiteral("Motion to advance"));
    }

    void acceptingTwiceTheSameWayIsOneEntry()
    {
        const auto first = m_samples->command(Samples::acceptance(m_motion));
        QCOMPARE(run(first), Outcome::applied());
        const Outcome second = run(Samples::acceptance(m_motion));
        QCOMPARE(second.kind, Outcome::Kind::SameAs);
        QCOMPARE(second.sameAs, first.id);
        QCOMPARE(m_state.all<DocketEntry>().size(), std::size_t(1));
    }

    void acceptingTwiceWithOtherTitlesIsOneDecisionAndTheFirstStands()
    {
        const auto first = m_samples->command(Samples::acceptance(m_motion));
        QCOMPARE(run(first), Outcome::applied());
        auto args = Samples::acceptance(m_motion);
        args.filings[0].title = QStringLiteral("Motion to reset");
        const auto second = m_samples->command(args);
        QCOMPARE(run(second).kind, Outcome::Kind::NeedsDecision);

        const auto decisions = m_state.all<Decision>();
        QCOMPARE(decisions.size(), std::size_t(1));
        QCOMPARE(decisions[0].first.command, first.id);
        QCOMPARE(decisions[0].second.command, second.id);
        QCOMPARE(m_state.all<Document>()[0].title, QStringLiteral("Motion to continue"));
        QCOMPARE(m_state.all<DocketEntry>().size(), std::size_t(1));
    }

    void whatWasRejectedStaysRejected()
    {
        m_motion.state = SubmissionState::Rejected;
        m_state.put(m_motion);
        QCOMPARE(run(Samples::acceptance(m_motion)), Outcome::refused(QStringLiteral("rejected")));
        QVERIFY(m_state.all<Document>().empty());
    }

    void aCaseThatMovedTakesTheFilingToItsNewCourtUndecided()
    {
        m_case.court = QStringLiteral("ELP");
        m_state.put(m_case);
        QCOMPARE(run(Samples::acceptance(m_motion)).kind, Outcome::Kind::AppliedRebased);
        const auto submission = *m_state.get<Submission>(m_motion.id.uuid());
        QCOMPARE(submission.court, QStringLiteral("ELP"));
        QCOMPARE(submission.state, SubmissionState::InReview);
        QVERIFY(m_state.all<Document>().empty());
    }

    void incompleteAcceptancesAreRefusedWithACode_data()
    {
        QTest::addColumn<QString>("code");
        for (const char *code : {"documents_differ", "title_missing", "type_unknown", "case_missing", "case_unknown",
                                 "charging_data_missing", "not_permitted", "still_checking", "unknown"})
            QTest::newRow(code) << QString::fromLatin1(code);
    }
    void incompleteAcceptancesAreRefusedWithACode()
    {
        QFETCH(QString, code);
        auto command = m_samples->command(Samples::acceptance(m_motion));
        auto &accept = std::get<AcceptSubmission>(command.args);
        if (code == QLatin1String("documents_differ"))
            accept.filings.clear();
        else if (code == QLatin1String("title_missing"))
            accept.filings[0].title = QStringLiteral("   ");
        else if (code == QLatin1String("type_unknown"))
            accept.filings[0].documentType = QStringLiteral("POEM");
        else if (code == QLatin1String("case_missing"))
            accept.caseId.reset();
        else if (code == QLatin1String("case_unknown"))
            accept.caseId = m_samples->id<CaseId>();
        else if (code == QLatin1String("charging_data_missing"))
            accept.charging = ChargingData{};
        else if (code == QLatin1String("not_permitted"))
            command.actingRole = Role::Attorney;
        else if (code == QLatin1String("unknown"))
            accept.submission = m_samples->id<SubmissionId>();
        else if (code == QLatin1String("still_checking")) {
            m_motion.state = SubmissionState::Checking;
            m_state.put(m_motion);
        }
        QCOMPARE(run(command), Outcome::refused(code));
        QVERIFY(m_state.all<Document>().empty());
    }

    void aChargingPackageOpensCasePartiesProceedingAndRecord()
    {
        const Submission package = m_samples->aChargingPackage();
        m_state.put(package);
        auto args = Samples::acceptance(package);
        args.caseId = m_samples->id<CaseId>();
        args.charging->persons[1].name.given = QStringLiteral("Corrected");
        QCOMPARE(run(args), Outcome::applied());

        const auto caseFile = *m_state.get<CaseFile>(args.caseId->uuid());
        QCOMPARE(caseFile.respondent, QStringLiteral("LEAD, Sample"));
        QCOMPARE(caseFile.persons, 2);
        QCOMPARE(caseFile.recordDocuments, 2);
        QCOMPARE(caseFile.opened, package.filingDate);
        const auto parties = m_state.all<Party>();
        QCOMPARE(parties.size(), std::size_t(3)); // Lead, rider, DHS.
        QVERIFY(std::any_of(parties.begin(), parties.end(), [](const Party &party) {
            return party.role == PartyRole::Rider && party.name.given == QLatin1String("Corrected");
        }));
        QCOMPARE(m_state.all<Proceeding>().size(), std::size_t(1));
        QCOMPARE(m_state.all<Proceeding>()[0].charges, args.charging->charges);
        QCOMPARE(m_state.all<Custody>().size(), std::size_t(2));
    }

    void chargingDataThatContradictsItselfIsRefused_data()
    {
        QTest::addColumn<QString>("code");
        for (const char *code : {"respondent_missing", "a_number_missing", "name_missing", "a_number_twice"})
            QTest::newRow(code) << QString::fromLatin1(code);
    }
    void chargingDataThatContradictsItselfIsRefused()
    {
        QFETCH(QString, code);
        const Submission package = m_samples->aChargingPackage();
        m_state.put(package);
        auto args = Samples::acceptance(package);
        args.caseId = m_samples->id<CaseId>();
        if (code == QLatin1String("respondent_missing"))
            args.charging->persons.clear();
        else if (code == QLatin1String("a_number_missing"))
            args.charging->persons[1].aNumber.reset();
        else if (code == QLatin1String("name_missing"))
            args.charging->persons[0].name.family.clear();
        else
            args.charging->persons[1].aNumber = args.charging->persons[0].aNumber;
        QCOMPARE(run(args), Outcome::refused(code));
    }

    void replayingACommandMakesTheSameThings()
    {
        const Submission package = m_samples->aChargingPackage();
        m_state.put(package);
        auto args = Samples::acceptance(package);
        args.caseId = m_samples->id<CaseId>();
        const auto command = m_samples->command(args);
        const auto once = apply(m_state, command, m_samples->context());
        const auto again = apply(m_state, command, m_samples->context());
        QCOMPARE(once->changes.size(), again->changes.size());
        for (std::size_t i = 0; i < once->changes.size(); ++i)
            QVERIFY(once->changes[i].entity == again->changes[i].entity);
    }

    void aDiskThatCannotBeReadIsNoOutcome()
    {
        m_state.breakDisk();
        const auto result = apply(m_state, m_samples->command(Samples::acceptance(m_motion)), m_samples->context());
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Error::Kind::Storage);
    }

private:
    Outcome run(const AcceptSubmission &args) { return run(m_samples->command(args)); }
    Outcome run(const Command &command)
    {
        const auto result = apply(m_state, command, m_samples->context());
        Q_ASSERT(result);
        m_state.take(*result);
        m_effects = result->effects;
        return result->outcome;
    }

    std::unique_ptr<Samples> m_samples;
    MemoryState m_state;
    CaseFile m_case;
    Submission m_motion;
    std::vector<Effect> m_effects;
};

QTEST_GUILESS_MAIN(AcceptSubmissionTest)
#include "accept_submission_test.moc"
