#include "server/tools/deadline_command.h"

#include <ctime>
#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace dais;
using namespace dais::domain;

namespace {

/// What a run of the command left behind.
struct Run {
    int status = -1;
    QString out;
    QString err;
};

const CodeTables &tables()
{
    static const Result<CodeTables> loaded = CodeTables::load();
    if (!loaded)
        qFatal("%s", qPrintable(loaded.error().detail));
    return *loaded;
}

Run run(const QStringList &arguments, QString input = {})
{
    Run result;
    QTextStream in(&input), out(&result.out), err(&result.err);
    result.status = server::runDeadline(arguments, in, out, err, tables());
    return result;
}

Run ask(const char *rule, const char *from, const char *court, const QStringList &more = {})
{
    return run(QStringList{"--rule", rule, "--from", from, "--court", court} + more);
}

/// A device that is always full.
class FullDisk : public QIODevice {
protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64) override { return -1; }
};

} // namespace

class DeadlineCommandTest : public QObject {
    Q_OBJECT
private slots:
    void oneDeadlineIsWrittenWithTheWayToIt()
    {
        const Run result = ask("BIA_APPEAL", "2026-06-03", "NYC");
        QCOMPARE(result.status, 0);
        QVERIFY(result.err.isEmpty());
        QVERIFY2(result.out.contains(u"Due      Monday, 2026-07-06"), qPrintable(result.out));
        QVERIFY(result.out.contains(u"Before   2026-07-07T04:00:00Z, midnight in America/New_York"));
        QVERIFY(result.out.contains(u"  2026-07-03  Independence Day\n"));
        QVERIFY(result.out.contains(u"8 CFR 1003.38(b), confirmed"));
    }

    void jsonHasTheSameFacts()
    {
        const Run result = ask("MASTER_FILING_ND", "2026-10-27", "HON", {"--json"});
        QCOMPARE(result.status, 0);
        QCOMPARE(result.out.count(u'\n'), 1);
        const QJsonObject object = QJsonDocument::fromJson(result.out.toUtf8()).object();
        QCOMPARE(object["rule"].toString(), QStringLiteral("MASTER_FILING_ND"));
        QCOMPARE(object["court"].toString(), QStringLiteral("HON"));
        QCOMPARE(object["from"].toString(), QStringLiteral("2026-10-27"));
        QCOMPARE(object["detained"].toBool(true), false);
        QCOMPARE(object["due"].toString(), QStringLiteral("2026-10-13"));
        QCOMPARE(object["last_instant_utc"].toString(), QStringLiteral("2026-10-14T10:00:00Z"));
        QCOMPARE(object["zone"].toString(), QStringLiteral("Pacific/Honolulu"));
        const QJsonArray steps = object["steps"].toArray();
        QCOMPARE(steps[1].toObject()["count"].toInt(), -15);
        QCOMPARE(steps[2].toObject()["name"].toString(), QStringLiteral("Columbus Day"));
    }

