#include "server/tools/lifeline.h"

#include "tests/server/record/record_court.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace dais;
using namespace dais::tests;
using namespace dais::domain;

/// The server notes for itself when filers could not reach it.
class LifelineTest : public QObject {
    Q_OBJECT
private slots:
    void aRestartIsNoOutage()
    {
        RecordCourt court;
        auto desk = court.desk();
        (void)court.openedCase(desk);
        const QDateTime now = court.clock.now();
        QCOMPARE(*server::noteDowntime(*court.commands, *court.readers, now.addSecs(-59), now), 0);
        QCOMPARE(*server::noteDowntime(*court.commands, *court.readers, now.addSecs(3600), now),
                 0); // A clock set back.
        QCOMPARE(outages(court), 0);
    }

    void downtimeIsNotedOnceForEveryCourt()
    {
        RecordCourt court;
        auto desk = court.desk();
        (void)court.openedCase(desk);
        const QDateTime now = court.clock.now();
        const QDateTime then = now.addSecs(-4000);
        QCOMPARE(*server::noteDowntime(*court.commands, *court.readers, then, now), 1);
        QCOMPARE(*server::noteDowntime(*court.commands, *court.readers, then, now.addSecs(9)), 1); // Killed in between.
        QCOMPARE(outages(court), 1);
        QCOMPARE(court.number(QStringLiteral(
                     "SELECT count(*) FROM entity e JOIN change c ON c.n = e.last_change WHERE e.kind = 17 AND "
                     "e.p = 'dir/NEW' AND CAST(c.body AS TEXT) LIKE '%\"kind\":\"unplanned\"%' AND CAST(c.body AS "
                     "TEXT) LIKE "
                     "'%\"by_name\":\"Court\"%'")),
                 qint64(1));
    }

    void theFileSaysWhenItServedLast()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("alive"));
        QVERIFY(!server::lastAlive(file));
        FixedClock clock;
        {
            const server::Lifeline line(file, clock);
        }
        QCOMPARE(*server::lastAlive(file), clock.now());
        QFile broken(file);
        QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write("yesterday") == 9);
        broken.close();
        QVERIFY(!server::lastAlive(file));
    }

private:
    static qint64 outages(RecordCourt &court)
    {
        return court.number(QStringLiteral("SELECT count(*) FROM entity WHERE kind = 17"));
    }
};

QTEST_GUILESS_MAIN(LifelineTest)
#include "lifeline_test.moc"
