#include "models/sync_list_model.h"
#include "sql/transaction.h"
#include "tests/support/court.h"
#include "tests/support/must.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QTest>

using namespace dais;
using namespace dais::tests;
using models::SyncListModel;
using Group = SyncListModel::Group;

namespace {

struct Listed {
    explicit Listed(Court &court)
        : list(court.outbox(), court.cache(), court.feed),
          tester(&list, QAbstractItemModelTester::FailureReportingMode::QtTest)
    {
        list.setDay(court.query().todayBegan);
    }
    /// "-0 1" for the head of the first group with one line, then titles.
    QStringList lines() const
    {
        QStringList all;
        for (int row = 0; row < list.rowCount(); ++row) {
            const QModelIndex index = list.index(row);
            all.append(index.data(SyncListModel::IsHeadRole).toBool()
                           ? QStringLiteral("-%1 %2")
                                 .arg(index.data(SyncListModel::GroupRole).toInt())
                                 .arg(index.data(SyncListModel::CountRole).toInt())
                           : index.data(Qt::DisplayRole).toString());
        }
        return all;
    }

    SyncListModel list;
    QAbstractItemModelTester tester;
};

/// So many acts that wait, put straight into the file: a person would need years.
void fill(Court &court, int count)
{
    auto connection = sql::Connection::open(court.profile().outboxPath());
    must(connection.map([](const auto &) {}));
    must(connection->execute(
        QStringLiteral(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?) INSERT INTO command("
            "device, seq, cmd_id, kind, subject_kind, subject, envelope, digest, deps, saved_at, not_before, "
            "state) SELECT x'01', 1000 + i, randomblob(16), 'note.add', 1, randomblob(16), "
            "zeroblob(600), zeroblob(32), '', 1700000000000 + i, 0, 1 FROM n"),
        count));
}

} // namespace

/// What the person did, from "saved here" to "entered".
class SyncListModelTest : public QObject {
    Q_OBJECT

private slots:
    void anActWalksFromSavedHereToEnteredToday()
    {
        Court court;
        Listed listed(court);
        const auto id = court.server.receives(aSubmission().titled("Motion").inCase(court.server.opens(aCase())));
        QVERIFY(court.sync());
        QCOMPARE(listed.lines(), QStringList());
        QVERIFY(court.accept(id));
        QCOMPARE(listed.lines(), QStringList({"-1 1", "Motion"}));
        court.server.decidesLater();
        QVERIFY(court.sync());
        QCOMPARE(listed.lines(), QStringList({"-2 1", "Motion"}));
        court.server.decides();
        QVERIFY(court.sync());
        QCOMPARE(listed.lines(), QStringList({"-3 1", "Motion"}));
        const auto line = listed.list.index(1).data(SyncListModel::LineRole).value<store::JournalLine>();
        QVERIFY(line.receivedAt.isValid() && line.decidedAt.isValid());
        const auto facts = listed.list.index(1).data(SyncListModel::FactsRole).value<SyncListModel::Facts>();
        QCOMPARE(facts.submission, id);
        QCOMPARE(facts.aNumber, QStringLiteral("A012-345-678"));

        listed.list.setDay(court.clock.now().addDays(1)); // Tomorrow it is no news any more.
        QCOMPARE(listed.lines(), QStringList());
    }

    void whatNeedsThePersonStandsFirstUntilItWasSeenTo()
    {
        Court court;
        Listed listed(court);
        const auto caseFile = court.server.opens(aCase());
        const auto late = court.server.receives(aSubmission().titled("Late").inCase(caseFile));
        const auto other = court.server.receives(aSubmission().titled("Other").inCase(caseFile));
        QVERIFY(court.sync());
        const auto command = court.accept(late).value();
        court.server.somebodyElse(domain::RejectSubmission{late, {"UNSIGNED"}});
        QVERIFY(court.sync());
        QVERIFY(court.accept(other));
        QCOMPARE(listed.lines(), QStringList({"-0 1", "Late", "-1 1", "Other"}));
        QCOMPARE(listed.list.countOf(Group::NeedsYou), 1);
        QCOMPARE(listed.list.index(1).data(SyncListModel::LineRole).value<store::JournalLine>().code,
                 QStringLiteral("rejected"));
        QVERIFY(court.review().settle(command.id));
        QCOMPARE(listed.lines(), QStringList({"-1 1", "Other"}));
    }

