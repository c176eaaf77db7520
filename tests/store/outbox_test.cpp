#include "tests/store/outbox_desk.h"
#include "tests/support/court.h"
#include "tests/support/must.h"

#include <csignal>
#include <QTest>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace dais;
using namespace dais::tests;
using store::CommandState;

class OutboxTest : public QObject {
    Q_OBJECT

private slots:
    void whatIsSavedIsReadBackByteForByte()
    {
        Desk desk;
        auto outbox = desk.open();
        const auto first = outbox->append(desk.note("One"), desk.clock.now()).value();
        const auto second = outbox->append(desk.note("Two"), desk.clock.now()).value();
        outbox.reset();
        outbox = desk.open();
        QCOMPARE(outbox->find(first.id).value().envelope, first.envelope);
        QCOMPARE(first.seq, 1);
        QCOMPARE(second.seq, 2);
        QCOMPARE(outbox->nextSeq().value(), 3);
        QCOMPARE(outbox->payloads(first.id).value().front().body, QByteArray("One"));
        QVERIFY(!first.envelope.contains("One"));
        QCOMPARE(outbox->since(desk.clock.now(), 10).value().front().id, second.id);
    }

    void aChangedRowIsNeverSentAndIsShown()
    {
        Desk desk;
        auto outbox = desk.open();
        const auto good = outbox->append(desk.note("One"), desk.clock.now()).value();
        const auto bad = outbox->append(desk.note("Two"), desk.clock.now()).value();
        {
            auto intruder = sql::Connection::open(desk.folder.filePath("outbox.db")).value();
            must(intruder.execute("UPDATE command SET envelope = replace(envelope, 'lane', 'lame') WHERE cmd_id = ?",
                                  bad.id));
        }
        const auto taken = outbox->takeForSending(64, 1 << 20).value();
        QCOMPARE(taken.size(), std::size_t(1));
        QCOMPARE(taken.front().id, good.id);
        QCOMPARE(outbox->find(bad.id).value().state, CommandState::Damaged);
        QCOMPARE(outbox->find(bad.id).value().word(), store::CommandWord::NeedsYou);
        QCOMPARE(outbox->needingAttention().value().front().id, bad.id);
    }

    void anAnswerForOtherBytesIsNotBelieved()
    {
        Desk desk;
        auto outbox = desk.open();
        const auto command = outbox->append(desk.note("One"), desk.clock.now()).value();
        const QByteArray wrong(64, '0');
        QCOMPARE(outbox->markReceived(command.id, wrong, desk.clock.now()).error().detail, QString("digest_differs"));
        QCOMPARE(outbox
                     ->recordOutcome(command.id, wrong, domain::Outcome::applied(), desk.clock.now(), desk.clock.now(),
                                     store::Outbox::Source::Pull)
                     .error()
                     .detail,
                 QString("digest_differs"));
        QCOMPARE(outbox->find(command.id).value().state, CommandState::Saved);
    }

    void theFirstOutcomeStays()
    {
        Desk desk;
        auto outbox = desk.open();
        const auto command = outbox->append(desk.note("One"), desk.clock.now()).value();
        const QByteArray digest = command.digest.toHex();
        const auto record = [&](const domain::Outcome &outcome) {
            return outbox->recordOutcome(command.id, digest, outcome, desk.clock.now(), desk.clock.now(),
                                         store::Outbox::Source::Push);
        };
        QVERIFY(record(domain::Outcome::refused("rejected")));
        QVERIFY(record(domain::Outcome::applied()));
        QVERIFY(outbox->markReceived(command.id, digest, desk.clock.now()));
        QCOMPARE(outbox->find(command.id).value().outcome, domain::Outcome::refused("rejected"));
        QCOMPARE(outbox->lastAcknowledged().value().seq, 1);
        QCOMPARE(outbox->lastAcknowledged().value().digest, QString::fromLatin1(digest));
    }

