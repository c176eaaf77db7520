#include "domain/rules/homes.h"
#include "tests/domain/samples.h"

#include <QTest>

using namespace dais;
using namespace dais::tests;
using namespace dais::domain;

/// Where things live, and how they move.
class SealCaseTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_samples = std::make_unique<Samples>();
        m_state = std::make_unique<MemoryState>();
        m_case = m_samples->aCase();
        m_state->put(m_case);
        m_motion = m_samples->aMotion(m_case);
        m_state->put(m_motion);
        m_reader = m_samples->id<UserId>();
    }

    void everythingOfTheCaseMovesInOneCommit()
    {
        const Document document{.id = m_samples->id<DocumentId>(), .caseId = m_case.id};
        const Note onMotion{
            .id = m_samples->id<NoteId>(), .submission = m_motion.id, .text = QStringLiteral("For all")};
        Note mine{.id = m_samples->id<NoteId>(), .caseId = m_case.id, .text = QStringLiteral("For me")};
        mine.audience = NoteAudience::Mine;
        mine.author = m_reader;
        const auto other = m_samples->aCase();
        m_state->put(document), m_state->put(onMotion), m_state->put(mine), m_state->put(other);

        const auto applied = run(seal());

        QCOMPARE(applied.outcome, Outcome::applied());
        const Partition court = Partition::courtOrdinary(QStringLiteral("NEW"));
        QCOMPARE(moves(applied, refOf(m_case)), (std::vector<Partition>{court, Partition::sealed(m_seal)}));
        QCOMPARE(moves(applied, refOf(m_motion)), (std::vector<Partition>{court, Partition::sealed(m_seal)}));
        QCOMPARE(moves(applied, refOf(onMotion)), (std::vector<Partition>{court, Partition::sealed(m_seal)}));
        QCOMPARE(moves(applied, refOf(document)),
                 (std::vector<Partition>{Partition::caseRecord(m_case.id), Partition::sealed(m_seal)}));
        // It stays its author's, but for as long only as they may read the case.
        const Partition person = Partition::person(m_reader);
        QCOMPARE(moves(applied, refOf(mine)),
                 (std::vector<Partition>{Partition::layer(court, person),
                                         Partition::layer(Partition::sealed(m_seal), person)}));
        QVERIFY(moves(applied, refOf(other)).empty());
        const auto seals = m_state->all<Seal>();
        QCOMPARE(seals.size(), std::size_t(1));
        QVERIFY(std::is_sorted(seals[0].readers.begin(), seals[0].readers.end()));
        QCOMPARE(seals[0].readers.size(), std::size_t(2)); // Who was named, and who sealed.
    }

    void whatIsFiledAndDecidedLaterFollows()
    {
        static_cast<void>(run(seal()));
        auto later = m_samples->aMotion(m_case);

        const auto received = run(m_samples->command(ReceiveSubmission{later}));
        const auto accepted = run(m_samples->command(Samples::acceptance(later)));
        const auto rejected = run(m_samples->command(RejectSubmission{m_motion.id, {QStringLiteral("NO_FEE")}}));

        for (const Applied &applied : {received, accepted, rejected}) {
            QCOMPARE(applied.outcome, Outcome::applied());
            for (const EntityChange &change : applied.changes)
                QCOMPARE(change.partition, Partition::sealed(m_seal));
        }
    }

    void sealingWinsWhateverHappenedMeanwhile()
    {
        static_cast<void>(run(m_samples->command(Samples::acceptance(m_motion))));
        QCOMPARE(run(seal()).outcome, Outcome::applied());
        auto again = seal();
        std::get<SealCase>(again.args).seal = m_samples->id<SealId>();

        const auto second = run(again);

        QCOMPARE(second.outcome.kind, Outcome::Kind::SameAs);
        QVERIFY(second.changes.empty());
    }

    void onlyJudgesAndAdministratorsSeal()
    {
        auto command = seal();
        command.actingRole = Role::Clerk;
        QCOMPARE(run(command).outcome, Outcome::refused(QStringLiteral("not_permitted")));
    }

    void aSealThatChangedIsNotOpened()
    {
        static_cast<void>(run(seal()));
        QCOMPARE(run(unseal(0)).outcome, Outcome::refused(QStringLiteral("stale")));

        const auto opened = run(unseal(1));

        QCOMPARE(opened.outcome, Outcome::applied());
        QCOMPARE(moves(opened, refOf(m_case)),
                 (std::vector<Partition>{Partition::sealed(m_seal), Partition::courtOrdinary(QStringLiteral("NEW"))}));
        QVERIFY(!m_state->get<CaseFile>(m_case.id.uuid())->seal);
        QVERIFY(!m_state->get<Submission>(m_motion.id.uuid())->seal);
        QCOMPARE(run(unseal(1)).outcome, Outcome::refused(QStringLiteral("stale")));
    }

    void anOpenFilingAcceptedIntoASealedCaseGoesThere()
    {
        static_cast<void>(run(seal()));
        auto stray = m_samples->aMotion(m_samples->aCase());
        m_state->put(stray);
        auto args = Samples::acceptance(stray);
        args.caseId = m_case.id;

        const auto applied = run(m_samples->command(args));

        QCOMPARE(moves(applied, refOf(stray)),
                 (std::vector<Partition>{Partition::courtOrdinary(QStringLiteral("NEW")), Partition::sealed(m_seal)}));
    }

    void aNoteGoesToItsAudience_data()
    {
        QTest::addColumn<int>("audience");
        QTest::addColumn<QString>("prefix");
        QTest::newRow("court") << int(NoteAudience::Court) << QStringLiteral("ord/NEW");
        QTest::newRow("chambers") << int(NoteAudience::Chambers) << QStringLiteral("lay/NEW.chm.");
        QTest::newRow("mine") << int(NoteAudience::Mine) << QStringLiteral("lay/NEW.per.");
        QTest::newRow("shared") << int(NoteAudience::Shared) << QStringLiteral("lay/NEW.shr.");
    }
    void aNoteGoesToItsAudience()
    {
        QFETCH(int, audience);
        QFETCH(QString, prefix);
        AddNote args{.note = m_samples->id<NoteId>(), .caseId = m_case.id};
        args.audience = NoteAudience(audience);
        args.judge = m_reader;
        args.share = m_samples->id<ShareId>();

        const auto applied = run(m_samples->command(args, {{QStringLiteral("text"), QByteArray(16, 's'), "Words"}}));

        QCOMPARE(applied.outcome, Outcome::applied());
        QVERIFY(applied.changes.front().partition.toString().startsWith(prefix));
        args.judge.reset(), args.share.reset();
        const bool needsName = args.audience == NoteAudience::Chambers || args.audience == NoteAudience::Shared;
        QCOMPARE(run(m_samples->command(args, {{QStringLiteral("text"), QByteArray(16, 's'), "Words"}})).outcome,
                 needsName ? Outcome::refused(QStringLiteral("audience")) : Outcome::applied());
    }

    void aCircleIsItsOwnersToChange()
    {
        const SetShare args{m_samples->id<ShareId>(), {m_reader, m_reader}};
        QCOMPARE(run(m_samples->command(args)).outcome, Outcome::applied());
        QCOMPARE(m_state->all<Share>().front().members.size(), std::size_t(2)); // Each once, with the owner.
        auto stranger = m_samples->command(args);
        stranger.actor = m_reader;

        QCOMPARE(run(stranger).outcome, Outcome::refused(QStringLiteral("unknown")));
    }

