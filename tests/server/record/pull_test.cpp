#include "tests/server/record/workstation.h"

using namespace dais;
using namespace dais::tests;
using namespace dais::domain::wire;
using Act = ScopeEntry::Act;

namespace {

const QString queue = QStringLiteral("ord/NEW");

/// What the server has of a partition: its entities' present bodies.
std::map<std::pair<QString, QUuid>, QByteArray> truthOf(RecordCourt &court, const QStringList &partitions)
{
    std::map<std::pair<QString, QUuid>, QByteArray> truth;
    RecordCourt::mustHold(court.readers->snapshot([&](sql::Connection &connection) -> Result<> {
        auto rows = connection.prepare(QStringLiteral(
            "SELECT e.p, e.id, c.body FROM entity e JOIN change c ON c.n = e.last_change WHERE e.op = 1"));
        if (!rows)
            return tl::unexpected(rows.error());
        const auto ran = rows->run();
        while (rows->next())
            if (partitions.contains(rows->text(0)))
                truth[{rows->text(0), rows->uuid(1)}] = rows->bytes(2);
        return ran;
    }));
    return truth;
}

} // namespace

class PullTest : public QObject {
    Q_OBJECT
private slots:
    void aPullGivesExactlyWhatTheServerHas()
    {
        RecordCourt court;
        auto desk = court.desk();
        const auto caseFile = court.openedCase(desk);
        const auto motion = court.motionIn(caseFile);
        static_cast<void>(court.push(desk, court.command(desk, Samples::acceptance(motion))));
        Workstation workstation(court, desk);
        workstation.subscribe(recordOf(caseFile));

        QCOMPARE(workstation.pullAll(), 1);

        QCOMPARE(workstation.bodies, truthOf(court, {queue, recordOf(caseFile)}));
        QVERIFY(workstation.bodies.size() > 8);
        QCOMPARE(workstation.falseChains, 0);
        QCOMPARE(workstation.acts.at(queue), Act::Add);
        QVERIFY(workstation.pull().changes.empty());
        QCOMPARE(workstation.acts.at(queue), Act::Keep);
        QCOMPARE(workstation.acts.at(recordOf(caseFile)), Act::Keep);
    }

    void smallPagesCarryWholeCommitsAndComeToTheSame()
    {
        RecordCourt court;
        auto desk = court.desk();
        const auto caseFile = court.openedCase(desk);
        for (int i = 0; i < 5; ++i) {
            const auto motion = court.motionIn(caseFile);
            static_cast<void>(court.push(desk, court.command(desk, Samples::acceptance(motion))));
        }
        Workstation workstation(court, desk);
        workstation.subscribe(recordOf(caseFile));
        int pages = 0;
        std::map<QUuid, int> seen;
        bool more = true;
        for (; more; ++pages) {
            const auto page = workstation.pull(1);
            more = page.head.more;
            for (const Change &change : page.changes) { // A commit is in one page, over both partitions.
                const auto [place, isNew] = seen.emplace(change.commit.uuid(), pages);
                QVERIFY(isNew || place->second == pages);
            }
            QVERIFY(page.head.outcomes.empty() || !more);
        }

        QVERIFY(pages > 5);
        QCOMPARE(workstation.bodies, truthOf(court, {queue, recordOf(caseFile)}));
        QCOMPARE(workstation.falseChains, 0);
        QCOMPARE(workstation.outcomes.size(), std::size_t(6));
    }

    void anOutcomeIsHeardOnceByItsOwnDevice()
    {
        RecordCourt court;
        auto desk = court.desk();
        auto other = court.anotherDesk();
        const auto motion = court.motionIn(court.openedCase(desk));
        Workstation mine(court, desk);
        Workstation others(court, other);
        mine.pullAll();
        const auto pushed = court.push(desk, court.command(desk, Samples::acceptance(motion)));
        mine.outcomes.clear();

        mine.pullAll();
        others.pullAll();

        QCOMPARE(mine.outcomes.size(), std::size_t(1));
        QCOMPARE(mine.outcomes.front().seq, pushed.seq);
        QCOMPARE(mine.outcomes.front().command, pushed.command);
        QCOMPARE(mine.outcomes.front().digest, pushed.digest);
        QCOMPARE(mine.outcomes.front().outcome, *pushed.outcome);
        QVERIFY(others.outcomes.empty());
        mine.outcomes.clear();
        mine.pullAll();
        QVERIFY(mine.outcomes.empty());
    }

    void nobodyPullsWhatIsNotTheirs()
    {
        RecordCourt court;
        auto desk = court.desk();
        const auto caseFile = court.openedCase(desk);
        RecordCourt::Desk stranger{court.addAccount(QStringLiteral("far"), domain::Role::Clerk, QStringLiteral("LOS")),
                                   domain::DeviceId::make(court.clock, court.random)};
        RecordCourt::Desk filer{court.addAccount(QStringLiteral("filer"), domain::Role::Attorney, {}),
                                domain::DeviceId::make(court.clock, court.random)};
        Workstation workstation(court, stranger);
        workstation.subscribe(queue);
        workstation.subscribe(recordOf(caseFile));
        workstation.subscribe(domain::Partition::person(desk.user).toString());

        workstation.pullAll();

        QVERIFY(workstation.bodies.empty());
        QCOMPARE(workstation.acts.at(queue), Act::Drop);
        QCOMPARE(workstation.acts.at(recordOf(caseFile)), Act::Drop);
        QCOMPARE(workstation.acts.at(domain::Partition::person(desk.user).toString()), Act::Drop);
        QCOMPARE(court.pull->page(filer.sender(), {}).error().kind, Error::Kind::Unauthorized);
        court.execute(QStringLiteral("UPDATE account SET disabled = 1"));
        QCOMPARE(court.pull->page(desk.sender(), {}).error().kind, Error::Kind::Unauthorized);
    }

