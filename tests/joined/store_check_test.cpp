#include "store/store_check.h"
#include "tests/joined/joined_court.h"

using namespace dais;
using namespace dais::tests;

namespace {

/// A workstation that has worked a while, closed, so that its files can be altered.
class ClosedSeat {
public:
    ClosedSeat()
    {
        auto opener = court.desk();
        const auto caseFile = court.openedCase(opener);
        const auto motion = court.motionIn(caseFile);
        seat = std::make_unique<Seat>(court, QStringLiteral("clerk"), court.clerk, domain::Role::Clerk);
        seat->keeps(caseFile.id);
        RecordCourt::mustHold(seat->sync());
        RecordCourt::must(seat->review->accept(motion.id, {}));
        RecordCourt::mustHold(seat->sync());
        RecordCourt::must(seat->notes->add(caseFile.id, QStringLiteral("NEW"), QStringLiteral("Call counsel")));
        folder = seat->folder();
        seat->close();
    }

    void alter(const char *file, const QString &statement)
    {
        auto connection = RecordCourt::must(sql::Connection::open(folder + QLatin1Char('/') + QLatin1String(file)));
        RecordCourt::mustHold(connection.execute(statement));
    }
    QStringList faults()
    {
        QStringList codes;
        for (const store::StoreFault &fault : RecordCourt::must(store::checkStore(folder)).faults)
            codes.append(fault.code);
        return codes;
    }

    RecordCourt court;
    std::unique_ptr<Seat> seat;
    QString folder;
};

} // namespace

/// What a check of the workstation's own files sees.
class StoreCheckTest : public QObject {
    Q_OBJECT

private slots:
    void whatWasWorkedWithHoldsAndTheCheckChangesNothing()
    {
        ClosedSeat closed;
        QFile outbox(closed.folder + QStringLiteral("/outbox.db"));
        QVERIFY(outbox.open(QIODevice::ReadOnly));
        const QByteArray before = outbox.readAll();

        const auto report = RecordCourt::must(store::checkStore(closed.folder));

        QVERIFY(report.faults.empty());
        QCOMPARE(report.commands, 2);
        QVERIFY(report.entities > 8 && report.documents > 0);
        QVERIFY(outbox.seek(0));
        QCOMPARE(outbox.readAll(), before);
    }

    void whatWasAlteredIsNamed_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("statement");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *name, const char *file, const char *statement, const char *code) {
            QTest::newRow(name) << QString::fromLatin1(file) << QString::fromLatin1(statement)
                                << QString::fromLatin1(code);
        };
        row("envelope", "outbox.db", "UPDATE command SET envelope = replace(envelope, '1', '2') WHERE seq = 1",
            "envelope_altered");
        row("row", "outbox.db", "UPDATE command SET cmd_id = randomblob(16) WHERE seq = 1", "row_altered");
        row("text", "outbox.db", "UPDATE payload SET body = 'Call nobody'", "text_altered");
        row("text gone", "outbox.db", "DELETE FROM payload", "text_missing");
        row("restored", "outbox.db", "UPDATE setting SET value = '2' WHERE key = 'next_seq'", "number_reused");
        row("newer outbox", "outbox.db", "PRAGMA user_version = 99", "newer");
        row("body", "cache.db", "UPDATE entity SET body = replace(body, 'Motion', 'Notion') WHERE kind = 7",
            "body_altered");
        row("swapped", "cache.db", "UPDATE entity SET body = (SELECT body FROM entity WHERE kind = 2) WHERE kind = 1",
            "body_altered");
        row("list", "cache.db", "UPDATE submission SET title = 'Another'", "list_differs");
        row("list row gone", "cache.db", "DELETE FROM case_head", "list_differs");
        row("entity gone", "cache.db", "DELETE FROM entity WHERE kind = 8", "list_differs");
        row("ahead", "cache.db", "UPDATE entity SET rev = 9999 WHERE kind = 2", "out_of_place");
        row("newer cache", "cache.db", "PRAGMA user_version = 99", "newer");
    }
    void whatWasAlteredIsNamed()
    {
        QFETCH(QString, file);
        QFETCH(QString, statement);
        QFETCH(QString, code);
        ClosedSeat closed;
        closed.alter(file.toLatin1().constData(), statement);

        const QStringList faults = closed.faults();

        QVERIFY2(faults.contains(code), qPrintable(faults.join(QLatin1Char(' '))));
    }

    void aFileThatIsNotWhatItIsCalledIsNamed()
    {
        ClosedSeat closed;
        QDirIterator files(closed.folder + QStringLiteral("/documents"), QDir::Files, QDirIterator::Subdirectories);
        QVERIFY(files.hasNext());
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Append) && file.write("x") == 1);
        file.close();
        QCOMPARE(closed.faults(), QStringList{QStringLiteral("file_altered")});
    }

    void aDatabaseThatIsNoneIsSaidSo()
    {
        ClosedSeat closed;
        QFile cache(closed.folder + QStringLiteral("/cache.db"));
        QVERIFY(cache.open(QIODevice::ReadWrite) && cache.write(QByteArray(4096, 'x')) == 4096);
        cache.close();
        QCOMPARE(closed.faults(), QStringList{QStringLiteral("not_readable")});
        QCOMPARE(store::checkStore(QStringLiteral("/nowhere")).error().kind, Error::Kind::NotFound);
    }
};

QTEST_GUILESS_MAIN(StoreCheckTest)
#include "store_check_test.moc"