    void aNewerOutboxIsReadAndSentButNotAddedTo()
    {
        Desk desk;
        auto outbox = desk.open();
        const auto command = outbox->append(desk.note("One"), desk.clock.now()).value();
        outbox.reset();
        {
            auto newer = sql::Connection::open(desk.folder.filePath("outbox.db")).value();
            must(newer.execute("PRAGMA user_version=2"));
        }
        outbox = desk.open();
        QCOMPARE(outbox->mode(), store::Outbox::Mode::ReadOnly);
        QCOMPARE(outbox->append(desk.note("Two"), desk.clock.now()).error().detail, QString("outbox_newer"));
        QCOMPARE(outbox->withdraw(command.id).error().detail, QString("outbox_newer"));
        QCOMPARE(outbox->setSetting("a", "b").error().detail, QString("outbox_newer"));
        QCOMPARE(outbox->takeForSending(64, 1 << 20).value().front().id, command.id);
        QVERIFY(outbox->exportTo(desk.folder.filePath("export")));
        QFile file(desk.folder.filePath("export"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray lines = file.readAll();
        QVERIFY(lines.contains(command.envelope + '\n'));
        QVERIFY(lines.contains("#payload "));
        QVERIFY(!outbox->exportTo("/nowhere/export"));
    }

    void aFileThatIsNoOutboxIsLeftAsItIs()
    {
        Desk desk;
        const QByteArray text(4096, 'x');
        QFile file(desk.folder.filePath("outbox.db"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
        file.close();
        const auto opened = store::Outbox::open(
            file.fileName(),
            {.clock = desk.clock, .random = desk.random, .gate = desk.gate, .reserve = nullptr, .options = {}});
        QCOMPARE(opened.error().kind, Error::Kind::Storage);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), text);
    }

    void aCopiedOutboxGoesOnAsAnotherDeviceWithTheSameCommands()
    {
        Desk desk;
        auto outbox = desk.open();
        const auto before = outbox->device().value();
        const auto first = outbox->append(desk.note("One"), desk.clock.now()).value();
        auto dependent = desk.note("Two");
        dependent.deps = {first.seq};
        const auto second = outbox->append(dependent, desk.clock.now()).value();
        const auto final = outbox->append(desk.note("Three"), desk.clock.now()).value();
        QVERIFY(outbox->withdraw(final.id));
        QVERIFY(outbox->enrolAnew());
        QVERIFY(outbox->device().value() != before);
        const auto rewritten = outbox->find(second.id).value();
        QVERIFY(rewritten.isIntact());
        QCOMPARE(rewritten.device, outbox->device().value());
        const auto read = domain::wire::readEnvelope(rewritten.envelope).value();
        QCOMPARE(read.command.id, second.id);
        QCOMPARE(read.command.seq, 2);
        QCOMPARE(read.command.deps, std::vector<qint64>{1});
        QVERIFY(rewritten.envelope.contains(second.digest.toHex()));
        QCOMPARE(outbox->nextSeq().value(), 3);
        QCOMPARE(outbox->find(final.id).value().device, before);
    }

    void whatIsOldAndSettledIsForgotten()
    {
        Desk desk;
        auto outbox = desk.open();
        const auto saved = [&](const char *text) { return outbox->append(desk.note(text), desk.clock.now()).value(); };
        const auto decided = [&](const store::StoredCommand &command, const domain::Outcome &outcome,
                                 store::Outbox::Source source = store::Outbox::Source::Pull) {
            return outbox->recordOutcome(command.id, command.digest.toHex(), outcome, desk.clock.now(),
                                         desk.clock.now(), source);
        };
        const auto old = saved("One"), waiting = saved("Two"), taken = saved("Three"), refused = saved("Four");
        const auto seen = saved("Five"), unseen = saved("Six"), late = saved("Seven"), newest = saved("Eight");
        QVERIFY(outbox->withdraw(taken.id));
        QVERIFY(decided(old, domain::Outcome::applied()));
        QVERIFY(decided(refused, domain::Outcome::refused("rejected")));
        QVERIFY(decided(seen, domain::Outcome::refused("rejected")) && outbox->settle(seen.id));
        QVERIFY(decided(unseen, domain::Outcome::applied(), store::Outbox::Source::Push));
        QVERIFY(decided(newest, domain::Outcome::applied()));
        desk.clock.advance(std::chrono::hours(24 * 31));
        QVERIFY(decided(late, domain::Outcome::applied())); // Saved long ago, decided now.

        QCOMPARE(outbox->prune(desk.clock.now().addDays(-30), 2), Result<int>(2));
        QCOMPARE(outbox->prune(desk.clock.now().addDays(-30), 2), Result<int>(1));

        for (const auto &gone : {old, taken, seen})
            QCOMPARE(outbox->find(gone.id).error().kind, Error::Kind::NotFound);
        QVERIFY(outbox->payloads(old.id).value().empty());
        for (const auto &kept : {waiting, refused, unseen, late, newest}) // The newest is what `hello` names.
            QVERIFY2(outbox->find(kept.id), kept.envelope.constData());
        QCOMPARE(outbox->lastAcknowledged().value().seq, newest.seq);
        QCOMPARE(outbox->nextSeq().value(), 9);
    }

    void theNewestAcknowledgedIsKeptBehindOneThatWasTakenBack()
    {
        Desk desk;
        auto outbox = desk.open();
        const auto acknowledged = outbox->append(desk.note("One"), desk.clock.now()).value();
        const auto taken = outbox->append(desk.note("Two"), desk.clock.now()).value();
        QVERIFY(outbox->recordOutcome(acknowledged.id, acknowledged.digest.toHex(), domain::Outcome::applied(),
                                      desk.clock.now(), desk.clock.now(), store::Outbox::Source::Pull));
        QVERIFY(outbox->withdraw(taken.id));
        desk.clock.advance(std::chrono::hours(24 * 31));
        QCOMPARE(outbox->prune(desk.clock.now(), 100), Result<int>(1));
        QCOMPARE(outbox->lastAcknowledged().value().seq, acknowledged.seq);
    }

    void aFullDiskSaysNotSavedAndLosesNothing()
    {
        Desk desk;
        auto outbox = desk.open();
        const auto before = outbox->append(desk.note("Before"), desk.clock.now()).value();
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit old{};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &old), 0);
        const rlimit tight{64 * 1024, old.rlim_max};
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &tight), 0);
        Result<store::StoredCommand> refused = before;
        for (int i = 0; i < 100 && refused; ++i)
            refused = outbox->append(desk.note(QByteArray(20000, 'x')), desk.clock.now());
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &old), 0);

        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Storage);
        QCOMPARE(outbox->find(before.id).value().envelope, before.envelope);
        QVERIFY(outbox->append(desk.note("After"), desk.clock.now()));
    }

    void theReserveIsGivenBackWhenTheDiskIsFull()
    {
        Desk desk;
        QVERIFY(desk.reserve.take());
        QVERIFY(desk.reserve.take()); // Still there.
        struct stat info {};
        QCOMPARE(::stat(qPrintable(desk.folder.filePath("reserve")), &info), 0);
        QVERIFY(info.st_blocks * 512 >= 1 << 20);
        QCOMPARE(info.st_mode & 0777, mode_t(0600));
        auto outbox = desk.open(&desk.reserve);
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit old{};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &old), 0);
        const rlimit tight{96 * 1024, old.rlim_max};
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &tight), 0);
        Result<store::StoredCommand> result = outbox->append(desk.note("One"), desk.clock.now());
        for (int i = 0; i < 100 && result; ++i)
            result = outbox->append(desk.note(QByteArray(20000, 'x')), desk.clock.now());
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &old), 0);
        QVERIFY(!QFile::exists(desk.folder.filePath("reserve")));
        QVERIFY(!desk.reserve.release());
    }

    /// Children append and say each id that was saved; each is killed at some point; nothing they said may be missing.
    void aKilledProgramLosesNothingThatItSaidWasSaved()
    {
        Desk desk;
        desk.open().reset();
        int said = 0;
        for (int round = 0; round < 12; ++round) {
            int pipes[2];
            QCOMPARE(::pipe(pipes), 0);
            const pid_t child = ::fork();
            if (child == 0)
                appendUntilKilled(desk, pipes[1], round);
            ::close(pipes[1]);
            QByteArray lines;
            char buffer[37];
            while (lines.size() < 37 * (5 + round * 3) && ::read(pipes[0], buffer, 37) == 37)
                lines += QByteArray(buffer, 37);
            ::kill(child, SIGKILL);
            while (::read(pipes[0], buffer, 37) == 37)
                lines += QByteArray(buffer, 37);
            ::close(pipes[0]);
            ::waitpid(child, nullptr, 0);
            auto outbox = desk.open();
            for (const QByteArray &id : lines.split('\n')) {
                if (id.size() != 36)
                    continue;
                ++said;
                const auto found = outbox->find(domain::CommandId::parse(QString::fromLatin1(id)).value());
                QVERIFY2(found, "a command that was said to be saved is missing");
                QVERIFY(found->isIntact());
                QCOMPARE(outbox->payloads(found->id).value().size(), std::size_t(1));
            }
        }
        QVERIFY(said > 100);
    }

    void twoThreadsShareOneOutbox()
    {
        Desk desk;
        auto mine = desk.open();
        constexpr int count = 100;
        std::atomic<bool> done = false;
        int seen = 0;
        std::thread sender([&] {
            auto theirs = desk.open();
            while (!done || theirs->waitingCount().value() > 0) {
                const auto taken = theirs->takeForSending(16, 1 << 20).value();
                for (const auto &command : taken) {
                    must(theirs->markReceived(command.id, command.digest.toHex(), desk.clock.now()));
                    ++seen;
                }
            }
        });
        for (int i = 0; i < count; ++i)
            QVERIFY(mine->append(desk.note("One"), desk.clock.now()));
        done = true;
        sender.join();
        QCOMPARE(seen, count);
        QCOMPARE(mine->waitingCount().value(), 0);
    }

private:
    [[noreturn]] static void appendUntilKilled(Desk &desk, int pipe, int round)
    {
        SeededRandom random(std::uint64_t(1000 + round));
        auto outbox = store::Outbox::open(
            desk.folder.filePath("outbox.db"),
            {.clock = desk.clock, .random = random, .gate = desk.gate, .reserve = nullptr, .options = {}});
        while (outbox) {
            domain::Command command = desk.note("Words");
            command.id = domain::CommandId::make(desk.clock, random);
            const auto saved = (*outbox)->append(command, desk.clock.now());
            if (!saved)
                break;
            const QByteArray line = saved->id.toString().toLatin1() + '\n';
            if (::write(pipe, line.constData(), std::size_t(line.size())) != line.size())
                break;
        }
        ::_exit(1);
    }
};

QTEST_GUILESS_MAIN(OutboxTest)
#include "outbox_test.moc"
