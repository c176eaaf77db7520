#include "server/auth/accounts.h"
#include "server/record/holdings.h"
#include "tests/joined/joined_court.h"

using namespace dais;
using namespace dais::tests;
using namespace dais::domain;

namespace {

/// A court with a judge's seat and a clerk's, who is about to lose something.
class DropCourt : public RecordCourt {
public:
    DropCourt()
    {
        pull->track(*holdings);
        auto opener = desk();
        caseFile = openedCase(opener);
        motion = motionIn(caseFile);
        other = addAccount(QStringLiteral("other"), Role::Clerk, QStringLiteral("NEW,LOS"));
        judge = {addAccount(QStringLiteral("judge"), Role::Judge, QStringLiteral("NEW")), DeviceId::make(clock, random),
                 0, Role::Judge};
        seat = std::make_unique<Seat>(*this, QStringLiteral("other"), other, Role::Clerk);
        seat->keeps(caseFile.id);
    }
    ~DropCourt() { seat.reset(); }

    Outcome seals(const std::vector<UserId> &readers)
    {
        return *push(judge, command(judge, SealCase{caseFile.id, SealId::make(clock, random), readers})).outcome;
    }
    std::vector<server::record::DropOrder> overdue()
    {
        std::vector<server::record::DropOrder> orders;
        mustHold(readers->snapshot([&](sql::Connection &connection) {
            return server::record::overdueDrops(connection, clock.now()).map([&](auto &&found) {
                orders = std::move(found);
            });
        }));
        return orders;
    }

    std::unique_ptr<server::record::Holdings> holdings = std::make_unique<server::record::Holdings>(*writer);
    server::auth::Passwords passwords{server::auth::PasswordCost::least()};
    server::auth::Accounts accounts{*writer, *readers, passwords, clock, random};
    UserId other;
    Desk judge;
    CaseFile caseFile;
    Submission motion;
    std::unique_ptr<Seat> seat;
};

QByteArray bytesOf(const Submission &submission)
{
    return "stamped " + submission.filings[0].document.toString().toLatin1();
}

/// Writes words between the cell pointers and the cells of a leaf page (SQLite's file format, section 1.6).
bool writeIntoFreeRoom(const QString &database, const QByteArray &words)
{
    QFile file(database);
    if (!file.open(QIODevice::ReadWrite))
        return false;
    const QByteArray all = file.readAll();
    const auto number = [&](qsizetype at) { return (uchar(all[at]) << 8) | uchar(all[at + 1]); };
    const qsizetype size = number(16);
    for (qsizetype page = size; page + size <= all.size(); page += size) { // The first one begins with the file's head.
        const bool isLeaf = all[page] == 10 || all[page] == 13;
        const qsizetype from = 8 + 2 * number(page + 3);
        const qsizetype room = number(page + 5) - from;
        if (isLeaf && room > words.size() + 16)
            return file.seek(page + from + 8) && file.write(words) == words.size();
    }
    return false;
}

} // namespace

/// What a lost right leaves on a workstation: nothing but what its person did, unseen.
class DropTest : public QObject {
    Q_OBJECT

private slots:
    void aLostCourtLeavesNothingBehindAndTheCourtHearsOfIt()
    {
        DropCourt court;
        QVERIFY(court.seat->sync());
        QVERIFY(court.seat->diskHolds("Motion to continue") && court.seat->diskHolds(bytesOf(court.motion)));
        QVERIFY(court.overdue().empty());

        QVERIFY(court.accounts.revokeCourt(QStringLiteral("other"), QStringLiteral("NEW")));
        const auto orders = court.overdue();
        QCOMPARE(orders.size(), std::size_t(3)); // The working set, the directory, the record.
        QCOMPARE(orders.front().login, QStringLiteral("other"));
        QVERIFY(court.seat->sync());

        QVERIFY(court.overdue().empty());
        for (const QByteArray &left : {QByteArray("Motion to continue"), QByteArray("LEAD"), bytesOf(court.motion)})
            QVERIFY2(!court.seat->diskHolds(left), left.constData());
        QVERIFY(std::count(court.seat->closed.begin(), court.seat->closed.end(), court.motion.filings[0].document) ==
                1);
        QVERIFY(court.seat->sync()); // It is not asked for again.
        QVERIFY(!court.seat->diskHolds("LEAD"));
    }

    /// SQLite leaves copies of rows in the free room of pages from which it moved them, and no deletion reaches those.
    /// When it does so is its own affair; here such a copy is written there by hand.
    void aRowsCopyInTheFreeRoomOfAPageGoesToo()
    {
        DropCourt court;
        QVERIFY(court.seat->sync());
        court.seat->close();
        QVERIFY(writeIntoFreeRoom(court.seat->cacheFile(), "a copy of LEAD's row"));
        court.seat->open();
        QVERIFY(court.seat->diskHolds("a copy of LEAD's row"));
        QVERIFY(court.accounts.revokeCourt(QStringLiteral("other"), QStringLiteral("NEW")));
        QVERIFY(court.seat->sync());
        QVERIFY(!court.seat->diskHolds("a copy of LEAD's row"));
    }

