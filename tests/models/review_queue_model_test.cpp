#include "models/review_queue_model.h"
#include "tests/support/court.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace dais;
using namespace dais::tests;
using models::ReviewQueueModel;
using store::QueueGroup;

namespace {

struct Listed {
    explicit Listed(Court &court)
        : queue(court.cache(), court.feed), tester(&queue, QAbstractItemModelTester::FailureReportingMode::QtTest)
    {
        queue.setQuery(court.query());
    }

    QStringList lines() const
    {
        QStringList all;
        for (int row = 0; row < queue.rowCount(); ++row) {
            const QModelIndex index = queue.index(row);
            all.append(index.data(ReviewQueueModel::IsHeadRole).toBool()
                           ? QStringLiteral("-%1 %2")
                                 .arg(index.data(ReviewQueueModel::GroupRole).toInt())
                                 .arg(index.data(ReviewQueueModel::CountRole).toInt())
                           : index.data(Qt::DisplayRole).toString());
        }
        return all;
    }

    ReviewQueueModel queue;
    QAbstractItemModelTester tester;
};

/// So many waiting lines, put straight into the file: the court would take minutes to say them.
void fill(Court &court, int count)
{
    const auto done = court.cache().connection().execute(
        QStringLiteral(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?) INSERT INTO main.submission "
            "SELECT CAST(printf('%016d', i) AS BLOB), 'NEW', 1, 'Filing ' || i, 1, 4, 'Counsel', NULL, i, 'RESPONDENT, "
            "S', '', 3, 0, 0, "
            "1700000000000 + i, 9007199254740992, 9007199254740992, NULL, NULL, 0, NULL FROM n"),
        count);
    QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
}

} // namespace

class ReviewQueueModelTest : public QObject {
    Q_OBJECT
private slots:
    void groupsStandUnderTheirHeadsAndEmptyOnesHaveNone()
    {
        Court court;
        Listed list(court);
        QCOMPARE(list.lines(), QStringList());
        const auto caseFile = court.server.opens(aCase());
        court.server.receives(
            aSubmission().titled("First").inCase(caseFile).receivedAt(court.clock.now().addSecs(-200)));
        court.server.receives(
            aSubmission().titled("Second").inCase(caseFile).receivedAt(court.clock.now().addSecs(-100)));
        QVERIFY(court.sync());
        QCOMPARE(list.lines(), (QStringList{"-1 2", "First", "Second"}));
    }

    void headsAreNeverChosen()
    {
        Court court;
        court.server.receives(aSubmission().inCase(court.server.opens(aCase())));
        QVERIFY(court.sync());
        Listed list(court);
        QVERIFY(!(list.queue.flags(list.queue.index(0)) & (Qt::ItemIsEnabled | Qt::ItemIsSelectable)));
        QVERIFY(list.queue.flags(list.queue.index(1)) & Qt::ItemIsSelectable);
    }

    void anAcceptedLineMovesToDoneTodayWithoutAReset()
    {
        Court court;
        const auto caseFile = court.server.opens(aCase());
        const auto first = court.server.receives(
            aSubmission().titled("First").inCase(caseFile).receivedAt(court.clock.now().addSecs(-200)));
        court.server.receives(
            aSubmission().titled("Second").inCase(caseFile).receivedAt(court.clock.now().addSecs(-100)));
        QVERIFY(court.sync());
        Listed list(court);
        QSignalSpy resets(&list.queue, &QAbstractItemModel::modelReset);
        const QPersistentModelIndex second = list.queue.index(2);
        QVERIFY(court.accept(first));
        QCOMPARE(list.lines(), (QStringList{"-1 1", "Second", "-2 1", "First"}));
        QCOMPARE(second.data().toString(), QStringLiteral("Second"));
        QCOMPARE(resets.count(), 0);
        QCOMPARE(list.queue.indexOf(first).data().toString(), QStringLiteral("First"));
        QCOMPARE(list.queue.countOf(QueueGroup::DoneToday), 1);
    }

    void theLastLineTakesItsHeadAlong()
    {
        Court court;
        const auto only = court.server.receives(aSubmission().titled("Only").inCase(court.server.opens(aCase())));
        QVERIFY(court.sync());
        Listed list(court);
        QVERIFY(court.accept(only));
        QCOMPARE(list.lines(), (QStringList{"-2 1", "Only"}));
        QVERIFY(!list.queue.firstOf(QueueGroup::Waiting).isValid());
    }

    void aFilterShowsWhatHasTheWordsAndItsEndShowsAllAgain()
    {
        Court court;
        const auto caseFile = court.server.opens(aCase());
        court.server.receives(aSubmission().titled("Motion to continue").inCase(caseFile));
        court.server.receives(aSubmission().titled("Witness list").inCase(caseFile));
        QVERIFY(court.sync());
        Listed list(court);
        auto query = court.query();
        query.text = QStringLiteral("witness");
        list.queue.setQuery(query);
        QCOMPARE(list.lines(), (QStringList{"-1 1", "Witness list"}));
        query.text = QStringLiteral("nothing like it");
        list.queue.setQuery(query);
        QCOMPARE(list.lines(), QStringList());
        query.text.clear();
        list.queue.setQuery(query);
        QCOMPARE(list.queue.rowCount(), 3);
    }

    void countsOfAScopeTakeNoNoteOfTheFilter()
    {
        Court court;
        const auto caseFile = court.server.opens(aCase());
        court.server.receives(aSubmission().titled("Mine").inCase(caseFile).assignedTo(court.clerk.id));
        court.server.receives(aSubmission().titled("Theirs").inCase(caseFile));
        QVERIFY(court.sync());
        Listed list(court);
        auto query = court.query();
        query.text = QStringLiteral("nothing like it");
        list.queue.setQuery(query);
        QCOMPARE(list.queue.waitingIn(store::QueueQuery::Scope::Mine), 1);
        QCOMPARE(list.queue.waitingIn(store::QueueQuery::Scope::All), 2);
    }

    void aHundredThousandFilingsComeAPageAtATimeAndQuickly()
    {
        Court court;
        fill(court, 100000);
        ReviewQueueModel queue(court.cache(), court.feed);
        QElapsedTimer time;
        time.start();
        queue.setQuery(court.query());
        const qint64 first = time.elapsed();
        QCOMPARE(queue.rowCount(), ReviewQueueModel::page + 1);
        QCOMPARE(queue.countOf(QueueGroup::Waiting), 100000);
        QVERIFY2(first < 5000, qPrintable(QStringLiteral("%1 ms").arg(first)));

        // A reader near the end is given the next page, also when it looks at many lines at once.
        QAbstractItemModelTester tester(&queue, QAbstractItemModelTester::FailureReportingMode::QtTest);
        (void)queue.index(queue.rowCount() - 1).data();
        (void)queue.index(queue.rowCount() - 2).data();
        QTRY_COMPARE(queue.rowCount(), 2 * ReviewQueueModel::page + 1);
        QCOMPARE(queue.index(queue.rowCount() - 1).data().toString(), QStringLiteral("Filing 400"));
        qInfo("first lines of 100,000 after %lld ms", first);
    }
};

QTEST_GUILESS_MAIN(ReviewQueueModelTest)
#include "review_queue_model_test.moc"
