#include "domain/courts.h"
#include "server/cli/folder_lock.h"
#include "server/cli/init_command.h"
#include "server/cli/options.h"
#include "server/cli/user_command.h"
#include "tests/server/cli/typist.h"

#include <QTest>

using namespace dais;
using namespace dais::tests;
using namespace dais::server::cli;

class UserCommandTest : public QObject {
    Q_OBJECT
private slots:
    void aNewCourtHasAnAdministratorAndCertificates()
    {
        Typist typist;
        QCOMPARE(
            typist.types({QStringLiteral("init"), typist.court(), QStringLiteral("--court"), QStringLiteral("NYC")}),
            0);
        QVERIFY(typist.output.contains(QStringLiteral("Password, shown this once: ")));
        for (const char *name : {"ca.crt", "server.crt", "server.key"})
            QVERIFY(QFile::exists(typist.court() + QStringLiteral("/tls/") + QLatin1String(name)));
        QVERIFY(!(QFile::permissions(typist.court() + QStringLiteral("/tls/server.key")) &
                  (QFile::ReadGroup | QFile::ReadOther)));

        QCOMPARE(
            typist.types({QStringLiteral("init"), typist.court(), QStringLiteral("--court"), QStringLiteral("NYC")}),
            1);
        QVERIFY(typist.errors.contains(QStringLiteral("already")));
    }

