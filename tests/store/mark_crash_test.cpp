#include "store/case_record.h"
#include "store/mark_taking.h"
#include "tests/support/court.h"
#include "tests/support/must.h"

#include <csignal>
#include <QTest>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace dais;
using namespace dais::tests;

namespace {

constexpr int standardKills = 200;
constexpr int roundsOfABench = 250; ///< Then a new one: what was checked often enough is not read again.
constexpr qint32 isOpen = -2;       ///< What the program says before its first mark.

/// How often the program is killed: DAIS_KILLS, for a long run.
int kills()
{
    bool isSet = false;
    const int asked = qEnvironmentVariableIntValue("DAIS_KILLS", &isSet);
    return isSet ? asked : standardKills;
}

/// A case with one document, and a store that nobody has open.
struct Bench {
    Bench() : caseFile(court.server.opens(aCase()))
    {
        document = {.id = domain::DocumentId(nextTestId()),
                    .caseId = caseFile.id,
                    .filingDate = QDate(2026, 11, 19),
                    .sha256 = QString(64, u'b'),
                    .pages = 4,
                    .number = 1,
                    .firstPage = 1};
        court.server.puts(domain::Partition::courtOrdinary(QStringLiteral("NEW")), {document});
        must(court.sync());
        court.close();
    }
    domain::Annotation mark(const QString &text) const
    {
        domain::Annotation fresh;
        fresh.caseId = caseFile.id;
        fresh.document = document.id;
        fresh.sha256 = document.sha256;
        fresh.areas = {{100'000, 100'000, 300'000, 20'000}};
        fresh.text = text;
        return fresh;
    }

    tests::Court court;
    domain::CaseFile caseFile;
    domain::Document document;
};

/// Marks as fast as it can, and says of each mark that it is saved once it is. Never returns.
[[noreturn]] void markUntilKilled(Bench &bench, int round, int out)
{
    if (const auto probe = store::Profile::open(QString(), QString(), QString()); false) {
    }
    bench.court.open();
    SeededRandom random(quint64(round) + 1000); // Another run of the program, other ids.
    store::ActSaver acts(bench.court.outbox(), bench.court.overlay(), store::Actor::of(bench.court.clerk),
                         bench.court.clock, random);
    store::MarkTaking taking(acts, bench.court.cache());
    if (::write(out, &isOpen, sizeof isOpen) != sizeof isOpen)
        ::_exit(1);
    for (qint32 n = 0;; ++n) {
        const auto saved = taking.put(bench.mark(QStringLiteral("%1/%2").arg(round).arg(n)));
        if (!saved || ::write(out, &n, sizeof n) != sizeof n)
            ::_exit(1);
    }
}

} // namespace

/// kill -9 while a judge marks: whatever was said to be saved is there. The real store in a process of its own.
class MarkCrashTest : public QObject {
    Q_OBJECT
private slots:
    void noMarkThatWasSaidToBeSavedIsLost()
    {
        std::unique_ptr<Bench> bench;
        SeededRandom dice(42);
        qint64 acknowledged = 0;
        int died = 0;
        for (int round = 0; round < kills(); ++round) {
            if (round % roundsOfABench == 0)
                bench = std::make_unique<Bench>();
            int ends[2];
            QCOMPARE(::pipe(ends), 0);
            const pid_t child = ::fork();
            if (child == 0) {
                ::close(ends[0]);
                markUntilKilled(*bench, round, ends[1]);
            }
            ::close(ends[1]);
            std::array<std::byte, 2> roll{};
            dice.fill(roll);
            qint32 n = -1;
            if (round % 4 > 0) // Else it dies while it opens, as often as not.
                QCOMPARE(::read(ends[0], &n, sizeof n), ssize_t(sizeof n));
            const int wait = (int(roll[0]) * 256 + int(roll[1])) % 15'000; // Microseconds.
            std::this_thread::sleep_for(std::chrono::microseconds(wait));
            ::kill(child, SIGKILL);
            int status = 0;
            ::waitpid(child, &status, 0);
            died += WIFSIGNALED(status) ? 1 : 0;
            qint32 last = -1;
            while (::read(ends[0], &n, sizeof n) == sizeof n)
                last = std::max(last, n);
            ::close(ends[0]);
            acknowledged += last + 1;
            bench->court.open();
            QSet<QString> there;
            const auto marks = store::CaseRecord(bench->court.cache()).marks(bench->caseFile.id);
            QVERIFY(marks);
            for (const domain::Annotation &mark : *marks)
                there.insert(mark.text);
            for (qint32 i = 0; i <= last; ++i)
                QVERIFY2(there.contains(QStringLiteral("%1/%2").arg(round).arg(i)), "a saved mark is lost");
            must(bench->court.sync()); // The court gets them, and the outbox starts empty.
            bench->court.close();
        }
        QCOMPARE(died, kills());              // Nobody ended otherwise.
        QVERIFY(acknowledged > kills() / 10); // Few where the disk is slow; none would show nothing.
        qInfo("%d kills, %lld acknowledged marks, none lost", kills(), acknowledged);
    }
};

QTEST_GUILESS_MAIN(MarkCrashTest)
#include "mark_crash_test.moc"
