#include "domain/code_table_csv.h"

#include <QTest>

using dais::domain::CsvTable;

class CodeTableCsvTest : public QObject {
    Q_OBJECT
private slots:
    void cellsKeepCommasQuotesAndLineBreaks()
    {
        const auto table = CsvTable::parse("a,b\n\"x, \"\"y\"\"\",\"two\nlines\"\n,\n");
        QVERIFY(table);
        QCOMPARE(table->columns(), QStringList({"a", "b"}));
        QCOMPARE(table->rowCount(), std::size_t(2));
        QCOMPARE(table->row(0), QStringList({"x, \"y\"", "two\nlines"}));
        QCOMPARE(table->row(1), QStringList({"", ""}));
        QCOMPARE(table->lineOf(1), 4);
    }

    void linesMayEndAsWindowsEndsThemOrNotAtAll()
    {
        const auto table = CsvTable::parse("a,b\r\n1,2\r\n3,\"4\"");
        QVERIFY(table);
        QCOMPARE(table->row(0), QStringList({"1", "2"}));
        QCOMPARE(table->row(1), QStringList({"3", "4"}));
    }

    void anythingLooseIsRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("where");
        QTest::newRow("nothing") << QByteArray() << "line 1";
        QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF"
                                                       "a,b\n")
                                         << "line 1";
        QTest::newRow("NUL") << QByteArray("a\n\0\n", 5) << "";
        QTest::newRow("not UTF-8") << QByteArray("a\n\xC3\x28\n") << "";
        QTest::newRow("column twice") << QByteArray("a,a\n") << "line 1";
        QTest::newRow("short row") << QByteArray("a,b\n1,2\n3\n") << "line 3";
        QTest::newRow("long row") << QByteArray("a,b\n1,2,3\n") << "line 2";
        QTest::newRow("blank line") << QByteArray("a,b\n1,2\n\n") << "line 3";
        QTest::newRow("stray quote") << QByteArray("a,b\n1\",2\n") << "line 2";
        QTest::newRow("open quote") << QByteArray("a,b\n1,\"2\n") << "line";
        QTest::newRow("text after quote") << QByteArray("a,b\n1,\"2\"3\n") << "line 2";
        QTest::newRow("carriage return") << QByteArray("a,b\n1,2\r3\n") << "line 2";
    }
    void anythingLooseIsRefused()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, where);
        const auto table = CsvTable::parse(text);
        QVERIFY(!table);
        QVERIFY2(table.error().detail.startsWith(where), qPrintable(table.error().detail));
    }

    void unexpectedColumnsAreRefused()
    {
        const auto table = CsvTable::parse("a,b\n");
        QVERIFY(table->requireColumns({"a", "b"}));
        QVERIFY(!table->requireColumns({"b", "a"}));
        QVERIFY(!table->requireColumns({"a"}));
    }
};

QTEST_GUILESS_MAIN(CodeTableCsvTest)
#include "code_table_csv_test.moc"