private:
    Command seal()
    {
        auto command = m_samples->command(SealCase{m_case.id, m_seal, {m_reader, m_reader}});
        command.actingRole = Role::Judge;
        return command;
    }
    Command unseal(qint64 version)
    {
        auto command = m_samples->command(UnsealCase{m_case.id, version, QStringLiteral("token")});
        command.actingRole = Role::Judge;
        return command;
    }
    Applied run(const Command &command)
    {
        const auto applied = apply(*m_state, command, m_samples->context());
        if (!applied)
            qFatal("%s", qPrintable(applied.error().detail));
        m_state->take(*applied);
        return *applied;
    }
    /// From where to where an entity moved; empty when it did not.
    static std::vector<Partition> moves(const Applied &applied, const EntityRef &ref)
    {
        std::vector<Partition> found;
        for (const EntityChange &change : applied.changes)
            if (change.ref == ref)
                found.push_back(change.partition);
        return found;
    }

    std::unique_ptr<Samples> m_samples;
    std::unique_ptr<MemoryState> m_state;
    CaseFile m_case;
    Submission m_motion;
    SealId m_seal = SealId(QUuid(QStringLiteral("0190a5a0-7777-7000-8000-000000000007")));
    UserId m_reader;
};

QTEST_GUILESS_MAIN(SealCaseTest)
#include "seal_case_test.moc"
