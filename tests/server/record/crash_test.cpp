#include "server/tools/verify.h"
#include "tests/server/record/record_court.h"

#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <QFile>
#include <sys/wait.h>
#include <unistd.h>

using namespace dais;
using namespace dais::tests;

namespace {

constexpr int rounds = 12;
constexpr int desks = 4;

/// What the parent knows was acknowledged: a line for each, written to a pipe after the answer.
struct Acknowledged {
    int desk = 0;
    qint64 seq = 0;
};

/// The child: opens the court of the folder and pushes notes from several threads until it is killed. Each answer is
/// told to the parent, after it was given.
[[noreturn]] void pushUntilKilled(RecordCourt &court, std::vector<RecordCourt::Desk> people,
                                  const domain::Submission &about, quint64 seed, int pipe)
{
    court.random.reseed(seed);
    court.restart();
    RecordCourt::mustHold(court.commands->resume());
    std::vector<std::thread> threads;
    for (int i = 0; i < desks; ++i)
        threads.emplace_back([&, i] {
            RecordCourt::Desk &desk = people[std::size_t(i)];
            for (;;) {
                const auto note = domain::NoteId::make(court.clock, court.random);
                const auto command = court.command(desk, domain::AddNote{note, about.id, {}},
                                                   {{QStringLiteral("text"), QByteArray(16, 's'), "Seen."}});
                const auto reply = court.commands->push(desk.sender(), RecordCourt::bodyOf(command));
                if (!reply)
                    ::_exit(1);
                const Acknowledged told{i, desk.seq};
                if (::write(pipe, &told, sizeof told) != sizeof told)
                    ::_exit(2);
            }
        });
    for (std::thread &thread : threads)
        thread.join();
    ::_exit(3);
}

} // namespace

class CrashTest : public QObject {
    Q_OBJECT
private slots:
    void nothingAcknowledgedIsLostByKillingTheServer()
    {
        RecordCourt court;
        auto clerk = court.desk();
        const auto motion = court.motionIn(court.openedCase(clerk));
        std::vector<RecordCourt::Desk> people;
        for (int i = 0; i < desks; ++i)
            people.push_back(court.anotherDesk());
        court.close();

        qint64 acknowledged = 0;
        for (int round = 0; round < rounds; ++round) {
            int pipe[2];
            QCOMPARE(::pipe2(pipe, O_CLOEXEC), 0);
            // The child has only this thread; it makes its own connections.
            const pid_t child = ::fork();
            if (child == 0)
                pushUntilKilled(court, people, motion, 1000 + quint64(round), pipe[1]);
            ::close(pipe[1]);
            // Waits for the first answer, so that the child is at work, then kills it at another point each round.
            Acknowledged told;
            for (int heard = 0; heard < 3 + round * 5 && ::read(pipe[0], &told, sizeof told) == sizeof told;
                 ++heard, ++acknowledged)
                people[std::size_t(told.desk)].seq = std::max(people[std::size_t(told.desk)].seq, told.seq);
            ::kill(child, SIGKILL);
            for (; ::read(pipe[0], &told, sizeof told) == sizeof told; ++acknowledged)
                people[std::size_t(told.desk)].seq = std::max(people[std::size_t(told.desk)].seq, told.seq);
            ::close(pipe[0]);
            int status = 0;
            QCOMPARE(::waitpid(child, &status, 0), child);
            QVERIFY(WIFSIGNALED(status));

            court.restart();
            RecordCourt::mustHold(court.commands->resume());
            for (RecordCourt::Desk &desk : people) {
                const auto kept =
                    court.number(QStringLiteral("SELECT count(*) FROM command WHERE device = x'%1' AND seq <= %2 "
                                                "AND outcome = 1")
                                     .arg(QString::fromLatin1(desk.device.uuid().toRfc4122().toHex()))
                                     .arg(desk.seq));
                QCOMPARE(kept, desk.seq);
                // What was received but never answered counts too: the next number is above it.
                desk.seq = court.number(QStringLiteral("SELECT max(seq) FROM command WHERE device = x'%1'")
                                            .arg(QString::fromLatin1(desk.device.uuid().toRfc4122().toHex())));
            }
            QCOMPARE(court.number(QStringLiteral("SELECT count(*) FROM command WHERE state = 0")), 0);
            QCOMPARE(RecordCourt::must(server::verifyCourt(court.folder)).fault, QString());
            court.close();
        }

        court.restart();
        QVERIFY(acknowledged > rounds * 3);
        QCOMPARE(court.number(QStringLiteral("SELECT count(*) FROM change WHERE kind = 14")),
                 court.number(QStringLiteral("SELECT count(*) FROM command WHERE kind = 'note.add'")));
    }
};

QTEST_GUILESS_MAIN(CrashTest)
#include "crash_test.moc"
