#include "pdf/failure.h"
#include "pdf/render_queue.h"
#include "pdf/render_work.h"
#include "pdf/worker_launcher.h"
#include "tests/pdf/sample_pdf.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

using namespace dais;
using namespace dais::pdf;
using namespace dais::tests;

namespace {
const QString workerProgram = QStringLiteral(DAIS_BIN_DIR "/dais-pdf-worker");
constexpr int patience = 20000;

SealedFile sealed(const QByteArray &bytes)
{
    return SealedFile::copyOf(bytes).value();
}

TileKey pageTile(DocumentKey document, int page, int width = 153)
{
    const QSize size(width, width * 22 / 17);
    return {document, {page, size, QRect({}, size), Rotation::None}};
}

RenderWork tileWork(DocumentKey document, int page, Priority priority)
{
    return {.what = RenderWork::What::Tile, .tile = pageTile(document, page), .priority = priority};
}

QVector<int> takenPages(RenderBacklog &backlog)
{
    QVector<int> pages;
    while (const auto work = backlog.take()) {
        pages.append(work->tile.request.page);
        backlog.finish(*work);
    }
    return pages;
}
} // namespace

class RenderQueueTest : public QObject {
    Q_OBJECT
private slots:
    void visibleTilesComeFirstAndThenInTheOrderAskedFor()
    {
        RenderBacklog backlog;
        backlog.add(tileWork(1, 9, Priority::Thumbnail));
        backlog.add(tileWork(1, 4, Priority::Prefetch));
        backlog.add(tileWork(1, 2, Priority::Visible));
        backlog.add(tileWork(1, 1, Priority::Visible));
        backlog.add(tileWork(1, 5, Priority::Prefetch));
        QCOMPARE(takenPages(backlog), (QVector<int>{2, 1, 4, 5, 9}));
        QCOMPARE(backlog.count(), 0);
    }

    void aTileAskedForTwiceIsDrawnOnceAndAsUrgentAsTheMoreUrgent()
    {
        RenderBacklog backlog;
        backlog.add(tileWork(1, 1, Priority::Prefetch));
        backlog.add(tileWork(1, 2, Priority::Prefetch));
        backlog.add(tileWork(1, 2, Priority::Visible));
        backlog.add(tileWork(1, 2, Priority::Thumbnail));
        QCOMPARE(takenPages(backlog), (QVector<int>{2, 1}));
    }

    void aTileBeingDrawnIsNotDrawnAgainUnlessItWasCancelled()
    {
        RenderBacklog backlog;
        backlog.add(tileWork(1, 1, Priority::Visible));
        const auto active = backlog.take();
        backlog.add(tileWork(1, 1, Priority::Visible));
        QVERIFY(backlog.isEmpty());
        backlog.keepOnly(1, {}, {Priority::Visible});
        QVERIFY(active->stop.stop_requested());
        backlog.add(tileWork(1, 1, Priority::Visible));
        QVERIFY(!backlog.isEmpty());
    }

    void whatWasScrolledAwayIsCancelledAndTheRestStays()
    {
        RenderBacklog backlog;
        backlog.add(tileWork(1, 1, Priority::Visible));
        backlog.add(tileWork(1, 2, Priority::Visible));
        backlog.add(tileWork(1, 3, Priority::Thumbnail));
        backlog.add(tileWork(2, 4, Priority::Visible));
        backlog.add({.what = RenderWork::What::Text, .tile = {1, {}}, .page = 8, .priority = Priority::Visible});
        backlog.keepOnly(1, {pageTile(1, 2)}, {Priority::Visible, Priority::Prefetch});
        QCOMPARE(takenPages(backlog), (QVector<int>{2, 4, 0, 3}));
    }

    void prefetchRunsInReadingDirection()
    {
        QCOMPARE(pagesToPrefetch(4, 5, 100, ReadingDirection::Forward, 4), (QVector<int>{6, 7, 8, 3}));
        QCOMPARE(pagesToPrefetch(4, 5, 100, ReadingDirection::Backward, 4), (QVector<int>{3, 2, 1, 6}));
        QCOMPARE(pagesToPrefetch(0, 0, 1, ReadingDirection::Forward, 4), QVector<int>());
        QCOMPARE(pagesToPrefetch(0, 1, 3, ReadingDirection::Forward, 4), QVector<int>{2});
        QCOMPARE(pagesToPrefetch(5, 9, 10, ReadingDirection::Forward, 4), QVector<int>{4});
    }

