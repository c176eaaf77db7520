#include "server/store/store_folder.h"
#include "sql/connection.h"
#include "tests/server/cli/typist.h"

#include <QTest>

using namespace dais;
using namespace dais::tests;

/// What court IT is told about who read what.
class AccessCommandTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_typist.emplace();
        types({"init", "--court", "NEW"});
        const QString password = m_typist->file("a long enough password\n");
        for (const char *login : {"amartin", "bchen"})
            types({"user", "add", login, "--role", "clerk", "--name", login, "--court", "NEW", "--password-file",
                   password.toLatin1().constData()});
    }

    void aCourtThatNobodyReadSaysSo()
    {
        types({"access"});
        QCOMPARE(m_typist->output, QStringLiteral("Nobody is known to have read it.\n"));
    }

    void readingsAreListedNewestFirst()
    {
        read("amartin", "view", QDateTime({2026, 11, 19}, {15, 0}, Qt::UTC), firstCase);
        read("bchen", "export", QDateTime({2026, 11, 20}, {15, 0}, Qt::UTC), otherCase);
        types({"access", "--csv"});
        const QStringList lines = m_typist->output.trimmed().split(QLatin1Char('\n'));
        QCOMPARE(lines.size(), 3);
        QCOMPARE(lines[0], QStringLiteral("\"at\",\"login\",\"computer\",\"act\",\"case\",\"document\",\"reason\""));
        QCOMPARE(lines[1], QStringLiteral("\"2026-11-20T15:00:00Z\",\"bchen\",\"\",\"export\",\"%1\",\"\",\"\"")
                               .arg(otherCase.toString(QUuid::WithoutBraces)));
        QVERIFY(lines[2].contains(QStringLiteral("amartin")));
        types({"access"});
        QVERIFY(m_typist->output.startsWith(QStringLiteral("2026-11-20T15:00:00Z")));
        QCOMPARE(m_typist->output.count(QLatin1Char('\n')), 2);
    }

    void onePersonOrOneCaseIsAskedFor()
    {
        const QDateTime at({2026, 11, 19}, {15, 0}, Qt::UTC);
        read("amartin", "view", at, firstCase);
        read("bchen", "export", at, otherCase);
        isNumbered(firstCase, QStringLiteral("A012-345-678"));
        types({"access", "--user", "AMartin"});
        QVERIFY(m_typist->output.contains(QStringLiteral("amartin")) &&
                !m_typist->output.contains(QStringLiteral("bchen")));
        types({"access", "--case", otherCase.toString(QUuid::WithoutBraces).toLatin1().constData()});
        QVERIFY(m_typist->output.contains(QStringLiteral("bchen")) &&
                !m_typist->output.contains(QStringLiteral("amartin")));
        types({"access", "--case", "A012345678"});
        QVERIFY(m_typist->output.contains(QStringLiteral("amartin")) &&
                !m_typist->output.contains(QStringLiteral("bchen")));
        types({"access", "--most", "1"});
        QCOMPARE(m_typist->output.count(QLatin1Char('\n')), 1);
    }

private:
    static inline const QUuid firstCase{QStringLiteral("0190a5a0-0000-7000-8000-000000000001")};
    static inline const QUuid otherCase{QStringLiteral("0190a5a0-0000-7000-8000-000000000002")};

    void types(std::initializer_list<const char *> words)
    {
        QStringList list;
        for (const char *word : words)
            list.append(QString::fromLatin1(word));
        list.insert(list[0] == QStringLiteral("user") ? 2 : 1, m_typist->court());
        QVERIFY2(m_typist->types(list) == 0, qPrintable(m_typist->errors));
    }
    void run(const QString &statement, const std::vector<QVariant> &values)
    {
        auto connection = sql::Connection::open(server::store::StoreFolder{m_typist->court()}.database());
        QVERIFY(connection.has_value());
        auto row = connection->prepare(statement);
        QVERIFY(row.has_value());
        QVERIFY(row->runRow(values).has_value());
    }
    void read(const char *login, const char *act, const QDateTime &at, const QUuid &caseId)
    {
        run(QStringLiteral("INSERT INTO access_log(p, rev, at, user, device, act, case_id, reason, chain) SELECT "
                           "'access/NEW', 1 + count(*), ?, (SELECT id FROM account WHERE login = ?), x'00', ?, ?, '', "
                           "x'00' FROM access_log"),
            {at.toMSecsSinceEpoch(), QLatin1String(login), QLatin1String(act), caseId.toRfc4122()});
    }
    void isNumbered(const QUuid &caseId, const QString &aNumber)
    {
        run(QStringLiteral("INSERT INTO case_number(a_number, case_id) VALUES (?, ?)"), {aNumber, caseId.toRfc4122()});
    }
    std::optional<Typist> m_typist;
};

QTEST_GUILESS_MAIN(AccessCommandTest)
#include "access_command_test.moc"
