#include "tests/support/court.h"
#include "tests/support/must.h"

#include <QCryptographicHash>
#include <QTest>

using namespace dais;
using namespace dais::tests;

namespace {

constexpr auto day = std::chrono::hours(24);

/// A court where one acceptance was entered, and then another: `hello` names that one.
struct Worked {
    Court court;
    domain::CommandId done = acceptedOne();
    domain::CommandId newest = acceptedOne();

    domain::CommandId acceptedOne()
    {
        const auto id = court.server.receives(aSubmission().inCase(court.server.opens(aCase())));
        must(court.sync());
        const auto command = court.accept(id).value();
        must(court.sync());
        return command.id;
    }
    /// A round that went well, and what follows it.
    void tidy(std::stop_token stop = {})
    {
        must(court.sync());
        must(court.round().tidy(std::move(stop)));
    }
    bool isKept(const domain::CommandId &id) { return court.outbox().find(id).has_value(); }
};

/// A file in the documents' folder that came from nowhere.
QString strayFile(const store::Documents &documents, const QByteArray &bytes)
{
    const QString sha = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    auto partial = documents.fetching(sha).value();
    must(partial.append(bytes));
    must(partial.finish());
    return sha;
}

} // namespace

/// What a workstation forgets, and when.
class HousekeepingTest : public QObject {
    Q_OBJECT

private slots:
    void aCommandGoesThirtyDaysAfterItWasDecided()
    {
        Worked worked;
        worked.court.clock.advance(day * 29);
        worked.court.server.backsUp();
        worked.tidy();
        QVERIFY(worked.isKept(worked.done));

        worked.court.clock.advance(day * 2);
        worked.tidy();

        QVERIFY(!worked.isKept(worked.done));
        QVERIFY(worked.isKept(worked.newest));
        QVERIFY(worked.court.sync());
    }

    void aCommandStaysUntilABackupHoldsIt()
    {
        Worked worked;
        worked.court.clock.advance(day * 90);
        worked.tidy();
        QVERIFY(worked.isKept(worked.done));

        worked.court.server.backsUp();
        worked.court.clock.advance(day);
        worked.tidy();
        QVERIFY(!worked.isKept(worked.done));
    }

    void aBackupMadeBeforeACommandDoesNotLetItGo()
    {
        Worked worked;
        worked.court.clock.advance(std::chrono::minutes(1));
        worked.court.server.backsUp();
        worked.court.clock.advance(std::chrono::minutes(1));
        const auto later = worked.acceptedOne();
        worked.acceptedOne();
        worked.court.clock.advance(day * 90);
        worked.tidy();
        QVERIFY(!worked.isKept(worked.done));
        QVERIFY(worked.isKept(later));
    }

    void theCourtsClockCountsTheDays()
    {
        Worked worked;
        worked.court.server.backsUp();
        worked.court.clock.advance(std::chrono::minutes(1));
        must(worked.court.sync());
        // Somebody sets this computer's clock ahead; the last page came with the court's time.
        worked.court.clock.set(worked.court.clock.now().addYears(5));
        must(worked.court.round().tidy({}));
        QVERIFY(worked.isKept(worked.done));
    }

    void manyGoInOneLook()
    {
        Worked worked;
        const auto about = worked.court.server.receives(aSubmission().inCase(worked.court.server.opens(aCase())));
        must(worked.court.sync());
        std::vector<domain::CommandId> notes;
        for (int i = 0; i < 450; ++i)
            notes.push_back(worked.court.notes().add(about, "NEW", "Seen.").value().id);
        must(worked.court.sync());
        worked.court.clock.advance(day * 31);
        worked.court.server.backsUp();
        worked.tidy();
        const auto left = std::count_if(notes.begin(), notes.end(), [&](const auto &id) { return worked.isKept(id); });
        QCOMPARE(left, 1); // The newest acknowledged one.
    }

    void itLooksOnceADay()
    {
        Worked worked;
        worked.tidy();
        const QString stray = strayFile(worked.court.documents(), "left behind");
        worked.court.clock.advance(day - std::chrono::minutes(1));
        worked.tidy();
        QVERIFY(worked.court.documents().has(stray));
        worked.court.clock.advance(std::chrono::minutes(1));
        worked.tidy();
        QVERIFY(!worked.court.documents().has(stray));
    }

    void aFileThatNothingRefersToIsDeletedAndAllOthersStay()
    {
        Court court;
        const auto submission = aSubmission().inCase(court.server.opens(aCase()));
        court.server.receives(submission);
        QVERIFY(court.sync());
        const QString wanted = submission.build().filings.front().sha256;
        const QString stray = strayFile(court.documents(), "of a rejected package");
        auto part = court.documents().fetching(QString(64, QLatin1Char('e'))).value();
        must(part.append("half"));

        QVERIFY(court.round().tidy({}));

        QVERIFY(!court.documents().has(stray));
        QVERIFY(court.documents().has(wanted));
        QCOMPARE(court.documents().fetching(QString(64, QLatin1Char('e'))).value().offset(), 0);
        QVERIFY(court.documents().openVerified(wanted));
    }

    void whatWasRejectedWhileTheCacheWasLostIsDeleted()
    {
        Court court;
        const auto submission = aSubmission().inCase(court.server.opens(aCase()));
        const auto id = court.server.receives(submission);
        QVERIFY(court.sync());
        const QString sha = submission.build().filings.front().sha256;
        QVERIFY(court.documents().has(sha));
        const QString cache = court.folder() + "/cache.db";
        court.close();
        for (const char *part : {"", "-wal", "-shm"})
            QFile::remove(cache + part);
        court.open();
        court.server.somebodyElse(domain::RejectSubmission{id, {QStringLiteral("UNSIGNED")}});
        court.signIn();
        QVERIFY(court.sync());
        QVERIFY(court.round().tidy({}));
        QVERIFY(!court.documents().has(sha));
    }

    void aStopLeavesTheRestForTomorrow()
    {
        Worked worked;
        const QString stray = strayFile(worked.court.documents(), "left behind");
        worked.court.clock.advance(day * 31);
        worked.court.server.backsUp();
        std::stop_source stop;
        stop.request_stop();
        worked.tidy(stop.get_token());
        QVERIFY(worked.court.documents().has(stray));
        QVERIFY(worked.isKept(worked.done));
    }
};

QTEST_GUILESS_MAIN(HousekeepingTest)
#include "housekeeping_test.moc"
