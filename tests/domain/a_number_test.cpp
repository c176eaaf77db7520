#include "domain/a_number.h"

#include <QTest>

using dais::domain::ANumber;

class ANumberTest : public QObject {
    Q_OBJECT
private slots:
    void whatClerksTypeIsUnderstood_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("shown");
        QTest::newRow("plain") << "A012345678"
                               << "A012-345-678";
        QTest::newRow("small letter, spaces") << " a 012 345 678 "
                                              << "A012-345-678";
        QTest::newRow("dashes") << "A012-345-678"
                                << "A012-345-678";
        QTest::newRow("digits only") << "012345678"
                                     << "A012-345-678";
        QTest::newRow("old eight digits") << "A12345678"
                                          << "A012-345-678";
    }
    void whatClerksTypeIsUnderstood()
    {
        QFETCH(QString, typed);
        const auto number = ANumber::parse(typed);
        QVERIFY(number);
        QTEST(number->toString(), "shown");
    }

    void anythingElseIsRefused_data()
    {
        QTest::addColumn<QString>("typed");
        for (const char *typed : {"", "A", "A1234567", "A0123456789", "B012345678", "A012-345-67x", "A٠١٢345678"})
            QTest::newRow(typed) << QString::fromUtf8(typed);
    }
    void anythingElseIsRefused()
    {
        QFETCH(QString, typed);
        QVERIFY(!ANumber::parse(typed));
    }
};

QTEST_GUILESS_MAIN(ANumberTest)
#include "a_number_test.moc"
