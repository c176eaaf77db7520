#include "server/tools/backup.h"
#include "server/tools/verify.h"
#include "tests/server/record/record_court.h"

#include <QDirIterator>

using namespace dais;
using namespace dais::tests;
using server::Verification;

namespace {

/// A court with a case, an accepted motion and a rejected one.
class FilledCourt : public RecordCourt {
public:
    FilledCourt()
    {
        const auto caseFile = openedCase(mine);
        accepted = motionIn(caseFile);
        rejected = motionIn(caseFile);
        static_cast<void>(push(mine, command(mine, Samples::acceptance(accepted))));
        mustHold(effects->runDue());
    }
    void reject()
    {
        static_cast<void>(push(mine, command(mine, domain::RejectSubmission{rejected.id, {QStringLiteral("NO_COS")}})));
        mustHold(effects->runDue());
    }
    Verification verify() { return must(server::verifyCourt(folder)); }
    QString beside(const char *name) { return directory.filePath(QLatin1String(name)); }

    Desk mine = desk();
    domain::Submission accepted;
    domain::Submission rejected;
};

bool holdsBytes(const QString &folder, const QString &sha256)
{
    return QFile::exists(folder + QStringLiteral("/documents/") + sha256.first(2) + QLatin1Char('/') + sha256);
}

} // namespace

class BackupTest : public QObject {
    Q_OBJECT
private slots:
    void aSoundCourtVerifies()
    {
        FilledCourt court;
        court.reject();
        const auto found = court.verify();
        QCOMPARE(found.fault, QString());
        QVERIFY(found.changes > 15);
        QVERIFY(found.documents > 2);
    }

    void everyAlterationIsFoundAndNamed_data()
    {
        QTest::addColumn<QString>("statement");
        QTest::addColumn<QString>("place");
        const auto row = [](const char *name, const char *statement, const char *place) {
            QTest::newRow(name) << QString::fromLatin1(statement) << QString::fromLatin1(place);
        };
        row("body", "UPDATE change SET body = '{}' WHERE p = 'ord/NEW' AND rev = 2", "ord/NEW, revision 2");
        row("body and its digest", "UPDATE change SET body_digest = zeroblob(32) WHERE p = 'ord/NEW' AND rev = 2",
            "ord/NEW, revision 2");
        row("leaf", "UPDATE change SET leaf = zeroblob(32) WHERE p = 'ord/NEW' AND rev = 3", "ord/NEW, revision 3");
        row("chain", "UPDATE change SET chain = zeroblob(32) WHERE p = 'ord/NEW' AND rev = 3", "ord/NEW, revision 3");
        row("outcome", "UPDATE change SET outcome = 2 WHERE p = 'ord/NEW' AND rev = 1", "ord/NEW, revision 1");
        row("commit", "UPDATE change SET commit_id = zeroblob(16) WHERE p = 'ord/NEW' AND rev = 1",
            "ord/NEW, revision 1");
        row("kind", "UPDATE change SET kind = 3 WHERE p = 'ord/NEW' AND rev = 1", "ord/NEW, revision 1");
        row("row in the middle", "DELETE FROM change WHERE p = 'ord/NEW' AND rev = 2", "ord/NEW, revision 3");
        row("last row",
            "DELETE FROM change WHERE p = 'ord/NEW' AND rev = (SELECT max(rev) FROM change WHERE p = 'ord/NEW')",
            "ord/NEW");
        row("whole log", "DELETE FROM change WHERE p = 'ord/NEW'", "ord/NEW");
        row("two rows swapped",
            "UPDATE change SET rev = CASE rev WHEN 1 THEN -2 ELSE -1 END WHERE p = 'ord/NEW' AND rev IN (1, 2)",
            "ord/NEW");
        row("head", "UPDATE partition_head SET rev = rev + 1 WHERE p = 'ord/NEW'", "ord/NEW");
        row("envelope", "UPDATE command SET envelope = envelope || ' ' WHERE n = 2", "command 2");
        row("command gone", "DELETE FROM command WHERE n = 2", "revision");
        row("entity turned back",
            "UPDATE entity SET last_change = (SELECT min(n) FROM change c WHERE c.kind = entity.kind AND c.id = "
            "entity.id) WHERE kind = 1",
            "ord/NEW");
        row("entity gone", "DELETE FROM entity WHERE kind = 2", "ord/NEW");
    }
    void everyAlterationIsFoundAndNamed()
    {
        QFETCH(QString, statement);
        QFETCH(QString, place);
        FilledCourt court;
        court.execute(statement);
        QVERIFY2(court.verify().fault.contains(place), qPrintable(court.verify().fault));
    }

    void anExpungedBodyStillVerifies()
    {
        FilledCourt court;
        court.execute(QStringLiteral("UPDATE change SET body = NULL, salt = NULL WHERE p = 'ord/NEW' AND rev = 1"));
        QCOMPARE(court.verify().fault, QString());
        QCOMPARE(court.verify().expunged, 1);
    }

