#include "server/tools/backup.h"
#include "server/tools/verify.h"
#include "sync/push_commands.h"
#include "tests/joined/joined_court.h"

using namespace dais;
using namespace dais::tests;
using namespace dais::domain;

namespace {

/// A court that is backed up, goes on, and comes back as it was.
class RestoredCourt : public RecordCourt {
public:
    RestoredCourt()
    {
        auto opener = desk();
        caseFile = openedCase(opener);
        for (int i = 0; i < 4; ++i)
            motions.push_back(motionIn(caseFile));
        for (const char *login : {"one", "two"})
            seats.push_back(std::make_unique<Seat>(*this, QLatin1String(login),
                                                   addAccount(QLatin1String(login), Role::Clerk, QStringLiteral("NEW")),
                                                   Role::Clerk));
        for (auto &seat : seats) {
            seat->keeps(caseFile.id);
            mustHold(seat->sync());
        }
    }
    ~RestoredCourt() { seats.clear(); }

    void backsUp() { must(server::backUp(folder, backup())); }
    void isRestored()
    {
        close();
        const server::store::StoreFolder fresh{directory.filePath(QStringLiteral("restored%1").arg(++m_restores))};
        must(server::restoreFrom(backup(), fresh, clock, random));
        folder = fresh;
        restart();
    }
    void accepts(Seat &seat, const Submission &motion)
    {
        if (const auto saved = seat.review->accept(motion.id, {}); !saved)
            qFatal("%s", qPrintable(saved.error().detail));
    }
    /// Bodies of everything that is there now.
    std::vector<QByteArray> truth()
    {
        return list(QStringLiteral("SELECT c.body FROM entity e JOIN change c ON c.n = e.last_change WHERE e.op = 1"));
    }
    std::vector<QByteArray> commandsHeld() { return list(QStringLiteral("SELECT digest FROM command")); }

    CaseFile caseFile;
    std::vector<Submission> motions;
    std::vector<std::unique_ptr<Seat>> seats;

private:
    int m_restores = 0;
    QString backup() const { return directory.filePath(QStringLiteral("backup")); }
    std::vector<QByteArray> list(const QString &query)
    {
        std::vector<QByteArray> found;
        mustHold(readers->snapshot([&](sql::Connection &connection) -> Result<> {
            auto rows = connection.prepare(query);
            if (!rows)
                return tl::unexpected(rows.error());
            DAIS_TRY(rows->run());
            while (rows->next())
                found.push_back(rows->bytes(0));
            return {};
        }));
        std::sort(found.begin(), found.end());
        return found;
    }
};

} // namespace

/// INV-23: whatever the court acknowledged comes back after a restore, as if nothing had happened.
class EpochTest : public QObject {
    Q_OBJECT

private slots:
    /// A restore sets the cursors back; the answer to what was asked before that tells nothing below them.
    void anOlderAnswerMovesNoCursorPastWhatItDoesNotTell()
    {
        RestoredCourt court;
        Seat &seat = *court.seats[0];
        const auto saved = RecordCourt::must(seat.review->accept(court.motions[0].id, {}));
        QVERIFY(seat.sync() && seat.sync());
        court.backsUp();
        court.isRestored();
        seat.transport.answersNextPullTwice = true;
        for (int i = 0; i < 3; ++i)
            (void)seat.sync();
        QVERIFY(seat.sync());
        const auto command = seat.workspace->outbox().find(saved.id);
        QCOMPARE(command->outcome, Outcome::applied());
        QVERIFY(command->pulled);
    }