    void whatMakesNoSenseGetsASentence_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char *words, int status, const char *sentence) {
            QTest::newRow(words) << QString::fromLatin1(words).split(QLatin1Char(' '), Qt::SkipEmptyParts) << status
                                 << QString::fromLatin1(sentence);
        };
        row("", 2, "Usage");
        row("fly", 2, "no command fly");
        row("init", 2, "needs DIR");
        row("init x --court", 2, "needs a value");
        row("init x --moon y", 2, "no option --moon");
        row("init /nonexistent/x/y", 2, "which court");
        row("init x --court QQQ", 1, "no court with the code QQQ");
        row("user", 2, "add, list");
        row("user add x", 2, "needs DIR and LOGIN");
        row("user list /nonexistent", 1, "could not be opened");
        row("serve /nonexistent", 1, "no court in");
        row("serve x --listen 8443", 2, "address and a port");
        row("verify /nonexistent", 1, "no court in");
        row("backup /nonexistent y", 1, "no court in");
        row("restore x", 2, "needs BACKUP and DIR");
    }
    void whatMakesNoSenseGetsASentence()
    {
        QFETCH(QStringList, words);
        QFETCH(int, status);
        QFETCH(QString, sentence);
        Typist typist;
        QCOMPARE(typist.types(words), status);
        QVERIFY2(typist.errors.contains(sentence), qPrintable(typist.errors));
    }

    void everyCommandHasHelp()
    {
        Typist typist;
        for (const char *command : {"init", "serve", "user", "backup", "restore", "verify", "drops"}) {
            QCOMPARE(typist.types({QString::fromLatin1(command), QStringLiteral("--help")}), 0);
            QVERIFY2(typist.output.contains(QStringLiteral("Usage: dais-server ") + QLatin1String(command)), command);
        }
        QCOMPARE(typist.types({QStringLiteral("--help")}), 0);
    }

    void peopleAreAddedListedAndKeptOut()
    {
        Typist typist;
        QCOMPARE(
            typist.types({QStringLiteral("init"), typist.court(), QStringLiteral("--court"), QStringLiteral("NYC")}),
            0);
        const QStringList add{QStringLiteral("user"),
                              QStringLiteral("add"),
                              typist.court(),
                              QStringLiteral("ralvarez"),
                              QStringLiteral("--role"),
                              QStringLiteral("clerk"),
                              QStringLiteral("--name"),
                              QStringLiteral("R. Alvarez"),
                              QStringLiteral("--court"),
                              QStringLiteral("NYC"),
                              QStringLiteral("--password-file"),
                              typist.file("correct horse battery\n")};
        QCOMPARE(typist.types(add), 0);
        QVERIFY(!typist.output.contains(QStringLiteral("Password")));
        QCOMPARE(typist.types(add), 1);
        QVERIFY(typist.errors.contains(QStringLiteral("already")));
        QCOMPARE(typist.types(
                     {QStringLiteral("user"), QStringLiteral("disable"), typist.court(), QStringLiteral("ralvarez")}),
                 0);
        QCOMPARE(typist.types({QStringLiteral("user"), QStringLiteral("list"), typist.court()}), 0);
        QVERIFY(typist.output.contains(QStringLiteral("disabled")));
        QCOMPARE(
            typist.types({QStringLiteral("user"), QStringLiteral("disable"), typist.court(), QStringLiteral("nobody")}),
            1);
    }

    void rightsAreGrantedAndRevokedOneAtATime()
    {
        Typist typist;
        const auto user = [&](const QStringList &words) {
            return typist.types(QStringList{QStringLiteral("user")} + words);
        };
        QCOMPARE(
            typist.types({QStringLiteral("init"), typist.court(), QStringLiteral("--court"), QStringLiteral("NYC")}),
            0);
        for (const auto &[login, role] : {std::pair{"ralvarez", "clerk"}, {"jdoe", "judge"}})
            QCOMPARE(user({QStringLiteral("add"), typist.court(), QLatin1String(login), QStringLiteral("--role"),
                           QLatin1String(role), QStringLiteral("--name"), QStringLiteral("Somebody"),
                           QStringLiteral("--court"), QStringLiteral("NYC")}),
                     0);
        const QString clerk = QStringLiteral("ralvarez");

        QCOMPARE(
            user({QStringLiteral("grant"), typist.court(), clerk, QStringLiteral("--court"), QStringLiteral("NEW")}),
            0);
        QCOMPARE(user({QStringLiteral("grant"), typist.court(), clerk, QStringLiteral("--chambers"),
                       QStringLiteral("jdoe")}),
                 0);
        QCOMPARE(user({QStringLiteral("list"), typist.court()}), 0);
        QVERIFY(typist.output.contains(QStringLiteral("NYC,NEW")));
        QCOMPARE(
            user({QStringLiteral("revoke"), typist.court(), clerk, QStringLiteral("--court"), QStringLiteral("NYC")}),
            0);
        QCOMPARE(
            user({QStringLiteral("revoke"), typist.court(), clerk, QStringLiteral("--court"), QStringLiteral("NEW")}),
            1);
        QVERIFY(typist.errors.contains(QStringLiteral("only court")));
        QCOMPARE(user({QStringLiteral("revoke"), typist.court(), clerk, QStringLiteral("--chambers"),
                       QStringLiteral("jdoe")}),
                 0);
        QCOMPARE(user({QStringLiteral("grant"), typist.court(), clerk, QStringLiteral("--chambers"), clerk}), 1);
        QCOMPARE(user({QStringLiteral("grant"), typist.court(), clerk, QStringLiteral("--role"),
                       QStringLiteral("court_administrator")}),
                 0);
        QCOMPARE(user({QStringLiteral("grant"), typist.court(), clerk, QStringLiteral("--role"),
                       QStringLiteral("attorney")}),
                 1);
        QCOMPARE(user({QStringLiteral("grant"), typist.court(), clerk}), 2);
        QCOMPARE(
            user({QStringLiteral("revoke"), typist.court(), clerk, QStringLiteral("--role"), QStringLiteral("clerk")}),
            2);
    }

    void dropsThatNobodyAcknowledgedAreListed()
    {
        Typist typist;
        QCOMPARE(
            typist.types({QStringLiteral("init"), typist.court(), QStringLiteral("--court"), QStringLiteral("NYC")}),
            0);
        QCOMPARE(typist.types({QStringLiteral("drops"), typist.court()}), 0);
        QVERIFY(typist.output.contains(QStringLiteral("Every workstation")));
        {
            auto connection = sql::Connection::open(typist.court() + QStringLiteral("/court.db"));
            QVERIFY(connection);
            QVERIFY(
                connection->execute(QStringLiteral("INSERT INTO holding(device, p, user, given_at, ordered_at) SELECT "
                                                   "randomblob(16), 'ord/NYC', id, 0, ? FROM account"),
                                    typist.clock.now().addSecs(-120).toMSecsSinceEpoch()));
        }
        QCOMPARE(typist.types({QStringLiteral("drops"), typist.court()}), 1);
        QVERIFY(typist.output.contains(QStringLiteral("admin")) && typist.output.contains(QStringLiteral("ord/NYC")));
        QCOMPARE(
            typist.types({QStringLiteral("drops"), typist.court(), QStringLiteral("--seconds"), QStringLiteral("600")}),
            0);
        QCOMPARE(
            typist.types({QStringLiteral("drops"), typist.court(), QStringLiteral("--seconds"), QStringLiteral("x")}),
            1);
    }

    void aShortPasswordLeavesNoHalfCourt()
    {
        Typist typist;
        QCOMPARE(typist.types({QStringLiteral("init"), typist.court(), QStringLiteral("--court"), QStringLiteral("NYC"),
                               QStringLiteral("--password-file"), typist.file("short\n")}),
                 1);
        QVERIFY(!QFile::exists(typist.court()));
        QCOMPARE(typist.types({QStringLiteral("init"), typist.court(), QStringLiteral("--court"), QStringLiteral("NYC"),
                               QStringLiteral("--host"), QStringLiteral("not a host!")}),
                 1);
        QVERIFY(!QFile::exists(typist.court()));
    }

    void aRunningServerIsAskedInsteadOfWritingBesideIt()
    {
        Typist typist;
        QCOMPARE(
            typist.types({QStringLiteral("init"), typist.court(), QStringLiteral("--court"), QStringLiteral("NYC")}),
            0);
        const server::store::StoreFolder folder{typist.court()};
        const auto lock = FolderLock::take(folder);
        QVERIFY(lock.has_value());
        QStringList asked;
        {
            const auto control =
                ControlSocket::listen(folder.path + QStringLiteral("/control"), [&](const QStringList &words) {
                    asked = words;
                    return Answer{0, QStringLiteral("done by the server\n"), {}};
                });
            QVERIFY(control.has_value());

            QCOMPARE(typist.types(
                         {QStringLiteral("user"), QStringLiteral("disable"), typist.court(), QStringLiteral("admin")}),
                     0);
        }
        QCOMPARE(asked, (QStringList{QStringLiteral("disable"), QStringLiteral("admin")}));
        QCOMPARE(typist.output, QStringLiteral("done by the server\n"));
        // Somebody holds the folder, but nobody listens.
        QCOMPARE(typist.types({QStringLiteral("user"), QStringLiteral("list"), typist.court()}), 1);
        QVERIFY(FolderLock::take(folder).error().kind == Error::Kind::Conflict);
    }
};

QTEST_GUILESS_MAIN(UserCommandTest)
#include "user_command_test.moc"
