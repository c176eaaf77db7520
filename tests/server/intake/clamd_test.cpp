// A real clamd with a signature database of our own: no download is needed. Skipped where clamd is not installed.
#include "domain/system.h"
#include "server/intake/clamd_scanner.h"
#include "tests/pdf/inspect_fixtures.h"

#include <csignal>
#include <fcntl.h>
#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <spawn.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace dais;
using namespace dais::tests;
using namespace dais::server::intake;

namespace {

/// The EICAR test file, in two halves so that no scanner stops this source.
QByteArray eicar()
{
    return QByteArray("X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-") + "ANTIVIRUS-TEST-FILE!$H+H*";
}

/// A PDF that carries the EICAR file as an attachment, deflated as writers do.
QByteArray pdfWithAttachment()
{
    OnePage page;
    page.catalogue = "/Names << /EmbeddedFiles << /Names [(a.txt) 5 0 R] >> >>";
    page.more = {"<< /Type /Filespec /F (a.txt) /EF << /F 6 0 R >> >>",
                 streamOf("/Type /EmbeddedFile /Filter /FlateDecode", qCompress(eicar()).sliced(4))};
    return pdfOf(page);
}

class Clamd {
public:
    explicit Clamd(const QString &program) : m_program(QFile::encodeName(program))
    {
        write("clamd.conf", "LocalSocket " + socket().toUtf8() + "\nDatabaseDirectory " + path("db") +
                                "\nForeground yes\nLogFile " + path("log") + "\nConcurrentDatabaseReload no\n");
        QDir(m_folder.path()).mkdir(QStringLiteral("db"));
        // Type 0, anywhere: the file's own bytes.
        write("db/eicar.ndb", "Dais.Test.Eicar:0:*:" + eicar().toHex() + "\n");
    }
    ~Clamd() { kill(); }

    [[nodiscard]] QString socket() const { return m_folder.filePath(QStringLiteral("clamd.sock")); }

    void start()
    {
        std::vector<QByteArray> words{m_program, "--config-file=" + path("clamd.conf")};
        std::vector<char *> pointers;
        for (QByteArray &word : words)
            pointers.push_back(word.data());
        pointers.push_back(nullptr);
        posix_spawn_file_actions_t actions;
        ::posix_spawn_file_actions_init(&actions);
        ::posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
        ::posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO);
        if (::posix_spawn(&m_process, pointers[0], &actions, nullptr, pointers.data(), ::environ) != 0)
            m_process = -1;
        ::posix_spawn_file_actions_destroy(&actions);
    }
    void signal(int number) const
    {
        if (m_process > 0)
            ::kill(m_process, number);
    }
    void kill()
    {
        signal(SIGKILL);
        if (m_process > 0)
            ::waitpid(m_process, nullptr, 0);
        m_process = -1;
    }

private:
    [[nodiscard]] QByteArray path(const char *name) const
    {
        return QFile::encodeName(m_folder.filePath(QLatin1String(name)));
    }
    void write(const char *name, const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(QLatin1String(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("clamd's files could not be written");
    }
    QTemporaryDir m_folder;
    QByteArray m_program;
    pid_t m_process = -1;
};

pdf::SealedFile sealed(const QByteArray &bytes)
{
    return *pdf::SealedFile::copyOf(bytes);
}

} // namespace

class ClamdTest : public QObject {
    Q_OBJECT
private:
    domain::SystemClock clock;
    std::unique_ptr<Clamd> clamd;
    std::unique_ptr<ClamdScanner> scanner;