    void aDamagedOrMissingDocumentIsFound()
    {
        FilledCourt court;
        const QString sha256 = court.accepted.filings.front().sha256;
        const QString path = court.folder.documents() + QLatin1Char('/') + sha256.first(2) + QLatin1Char('/') + sha256;
        QFile file(path);
        QVERIFY(file.open(QIODevice::Append) && file.write("x") == 1);
        file.close();
        QVERIFY(court.verify().fault.contains(sha256));
        QVERIFY(file.remove());
        QVERIFY(court.verify().fault.contains(sha256));
    }

    void aBackupOfACourtInUseRestoresToTheSame()
    {
        FilledCourt court;
        const auto moved = RecordCourt::must(server::backUp(court.folder, court.beside("copy")));
        const server::store::StoreFolder restored{court.beside("restored")};
        RecordCourt::must(server::restoreFrom(court.beside("copy"), restored, court.clock, court.random));

        QVERIFY(moved.documents > 2);
        QCOMPARE(RecordCourt::must(server::verifyCourt(restored)).fault, QString());
        QCOMPARE(RecordCourt::must(server::verifyCourt(restored)).changes, court.verify().changes);
        QVERIFY(holdsBytes(restored.path, court.accepted.filings.front().sha256));
        auto connection = RecordCourt::must(sql::Connection::open(restored.database()));
        QCOMPARE(RecordCourt::must(connection.number(QStringLiteral("SELECT count(*) FROM epoch"), 0)), 2);
        QCOMPARE(RecordCourt::must(connection.number(QStringLiteral("SELECT count(*) FROM epoch_fork"), 0)),
                 court.number(QStringLiteral("SELECT count(*) FROM partition_head")));
    }

    void aBackupTellsWorkstationsWhatIsHeldTwice()
    {
        FilledCourt court;
        RecordCourt::must(server::backUp(court.folder, court.beside("copy")));
        const auto page =
            RecordCourt::must(domain::wire::readPullPage(RecordCourt::must(court.pull->page(court.mine.sender(), {}))));
        QVERIFY(!page.head.safe.empty());
        QCOMPARE(page.head.safe.front().rev,
                 court.number(QStringLiteral("SELECT rev FROM partition_head WHERE p = 'ord/NEW'")));
        QVERIFY(page.head.safeThrough);
        QCOMPARE(page.head.safeThrough->toMSecsSinceEpoch(),
                 court.number(QStringLiteral("SELECT max(decided_at) FROM command")));
    }

    void aRestoreDeletesRejectedBytesThatTheBackupStillHad()
    {
        FilledCourt court;
        RecordCourt::must(server::backUp(court.folder, court.beside("copy")));
        const QString sha256 = court.rejected.filings.front().sha256;
        // A copy that holds the bytes and knows of the rejection: taken while the deletion was under way.
        const QString kept =
            court.beside("copy") + QStringLiteral("/documents/") + sha256.first(2) + QLatin1Char('/') + sha256;
        QVERIFY(holdsBytes(court.beside("copy"), sha256));
        {
            auto copy = RecordCourt::must(sql::Connection::open(court.beside("copy") + QStringLiteral("/court.db")));
            RecordCourt::mustHold(copy.execute(
                QStringLiteral(
                    "INSERT INTO rejected_document(doc, filing, p, sha256, bytes, name, reason, who, at) SELECT doc, "
                    "x'00', 'ord/NEW', sha256, bytes, name, 'NO_COS', x'00', 0 FROM document WHERE sha256 = ?"),
                QByteArray::fromHex(sha256.toLatin1())));
        }
        const server::store::StoreFolder restored{court.beside("restored")};

        const auto moved =
            RecordCourt::must(server::restoreFrom(court.beside("copy"), restored, court.clock, court.random));

        QCOMPARE(moved.deletionsRepeated, 1);
        QVERIFY(!holdsBytes(restored.path, sha256));
        QVERIFY(QFile::exists(kept)); // The backup itself loses them by rotation.
    }

    void aTargetInUseIsLeftAlone()
    {
        FilledCourt court;
        QVERIFY(QDir().mkpath(court.beside("taken/x")));
        QCOMPARE(server::backUp(court.folder, court.beside("taken")).error().detail, QStringLiteral("target_exists"));
        QCOMPARE(
            server::restoreFrom(court.beside("nothing"), {court.beside("new")}, court.clock, court.random).error().kind,
            Error::Kind::NotFound);
        QVERIFY(!QDir(court.beside("new")).exists());
    }

    void aBackupThatMissesADocumentIsNotKept()
    {
        FilledCourt court;
        RecordCourt::mustHold(court.documents->remove(court.accepted.filings.front().sha256));
        QCOMPARE(server::backUp(court.folder, court.beside("copy")).error().detail, QStringLiteral("document_missing"));
        QVERIFY(!QDir(court.beside("copy")).exists());
    }
};

QTEST_GUILESS_MAIN(BackupTest)
#include "backup_test.moc"
