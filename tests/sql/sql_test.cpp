#include "sql/migrator.h"
#include "sql/transaction.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace dais;

namespace {

void write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

} // namespace

class SqlTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void anUncommittedTransactionLeavesNothing()
    {
        auto connection = open();
        QVERIFY(connection.execute(QStringLiteral("CREATE TABLE t(a INTEGER)")));
        {
            auto transaction = sql::Transaction::begin(connection);
            QVERIFY(transaction);
            QVERIFY(connection.execute(QStringLiteral("INSERT INTO t VALUES(?)"), 1));
        }
        QCOMPARE(connection.number(QStringLiteral("SELECT count(*) FROM t"), -1).value(), 0);
    }

    void aFailedPartLeavesTheRestOfTheTransaction()
    {
        auto connection = open();
        QVERIFY(connection.execute(QStringLiteral("CREATE TABLE t(a INTEGER UNIQUE)")));
        auto transaction = sql::Transaction::begin(connection);
        QVERIFY(connection.execute(QStringLiteral("INSERT INTO t VALUES(?)"), 1));
        {
            auto part = sql::Savepoint::begin(connection);
            QVERIFY(connection.execute(QStringLiteral("INSERT INTO t VALUES(?)"), 2));
        }
        {
            auto part = sql::Savepoint::begin(connection);
            QVERIFY(connection.execute(QStringLiteral("INSERT INTO t VALUES(?)"), 3));
            QVERIFY(part->release());
        }
        QVERIFY(transaction->commit());
        QCOMPARE(connection.number(QStringLiteral("SELECT sum(a) FROM t"), -1).value(), 4);
    }

    void valuesComeBackAsTheyWent()
    {
        auto connection = open();
        QVERIFY(
            connection.execute(QStringLiteral("CREATE TABLE t(a TEXT NOT NULL, b BLOB NOT NULL, c INTEGER, d BLOB)")));
        const QUuid id = QUuid::createUuid();
        QVERIFY(connection.execute(QStringLiteral("INSERT INTO t VALUES(?,?,?,?)"), QString(), QByteArray(),
                                   std::optional<qint64>(), id));
        auto statement = connection.prepare(QStringLiteral("SELECT a,b,c,d FROM t"));
        QVERIFY(statement && statement->run());
        QVERIFY(statement->next());
        QVERIFY(!statement->isNull(0) && statement->text(0).isEmpty());
        QVERIFY(!statement->isNull(1) && statement->bytes(1).isEmpty());
        QVERIFY(statement->isNull(2));
        QCOMPARE(statement->uuid(3), id);
    }

    void aBrokenRuleIsAConflictAndAWrongStatementIsNot()
    {
        auto connection = open();
        QVERIFY(connection.execute(QStringLiteral("CREATE TABLE t(a INTEGER UNIQUE)")));
        QVERIFY(connection.execute(QStringLiteral("INSERT INTO t VALUES(1)")));
        const auto twice = connection.execute(QStringLiteral("INSERT INTO t VALUES(1)"));
        QCOMPARE(twice.error().kind, Error::Kind::Conflict);
        QCOMPARE(connection.execute(QStringLiteral("INSERT INTO nowhere VALUES(1)")).error().kind,
                 Error::Kind::Storage);
    }

    void aFileThatIsNoDatabaseIsRefused()
    {
        write(path(), QByteArray(4096, 'x'));
        const auto connection = sql::Connection::open(path());
        QVERIFY(!connection);
        QCOMPARE(connection.error(), (Error{Error::Kind::Storage, QStringLiteral("corrupt")}));
    }

    void theFileIsForItsOwnerOnly()
    {
        auto connection = open();
        QVERIFY(!(QFile::permissions(path()) & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther)));
    }

    void theHookRunsBeforeEveryStatement()
    {
        int statements = 0;
        auto connection = sql::Connection::open(path(), {.beforeStatement = [&] { ++statements; }});
        const int atOpen = statements;
        QVERIFY(connection->execute(QStringLiteral("CREATE TABLE t(a INTEGER)")));
        QVERIFY(connection->execute(QStringLiteral("INSERT INTO t VALUES(1)")));
        QCOMPARE(statements - atOpen, 2);
    }

    void migrationsRunOnceInOrder()
    {
        write(m_folder->filePath(QStringLiteral("0001_first.sql")),
              "-- Why: a first table.\nCREATE TABLE t(a INTEGER);\n"
              "CREATE TRIGGER g AFTER INSERT ON t BEGIN\n  UPDATE t SET a = a + 1;\nEND;\n");
        write(m_folder->filePath(QStringLiteral("0002_second.sql")), "INSERT INTO t VALUES(41);\n");
        auto connection = open();
        QVERIFY(sql::migrate(connection, m_folder->path()));
        QVERIFY(sql::migrate(connection, m_folder->path()));
        QCOMPARE(connection.number(QStringLiteral("SELECT group_concat(a) FROM t"), -1).value(), 42);
        QCOMPARE(connection.number(QStringLiteral("PRAGMA user_version"), -1).value(), 2);
    }

    void aMigrationThatFailsLeavesTheDatabaseAsItWas()
    {
        write(m_folder->filePath(QStringLiteral("0001_first.sql")),
              "CREATE TABLE t(a INTEGER);\nCREATE TABLE t(b TEXT);\n");
        auto connection = open();
        const auto migrated = sql::migrate(connection, m_folder->path());
        QVERIFY(!migrated && migrated.error().detail.startsWith(QStringLiteral("migration:0001_first.sql")));
        QCOMPARE(connection.number(QStringLiteral("SELECT count(*) FROM sqlite_master"), -1).value(), 0);
    }

    void aDatabaseFromANewerProgramIsRefusedAndKept()
    {
        auto connection = open();
        QVERIFY(connection.execute(QStringLiteral("PRAGMA user_version=7")));
        QCOMPARE(sql::migrate(connection, m_folder->path()).error().detail, QStringLiteral("store_newer"));
        QCOMPARE(connection.number(QStringLiteral("PRAGMA user_version"), -1).value(), 7);
    }

private:
    QString path() const { return m_folder->filePath(QStringLiteral("test.db")); }
    sql::Connection open() const { return std::move(sql::Connection::open(path())).value(); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(SqlTest)
#include "sql_test.moc"