    void openingTellsFactsAllPagesAndBookmarks()
    {
        RenderQueue queue(m_launcher, 2);
        QSignalSpy opened(&queue, &RenderQueue::opened);
        QSignalSpy pages(&queue, &RenderQueue::pageFacts);
        QSignalSpy outline(&queue, &RenderQueue::outline);
        const DocumentKey key = queue.open(sealed(samplePdf(1100)));
        QTRY_COMPARE_WITH_TIMEOUT(outline.count(), 1, patience);
        QTRY_COMPARE_WITH_TIMEOUT(pages.count(), 3, patience);
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened[0][0].value<DocumentKey>(), key);
        QCOMPARE(opened[0][1].value<DocumentFacts>().pageCount, 1100);
        int known = int(opened[0][1].value<DocumentFacts>().pages.size());
        for (const auto &range : pages) {
            QCOMPARE(range[1].toInt(), known);
            known += int(range[2].value<QVector<PageFacts>>().size());
        }
        QCOMPARE(known, 1100);
    }

    void aDocumentThatCannotBeOpenedSaysWhy()
    {
        RenderQueue queue(m_launcher, 1);
        QSignalSpy failed(&queue, &RenderQueue::openFailed);
        queue.open(sealed("no document"));
        queue.open(sealed(encryptedPdf(samplePdf(1), "key")));
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 2, patience);
        QCOMPARE(failed[0][1].value<Error>().detail, QStringLiteral("damaged"));
        QCOMPARE(failed[1][1].value<Error>().detail, QStringLiteral("password"));
        QSignalSpy opened(&queue, &RenderQueue::opened);
        queue.open(sealed(encryptedPdf(samplePdf(1), "key")), QStringLiteral("key"));
        QTRY_COMPARE_WITH_TIMEOUT(opened.count(), 1, patience);
    }

    void everyTileAskedForArrives()
    {
        RenderQueue queue(m_launcher, 2);
        QSignalSpy ready(&queue, &RenderQueue::tileReady);
        const DocumentKey key = queue.open(sealed(samplePdf(20)));
        for (int page = 0; page < 20; ++page)
            queue.requestTile(pageTile(key, page), page < 3 ? Priority::Visible : Priority::Prefetch);
        QTRY_COMPARE_WITH_TIMEOUT(ready.count(), 20, patience);
        QSet<int> pages;
        for (const auto &arrived : ready) {
            pages.insert(arrived[0].value<TileKey>().request.page);
            QCOMPARE(arrived[1].value<QImage>().size(), arrived[0].value<TileKey>().request.pageSize);
        }
        QCOMPARE(pages.size(), 20);
        QTRY_COMPARE_WITH_TIMEOUT(queue.pendingCount(), 0, patience);
    }

    void askingNeverWaits()
    {
        RenderQueue queue(m_launcher, 2);
        const SealedFile document = sealed(slowPdf());
        QElapsedTimer timer;
        timer.start();
        const DocumentKey key = queue.open(document);
        for (int i = 0; i < 200; ++i)
            queue.requestTile(pageTile(key, 0, 300 + i), Priority::Visible);
        queue.keepOnly(key, {}, {Priority::Visible});
        queue.close(key);
        QVERIFY2(timer.elapsed() < 500, qPrintable(QString::number(timer.elapsed())));
    }

    void wordsArriveAndAPageThatIsNotThereIsSaid()
    {
        RenderQueue queue(m_launcher, 1);
        QSignalSpy text(&queue, &RenderQueue::pageText);
        QSignalSpy failed(&queue, &RenderQueue::textFailed);
        const DocumentKey key = queue.open(sealed(samplePdf(2)));
        queue.requestText(key, 1);
        queue.requestText(key, 2);
        QTRY_COMPARE_WITH_TIMEOUT(text.count() + failed.count(), 2, patience);
        QCOMPARE(text[0][2].value<PageText>().toString(), QStringLiteral("Page 2 of the record\n"));
        QCOMPARE(failed[0][2].value<Error>().detail, QStringLiteral("bad_request"));
    }

    void scrollingAwayStopsADrawingUnderWay()
    {
        RenderQueue queue(m_launcher, 1);
        QSignalSpy ready(&queue, &RenderQueue::tileReady);
        QSignalSpy failed(&queue, &RenderQueue::tileFailed);
        const DocumentKey slow = queue.open(sealed(endlessPdf()));
        const DocumentKey quick = queue.open(sealed(samplePdf(1)));
        queue.requestTile(pageTile(slow, 0), Priority::Visible);
        QSignalSpy opened(&queue, &RenderQueue::opened);
        QTRY_COMPARE_WITH_TIMEOUT(opened.count(), 2, patience);
        queue.keepOnly(slow, {}, {Priority::Visible});
        queue.requestTile(pageTile(quick, 0), Priority::Visible);
        QElapsedTimer timer;
        timer.start();
        QTRY_COMPARE_WITH_TIMEOUT(ready.count(), 1, patience);
        QVERIFY(timer.elapsed() < 5000); // Not the ten seconds that the endless page would take.
        QCOMPARE(failed.count(), 0);
    }

    void aClosedDocumentIsNeverHeardOfAgain()
    {
        RenderQueue queue(m_launcher, 2);
        QSignalSpy opened(&queue, &RenderQueue::opened);
        QSignalSpy ready(&queue, &RenderQueue::tileReady);
        const DocumentKey closed = queue.open(sealed(samplePdf(3)));
        for (int page = 0; page < 3; ++page)
            queue.requestTile(pageTile(closed, page), Priority::Visible);
        queue.close(closed);
        queue.requestTile(pageTile(closed, 0), Priority::Visible);
        const DocumentKey other = queue.open(sealed(samplePdf(1)));
        queue.requestTile(pageTile(other, 0), Priority::Visible);
        QTRY_COMPARE_WITH_TIMEOUT(ready.count(), 1, patience);
        QTRY_COMPARE_WITH_TIMEOUT(queue.pendingCount(), 0, patience);
        QCOMPARE(ready[0][0].value<TileKey>().document, other);
        QCOMPARE(opened.count(), 1);
    }

    void aResultOnItsWayWhenItsDocumentClosesIsNotDelivered()
    {
        RenderQueue queue(m_launcher, 1);
        QSignalSpy opened(&queue, &RenderQueue::opened);
        const DocumentKey key = queue.open(sealed(samplePdf(1)));
        // No event is handled here, so that the results are posted and wait.
        for (const QDeadlineTimer deadline(patience); queue.pendingCount() > 0 && !deadline.hasExpired();)
            QThread::yieldCurrentThread();
        QCOMPARE(queue.pendingCount(), 0);
        queue.close(key);
        QCoreApplication::sendPostedEvents();
        QCOMPARE(opened.count(), 0);
    }

    void aPageThatFailsDoesNotHoldTheOthersUp()
    {
        RenderQueue queue(m_launcher, 2);
        QSignalSpy ready(&queue, &RenderQueue::tileReady);
        QSignalSpy failed(&queue, &RenderQueue::tileFailed);
        const DocumentKey key = queue.open(sealed(samplePdf(4)));
        queue.requestTile(pageTile(key, 17), Priority::Visible); // There is no such page.
        for (int page = 0; page < 4; ++page)
            queue.requestTile(pageTile(key, page), Priority::Prefetch);
        QTRY_COMPARE_WITH_TIMEOUT(ready.count(), 4, patience);
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, patience);
    }

    void itEndsCleanlyAndSoonInTheMiddleOfWork()
    {
        QElapsedTimer timer;
        {
            RenderQueue queue(m_launcher, 2);
            QSignalSpy opened(&queue, &RenderQueue::opened);
            const DocumentKey key = queue.open(sealed(endlessPdf()));
            QTRY_COMPARE_WITH_TIMEOUT(opened.count(), 1, patience);
            for (int i = 0; i < 50; ++i)
                queue.requestTile(pageTile(key, 0, 300 + i), Priority::Visible);
            timer.start();
        }
        QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
    }

private:
    WorkerLauncher m_launcher{workerProgram};
};

QTEST_GUILESS_MAIN(RenderQueueTest)
#include "render_queue_test.moc"