    void whatHasNoDayGetsASentenceAndAStatus_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char *name, const QString &rule, const QString &from, const QString &court,
                            const QString &sentence) {
            QTest::newRow(name) << QStringList{"--rule", rule, "--from", from, "--court", court} << sentence;
        };
        row("rule", "NO_SUCH", "2026-07-06", "NYC", "There is no rule \"NO_SUCH\"");
        row("court", "MTR", "2026-07-06", "XXX", "There is no court \"XXX\"");
        row("date", "MTR", "2026-02-30", "NYC", "The date must be written");
        row("short date", "MTR", "2026-7-6", "NYC", "The date must be written");
        row("date with a time", "MTR", "2026-07-06T10:00", "NYC", "The date must be written");
        row("old date", "MTR", "1920-07-06", "NYC", "The date must be written");
        row("by order", "MASTER_DET", "2026-07-06", "NYC", "sets the day");
        row("any time", "MTR_CCC", "2026-07-06", "NYC", "has no time limit");
    }
    void whatHasNoDayGetsASentenceAndAStatus()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, sentence);
        const Run plain = run(arguments);
        QCOMPARE(plain.status, 1);
        QVERIFY(plain.out.isEmpty());
        QVERIFY2(plain.err.contains(sentence), qPrintable(plain.err));
        const Run json = run(arguments + QStringList{"--json"});
        QCOMPARE(json.status, 1);
        const QJsonObject object = QJsonDocument::fromJson(json.out.toUtf8()).object();
        QVERIFY(object["due"].isNull());
        QVERIFY(object["error"].toString().startsWith(u"deadline."));
    }

    void custodyChangesTheRule()
    {
        QCOMPARE(ask("INDIV_FILING_ND", "2026-08-05", "NYC").status, 0);
        const Run detained = ask("INDIV_FILING_ND", "2026-08-05", "NYC", {"--detained"});
        QCOMPARE(detained.status, 1);
        QVERIFY(detained.err.contains(u"sets the day"));
    }

    void argumentsThatMakeNoSenseShowTheUsage_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("nothing") << QStringList{};
        QTest::newRow("court missing") << QStringList{"--rule", "MTR", "--from", "2026-07-06"};
        QTest::newRow("unknown") << QStringList{"--csv", "--colour"};
        QTest::newRow("a stray word") << QStringList{"--csv", "rows.csv"};
        QTest::newRow("value missing") << QStringList{"--rule"};
        QTest::newRow("both kinds") << QStringList{"--csv", "--rule", "MTR"};
        QTest::newRow("csv as json") << QStringList{"--csv", "--json"};
    }
    void argumentsThatMakeNoSenseShowTheUsage()
    {
        QFETCH(QStringList, arguments);
        const Run result = run(arguments);
        QCOMPARE(result.status, 2);
        QVERIFY(result.out.isEmpty());
        QVERIFY(result.err.contains(u"Usage: dais-server deadline"));
    }

    void helpAndTheListOfRulesAreResults()
    {
        const Run help = run({"--help"});
        QCOMPARE(help.status, 0);
        QVERIFY(help.out.startsWith(u"Usage:"));
        const Run rules = run({"--rules"});
        QCOMPARE(rules.status, 0);
        QCOMPARE(rules.out.count(u"INDIV_FILING_ND"), 1);
    }

    void rowsAreAnsweredOneForOne()
    {
        const Run result = run({"--csv"}, "BIA_APPEAL,2026-06-04,HON\r\nMTR,2026-04-06,HON\n\nVD_BOND,2026-06-30,NYC");
        QCOMPARE(result.status, 0);
        QVERIFY(result.err.isEmpty());
        QCOMPARE(result.out, QStringLiteral("BIA_APPEAL,2026-06-04,HON,2026-07-06,2026-07-07T04:00:00Z\n"
                                            "MTR,2026-04-06,HON,2026-07-06,2026-07-07T10:00:00Z\n"
                                            "VD_BOND,2026-06-30,NYC,2026-07-08,2026-07-09T04:00:00Z\n"));
    }

    void columnNamesAreTakenOver()
    {
        const Run result = run({"--csv"}, "rule,from,court\nMTR,2026-04-06,NYC\n");
        QCOMPARE(result.out, QStringLiteral("rule,from,court,due,last_instant_utc\n"
                                            "MTR,2026-04-06,NYC,2026-07-06,2026-07-07T04:00:00Z\n"));
    }

    void aBadRowSpoilsNoOther()
    {
        const Run result = run({"--csv"}, "MTR,yesterday,NYC\nMTR,2026-04-06\nMTR_DHS,2026-04-06,NYC\n"
                                          "\"MTR\",\"2026-04-06\",\"NYC\"\n\"no\"pe,2026-04-06,NYC\n" +
                                              QString(5000, u'x') + "\nMTR,2026-04-06,NYC\n");
        QCOMPARE(result.status, 1);
        const QStringList rows = result.out.split(u'\n');
        QCOMPARE(rows[0], QStringLiteral("MTR,yesterday,NYC,,"));
        QCOMPARE(rows[1], QStringLiteral("MTR,2026-04-06,,,"));
        QCOMPARE(rows[2], QStringLiteral("MTR_DHS,2026-04-06,NYC,,"));
        QCOMPARE(rows[3], QStringLiteral("MTR,2026-04-06,NYC,2026-07-06,2026-07-07T04:00:00Z"));
        QCOMPARE(rows[4], QStringLiteral(",,,,"));
        QCOMPARE(rows[6], QStringLiteral("MTR,2026-04-06,NYC,2026-07-06,2026-07-07T04:00:00Z"));
        const QStringList sentences = result.err.split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(sentences.size(), 5);
        QVERIFY(sentences[0].startsWith(u"Line 1: The date"));
        QVERIFY(sentences[1].startsWith(u"Line 2: A row has three cells"));
        QVERIFY(sentences[2].startsWith(u"Line 3: Rule MTR_DHS has no time limit"));
        QVERIFY(sentences[4].startsWith(u"Line 6:"));
    }

    void aResultThatCannotBeWrittenIsNotASuccess()
    {
        FullDisk disk;
        QVERIFY(disk.open(QIODevice::WriteOnly));
        QString input = QStringLiteral("MTR,2026-04-06,NYC\n"), errors;
        QTextStream in(&input), out(&disk), err(&errors);
        QCOMPARE(server::runDeadline({"--csv"}, in, out, err, tables()), 1);
        QVERIFY(errors.contains(u"could not be written"));
    }

    void tenThousandRowsASecondAreReached()
    {
        QString input;
        const QStringList codes{"NYC", "HON", "AGA", "DEN", "PHO", "BIA"};
        const QStringList rules{"BIA_APPEAL", "MTR", "INDIV_FILING_ND", "AUTOSTAY_APPEAL", "ASYLUM_1Y"};
        constexpr int count = 20'000;
        for (int i = 0; i < count; ++i)
            input += rules[i % 5] + u',' + QDate(2015, 1, 1).addDays(i % 5000).toString(Qt::ISODate) + u',' +
                     codes[i % 6] + u'\n';
        const std::clock_t before = std::clock(); // Processor time: the machine may be busy with other things.
        const Run result = run({"--csv"}, input);
        const qint64 milliseconds = std::max<qint64>(1, (std::clock() - before) * 1000 / CLOCKS_PER_SEC);
        QCOMPARE(result.status, 0);
        QCOMPARE(result.out.count(u'\n'), count);
        qInfo("%lld rows a second", count * 1000LL / milliseconds);
#ifndef DAIS_SANITIZED
        QVERIFY2(count * 1000LL / milliseconds >= 10'000, qPrintable(QString::number(milliseconds)));
#endif
    }
};

QTEST_GUILESS_MAIN(DeadlineCommandTest)
#include "deadline_command_test.moc"
