// A real mail server of Debian's, on loopback, and the ways in which such servers fail. Skipped where it is missing.
#include "server/service/smtp_relay.h"
#include "tests/support/other_program.h"

#include <csignal>
#include <fcntl.h>
#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace dais;
using namespace dais::tests;
using namespace dais::server::service;
using Said = RelayAnswer::Said;

namespace {

/// aiosmtpd while a test runs.
class MailServer {
public:
    MailServer()
    {
        int ends[2];
        if (::pipe2(ends, O_CLOEXEC) != 0)
            return;
        posix_spawn_file_actions_t actions;
        ::posix_spawn_file_actions_init(&actions);
        ::posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
        const QByteArray folder = QFile::encodeName(m_folder.path());
        std::vector<char *> words;
        for (const char *word :
             {"/usr/bin/python3", "-B", DAIS_SOURCE_DIR "/tests/server/service/mail_server.py", folder.constData()})
            words.push_back(const_cast<char *>(word));
        words.push_back(nullptr);
        if (::posix_spawn(&m_process, words[0], &actions, nullptr, words.data(), ::environ) != 0)
            m_process = -1;
        ::posix_spawn_file_actions_destroy(&actions);
        ::close(ends[1]);
        QFile port;
        if (port.open(ends[0], QIODevice::ReadOnly, QFile::AutoCloseHandle))
            m_port = port.readLine().trimmed().toInt(); // Ends when the server ends, too.
    }
    ~MailServer()
    {
        if (m_process > 0) {
            ::kill(m_process, SIGKILL);
            ::waitpid(m_process, nullptr, 0);
        }
    }
    [[nodiscard]] int port() const { return m_port; }
    [[nodiscard]] QByteArrayList messages() const
    {
        QByteArrayList found;
        const auto names = QDir(m_folder.path()).entryList({QStringLiteral("*.eml")}, QDir::Files, QDir::Name);
        for (const QString &name : names) {
            QFile file(m_folder.filePath(name));
            if (file.open(QIODevice::ReadOnly))
                found.append(file.readAll());
        }
        return found;
    }

private:
    QTemporaryDir m_folder;
    pid_t m_process = -1;
    int m_port = 0;
};

} // namespace

class SmtpRelayTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        if (tests::run(QStringLiteral("/usr/bin/python3"), {QStringLiteral("-c"), QStringLiteral("import aiosmtpd")})
                .exitCode != 0)
            QSKIP("python3-aiosmtpd is not installed; tools/setup installs it.");
        m_server.emplace();
        QVERIFY(m_server->port() > 0);
    }
    void cleanupTestCase() { m_server.reset(); }

    void aMessageArrivesAsItWasWritten()
    {
        const auto answer = send(QStringLiteral("clerk@law.example"));
        QCOMPARE(answer.said, Said::Taken);
        QVERIFY2(answer.words.startsWith(QStringLiteral("250 2.0.0 Kept as ")), qPrintable(answer.words));
        const QByteArray kept = m_server->messages().last();
        QVERIFY(kept.startsWith("X-Envelope: court@court.example clerk@law.example\r\n"));
        QVERIFY(kept.endsWith(message()));
    }

    void anUnknownMailboxIsRefusedForGood()
    {
        const auto answer = send(QStringLiteral("unknown@law.example"));
        QCOMPARE(answer.said, Said::Refused);
        QCOMPARE(answer.words, QStringLiteral("550 5.1.1 No such mailbox"));
    }

    void textThatIsNotWantedIsRefusedForGood()
    {
        QCOMPARE(send(QStringLiteral("spam@law.example")).said, Said::Refused);
    }

    void aBusyServerIsTriedLater()
    {
        const auto answer = send(QStringLiteral("busy-1@law.example"));
        QCOMPARE(answer.said, Said::Later);
        QCOMPARE(answer.words, QStringLiteral("451 4.3.2 Come back later"));
        QCOMPARE(send(QStringLiteral("busy-1@law.example")).said, Said::Taken);
    }

    void aLineThatBreaksBeforeTheAnswerIsTriedLater()
    {
        QCOMPARE(send(QStringLiteral("cut@law.example")).said, Said::Later);
        QCOMPARE(send(QStringLiteral("cut@law.example")).said, Said::Taken);
    }

    void aServerThatDoesNotAnswerIsLeftInTime()
    {
        QElapsedTimer took;
        took.start();
        const auto answer = send(QStringLiteral("slow@law.example"), std::chrono::milliseconds(500));
        QCOMPARE(answer.said, Said::Later);
        QCOMPARE(answer.words, QStringLiteral("too_slow"));
        QVERIFY(took.elapsed() < 10'000);
    }

    void aServerThatIsNotThereIsTriedLater()
    {
        SmtpRelay relay({.url = QStringLiteral("smtp://127.0.0.1:1")});
        const auto answer =
            relay.send(QStringLiteral("court@court.example"), QStringLiteral("a@b.example"), message(), {});
        QCOMPARE(answer.said, Said::Later);
        QCOMPARE(answer.words, QStringLiteral("unreachable"));
    }

    void aProgramThatEndsStopsWaiting()
    {
        std::stop_source stop;
        stop.request_stop();
        SmtpRelay relay({.url = url()});
        QCOMPARE(
            relay
                .send(QStringLiteral("court@court.example"), QStringLiteral("a@b.example"), message(), stop.get_token())
                .said,
            Said::Later);
    }

    void aPlainWayIsTakenOnThisMachineOnly()
    {
        // The same server under another name, which libcurl knows for this machine: nothing is said to it in the clear.
        SmtpRelay relay({.url = QStringLiteral("smtp://mail.localhost:%1").arg(m_server->port())});
        const auto before = m_server->messages().size();
        const auto answer =
            relay.send(QStringLiteral("court@court.example"), QStringLiteral("a@b.example"), message(), {});
        QCOMPARE(answer.said, Said::Later);
        QCOMPARE(answer.words, QStringLiteral("not_encrypted"));
        QCOMPARE(m_server->messages().size(), before);
    }

    void onlyMailServersAreTaken_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("isGood");
        QTest::newRow("smtps") << QStringLiteral("smtps://mail.example") << true;
        QTest::newRow("submission") << QStringLiteral("smtp://mail.example:587") << true;
        QTest::newRow("web") << QStringLiteral("https://mail.example") << false;
        QTest::newRow("file") << QStringLiteral("file:///etc/passwd") << false;
        QTest::newRow("password inside") << QStringLiteral("smtp://me:secret@mail.example") << false;
        QTest::newRow("no host") << QStringLiteral("smtp://") << false;
        QTest::newRow("no scheme") << QStringLiteral("mail.example") << false;
    }
    void onlyMailServersAreTaken()
    {
        QFETCH(QString, url);
        QFETCH(bool, isGood);
        QCOMPARE(checkSmtp({.url = url}).has_value(), isGood);
    }

private:
    static QByteArray message()
    {
        return "Subject: A filing was served on you\r\n\r\n.A line that begins with a dot.\r\n..\r\nEnd.\r\n";
    }
    QString url() const { return QStringLiteral("smtp://127.0.0.1:%1").arg(m_server->port()); }
    RelayAnswer send(const QString &to, std::chrono::milliseconds patience = std::chrono::seconds(20)) const
    {
        SmtpRelay relay({.url = url(), .patience = patience});
        return relay.send(QStringLiteral("court@court.example"), to, message(), {});
    }
    std::optional<MailServer> m_server;
};

QTEST_GUILESS_MAIN(SmtpRelayTest)
#include "smtp_relay_test.moc"
