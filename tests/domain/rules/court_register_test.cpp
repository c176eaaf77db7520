#include "tests/domain/samples.h"

#include <QTest>

using namespace dais;
using namespace dais::domain;
using namespace dais::tests;

/// Outages, and what people keep for themselves: who may write them, and where they live.
class CourtRegisterTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_samples = std::make_unique<Samples>();
        m_state = MemoryState();
        m_now = m_samples->clock.now();
    }

    void anAdministratorNotesAnOutageInTheCourtsDirectory()
    {
        const RecordOutage args = outage();
        const auto applied = run(args, Role::CourtAdministrator);
        QCOMPARE(applied.outcome, Outcome::applied());
        QCOMPARE(applied.changes.size(), std::size_t(1));
        QCOMPARE(applied.changes[0].partition, Partition::directory(QStringLiteral("NEW")));
        const auto kept = *m_state.get<OutageRecord>(args.outage.uuid());
        QCOMPARE(kept.from, args.from);
        QCOMPARE(kept.reason, QStringLiteral("The portal did not answer."));
        QCOMPARE(kept.at, m_samples->context().now); // Whoever noted it cannot say when.
        QVERIFY(!kept.outage().to.isValid() == !args.to);
    }

    void nobodyElseNotesOne()
    {
        for (const Role role : {Role::Clerk, Role::Judge, Role::Attorney})
            QCOMPARE(run(outage(), role).outcome, Outcome::refused(QStringLiteral("not_permitted")));
    }

    void anOutageThatEndsBeforeItBeginsIsRefused()
    {
        RecordOutage args = outage();
        args.to = args.from;
        QCOMPARE(run(args, Role::CourtAdministrator).outcome, Outcome::refused(QStringLiteral("times")));
        args.to = args.from.addSecs(-1);
        QCOMPARE(run(args, Role::CourtAdministrator).outcome, Outcome::refused(QStringLiteral("times")));
        args.to = args.from.addMSecs(1);
        QCOMPARE(run(args, Role::CourtAdministrator).outcome, Outcome::applied());
    }

    void aCorrectionOfWhatWasCorrectedMeanwhileIsRefused()
    {
        RecordOutage args = outage();
        QCOMPARE(run(args, Role::CourtAdministrator).outcome, Outcome::applied());
        args.to = args.from.addSecs(3600);
        const Expectation seen{{EntityKind::OutageRecord, args.outage.uuid()}, QStringLiteral("outage"), 1};
        QCOMPARE(run(args, Role::CourtAdministrator, {seen}).outcome, Outcome::applied());
        args.struck = true;
        QCOMPARE(run(args, Role::CourtAdministrator, {seen}).outcome, Outcome::refused(QStringLiteral("changed")));
        QVERIFY(!m_state.get<OutageRecord>(args.outage.uuid())->struck);
    }

    void anotherCourtsOutageIsNotTakenOver()
    {
        RecordOutage args = outage();
        QCOMPARE(run(args, Role::CourtAdministrator).outcome, Outcome::applied());
        args.court = QStringLiteral("LOS");
        QCOMPARE(run(args, Role::CourtAdministrator).outcome, Outcome::refused(QStringLiteral("unknown")));
    }

    void wordsAreOnesOwnUnlessSharedWithTheCourt()
    {
        SetPreset mine{
            m_samples->id<PresetId>(), Preset::Use::Words, {}, QStringLiteral("Fee"), QStringLiteral("Pay.")};
        const UserId owner = m_samples->id<UserId>();
        auto applied = run(mine, Role::Clerk, {}, owner);
        QCOMPARE(applied.changes[0].partition, Partition::person(owner));
        mine.court = QStringLiteral("NEW");
        QCOMPARE(run(mine, Role::Clerk, {}, owner).outcome, Outcome::refused(QStringLiteral("shared_once")));
        mine.preset = m_samples->id<PresetId>();
        applied = run(mine, Role::Clerk, {}, owner);
        QCOMPARE(applied.changes[0].partition, Partition::directory(QStringLiteral("NEW")));
    }

    void onlyTheirOwnerChangesOrDropsThem()
    {
        const SetPreset shared{m_samples->id<PresetId>(), Preset::Use::Filter, QStringLiteral("NEW"),
                               QStringLiteral("Motions"), QStringLiteral("motion")};
        const UserId owner = m_samples->id<UserId>();
        QCOMPARE(run(shared, Role::Clerk, {}, owner).outcome, Outcome::applied());
        QCOMPARE(run(shared, Role::Clerk).outcome, Outcome::refused(QStringLiteral("unknown")));
        QCOMPARE(run(DropPreset{shared.preset}, Role::Clerk).outcome, Outcome::refused(QStringLiteral("unknown")));
        const auto dropped = run(DropPreset{shared.preset}, Role::Clerk, {}, owner);
        QCOMPARE(dropped.outcome, Outcome::applied());
        QCOMPARE(dropped.changes[0].op, EntityChange::Op::Tombstone);
    }

    void namelessOrEndlessWordsAreRefused()
    {
        SetPreset words{m_samples->id<PresetId>(), Preset::Use::Words, {}, QStringLiteral("  "), QStringLiteral("x")};
        QCOMPARE(run(words, Role::Clerk).outcome, Outcome::refused(QStringLiteral("words")));
        words.name = QStringLiteral("Fee"), words.text = QString(4001, QLatin1Char('x'));
        QCOMPARE(run(words, Role::Clerk).outcome, Outcome::refused(QStringLiteral("words")));
        words.text.chop(1);
        QCOMPARE(run(words, Role::Clerk).outcome, Outcome::applied());
    }

    void readingARecordChangesNothing()
    {
        const auto applied = run(ViewRecord{m_samples->id<CaseId>(), {}, ViewRecord::Act::Print}, Role::Judge);
        QCOMPARE(applied.outcome, Outcome::applied());
        QVERIFY(applied.changes.empty() && applied.effects.empty());
        QCOMPARE(run(ViewRecord{}, Role::Judge).outcome, Outcome::refused(QStringLiteral("unknown")));
    }

private:
    RecordOutage outage()
    {
        return {.outage = m_samples->id<OutageId>(),
                .court = QStringLiteral("NEW"),
                .from = m_now.addSecs(-7200),
                .to = {},
                .announcedAt = {},
                .kind = Outage::Kind::Unplanned};
    }
    Applied run(const CommandArgs &args, Role role, std::vector<Expectation> expects = {}, const UserId &actor = {})
    {
        Command command = m_samples->command(args);
        command.actingRole = role;
        command.expects = std::move(expects);
        command.actor = actor.isNull() ? m_samples->id<UserId>() : actor;
        command.payloads = {{QStringLiteral("text"), QByteArray(16, 's'), "The portal did not answer."}};
        const auto applied = apply(m_state, command, m_samples->context());
        m_state.take(*applied);
        return *applied;
    }

    std::unique_ptr<Samples> m_samples;
    MemoryState m_state;
    QDateTime m_now;
};

QTEST_APPLESS_MAIN(CourtRegisterTest)
#include "court_register_test.moc"
