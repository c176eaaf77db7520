#include "tests/domain/samples.h"

#include <QTest>

using namespace dais;
using namespace dais::domain;
using namespace dais::tests;

/// What is handed in at the window.
class LodgeSubmissionTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_samples = std::make_unique<Samples>();
        m_state = MemoryState();
        m_case = m_samples->aCase();
        m_state.put(m_case);
    }

    void itGoesIntoTheCourtsQueueAndItsChecksFollow()
    {
        const LodgeSubmission args = paper();
        const auto applied = run(args);
        QCOMPARE(applied.outcome, Outcome::applied());
        QCOMPARE(applied.changes[0].partition, Partition::courtOrdinary(QStringLiteral("NEW")));
        QCOMPARE(applied.effects.size(), std::size_t(1));
        QCOMPARE(applied.effects[0].kind, Effect::Kind::StartChecks);
        const auto kept = *m_state.get<Submission>(args.submission.uuid());
        QCOMPARE(kept.state, SubmissionState::Checking);
        QCOMPARE(kept.lastByteAt, args.receivedAt);
        QCOMPARE(kept.filingDate, args.filingDate);
        QCOMPARE(kept.aNumber, m_case.aNumber);
        QCOMPARE(kept.filer.name, QStringLiteral("R. Sample"));
        QVERIFY(kept.filer.user.isNull() && kept.window);
        QVERIFY(kept.checkConsistent());
        QVERIFY(!kept.filings[0].checked && !kept.filings[0].charging);
    }

    void nobodySaysThatAPaperCameLaterThanNow()
    {
        LodgeSubmission args = paper();
        args.receivedAt = m_samples->clock.now().addSecs(3600);
        QCOMPARE(run(args).outcome, Outcome::refused(QStringLiteral("received_later")));
    }

    void theDayIsTheOneOfTheStamp()
    {
        LodgeSubmission args = paper();
        args.filingDate = args.filingDate.addDays(-3);
        QCOMPARE(run(args).outcome, Outcome::refused(QStringLiteral("received_day")));
    }

    void whatTheCourtCouldNotReadIsRefused()
    {
        const auto refusal = [this](const std::function<void(LodgeSubmission &)> &spoil) {
            LodgeSubmission args = paper();
            spoil(args);
            return run(args).outcome.code;
        };
        QCOMPARE(refusal([](auto &args) { args.filings.clear(); }), QStringLiteral("no_documents"));
        QCOMPARE(refusal([](auto &args) { args.filings[0].bytes = 26'214'401; }), QStringLiteral("document_words"));
        QCOMPARE(refusal([](auto &args) { args.filings[0].sha256 = QString(64, u'Z'); }),
                 QStringLiteral("document_words"));
        QCOMPARE(refusal([](auto &args) { args.filings[0].documentType = QStringLiteral("NONE"); }),
                 QStringLiteral("document_words"));
        QCOMPARE(refusal([](auto &args) { args.filer.name = QStringLiteral("  "); }), QStringLiteral("filer"));
        QCOMPARE(refusal([](auto &args) { args.filer.role = Role::Judge; }), QStringLiteral("filer"));
        QCOMPARE(refusal([this](auto &args) { args.caseId = m_samples->id<CaseId>(); }),
                 QStringLiteral("case_unknown"));
    }

    void theSamePackageTwiceIsOne()
    {
        const LodgeSubmission args = paper();
        QCOMPARE(run(args).outcome, Outcome::applied());
        QCOMPARE(run(args).outcome, Outcome::refused(QStringLiteral("already_received")));
    }

    void onlyThoseAtTheWindowTakePapersIn()
    {
        for (const Role role : {Role::Judge, Role::Attorney, Role::Dhs})
            QCOMPARE(run(paper(), role).outcome, Outcome::refused(QStringLiteral("not_permitted")));
    }

    void aSealedCasesPapersGoToItsReadersOnly()
    {
        m_case.seal = m_samples->id<SealId>();
        m_state.put(m_case);
        QCOMPARE(run(paper()).changes[0].partition, Partition::sealed(*m_case.seal));
    }

private:
    LodgeSubmission paper()
    {
        const QDateTime now = m_samples->clock.now();
        return {.submission = m_samples->id<SubmissionId>(),
                .caseId = m_case.id,
                .filer = {m_samples->id<UserId>(), Role::Respondent, QStringLiteral(" R. Sample ")},
                .receivedAt = now.addSecs(-600),
                .filingDate = now.addSecs(-600).date(),
                .filings = {{.filing = m_samples->id<FilingId>(),
                             .document = m_samples->id<DocumentId>(),
                             .documentType = QStringLiteral("MOTION"),
                             .title = QStringLiteral("Motion to continue"),
                             .fileName = QStringLiteral("scan.pdf"),
                             .mediaType = QStringLiteral("application/pdf"),
                             .sha256 = QString(64, u'a'),
                             .bytes = 1234}}};
    }
    Applied run(const LodgeSubmission &args, Role role = Role::Clerk)
    {
        Command command = m_samples->command(args);
        command.actingRole = role;
        const auto applied = apply(m_state, command, m_samples->context());
        m_state.take(*applied);
        return *applied;
    }

    std::unique_ptr<Samples> m_samples;
    MemoryState m_state;
    CaseFile m_case;
};

QTEST_GUILESS_MAIN(LodgeSubmissionTest)
#include "lodge_submission_test.moc"
