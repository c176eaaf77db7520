#include "app/signature_desk.h"
#include "models/page_printer.h"
#include "pdf/blank_page.h"
#include "pdf/document_session.h"
#include "tests/app/reader.h"
#include "tests/pdf/signed_pdf.h"
#include "widgets/application_look.h"
#include "widgets/document_tabs.h"
#include "widgets/pane_window.h"
#include "widgets/signature_panel.h"

#include <QFile>
#include <QPdfWriter>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace dais;
using namespace dais::tests;

/// How pages stand in the reader, where they go on, and what else becomes of them: a second window, a printer, who signed.
class RecordPagesTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { m_look.emplace(*qApp); }

    void pagesStandAloneOrInPairsAndStepsGoOn()
    {
        Reader reader;
        QVERIFY(reader.isOpen());
        widgets::PageView &pages = reader.view.pages();
        pages.setFocus();
        pages.goToPage(2);
        QCOMPARE(pages.currentPage(), 2);
        reader.press(Qt::Key_D);
        QCOMPARE(pages.flow(), widgets::PageFlow::Single);
        QCOMPARE(pages.currentPage(), 2);
        reader.press(Qt::Key_Right);
        QCOMPARE(pages.currentPage(), 3);
        pages.setZoomMode(widgets::ZoomMode::FitPage);
        reader.press(Qt::Key_Space); // All of it is in sight: the next one.
        QCOMPARE(pages.currentPage(), 4);
        reader.press(Qt::Key_Space);
        QCOMPARE(pages.currentPage(), 4);
        reader.press(Qt::Key_Up);
        QCOMPARE(pages.currentPage(), 3);
        reader.press(Qt::Key_D);
        QCOMPARE(pages.flow(), widgets::PageFlow::Facing);
        QCOMPARE(pages.currentPage(), 2); // The left one of the pair.
        reader.press(Qt::Key_Home);
        reader.press(Qt::Key_Right);
        QCOMPARE(pages.currentPage(), 2);
        reader.press(Qt::Key_D);
        QCOMPARE(pages.flow(), widgets::PageFlow::Continuous);
        QCOMPARE(pages.currentPage(), 2);
    }

    void openedDocumentsHaveTabsThatRememberTheirPage()
    {
        Reader reader;
        QVERIFY(reader.isOpen());
        auto *tabs = reader.view.findChild<widgets::DocumentTabs *>();
        QVERIFY(!tabs->isVisible()); // One document needs none.
        reader.view.pages().setFocus();
        reader.view.pages().goToPage(3);
        reader.view.goTo({reader.second.id, 2});
        QTRY_COMPARE_WITH_TIMEOUT(reader.view.reading(), (models::RecordPlace{reader.second.id, 2}), patience);
        QVERIFY(tabs->isVisible());
        QCOMPARE(tabs->count(), 2);
        reader.press(Qt::Key_Tab, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(reader.view.pages().pageCount(), 5, patience);
        QTRY_COMPARE_WITH_TIMEOUT(reader.view.reading(), (models::RecordPlace{reader.first.id, 4}), patience);
        reader.press(Qt::Key_W, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(reader.view.reading(), (models::RecordPlace{reader.second.id, 2}), patience);
        QCOMPARE(tabs->count(), 1);
        reader.press(Qt::Key_W, Qt::ControlModifier); // The last one stays.
        QCOMPARE(tabs->count(), 1);
    }

    void whatWasSplitToBeFiledIsReadAsOne()
    {
        Reader reader;
        const auto one = reader.document(QStringLiteral("Report (Part 1 of 2)"), 3, 15, 2);
        const auto two = reader.document(QStringLiteral("Report (Part 2 of 2)"), 4, 17, 3);
        reader.court.server.puts(domain::Partition::courtOrdinary(QStringLiteral("NEW")), {one, two});
        QVERIFY(reader.court.sync());
        reader.view.goTo({one.id, 1});
        QTRY_COMPARE_WITH_TIMEOUT(reader.view.pages().pageCount(), 2, patience);
        reader.view.pages().setFocus();
        reader.press(Qt::Key_End);
        reader.press(Qt::Key_Space);
        QTRY_COMPARE_WITH_TIMEOUT(reader.view.reading(), (models::RecordPlace{two.id, 1}), patience);
        QTRY_COMPARE_WITH_TIMEOUT(reader.view.pages().pageCount(), 3, patience);
        reader.press(Qt::Key_Up);
        QTRY_COMPARE_WITH_TIMEOUT(reader.view.reading().document, one.id, patience);
        QTRY_COMPARE_WITH_TIMEOUT(reader.view.pages().pageCount(), 2, patience);
        QTRY_COMPARE_WITH_TIMEOUT(reader.view.pages().currentPage(), 1, patience);
        reader.press(Qt::Key_Home);
        reader.press(Qt::Key_Up); // The document before is another one.
        QCOMPARE(reader.view.reading().document, one.id);
    }

    void theSecondDocumentHasAWindowOfItsOwnAndComesBack()
    {
        Reader reader;
        QVERIFY(reader.isOpen());
        reader.view.pages().setFocus();
        reader.press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        auto *window = reader.view.findChild<widgets::PaneWindow *>();
        QVERIFY(window->isVisible() && window->hasPane());
        QTRY_COMPARE_WITH_TIMEOUT(reader.view.pages().pageCount(), 5, patience);
        QVERIFY(window->isAncestorOf(&reader.view.pages()));
        window->close(); // As when its screen is unplugged: the pane is never lost.
        QVERIFY(!window->hasPane() && !window->isVisible());
        QVERIFY(!window->isAncestorOf(&reader.view.pages()));
        QVERIFY(reader.view.pages().hasDocument());
        emit window->paneReturns(); // Twice is once.
        QVERIFY(reader.view.pages().hasDocument());
        reader.view.openCase({});
        QVERIFY(!window->isVisible());
    }

    void pagesGoToThePrinterAsPictures()
    {
        Reader reader;
        models::PagePrinter printer(reader.launcher);
        QSignalSpy finished(&printer, &models::PagePrinter::finished);
        QSignalSpy failed(&printer, &models::PagePrinter::failed);
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("printed.pdf"));
        auto device = std::make_shared<QPdfWriter>(path);
        device->setPageSize(QPageSize(QPageSize::Letter));
        device->setResolution(models::PagePrinter::dotsPerInch);
        printer.start(*pdf::SealedFile::copyOf(samplePdf(3)), device);
        device.reset();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, patience);
        QCOMPARE(failed.size(), 0);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        pdf::DocumentSession printed(reader.launcher, *pdf::SealedFile::copyOf(file.readAll()));
        QCOMPARE(printed.facts()->pageCount, 3);
        QVERIFY(printed.text(0)->boxes.isEmpty()); // A picture, not the words.
        const QSize size(612, 792);
        QVERIFY(!pdf::isBlank(*printed.render({.page = 2, .pageSize = size, .tile = QRect({}, size)})));
    }

    void whoSignedIsSeenOnTheDocumentAsItWasFiled()
    {
        Reader reader;
        auto filed =
            reader.document(QStringLiteral("Signed brief"), 3, 15, 1, signedPdf() + "7 0 obj\n<< >>\nendobj\n");
        const auto stamped = reader.document(QStringLiteral("Signed brief"), 3, 15, 1, samplePdf(1));
        filed.renditionSha256 = stamped.sha256; // What is read has no signature any more.
        filed.renditionBytes = 100;
        reader.court.server.puts(domain::Partition::courtOrdinary(QStringLiteral("NEW")), {filed});
        QVERIFY(reader.court.sync());
        store::CaseRecord reads(reader.court.cache());
        app::SignatureDesk desk({.view = reader.view,
                                 .reads = reads,
                                 .cache = reader.court.cache(),
                                 .feed = reader.court.feed,
                                 .documents = reader.court.documents(),
                                 .launcher = reader.launcher});
        reader.view.openDocument(filed.id);
        QTRY_COMPARE_WITH_TIMEOUT(reader.view.reading().document, filed.id, patience);
        emit reader.view.signaturesAsked();
        auto &panel = reader.view.signatures();
        QVERIFY(panel.isVisible());
        QTRY_COMPARE_WITH_TIMEOUT(panel.lines().size(), 2, patience);
        QVERIFY2(panel.lines().at(1).startsWith(QStringLiteral("Sample Counsel, Changed since, ")),
                 qPrintable(panel.lines().at(1)));
        auto *button = panel.findChild<QPushButton *>(); // Close is the first child; the other shows what was signed.
        for (QPushButton *one : panel.findChildren<QPushButton *>())
            button = one->text() == QStringLiteral("Show what was signed") ? one : button;
        button->click();
        QTRY_COMPARE_WITH_TIMEOUT(reader.view.pages().pageCount(), 1, patience);
        QVERIFY(reader.view.reading().document.isNull() || reader.view.reading().document == filed.id);
        // A filed copy that is not here is asked for, and goes with its document.
        QVERIFY(reader.court.documents().remove(filed.sha256));
        QVERIFY(reader.court.cache().wantFiled(filed));
        const auto wanted = reader.court.cache().wantedFiles(100).value();
        const auto isIt = [&](const auto &file) { return file.sha256 == filed.sha256; };
        const auto found = std::ranges::find_if(wanted, isIt);
        QVERIFY(found != wanted.end() && found->filed && found->document == filed.id);
        QVERIFY(reader.court.cache().isReferenced(filed.sha256).value());
    }

private:
    std::optional<widgets::ApplicationLook> m_look;
};

QTEST_MAIN(RecordPagesTest)
#include "record_pages_test.moc"
