#include "models/text_reader.h"
#include "tests/app/reader.h"
#include "widgets/accessible.h"
#include "widgets/action_walk.h"
#include "widgets/application_look.h"
#include "widgets/go_to_bar.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

using namespace dais;
using namespace dais::tests;
using domain::MarkKind;

/// The reader at the desk: marking, going to places and back, two panes; what is done is in the outbox at once.
class RecordDeskTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        m_look.emplace(*qApp);
        widgets::tellScreenReaders();
    }

    void wordsChosenByKeyboardAreHighlightedAndTheMarkIsSavedAtOnce()
    {
        Reader reader;
        QVERIFY(reader.isRead());
        reader.view.pages().setFocus();
        reader.press(Qt::Key_F4);
        QVERIFY(reader.view.pages().hasCaret());
        reader.press(Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(reader.view.pages().selectedText(), QStringLiteral("Page 1"));
        reader.press(Qt::Key_2);
        reader.press(Qt::Key_H);
        const auto kept = reader.kept();
        QCOMPARE(kept.size(), std::size_t(1));
        QCOMPARE(kept[0].kind, MarkKind::Highlight);
        QCOMPARE(kept[0].quote, QStringLiteral("Page 1"));
        QCOMPARE(kept[0].issue, 2);
        QCOMPARE(kept[0].page, 1);
        QCOMPARE(kept[0].sha256, reader.first.sha256);
        QCOMPARE(reader.court.outbox().unpulled()->size(), std::size_t(1));
        QCOMPARE(reader.view.pages().chosenMark(), kept[0].id);
        QVERIFY(!reader.view.pages().hasSelection());
    }

    void aScreenReaderReadsTheWordsOfThePageInSight()
    {
        Reader reader;
        QVERIFY(reader.isRead());
        QAccessibleInterface *pages = QAccessible::queryAccessibleInterface(&reader.view.pages());
        QVERIFY(pages && pages->textInterface());
        QCOMPARE(pages->role(), QAccessible::Document);
        QCOMPARE(pages->text(QAccessible::Name), reader.first.title);
        QCOMPARE(pages->textInterface()->text(0, 6), QStringLiteral("Page 1"));
        QCOMPARE(pages->textInterface()->characterCount(), int(reader.view.pages().pageText(0).size()));
        reader.view.pages().goToPage(2);
        QTRY_COMPARE_WITH_TIMEOUT(pages->textInterface()->text(0, 6), QStringLiteral("Page 3"), patience);
    }

    void aBoxByKeyboardMovesGrowsAndIsUndone()
    {
        Reader reader;
        QVERIFY(reader.isOpen());
        reader.view.pages().setFocus();
        reader.press(Qt::Key_B, Qt::ShiftModifier);
        reader.press(Qt::Key_Down);
        reader.press(Qt::Key_Right, Qt::ShiftModifier);
        QVERIFY(reader.kept().empty()); // Not before Enter.
        reader.press(Qt::Key_Return);
        QCOMPARE(reader.kept().size(), std::size_t(1));
        QCOMPARE(reader.kept()[0].kind, MarkKind::Box);
        reader.press(Qt::Key_Delete);
        QVERIFY(reader.kept().empty());
        reader.press(Qt::Key_U);
        QCOMPARE(reader.kept().size(), std::size_t(1)); // The removal was undone,
        reader.press(Qt::Key_U);
        QVERIFY(reader.kept().empty()); // and then the box itself.
        reader.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(reader.kept().size(), std::size_t(1));
        reader.press(Qt::Key_B, Qt::ShiftModifier);
        reader.press(Qt::Key_Escape); // Takes the box in hand away, and stays in the record.
        QCOMPARE(reader.kept().size(), std::size_t(1));
        QCOMPARE(reader.contents.caseId(), reader.caseFile.id);
    }

    void whatIsTypedIsSavedBeforeAnythingElseIsChosen()
    {
        Reader reader;
        QVERIFY(reader.isOpen());
        reader.view.pages().setFocus();
        reader.press(Qt::Key_N);
        QVERIFY(reader.note()->hasFocus());
        QTest::keyClicks(reader.note(), QStringLiteral("Ask about the date"));
        QVERIFY(reader.kept().empty()); // The pause is not over.
        reader.press(Qt::Key_Escape);
        QCOMPARE(reader.kept().size(), std::size_t(1));
        QCOMPARE(reader.kept()[0].kind, MarkKind::Note);
        QCOMPARE(reader.kept()[0].text, QStringLiteral("Ask about the date"));
        QCOMPARE(reader.kept()[0].audience, domain::NoteAudience::Mine);
        // More words go to the same note, and what is typed when the case is left is kept too.
        reader.press(Qt::Key_N);
        QTest::keyClicks(reader.note(), QStringLiteral(" of entry"));
        reader.view.openCase({});
        QCOMPARE(reader.kept().size(), std::size_t(1));
        QCOMPARE(reader.kept()[0].text, QStringLiteral("Ask about the date of entry"));
    }

    void aTypedPlaceOpensThatDocumentAtThatPageAndAltLeftComesBack()
    {
        Reader reader;
        QVERIFY(reader.isOpen());
        reader.view.pages().setFocus();
        reader.press(Qt::Key_G);
        auto *field = reader.view.findChild<widgets::GoToBar *>()->findChild<QLineEdit *>();
        QVERIFY(field->hasFocus());
        QTest::keyClicks(field, QStringLiteral("b 7"));
        const auto labels = reader.view.findChild<widgets::GoToBar *>()->findChildren<QLabel *>();
        QCOMPARE(labels.front()->text(), QStringLiteral("Tab B Country report, page 7 (record 12)"));
        reader.press(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(reader.view.pages().pageCount(), 9, patience);
        QTRY_COMPARE_WITH_TIMEOUT(reader.view.pages().currentPage(), 6, patience);
        QVERIFY(reader.view.pages().hasFocus());
        reader.press(Qt::Key_Left, Qt::AltModifier);
        QTRY_COMPARE_WITH_TIMEOUT(reader.view.pages().pageCount(), 5, patience);
        reader.press(Qt::Key_Right, Qt::AltModifier);
        QTRY_COMPARE_WITH_TIMEOUT(reader.view.pages().currentPage(), 6, patience);
    }

    void wordsAreFoundInTheWholeRecordAndMarkedOnTheirPage()
    {
        Reader reader;
        QVERIFY(reader.isOpen());
        models::TextReader texts({.path = reader.court.profile().textPath(),
                                  .gate = reader.court.profile().textGate(),
                                  .documents = reader.court.documents(),
                                  .launcher = reader.launcher});
        QSignalSpy read(&texts, &models::TextReader::documentRead);
        texts.want({reader.first.sha256, reader.second.sha256}, models::TextReader::Turn::Next);
        QTRY_COMPARE_WITH_TIMEOUT(read.size(), 2, patience);
        reader.view.pages().setFocus();
        reader.press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        auto *field = qobject_cast<QLineEdit *>(named(reader.view, QStringLiteral("Words to look for")));
        QVERIFY(field && field->hasFocus());
        QTest::keyClicks(field, QStringLiteral("page 8 rec"));
        QCOMPARE(reader.found.rowCount(), 2); // The document's head, and the one page.
        QCOMPARE(reader.found.index(1, 0).data(models::FoundTextModel::PageRole).toInt(), 13);
        reader.press(Qt::Key_Down);
        reader.press(Qt::Key_Down);
        reader.press(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(reader.view.pages().pageCount(), 9, patience);
        QTRY_COMPARE_WITH_TIMEOUT(reader.view.pages().currentPage(), 7, patience);
        QTRY_VERIFY_WITH_TIMEOUT(reader.view.pages().matchCount() > 0, patience);
        // Deleting the files takes their words along.
        QVERIFY(reader.court.documents().remove(reader.first.sha256));
        QVERIFY(reader.court.documents().remove(reader.second.sha256));
        QVERIFY(reader.court.workspace().forgetTextOfGoneFiles());
        reader.found.find(
            QStringLiteral("page"),
            {.documents = {{reader.second.id, reader.caseFile.id, reader.second.sha256, {}, 0}}, .written = {}});
        QCOMPARE(reader.found.rowCount(), 0);
    }

    void aRecordOpensWhereItWasLeftAndSaysWhatIsNew()
    {
        Reader reader;
        QVERIFY(reader.isOpen());
        reader.view.goTo({reader.second.id, 5});
        QTRY_COMPARE_WITH_TIMEOUT(reader.view.pages().currentPage(), 4, patience);
        reader.view.openCase({});
        const auto third = reader.document(QStringLiteral("Clinic paper"), 3, 15, 3);
        reader.court.server.puts(domain::Partition::courtOrdinary(QStringLiteral("NEW")), {third});
        QVERIFY(reader.court.sync());
        reader.view.openCase(reader.caseFile.id);
        QTRY_COMPARE_WITH_TIMEOUT(reader.view.pages().pageCount(), 9, patience);
        QTRY_COMPARE_WITH_TIMEOUT(reader.view.pages().currentPage(), 4, patience);
        const auto isNew = [&](const domain::Document &document) {
            return reader.contents.indexOf(document.id).data(models::RecordContentsModel::IsNewRole).toBool();
        };
        QVERIFY(isNew(third) && !isNew(reader.first) && !isNew(reader.second));
        reader.view.pages().setFocus();
        reader.press(Qt::Key_P);
        QTRY_COMPARE_WITH_TIMEOUT(reader.view.pages().pageCount(), 3, patience);
        reader.view.openCase({});
        reader.view.openCase(reader.caseFile.id);
        QVERIFY(!isNew(third)); // It has been in sight.
    }

    void twoPanesReadTwoDocumentsAndMarksGoToTheOneThatIsRead()
    {
        Reader reader;
        QVERIFY(reader.isOpen());
        reader.view.pages().setFocus();
        widgets::PageView *left = &reader.view.pages();
        reader.press(Qt::Key_F8);
        QVERIFY(&reader.view.pages() != left);
        QTRY_COMPARE_WITH_TIMEOUT(reader.view.pages().pageCount(), 5, patience); // The same page, to go on from.
        reader.press(Qt::Key_BracketRight);
        QTRY_COMPARE_WITH_TIMEOUT(reader.view.pages().pageCount(), 9, patience);
        QCOMPARE(left->pageCount(), 5);
        reader.press(Qt::Key_B, Qt::ShiftModifier);
        reader.press(Qt::Key_Return);
        QCOMPARE(reader.kept().size(), std::size_t(1));
        QCOMPARE(reader.kept()[0].document, reader.second.id);
        reader.press(Qt::Key_O);
        QCOMPARE(&reader.view.pages(), left);
        reader.press(Qt::Key_Delete); // The mark is in the other pane: nothing is chosen here.
        QCOMPARE(reader.kept().size(), std::size_t(1));
        reader.press(Qt::Key_F8);
        QCOMPARE(&reader.view.pages(), left);
        QVERIFY(left->hasFocus());
    }

    void anExhibitGoesFromOfferedToExcludedByOneKey()
    {
        Reader reader;
        QVERIFY(reader.isOpen());
        reader.view.pages().setFocus();
        using domain::ExhibitStatus;
        for (const ExhibitStatus status : {ExhibitStatus::Offered, ExhibitStatus::Marked, ExhibitStatus::Admitted,
                                           ExhibitStatus::Excluded, ExhibitStatus::None}) {
            reader.press(Qt::Key_E);
            const int shown =
                reader.contents.indexOf(reader.first.id).data(models::RecordContentsModel::ExhibitStatusRole).toInt();
            QCOMPARE(ExhibitStatus(shown), status);
        }
        QCOMPARE(store::CaseRecord(reader.court.cache()).exhibits(reader.caseFile.id)->front().log.size(),
                 std::size_t(5));
    }

    void aMarkThatIsChosenInTheListIsGoneToInItsDocument()
    {
        Reader reader;
        QVERIFY(reader.isOpen());
        domain::Annotation far;
        far.caseId = reader.caseFile.id;
        far.document = reader.second.id;
        far.sha256 = reader.second.sha256;
        far.page = 8;
        far.areas = {{100'000, 500'000, 200'000, 20'000}};
        QVERIFY(store::MarkTaking(reader.court.acts(), reader.court.cache()).put(far));
        auto *list = qobject_cast<QAbstractItemView *>(named(reader.view, QStringLiteral("Marks in this record")));
        QVERIFY(list);
        emit list->clicked(list->model()->index(0, 0));
        QTRY_COMPARE_WITH_TIMEOUT(reader.view.pages().currentPage(), 7, patience);
    }

    void whatCouldNotBeSavedStaysInTheFieldAndIsTriedAgain()
    {
        Reader reader;
        QVERIFY(reader.isOpen());
        QObject::disconnect(&reader.view.marks(), nullptr, &reader.desk, nullptr); // Nobody saves.
        QSignalSpy wanted(&reader.view.marks(), &widgets::RecordMarks::putWanted);
        reader.view.pages().setFocus();
        reader.press(Qt::Key_N);
        QTest::keyClicks(reader.note(), QStringLiteral("Not to be lost"));
        reader.press(Qt::Key_Escape);
        QCOMPARE(wanted.size(), 1);
        reader.view.marks().notSaved(QStringLiteral("The disk is full."));
        QCOMPARE(reader.note()->toPlainText(), QStringLiteral("Not to be lost"));
        reader.view.marks().flush();
        QCOMPARE(wanted.size(), 2);
        QCOMPARE(wanted[1][0].value<domain::Annotation>().text, QStringLiteral("Not to be lost"));
    }

    void everyKeyHasOneMeaningAndEverythingIsNamed()
    {
        Reader reader;
        QVERIFY(reader.isOpen());
        reader.view.pages().setFocus();
        reader.press(Qt::Key_F8);
        QCOMPARE(widgets::duplicateShortcuts(reader.view), QStringList());
        const QStringList nameless = widgets::namelessWidgets(reader.view);
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
    }

private:
    std::optional<widgets::ApplicationLook> m_look;
};

QTEST_MAIN(RecordDeskTest)
#include "record_desk_test.moc"
