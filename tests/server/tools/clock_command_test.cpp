#include "server/tools/clock_command.h"

#include <QTest>

using namespace dais;
using namespace dais::domain;

namespace {

struct Run {
    int status = -1;
    QString out;
    QString err;
};

Run run(const QStringList &arguments, QString input = {})
{
    static const CodeTables tables = *CodeTables::load();
    Run result;
    QTextStream in(&input), out(&result.out), err(&result.err);
    result.status = server::runClock(arguments, in, out, err, tables);
    return result;
}

QString rowOf(const QString &input, const QStringList &more = {})
{
    return run(QStringList{QStringLiteral("--csv")} + more, input).out.section(u'\n', 1, 1);
}

} // namespace

class ClockCommandTest : public QObject {
    Q_OBJECT
private slots:
    void theWorkedExamplesComeOut_data()
    {
        QTest::addColumn<QString>("rows");
        QTest::addColumn<QString>("expected");
        QTest::newRow("A01, no delay") << "A01,2026-01-12,filed,\n"
                                       << "A01,2026-01-12,running,0,2026-06-11,2026-07-11,yes";
        QTest::newRow("A02, stopped, then running")
            << "A02,2026-01-12,filed,\nA02,2026-03-16,adjourned,01\nA02,2026-06-08,adjourned,17\n"
            << "A02,2026-06-08,running,63,2026-09-03,2026-10-03,yes";
        QTest::newRow("A03, a code that runs") << "A03,2026-01-12,filed,\nA03,2026-03-16,adjourned,13\n"
                                               << "A03,2026-03-16,running,63,2026-06-11,2026-07-11,yes";
        QTest::newRow("A04, neutral keeps the stop")
            << "A04,2026-01-12,filed,\nA04,2026-03-16,adjourned,01\nA04,2026-04-20,adjourned,9B\n"
            << "A04,2026-04-20,stopped,63,,,yes";
        QTest::newRow("A05, denied") << "A05,2026-01-12,filed,\nA05,2026-03-16,adjourned,8B\nA05,2026-03-16,ended,D\n"
                                     << "A05,2026-03-16,ended,63,,,yes";
        QTest::newRow("A06, only the corrected filing counts") << "A06,2026-02-02,filed,\n"
                                                               << "A06,2026-02-02,running,0,2026-07-02,2026-08-01,yes";
    }
    void theWorkedExamplesComeOut()
    {
        QFETCH(QString, rows);
        QFETCH(QString, expected);
        // "Confirmed" is the table's word on the code, which is not what the examples are about.
        QCOMPARE(rowOf(rows).section(u',', 0, 5), expected.section(u',', 0, 5));
    }

    void itReadsTheClockOnTheDayAskedFor()
    {
        QCOMPARE(
            rowOf(QStringLiteral("7,2026-01-12,filed,\n"), {QStringLiteral("--as-of"), QStringLiteral("2026-03-16")}),
            QStringLiteral("7,2026-03-16,running,63,2026-06-11,2026-07-11,yes"));
    }

    void casesAreAnsweredInTheOrderInWhichTheyFirstCame()
    {
        const Run answer = run({QStringLiteral("--csv")},
                               QStringLiteral("case,date,event,code\nB,2026-01-12,filed,\nA,2026-02-01,filed,\n"
                                              "B,2026-02-12,override,stops\n"));
        QCOMPARE(answer.status, 0);
        QCOMPARE(answer.out.count(u'\n'), 3);
        QVERIFY(answer.out.section(u'\n', 1, 1).startsWith(QLatin1String("B,2026-02-12,stopped,31,,")));
        QVERIFY(answer.out.section(u'\n', 2, 2).startsWith(QLatin1String("A,2026-02-01,running,0,")));
    }

    void aRowThatIsNotUnderstoodIsNamedAndTheOthersAreAnswered()
    {
        const Run answer = run({QStringLiteral("--csv")}, QStringLiteral("A,2026-01-12,filed,\nA,12.1.2026,filed,\n"
                                                                         "A,2026-01-13,adjourned,ZZZZ\nA,b\n"
                                                                         "A,2026-01-13,danced,\n"));
        QCOMPARE(answer.status, 1);
        QVERIFY(answer.out.contains(QLatin1String("A,2026-01-12,running,0,")));
        for (const char *line : {"Line 2: ", "Line 3: ", "Line 4: ", "Line 5: "})
            QVERIFY2(answer.err.contains(QLatin1String(line)), line);
    }

    void argumentsThatMakeNoSenseGiveTheUsage()
    {
        for (const QStringList &arguments :
             {QStringList{}, QStringList{QStringLiteral("--csv"), QStringLiteral("x")},
              QStringList{QStringLiteral("--csv"), QStringLiteral("--as-of"), QStringLiteral("soon")}}) {
            const Run answer = run(arguments);
            QCOMPARE(answer.status, 2);
            QVERIFY(answer.err.contains(QLatin1String("Usage: dais-server clock")));
        }
        QCOMPARE(run({QStringLiteral("--help")}).status, 0);
    }
};

QTEST_APPLESS_MAIN(ClockCommandTest)
#include "clock_command_test.moc"