    void whatWasAcknowledgedComesBackAsIfNothingHadHappened()
    {
        RestoredCourt court;
        Seat &one = *court.seats[0];
        Seat &two = *court.seats[1];
        court.accepts(one, court.motions[0]);
        QVERIFY(one.sync() && two.sync());
        court.backsUp();
        court.accepts(one, court.motions[1]);
        QVERIFY(one.notes->add(court.caseFile.id, QStringLiteral("NEW"), QStringLiteral("Call counsel")));
        QVERIFY(one.sync());
        court.accepts(two, court.motions[2]);
        QVERIFY(two.sync());
        QVERIFY(one.sync());
        const auto before = court.truth();
        const auto commands = court.commandsHeld();

        court.isRestored();
        QVERIFY(court.truth() != before);
        for (Seat *seat : {&one, &two}) {
            seat->round = nullptr;
            seat->restart(); // As after the sign-in that a new server asks for.
            QVERIFY(seat->sync());
        }
        QVERIFY(one.sync() && two.sync());

        QCOMPARE(court.truth(), before);
        QCOMPARE(court.commandsHeld(), commands);
        QCOMPARE(one.bodies(), two.bodies());
        for (const QByteArray &body : one.bodies())
            QVERIFY(std::find(before.begin(), before.end(), body) != before.end());
        QCOMPARE(one.workspace->outbox().waitingCount().value(), 0);
        court.close();
        const auto found = RecordCourt::must(server::verifyCourt(court.folder));
        QCOMPARE(found.fault, QString());
        court.restart();
    }

    void aSecondRestoreOfTheSameBackupHidesNoOutcome()
    {
        RestoredCourt court;
        Seat &seat = *court.seats[1];
        const auto loseTheRight = [&] {
            court.execute(QStringLiteral("UPDATE account SET courts = 'LOS' WHERE login = 'two'"));
        };
        court.backsUp();
        loseTheRight();
        court.accepts(seat, court.motions[0]); // Refused, which changes nothing that could tell the histories apart.
        court.accepts(seat, court.motions[1]);
        static_cast<void>(seat.sync());
        for (int restores = 0; restores < 2; ++restores) {
            court.isRestored(); // Both histories number what they tell from the same number on.
            loseTheRight();
            seat.restart();
            QVERIFY(seat.sync() && seat.sync());
            const auto commands = seat.workspace->outbox().since(QDateTime::fromMSecsSinceEpoch(0), 10).value();
            QCOMPARE(commands.size(), std::size_t(2));
            for (const auto &command : commands)
                QVERIFY2(command.pulled, qPrintable(QString::number(restores)));
        }
    }

    void aCommandWhoseAnswerWasTheLastThingHeardComesBackToo()
    {
        RestoredCourt court;
        Seat &seat = *court.seats[0];
        court.backsUp();
        court.accepts(seat, court.motions[0]);
        // Pushed and answered; the pull that would have brought its effects never came.
        const auto moved = sync::pushCommands(seat.transport, seat.workspace->outbox(), seat.workspace->papers(),
                                              seat.session.pass(), {});
        QVERIFY(moved && *moved);
        const auto before = court.truth();

        court.isRestored();
        seat.restart();
        QVERIFY(seat.sync());

        QCOMPARE(court.truth(), before);
    }

    void theSessionThatGoesOnOverARestoreNoticesInItsPull()
    {
        RestoredCourt court;
        Seat &seat = *court.seats[0];
        court.backsUp();
        court.accepts(seat, court.motions[0]);
        QVERIFY(seat.sync());
        const auto before = court.truth();

        court.isRestored();
        QVERIFY(seat.sync()); // No greeting: the round goes on.
        QVERIFY(seat.sync());

        QCOMPARE(court.truth(), before);
        QCOMPARE(seat.workspace->outbox().waitingCount().value(), 0);
    }

    void aRefusalIsHeardAgain()
    {
        RestoredCourt court;
        Seat &seat = *court.seats[0];
        court.backsUp();
        court.accepts(seat, court.motions[0]);
        QVERIFY(seat.sync());
        court.execute(QStringLiteral("UPDATE account SET courts = 'LOS' WHERE login = 'two'"));
        Seat &other = *court.seats[1];
        court.accepts(other, court.motions[1]);
        static_cast<void>(other.sync());
        const auto held = court.commandsHeld();

        court.isRestored();
        court.execute(QStringLiteral("UPDATE account SET courts = 'LOS' WHERE login = 'two'"));
        for (auto &each : court.seats) {
            each->restart();
            QVERIFY(each->sync() && each->sync());
        }

        QCOMPARE(court.commandsHeld(), held);
        QCOMPARE(court.number(QStringLiteral("SELECT count(*) FROM command WHERE outcome = 5")), 1);
    }
};

QTEST_GUILESS_MAIN(EpochTest)
#include "epoch_test.moc"