    void whatIsBeingSettledNeedsNobodyAnyMore()
    {
        Court court;
        Listed listed(court);
        const auto id = court.server.receives(aSubmission().titled("Motion").inCase(court.server.opens(aCase())));
        QVERIFY(court.sync());
        const auto filed = court.server.submission(id);
        court.server.somebodyElse(domain::AcceptSubmission{
            id, {{filed.filings.front().id, filed.filings.front().documentType, "Other"}}, filed.caseId, {}});
        QVERIFY(court.accept(id));
        QVERIFY(court.sync());
        QCOMPARE(listed.list.countOf(Group::NeedsYou), 1);
        const auto open = store::CaseRecord(court.cache()).openDecisions(id).value();
        const auto settling = court.settling().settle(open.front().id, domain::SettleChoice::KeepFirst).value();
        QCOMPARE(listed.list.countOf(Group::NeedsYou), 0);
        QCOMPARE(listed.list.countOf(Group::Saved), 1);
        QVERIFY(court.review().undo(settling.id));
        QCOMPARE(listed.list.countOf(Group::NeedsYou), 1);
    }

    void whatWasTakenBackIsGoneAndWhatWasChangedOnTheDiskNeedsThePerson()
    {
        Court court;
        Listed listed(court);
        court.review().setRest(std::chrono::seconds(60));
        const auto caseFile = court.server.opens(aCase());
        const auto first = court.server.receives(aSubmission().titled("First").inCase(caseFile));
        const auto second = court.server.receives(aSubmission().titled("Second").inCase(caseFile));
        QVERIFY(court.sync());
        const auto undone = court.accept(first).value();
        QVERIFY(court.accept(second));
        QVERIFY(court.review().undo(undone.id));
        QCOMPARE(listed.lines(), QStringList({"-1 1", "Second"}));
        auto connection = sql::Connection::open(court.profile().outboxPath()).value();
        must(connection.execute("UPDATE command SET state = 5 WHERE state = 1"));
        listed.list.refresh();
        QCOMPARE(listed.lines(), QStringList({"-0 1", "Second"}));
        QCOMPARE(listed.list.index(1).data(SyncListModel::LineRole).value<store::JournalLine>().code,
                 QStringLiteral("altered"));
    }

    void tenThousandLinesStayQuick()
    {
        Court court;
        fill(court, 10'000);
        const auto id = court.server.receives(aSubmission().titled("Motion").inCase(court.server.opens(aCase())));
        court.server.goesOffline();
        SyncListModel list(court.outbox(), court.cache(), court.feed);
        QElapsedTimer timer;
        timer.start();
        list.setDay(court.query().todayBegan);
        const qint64 first = timer.restart();
        QCOMPARE(list.rowCount(), 10'001);
        for (int row = 1; row < 60; ++row) // A screenful.
            QVERIFY(list.index(row).data(SyncListModel::FactsRole).isValid());
        const qint64 screen = timer.restart();
        list.refresh();
        const qint64 again = timer.elapsed();
        qInfo("10,000 lines: first %lld ms, a screenful %lld ms, read again %lld ms", first, screen, again);
        QVERIFY(first < 1000 && screen < 200 && again < 1000); // On a busy machine; about a tenth of it else.
        Q_UNUSED(id);
    }
};

QTEST_GUILESS_MAIN(SyncListModelTest)
#include "sync_list_model_test.moc"
