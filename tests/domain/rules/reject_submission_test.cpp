#include "tests/domain/samples.h"

#include <QTest>

using namespace dais;
using namespace dais::domain;
using namespace dais::tests;

class RejectSubmissionTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_samples = std::make_unique<Samples>();
        m_state = MemoryState();
        m_package = m_samples->aChargingPackage();
        m_state.put(m_package);
    }

    void aRejectedPackageLosesEveryFileAndKeepsReasonHashAndName()
    {
        QCOMPARE(run(rejection({QStringLiteral("NO_COS")}, QStringLiteral("Sign page 6 and file again."))),
                 Outcome::applied());

        const auto submission = *m_state.get<Submission>(m_package.id.uuid());
        QCOMPARE(submission.state, SubmissionState::Rejected);
        QCOMPARE(submission.disposition->reasons[0].fix, QStringLiteral("Sign page 6 and file again."));
        QCOMPARE(submission.filings[0].sha256, m_package.filings[0].sha256);
        QCOMPARE(submission.filings[0].fileName, m_package.filings[0].fileName);
        QVERIFY(submission.filings[0].renditionSha256.isEmpty());
        QCOMPARE(count(Effect::Kind::DeleteDocument), 2);
        QCOMPARE(count(Effect::Kind::MakeNotice), 1);
        QVERIFY(m_state.all<Document>().empty());
    }

    void whatOnlyAJudgeMayDecideIsNoReason()
    {
        QCOMPARE(run(rejection({QStringLiteral("UNTIMELY")}, {})), Outcome::refused(QStringLiteral("judge_decides")));
        QCOMPARE(m_state.get<Submission>(m_package.id.uuid())->state, SubmissionState::InReview);
    }

    void aRejectionNeedsAReason()
    {
        QCOMPARE(run(rejection({}, {})), Outcome::refused(QStringLiteral("reason_missing")));
    }

    void rejectingTwiceIsOneRejectionAndTheSecondReasonIsANote()
    {
        const auto first = rejection({QStringLiteral("NO_COS")}, QStringLiteral("Sign it."));
        QCOMPARE(run(first), Outcome::applied());
        const Outcome second = run(rejection({QStringLiteral("NO_FEE")}, QStringLiteral("Pay the fee.")));
        QCOMPARE(second.kind, Outcome::Kind::SameAs);
        QCOMPARE(second.sameAs, first.id);
        QVERIFY(m_effects.empty());
        QCOMPARE(m_state.all<Note>().size(), std::size_t(1));
        QVERIFY(m_state.all<Note>()[0].text.contains(QStringLiteral("Pay the fee.")));
    }

    void rejectingWhatWasAcceptedIsADecisionAndTheDocumentStays()
    {
        m_package.state = SubmissionState::Accepted;
        m_package.disposition = Disposition{.command = m_samples->id<CommandId>()};
        m_state.put(m_package);
        QCOMPARE(run(rejection({QStringLiteral("NO_COS")}, {})).kind, Outcome::Kind::NeedsDecision);
        QVERIFY(m_effects.empty());
        QCOMPARE(m_state.all<Decision>().size(), std::size_t(1));
    }

    void otherStatesAreRefusedWithACode()
    {
        m_package.state = SubmissionState::Withdrawn;
        m_state.put(m_package);
        QCOMPARE(run(rejection({QStringLiteral("NO_COS")}, {})), Outcome::refused(QStringLiteral("withdrawn")));
        m_package.state = SubmissionState::Checking;
        m_state.put(m_package);
        QCOMPARE(run(rejection({QStringLiteral("NO_COS")}, {})), Outcome::refused(QStringLiteral("still_checking")));
    }

    void aNoteIsKeptWithItsWordsAndAuthor()
    {
        const Payload words{QStringLiteral("text"), QByteArray(16, 's'), "Ask counsel about page 4."};
        const auto id = m_samples->id<NoteId>();
        QCOMPARE(run(m_samples->command(AddNote{.note = id, .submission = m_package.id}, {words})), Outcome::applied());
        QCOMPARE(m_state.get<Note>(id.uuid())->text, QStringLiteral("Ask counsel about page 4."));
        QCOMPARE(run(m_samples->command(AddNote{.note = m_samples->id<NoteId>(), .submission = m_package.id})),
                 Outcome::refused(QStringLiteral("empty")));
    }

    void aPackageWaitsForAClerkOnceEveryFilingIsChecked()
    {
        auto received = m_samples->aChargingPackage();
        for (Filing &filing : received.filings)
            filing.checked = false;
        QCOMPARE(run(m_samples->command(ReceiveSubmission{received})), Outcome::applied());
        QCOMPARE(m_state.get<Submission>(received.id.uuid())->state, SubmissionState::Checking);

        auto checked = received.filings;
        checked[0].checked = true;
        QCOMPARE(run(m_samples->command(RecordChecks{received.id, {checked[0]}})), Outcome::applied());
        QCOMPARE(m_state.get<Submission>(received.id.uuid())->state, SubmissionState::Checking);
        checked[1].checked = true;
        QCOMPARE(run(m_samples->command(RecordChecks{received.id, {checked[1]}})), Outcome::applied());
        QCOMPARE(m_state.get<Submission>(received.id.uuid())->state, SubmissionState::InReview);
        QCOMPARE(run(m_samples->command(RecordChecks{received.id, checked})),
                 Outcome::refused(QStringLiteral("already_checked")));
    }

    void aNoticeOfRejectionCanBecomeADocumentOfTheRecord()
    {
        const CaseFile caseFile = m_samples->aCase();
        m_state.put(caseFile);
        const auto motion = m_samples->aMotion(caseFile);
        m_state.put(motion);
        const Document document{.id = m_samples->id<DocumentId>(),
                                .caseId = caseFile.id,
                                .title = QStringLiteral("Notice of rejection"),
                                .pages = 1};
        const Notice notice{.id = m_samples->id<NoticeId>(),
                            .kind = Notice::Kind::Rejected,
                            .submission = motion.id,
                            .caseId = caseFile.id,
                            .document = document.id};
        QCOMPARE(run(m_samples->command(EnterNotice{notice, document})), Outcome::applied());
        QCOMPARE(m_state.get<Document>(document.id.uuid())->number, 5);
        QCOMPARE(m_state.get<CaseFile>(caseFile.id.uuid())->recordPages, 101);
    }

    void aCaseOfAnOlderSystemIsTakenOverOnceAndWhole()
    {
        const CaseFile caseFile = m_samples->aCase();
        const ImportCase import{
            .caseFile = caseFile,
            .parties = {{.id = m_samples->id<PartyId>(), .caseId = caseFile.id, .aNumber = caseFile.aNumber}},
            .hearings = {{.id = m_samples->id<HearingId>(),
                          .caseId = caseFile.id,
                          .court = caseFile.court,
                          .startsAt = m_samples->clock.now(),
                          .minutes = 60}}};
        QCOMPARE(run(m_samples->command(import)), Outcome::applied());
        QCOMPARE(m_state.all<Hearing>().size(), std::size_t(1));
        QCOMPARE(run(m_samples->command(import)), Outcome::refused(QStringLiteral("case_id_in_use")));

        ImportCase strange = import;
        strange.caseFile.id = m_samples->id<CaseId>();
        QCOMPARE(run(m_samples->command(strange)), Outcome::refused(QStringLiteral("belongs_elsewhere")));
    }

private:
    Command rejection(const QStringList &reasons, const QString &fix)
    {
        std::vector<Payload> payloads;
        if (!fix.isEmpty())
            payloads.push_back({QStringLiteral("fix.") + reasons.value(0), QByteArray(16, 's'), fix.toUtf8()});
        return m_samples->command(RejectSubmission{m_package.id, reasons}, payloads);
    }
    Outcome run(const Command &command)
    {
        const auto result = apply(m_state, command, m_samples->context());
        Q_ASSERT(result);
        m_state.take(*result);
        m_effects = result->effects;
        return result->outcome;
    }
    int count(Effect::Kind kind) const
    {
        return int(std::count_if(m_effects.begin(), m_effects.end(), [&](const Effect &e) { return e.kind == kind; }));
    }

    std::unique_ptr<Samples> m_samples;
    MemoryState m_state;
    Submission m_package;
    std::vector<Effect> m_effects;
};

QTEST_GUILESS_MAIN(RejectSubmissionTest)
#include "reject_submission_test.moc"
