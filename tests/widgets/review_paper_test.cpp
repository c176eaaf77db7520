#include "pdf/worker_launcher.h"
#include "tests/pdf/sample_pdf.h"
#include "tests/support/builders.h"
#include "tests/support/must.h"
#include "tests/widgets/support.h"
#include "widgets/page_view.h"
#include "widgets/review_paper.h"

#include <QCryptographicHash>
#include <QSignalSpy>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>

using namespace dais;
using namespace dais::tests;
using namespace dais::widgets;

/// The middle of Review: what is shown when a document is here, not here yet, damaged, gone, or still being checked.
class ReviewPaperTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { m_look.emplace(*qApp); }
    void init()
    {
        m_folder.emplace();
        m_documents.emplace(store::Documents::open(m_folder->path()).value());
        m_loader = std::make_unique<models::DocumentLoader>(*m_documents);
        m_paper = std::make_unique<ReviewPaper>(m_queue, *m_loader);
        m_paper->resize(700, 800);
        m_paper->show();
    }
    void cleanup()
    {
        m_paper.reset();
        m_loader.reset();
    }

    void aDocumentThatIsHereIsShownAndClearingTakesItAway()
    {
        const auto submission = filed(samplePdf(3));
        m_paper->setSubmission(submission);
        QTRY_COMPARE_WITH_TIMEOUT(m_paper->pages().pageCount(), 3, patience);
        m_paper->clear();
        QVERIFY(!m_paper->pages().hasDocument());
        QCOMPARE(m_paper->pages().pageCount(), 0);
    }

    void aDocumentNotHereYetSaysSoAndIsShownWhenItArrives()
    {
        auto submission = aSubmission().withBytes(samplePdf(2)).build();
        m_paper->setSubmission(submission);
        QTRY_VERIFY_WITH_TIMEOUT(sentence().startsWith(QStringLiteral("Not on this computer yet")), patience);
        keep(samplePdf(2));
        m_paper->documentArrived(submission.filings.front().document);
        QTRY_COMPARE_WITH_TIMEOUT(m_paper->pages().pageCount(), 2, patience);
    }

    void aDamagedFileSaysThatTheOriginalIsKept()
    {
        m_paper->setSubmission(filed("this is no PDF at all"));
        QTRY_VERIFY_WITH_TIMEOUT(
            sentence().startsWith(QStringLiteral("This file could not be opened. The original is kept.")), patience);
    }

    void aDocumentThatIsStillBeingCheckedSaysSo()
    {
        auto submission = aSubmission().build();
        submission.filings.front().sha256.clear();
        submission.filings.front().renditionSha256.clear();
        m_paper->setSubmission(submission);
        QVERIFY(sentence().startsWith(QStringLiteral("The court is still checking")));
    }

    void aRejectedDocumentIsGoneByRule()
    {
        auto submission = aSubmission().build();
        submission.state = domain::SubmissionState::Rejected;
        m_paper->setSubmission(submission);
        QTRY_VERIFY_WITH_TIMEOUT(sentence().contains(QStringLiteral("gone by rule")), patience);
    }

    void bytesThatGoTakeTheirPagesAlong()
    {
        const auto submission = filed(samplePdf(1));
        m_paper->setSubmission(submission);
        QTRY_COMPARE_WITH_TIMEOUT(m_paper->pages().pageCount(), 1, patience);
        m_paper->documentGone(submission.filings.front().document);
        QVERIFY(!m_paper->pages().hasDocument());
        QCOMPARE(sentence(), QStringLiteral("This file is no longer at the court."));
    }

    void theSamePackageAgainKeepsDocumentAndPlace()
    {
        auto submission = filed(samplePdf(9));
        m_paper->setSubmission(submission);
        QTRY_COMPARE_WITH_TIMEOUT(m_paper->pages().pageCount(), 9, patience);
        m_paper->goTo(0, 6);
        QCOMPARE(m_paper->pages().currentPage(), 5);
        submission.filings.front().title = QStringLiteral("Corrected");
        m_paper->setSubmission(submission);
        QVERIFY(m_paper->pages().hasDocument());
        QCOMPARE(m_paper->pages().currentPage(), 5);
    }

    void aPlaceInAnotherDocumentOpensItAtThatPage()
    {
        auto submission = filed(samplePdf(1), 2);
        const QByteArray second = samplePdf(7);
        submission.filings[1].sha256 = keep(second);
        m_paper->setSubmission(submission);
        QTRY_COMPARE_WITH_TIMEOUT(m_paper->pages().pageCount(), 1, patience);
        QVERIFY(m_paper->findChild<QTabBar *>()->isVisible());
        m_paper->goTo(1, 4);
        QTRY_COMPARE_WITH_TIMEOUT(m_paper->pages().pageCount(), 7, patience);
        QTRY_COMPARE_WITH_TIMEOUT(m_paper->pages().currentPage(), 3, patience);
        m_paper->stepDocument(1); // There is no third.
        QCOMPARE(m_paper->document(), 1);
        m_paper->stepDocument(-1);
        QCOMPARE(m_paper->document(), 0);
    }

    void aPlaceOnAPageIsBroughtIntoViewWithAnEdge()
    {
        m_paper->setSubmission(filed(samplePdf(9)));
        QTRY_COMPARE_WITH_TIMEOUT(m_paper->pages().pageCount(), 9, patience);
        m_paper->goTo(0, 6, domain::PagePlace{100, 900, 300, 40});
        const QRect edge = m_paper->pages().pointedAt();
        QVERIFY(QRect(QPoint(), m_paper->pages().viewport()->size()).contains(edge));
        QVERIFY(edge.width() > 6 * edge.height() / 2);
        const QImage picture = m_paper->pages().viewport()->grab().toImage();
        QCOMPARE(picture.pixelColor(edge.left() - 4, edge.center().y()), markInk(MarkPen::Orange).edge);
        m_paper->goTo(0, 2);
        QVERIFY(m_paper->pages().pointedAt().isNull());
    }

    void aPlaceInADocumentThatOpensFirstIsPointedAtThen()
    {
        auto submission = filed(samplePdf(1), 2);
        submission.filings[1].sha256 = keep(samplePdf(7));
        m_paper->setSubmission(submission);
        QTRY_COMPARE_WITH_TIMEOUT(m_paper->pages().pageCount(), 1, patience);
        m_paper->goTo(1, 4, domain::PagePlace{0, 0, 500, 100});
        QTRY_VERIFY_WITH_TIMEOUT(!m_paper->pages().pointedAt().isNull(), patience);
        QCOMPARE(m_paper->pages().currentPage(), 3);
        m_paper->stepDocument(-1);
        QVERIFY(m_paper->pages().pointedAt().isNull());
    }

    void theExpectedDocumentIsOpenAndDrawnWhenItIsShown()
    {
        m_paper->setSubmission(filed(samplePdf(1)));
        QTRY_COMPARE_WITH_TIMEOUT(m_paper->pages().pageCount(), 1, patience);
        const auto next = filed(samplePdf(40));
        const pdf::DocumentKey shown = m_paper->pages().documentKey();
        const QSignalSpy openedInQueue(&m_queue, &pdf::RenderQueue::opened);
        const QSignalSpy drawn(&m_queue, &pdf::RenderQueue::tileReady);
        const auto isDrawn = [&] {
            return std::any_of(drawn.begin(), drawn.end(), [&](const QList<QVariant> &arguments) {
                return arguments.front().value<pdf::TileKey>().document != shown;
            });
        };
        m_paper->expect(next.filings.front());
        QTRY_VERIFY_WITH_TIMEOUT(isDrawn(), patience);
        QCOMPARE(openedInQueue.size(), 1);
        QCOMPARE(m_paper->pages().pageCount(), 1); // What is shown stays.
        const QSignalSpy opened(&m_paper->pages(), &PageView::opened);
        m_paper->clear();
        m_paper->setSubmission(next);
        QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, patience);
        QCOMPARE(openedInQueue.size(), 1); // It was open already.
        QCOMPARE(m_paper->pages().pageCount(), 40);
        QTRY_COMPARE_WITH_TIMEOUT(m_paper->pages().pageSizes().size(), 40, patience);
        m_paper->goTo(0, 39);
        QCOMPARE(m_paper->pages().currentPage(), 38);
    }

    void anExpectedDocumentWhoseBytesGoIsForgotten()
    {
        m_paper->setSubmission(filed(samplePdf(1)));
        const auto next = filed(samplePdf(3));
        const QSignalSpy openedInQueue(&m_queue, &pdf::RenderQueue::opened);
        m_paper->expect(next.filings.front());
        QTRY_COMPARE_WITH_TIMEOUT(openedInQueue.size(), 2, patience);
        m_paper->documentGone(next.filings.front().document);
        m_paper->setSubmission(next);
        QTRY_COMPARE_WITH_TIMEOUT(openedInQueue.size(), 3, patience); // Read anew.
    }

private:
    static constexpr int patience = 20000;

    QString keep(const QByteArray &bytes)
    {
        const QString hash = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
        auto partial = m_documents->fetching(hash).value();
        must(partial.append(bytes));
        must(partial.finish());
        return hash;
    }
    domain::Submission filed(const QByteArray &bytes, int documents = 1)
    {
        keep(bytes);
        return aSubmission().withDocuments(documents).withBytes(bytes).build();
    }
    QString sentence() const { return m_paper->pages().sentence(); }

    std::optional<ApplicationLook> m_look;
    pdf::WorkerLauncher m_launcher{QStringLiteral(DAIS_BIN_DIR "/dais-pdf-worker")};
    pdf::RenderQueue m_queue{m_launcher, 1};
    std::optional<QTemporaryDir> m_folder;
    std::optional<store::Documents> m_documents;
    std::unique_ptr<models::DocumentLoader> m_loader;
    std::unique_ptr<ReviewPaper> m_paper;
};

QTEST_MAIN(ReviewPaperTest)
#include "review_paper_test.moc"