    void aSealedCaseLeavesTheWorkstationsOfThoseNotNamed()
    {
        DropCourt court;
        Seat reader(court, QStringLiteral("clerk"), court.clerk, Role::Clerk);
        QVERIFY(court.seat->sync() && reader.sync());
        QVERIFY(court.seat->diskHolds("LEAD"));

        QCOMPARE(court.seals({court.clerk}), Outcome::applied());
        QVERIFY(!court.overdue().empty());
        court.seat->transport.traffic.clear();
        QVERIFY(court.seat->sync() && reader.sync());

        QVERIFY(court.overdue().empty());
        QVERIFY(!court.seat->diskHolds("LEAD") && !court.seat->diskHolds("Motion to continue"));
        QVERIFY(!court.seat->diskHolds(bytesOf(court.motion)));
        QVERIFY(reader.diskHolds("Motion to continue") && reader.diskHolds(bytesOf(court.motion)));
        QVERIFY(!court.seat->transport.traffic.contains("Motion to continue"));
    }

    void aDropThatTheWorkstationDidNotHearOfIsOverdueUntilItComes()
    {
        DropCourt court;
        QVERIFY(court.seat->sync());
        court.seat->transport.offline = true;
        QVERIFY(court.accounts.revokeCourt(QStringLiteral("other"), QStringLiteral("NEW")));
        QVERIFY(!court.seat->sync());
        QCOMPARE(court.overdue().size(), std::size_t(3));

        court.seat->transport.offline = false;
        court.seat->transport.losesNextReply = true;
        QVERIFY(!court.seat->sync());
        QCOMPARE(court.overdue().size(), std::size_t(3));
        QVERIFY(court.seat->sync());

        QVERIFY(court.overdue().empty());
    }

    void aRightLostWhileAPageWasReadIsOrderedBeforeThePageLeaves()
    {
        DropCourt court;
        const auto device = DeviceId::make(court.clock, court.random);
        domain::wire::PullHead head; // As it was read a moment before the right went.
        head.scope = {{QStringLiteral("ord/NEW"), domain::wire::ScopeEntry::Act::Add, 0}};
        QVERIFY(court.accounts.revokeCourt(QStringLiteral("other"), QStringLiteral("NEW")));
        QVERIFY(court.overdue().empty());

        QVERIFY(court.holdings->note({court.other, device}, head, court.clock.now()));

        QCOMPARE(court.overdue().size(), std::size_t(1));
    }

    void aWorkstationThatLostItsCacheIsToldAllTheSame()
    {
        DropCourt court;
        QVERIFY(court.seat->sync());
        QVERIFY(court.accounts.revokeCourt(QStringLiteral("other"), QStringLiteral("NEW")));
        const QString folder = court.seat->folder();
        court.seat->close();
        for (const char *part : {"", "-wal", "-shm"})
            QFile::remove(folder + QStringLiteral("/cache.db") + QLatin1String(part));
        court.seat->open();

        QVERIFY(court.seat->sync() && court.seat->sync());

        QVERIFY(court.overdue().empty());
        QVERIFY(!court.seat->diskHolds(bytesOf(court.motion)));
    }

    void aRightThatComesBackTakesTheOrderBack()
    {
        DropCourt court;
        QVERIFY(court.seat->sync());
        QVERIFY(court.accounts.revokeCourt(QStringLiteral("other"), QStringLiteral("NEW")));
        QVERIFY(court.accounts.grantCourt(QStringLiteral("other"), QStringLiteral("NEW")));
        QVERIFY(court.overdue().empty());
        QVERIFY(court.accounts.revokeCourt(QStringLiteral("other"), QStringLiteral("NEW")));
        QVERIFY(court.seat->sync());
        QVERIFY(court.accounts.grantCourt(QStringLiteral("other"), QStringLiteral("NEW")));

        QVERIFY(court.seat->sync());

        QVERIFY(court.seat->diskHolds("Motion to continue"));
        QVERIFY(court.overdue().empty());
    }

    void whatWaitsInADroppedPartIsHiddenAndStillSent()
    {
        DropCourt court;
        QVERIFY(court.seat->sync());
        court.seat->transport.offline = true;
        const auto command =
            court.seat->notes->add(court.motion.id, QStringLiteral("NEW"), QStringLiteral("Call counsel"));
        QVERIFY(command);
        const QByteArray envelope = command->envelope;
        QVERIFY(court.accounts.revokeCourt(QStringLiteral("other"), QStringLiteral("NEW")));
        court.seat->transport.offline = false;

        QVERIFY(court.seat->sync());

        QVERIFY(court.seat->transport.heard.contains(envelope));
        const auto kept = court.seat->workspace->outbox().find(command->id);
        QVERIFY(kept && kept->envelope == envelope);
        QCOMPARE(kept->outcome, Outcome::refused(QStringLiteral("unknown")));
        RecordCourt::mustHold(court.seat->overlay->rebuild());
        QCOMPARE(court.seat->workspace->cache().connection().number(
                     QStringLiteral("SELECT count(*) FROM temp.over_command"), -1),
                 0);
    }
};

QTEST_GUILESS_MAIN(DropTest)
#include "drop_test.moc"