    static QString program()
    {
        return QStandardPaths::findExecutable(
            QStringLiteral("clamd"),
            {QStringLiteral("/usr/sbin"), QStringLiteral("/usr/bin"), QStringLiteral("/sbin")});
    }
    void startAndWait()
    {
        clamd->start();
        QTRY_VERIFY_WITH_TIMEOUT(scanner->isUp({}), 60'000);
    }

private slots:
    void init()
    {
        if (program().isEmpty())
            QSKIP("clamd is not installed: apt-get install clamav-daemon.");
        clamd = std::make_unique<Clamd>(program());
        scanner = std::make_unique<ClamdScanner>(clamd->socket(), clock, ClamdScanner::Limits{20'000, 1'000});
    }
    void cleanup()
    {
        scanner.reset();
        clamd.reset();
    }

    void eicarIsFoundAloneAndInsideAPdf()
    {
        startAndWait();
        const auto alone = scanner->scan(sealed(eicar()), {});
        QVERIFY2(alone, alone ? "" : qPrintable(alone.error().detail));
        QCOMPARE(alone->kind, ScanResult::Kind::Infected);
        QVERIFY2(alone->name.startsWith(QStringLiteral("Dais.Test.Eicar")), qPrintable(alone->name));
        const QByteArray carrier = pdfWithAttachment();
        QVERIFY(!carrier.contains("EICAR")); // It is packed: clamd has to open the PDF.
        QCOMPARE(scanner->scan(sealed(carrier), {})->kind, ScanResult::Kind::Infected);
        QCOMPARE(scanner->scan(sealed(pdfOf(OnePage{})), {})->kind, ScanResult::Kind::Clean);
    }

    void theLargestFileIsScannedWhole()
    {
        startAndWait();
        QByteArray large = pdfOf(OnePage{});
        large.append(QByteArray(26'214'400 - large.size() - eicar().size(), ' ') + eicar());
        QCOMPARE(scanner->scan(sealed(large), {})->kind, ScanResult::Kind::Infected);
    }

    void aScannerThatIsNotThereIsNeverClean()
    {
        QVERIFY(!scanner->isUp({}));
        QCOMPARE(scanner->scan(sealed("anything"), {}).error().kind, Error::Kind::Storage);
    }

    void aScannerKilledMidWayIsNeverCleanAndIsAskedAgain()
    {
        startAndWait();
        clamd->signal(SIGSTOP); // It takes the connection and says nothing: the midst of a scan.
        ClamdScanner hurried(clamd->socket(), clock, ClamdScanner::Limits{300, 300});
        QCOMPARE(hurried.scan(sealed(eicar()), {}).error().kind, Error::Kind::Storage); // In time, not clean.
        QVERIFY(!hurried.isUp({}));
        std::optional<Result<ScanResult>> broken;
        std::thread asking([&] { broken = scanner->scan(sealed(eicar()), {}); });
        clamd->kill();
        asking.join();
        QVERIFY(broken && !*broken);
        startAndWait();
        QCOMPARE(scanner->scan(sealed(eicar()), {})->kind, ScanResult::Kind::Infected);
    }

    void whoeverAsksItToStopIsHeard()
    {
        startAndWait();
        clamd->signal(SIGSTOP);
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(scanner->scan(sealed("anything"), stop.get_token()).error().kind, Error::Kind::Cancelled);
    }

    void onlyItsTwoAnswersCount_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<int>("kind"); // -1: an error.
        QTest::newRow("clean") << QByteArray("stream: OK") << int(ScanResult::Kind::Clean);
        QTest::newRow("found") << QByteArray("stream: Win.Test FOUND") << int(ScanResult::Kind::Infected);
        QTest::newRow("too large") << QByteArray("INSTREAM size limit exceeded. ERROR") << -1;
        QTest::newRow("trouble") << QByteArray("stream: Can't allocate memory ERROR") << -1;
        QTest::newRow("nothing") << QByteArray() << -1;
        QTest::newRow("nearly clean") << QByteArray("stream: OK?") << -1;
    }
    void onlyItsTwoAnswersCount()
    {
        QFETCH(QByteArray, answer);
        QFETCH(int, kind);
        const auto read = readClamdAnswer(answer);
        QCOMPARE(read ? int(read->kind) : -1, kind);
        QCOMPARE(readClamdAnswer("stream: a\x1b[2Jb\xe2\x80\xae FOUND")->name, QStringLiteral("a?[2Jb???"));
    }
};

QTEST_GUILESS_MAIN(ClamdTest)
#include "clamd_test.moc"
