#include "server/intake/findings.h"

#include <QTest>

using namespace dais::server::intake;

namespace {

const QByteArray header = "code,severity,rule,text,confidence,valid_from,valid_to\n";
const QDate today(2026, 11, 19);

} // namespace

class FindingsTest : public QObject {
    Q_OBJECT
private slots:
    void everyCodeHasASentence()
    {
        const auto table = FindingTable::load();
        QVERIFY2(table, table ? "" : qPrintable(table.error().detail));
        for (const char *code : {"FILE_TYPE",
                                 "FILE_SIZE",
                                 "LOW_DPI",
                                 "VIRUS",
                                 "EMPTY",
                                 "PASSWORD",
                                 "DAMAGED",
                                 "REPAIRED",
                                 "OWNER_ENCRYPTED",
                                 "JAVASCRIPT",
                                 "LAUNCH",
                                 "EMBEDDED_FILE",
                                 "XFA",
                                 "SIGNED",
                                 "SIGNED_CHANGED",
                                 "SIGNATURE_BROKEN",
                                 "TOO_COSTLY",
                                 "NOT_SCANNED",
                                 "SCAN_WAITING",
                                 "NOT_READ",
                                 "NOT_ALL_READ",
                                 "NOT_ALL_SEEN",
                                 "NO_TEXT",
                                 "BLANK_PAGES",
                                 "UPSIDE_DOWN",
                                 "SIDEWAYS",
                                 "SKEWED",
                                 "PAGE_SIZE",
                                 "SSN_FOUND",
                                 "CARD_FOUND",
                                 "TYPED_SIGNATURE",
                                 "NO_SIGNATURE_SEEN",
                                 "SERVICE_FOUND",
                                 "NO_SERVICE_WORDS",
                                 "NO_COS",
                                 "FOREIGN_LANGUAGE",
                                 "NO_TRANSLATION",
                                 "TRANSLATION_FOUND",
                                 "LIMITED_APPEARANCE",
                                 "EOIR61_ALONE",
                                 "JPEG_KIND",
                                 "SPLIT_SET",
                                 "SPLIT_SET_INCOMPLETE",
                                 "NO_NTA",
                                 "WRONG_COURT",
                                 "PAPER_CASE",
                                 "WRONG_ANUMBER",
                                 "NAME_NOT_SEEN",
                                 "CASE_NOT_SEEN",
                                 "DUPLICATE",
                                 "DUPLICATE_TEXT",
                                 "FILED_TWICE",
                                 "NO_EOIR28",
                                 "NO_FEE",
                                 "NOT_CHECKED"}) {
            const auto finding = table->find(QString::fromLatin1(code), today);
            QVERIFY2(finding, code);
            QVERIFY2(!finding->rule.isEmpty() && finding->text.endsWith(u'.'), code);
            for (const char *word : {"error", "failed", "invalid", "please", "!"})
                QVERIFY2(!finding->text.contains(QLatin1String(word), Qt::CaseInsensitive), code);
        }
    }

    void realGovernmentFormsHaveNothingThatRefuses()
    {
        const auto table = FindingTable::load();
        for (const char *code : {"OWNER_ENCRYPTED", "JAVASCRIPT", "LAUNCH", "EMBEDDED_FILE", "XFA", "SIGNED"})
            QVERIFY(table->find(QString::fromLatin1(code), today)->severity != Severity::Refuse);
    }

    void placeholdersAreFilled()
    {
        const auto table = FindingTable::load();
        const auto finding = table->find(QStringLiteral("LOW_DPI"), today,
                                         {{QStringLiteral("pages"), QStringLiteral("Page 4 was")},
                                          {QStringLiteral("dpi"), QStringLiteral("200")},
                                          {QStringLiteral("required"), QStringLiteral("300")}});
        QVERIFY(finding->text.startsWith(QStringLiteral("Page 4 was scanned at 200 dpi. The rule is 300 dpi.")));
        QVERIFY(!finding->text.contains(u'{'));
    }

    void theEditionOfTheDayHolds()
    {
        const auto table = FindingTable::parse(header + "A,warn,r,old,confirmed,2020-01-01,2026-11-18\n"
                                                        "A,refuse,r,new,confirmed,2026-11-19,\n");
        QVERIFY(table);
        QCOMPARE(table->find(QStringLiteral("A"), today.addDays(-1))->text, QStringLiteral("old"));
        QCOMPARE(table->find(QStringLiteral("A"), today)->severity, Severity::Refuse);
        QVERIFY(!table->find(QStringLiteral("A"), QDate(2019, 12, 31)));
        QVERIFY(!table->find(QStringLiteral("B"), today));
    }

    void tablesThatCannotBeRightAreRefused_data()
    {
        QTest::addColumn<QByteArray>("rows");
        QTest::newRow("no such severity") << QByteArray("A,fatal,r,t,confirmed,2020-01-01,\n");
        QTest::newRow("no text") << QByteArray("A,warn,r,,confirmed,2020-01-01,\n");
        QTest::newRow("no beginning") << QByteArray("A,warn,r,t,confirmed,,\n");
        QTest::newRow("ends before it begins") << QByteArray("A,warn,r,t,confirmed,2020-01-02,2020-01-01\n");
        QTest::newRow("two at once") << QByteArray(
            "A,warn,r,t,confirmed,2020-01-01,\nA,warn,r,t,confirmed,2021-01-01,\n");
        QTest::newRow("two at once, the older one second")
            << QByteArray("A,warn,r,t,confirmed,2021-01-01,\nA,warn,r,t,confirmed,2020-01-01,2021-01-01\n");
        QTest::newRow("a column short") << QByteArray("A,warn,r,t,confirmed,2020-01-01\n");
    }
    void tablesThatCannotBeRightAreRefused()
    {
        QFETCH(QByteArray, rows);
        QVERIFY(!FindingTable::parse(header + rows));
    }

    void pagesAreNamedAsPeopleDo_data()
    {
        QTest::addColumn<QList<int>>("pages");
        QTest::addColumn<int>("total");
        QTest::addColumn<QString>("words");
        QTest::newRow("one") << QList<int>{4} << 1 << "Page 4 was";
        QTest::newRow("two") << QList<int>{4, 9} << 2 << "Pages 4 and 9 were";
        QTest::newRow("runs") << QList<int>{3, 5, 6, 7, 8, 9, 12} << 7 << "Pages 3, 5 to 9 and 12 were";
        QTest::newRow("all of them") << QList<int>{1, 2, 3} << 3 << "Pages 1 to 3 were";
        QTest::newRow("more than are known") << QList<int>{1, 2, 3} << 43 << "Pages 1 to 3 and 40 others were";
        QList<int> odd;
        for (int page = 1; page < 60; page += 2)
            odd += page;
        QTest::newRow("too many runs") << odd << 30
                                       << "Pages 1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23 and 18 others were";
    }
    void pagesAreNamedAsPeopleDo()
    {
        QFETCH(QList<int>, pages);
        QFETCH(int, total);
        QTEST(pagesAsSubject(pages, total), "words");
    }

    void sizesAreNeverRoundedDown()
    {
        QCOMPARE(sizeInWords(1), QStringLiteral("1 byte"));
        QCOMPARE(sizeInWords(1000), QStringLiteral("1000 bytes"));
        QCOMPARE(sizeInWords(1025), QStringLiteral("2 KiB"));
        QCOMPARE(sizeInWords(26'214'400), QStringLiteral("25 MiB"));
        QCOMPARE(sizeInWords(26'214'401), QStringLiteral("25.1 MiB"));
    }
};

QTEST_GUILESS_MAIN(FindingsTest)
#include "findings_test.moc"