    void aCourtThatIsTakenAwayIsDroppedAtTheNextPull()
    {
        RecordCourt court;
        auto desk = court.desk();
        static_cast<void>(court.openedCase(desk));
        Workstation workstation(court, desk);
        workstation.pullAll();
        court.execute(QStringLiteral("UPDATE account SET courts = 'LOS'"));

        workstation.pullAll();

        QCOMPARE(workstation.acts.at(queue), Act::Drop);
        QVERIFY(workstation.bodies.empty());
    }

    void aFalseChainIsDownloadedAfresh()
    {
        RecordCourt court;
        auto desk = court.desk();
        static_cast<void>(court.openedCase(desk));
        Workstation workstation(court, desk);
        workstation.pullAll();
        workstation.position(queue).chain = QString(64, QLatin1Char('0'));

        workstation.pullAll();
        QCOMPARE(workstation.acts.at(queue), Act::Reset);
        workstation.position(queue).rev = 999;
        workstation.pullAll();
        QCOMPARE(workstation.acts.at(queue), Act::Reset);

        QCOMPARE(workstation.bodies, truthOf(court, {queue}));
        QCOMPARE(workstation.falseChains, 0);
    }

    void aHistoryThatThisServerNeverHadSharesNothingWithIt()
    {
        RecordCourt court;
        auto desk = court.desk();
        static_cast<void>(court.openedCase(desk));
        Workstation workstation(court, desk);
        workstation.pullAll();
        workstation.position(queue).epoch = QString(32, QLatin1Char('7'));

        workstation.pullAll();
        QCOMPARE(workstation.acts.at(queue), Act::Diverged);
        workstation.position(queue) = {queue, {}, 0, {}};
        workstation.pullAll();
        QCOMPARE(workstation.bodies, truthOf(court, {queue}));
        QCOMPARE(workstation.falseChains, 0);
    }

    void afterARestoreTheForkIsNamed()
    {
        RecordCourt court;
        auto desk = court.desk();
        const auto caseFile = court.openedCase(desk);
        Workstation behind(court, desk);
        Workstation ahead(court, desk);
        behind.pullAll();
        ahead.pullAll();
        const qint64 fork = ahead.position(queue).rev;
        ahead.position(queue).rev = fork + 3; // Has seen three revisions that the restored court has not.
        RecordCourt::mustHold(court.writer->run([&](sql::Connection &) { return Result<>(); }));
        court.writer.reset();
        {
            auto connection = RecordCourt::must(sql::Connection::open(court.folder.database()));
            RecordCourt::mustHold(server::store::beginEpoch(connection, court.clock, court.random));
        }
        court.restart();
        static_cast<void>(court.motionIn(caseFile));

        behind.pullAll();
        const auto page = ahead.pull();

        QCOMPARE(behind.acts.at(queue), Act::Keep);
        QCOMPARE(behind.falseChains, 0);
        QCOMPARE(ahead.acts.at(queue), Act::Diverged);
        const auto entry = std::find_if(page.head.scope.begin(), page.head.scope.end(),
                                        [](const ScopeEntry &e) { return e.partition == queue; });
        QCOMPARE(entry->fork, fork);
        QVERIFY(page.changes.empty());
        ahead.pullAll();
        QCOMPARE(ahead.bodies, behind.bodies);
    }

    void aPartitionTwiceIsRefused()
    {
        RecordCourt court;
        auto desk = court.desk();
        const PullRequest request{{{queue, {}, 0, {}}, {queue, {}, 0, {}}}, 0, 0};
        QCOMPARE(court.pull->page(desk.sender(), request).error().kind, Error::Kind::Invalid);
    }

    void safeRevisionsComeFromTheLastBackup()
    {
        RecordCourt court;
        auto desk = court.desk();
        static_cast<void>(court.openedCase(desk));
        Workstation workstation(court, desk);
        const auto before = workstation.pull();
        QVERIFY(before.head.safe.empty());
        RecordCourt::mustHold(server::record::SafePoints::write(
            court.folder.safePoints(), before.head.epoch, {{queue, {3, QStringLiteral("aa")}}}, court.clock.now()));

        const auto after = workstation.pull();

        QVERIFY(!before.head.safeThrough);
        QCOMPARE(after.head.safe.size(), std::size_t(1));
        QCOMPARE(after.head.safe.front().rev, 3);
        QCOMPARE(after.head.safeThrough, std::optional(court.clock.now()));
        RecordCourt::mustHold(server::record::SafePoints::write(court.folder.safePoints(), QStringLiteral("another"),
                                                                {}, court.clock.now().addDays(1)));
        QVERIFY(!workstation.pull().head.safeThrough); // A backup of another history proves nothing.
    }
};

QTEST_GUILESS_MAIN(PullTest)
#include "pull_test.moc"
