#include "models/text_reader.h"
#include "store/court_register.h"
#include "tests/app/reader.h"
#include "widgets/action_walk.h"
#include "widgets/application_look.h"
#include "widgets/contents_filter_bar.h"
#include "widgets/exhibit_panel.h"
#include "widgets/found_panel.h"
#include "widgets/issue_names_panel.h"

#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QBuffer>
#include <QCheckBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QPdfWriter>
#include <QSignalSpy>

using namespace dais;
using namespace dais::tests;
using domain::MarkKind;
using models::ContentsFilter;

namespace {

/// A page that is a picture of these words, as a scanner makes it.
QByteArray scanOf(const QString &words)
{
    QImage page(2550, 3300, QImage::Format_Grayscale8);
    page.fill(Qt::white);
    QPainter pen(&page);
    QFont font(QStringLiteral("Liberation Serif"));
    font.setPixelSize(60);
    pen.setFont(font);
    pen.drawText(QRect(300, 300, 1950, 2400), int(Qt::TextWordWrap) | int(Qt::AlignLeft), words);
    pen.end();
    QBuffer pdf;
    pdf.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&pdf);
        writer.setPageSize(QPageSize(QPageSize::Letter));
        writer.setPageMargins({});
        writer.setResolution(300);
        QPainter(&writer).drawImage(QRect(0, 0, writer.width(), writer.height()), page);
    }
    return pdf.data();
}

} // namespace

/// What the reader has beside its pages: what is listed, exhibits, names of issues, sharing, links, a second window, words
/// read from pictures.
class RecordSheetsTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { m_look.emplace(*qApp); }

    void theContentsListOnlyWhatIsAskedForAndADocumentAskedForByNameIsThere()
    {
        Reader reader;
        QVERIFY(reader.isOpen());
        auto *contents =
            qobject_cast<QAbstractItemView *>(named(reader.view, QStringLiteral("Contents of the record")));
        auto *filter = qobject_cast<ContentsFilter *>(contents->model());
        QVERIFY(filter);
        QAbstractItemModelTester tester(filter);
        QCOMPARE(filter->parties(), (QStringList{QStringLiteral("Counsel"), QStringLiteral("DHS")}));
        ContentsFilter::Wanted wanted;
        wanted.party = QStringLiteral("DHS");
        reader.view.findChild<widgets::ContentsFilterBar *>()->show(wanted);
        QCOMPARE(reader.view.reading().document, reader.first.id); // What is read stays, though it is not listed.
        QCOMPARE(filter->rowCount(), 1);
        QCOMPARE(filter->index(0, 0).data().toString(), reader.second.title);
        reader.view.openDocument(reader.first.id);
        QCOMPARE(filter->rowCount(), 2);
        QCOMPARE(contents->currentIndex().data().toString(), reader.first.title);
        wanted = {};
        wanted.filedSince = reader.first.filingDate.addDays(1);
        filter->setWanted(wanted);
        QCOMPARE(filter->rowCount(), 0);
        wanted = {};
        wanted.onlyExhibits = true;
        filter->setWanted(wanted);
        QCOMPARE(filter->rowCount(), 0);
        reader.view.pages().setFocus();
        reader.press(Qt::Key_E);
        QCOMPARE(filter->rowCount(), 1); // It came in by itself.
    }

    void theExhibitListTellsWhatWasSaidAndWhen()
    {
        Reader reader;
        QVERIFY(reader.isOpen());
        reader.view.pages().setFocus();
        reader.press(Qt::Key_E);
        reader.press(Qt::Key_E);
        reader.press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        auto *panel = reader.view.findChild<widgets::ExhibitPanel *>();
        QVERIFY(panel->isVisible());
        const QString text = panel->asText();
        QVERIFY2(text.startsWith(QStringLiteral("A\tTab A Declaration\tOffered ")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("; Marked ")), qPrintable(text));
        reader.press(Qt::Key_Escape);
        QVERIFY(!panel->isVisible());
        QVERIFY(reader.view.pages().hasFocus());
    }

    void anIssueIsCalledWhatItsOwnerCallsItAtOnceAndOnEveryComputer()
    {
        Reader reader;
        QVERIFY(reader.isOpen());
        auto *names = reader.view.findChild<widgets::IssueNamesPanel *>();
        names->open();
        auto *field = qobject_cast<QLineEdit *>(named(reader.view, QStringLiteral("Name of issue 2")));
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, QStringLiteral("Social group"));
        reader.press(Qt::Key_Escape); // Nothing typed is thrown away.
        QVERIFY(!names->isVisible());
        const auto kept = store::CourtRegister(reader.court.cache()).presets(domain::Preset::Use::Issue).value();
        QCOMPARE(kept.size(), std::size_t(1));
        QCOMPARE(kept[0].name, QStringLiteral("Social group"));
        QCOMPARE(kept[0].text, QStringLiteral("2"));
        // Named again, it is the same one.
        names->open();
        field->setText(QStringLiteral("Membership"));
        reader.press(Qt::Key_Escape);
        const auto again = store::CourtRegister(reader.court.cache()).presets(domain::Preset::Use::Issue).value();
        QCOMPARE(again.size(), std::size_t(1));
        QCOMPARE(again[0].name, QStringLiteral("Membership"));
    }

    void marksAreSharedByNameAndHandedOverAsCopies()
    {
        Reader reader;
        QVERIFY(reader.isRead());
        reader.view.pages().setFocus();
        markTwoWords(reader);
        emit reader.view.circleWanted({reader.judge}, {}, true);
        auto kept = reader.kept();
        QCOMPARE(kept.size(), std::size_t(2));
        const auto shared = std::ranges::find(kept, domain::NoteAudience::Shared, &domain::Annotation::audience);
        QVERIFY(shared != kept.end());
        const auto circles = store::CourtRegister(reader.court.cache()).circles().value();
        QCOMPARE(circles.size(), std::size_t(1));
        QCOMPARE(shared->share, std::optional(circles[0].id));
        QVERIFY(std::ranges::find(circles[0].members, reader.judge) != circles[0].members.end());
        QCOMPARE(std::ranges::count(kept, domain::NoteAudience::Mine, &domain::Annotation::audience), 1);
        // The next mark is for them, too.
        reader.press(Qt::Key_Escape);
        markTwoWords(reader);
        kept = reader.kept();
        QCOMPARE(std::ranges::count(kept, domain::NoteAudience::Shared, &domain::Annotation::audience), 2);
        QVERIFY(reader.court.sync()); // The court enters it as its rules say.
    }

    void whoSeesTheNextMarkIsThatCircleWhereverItStandsInTheList()
    {
        widgets::MarkBar bar;
        using Audience = widgets::MarkBar::Audience;
        const Audience one{QStringLiteral("With A"), domain::NoteAudience::Shared, {}, domain::ShareId(nextTestId())};
        const Audience other{QStringLiteral("With B"), domain::NoteAudience::Shared, {}, domain::ShareId(nextTestId())};
        bar.setAudiences({one});
        bar.chooseCircle(*one.share);
        bar.setAudiences({other, one}); // Another circle came, and stands before it.
        QCOMPARE(bar.audience().share, one.share);
        bar.setAudiences({other}); // It is gone: nobody else takes its place.
        QCOMPARE(bar.audience().audience, domain::NoteAudience::Mine);
    }

    void aMarkLeadsToThePageThatStandsBesideItAndEnterGoesThere()
    {
        Reader reader;
        QVERIFY(reader.isRead());
        reader.view.pages().setFocus();
        markTwoWords(reader);
        reader.press(Qt::Key_F8);
        reader.view.goTo({reader.second.id, 4});
        QTRY_COMPARE_WITH_TIMEOUT(reader.view.pages().currentPage(), 3, patience);
        reader.press(Qt::Key_O);
        reader.press(Qt::Key_M);
        reader.press(Qt::Key_L);
        const auto kept = reader.kept();
        QCOMPARE(kept.size(), std::size_t(1));
        QVERIFY(kept[0].link.has_value());
        QCOMPARE(*kept[0].link, (domain::MarkLink{reader.second.id, 4}));
        reader.press(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(reader.view.reading(), (models::RecordPlace{reader.second.id, 4}), patience);
        reader.press(Qt::Key_Left, Qt::AltModifier);
        QTRY_COMPARE_WITH_TIMEOUT(reader.view.reading().document, reader.first.id, patience);
    }

    void aMarkFindsItsWordsAgainWhenTheDocumentIsStampedAnew()
    {
        Reader reader;
        QVERIFY(reader.isRead());
        const auto home = domain::Partition::courtOrdinary(QStringLiteral("NEW"));
        const auto mine = domain::Partition::layer(home, domain::Partition::person(reader.court.clerk.id));
        QVERIFY(store::Subscriptions(reader.court.outbox(), reader.court.clock)
                    .setGranted({home.toString(), mine.toString()}));
        reader.view.pages().setFocus();
        markTwoWords(reader); // "Page 1"
        const auto before = reader.kept().at(0);
        // The same words, lower down and a page later: a sheet was put in front.
        auto stamped = reader.document(
            QStringLiteral("Tab A Declaration"), 1, 1, 2,
            samplePdf({{.lines = {QStringLiteral("A cover sheet")}, .crop = {}},
                       {.lines = {QStringLiteral("Filed"), QStringLiteral("Page 1 of it")}, .crop = {}}}));
        stamped.id = reader.first.id;
        reader.court.server.puts(domain::Partition::courtOrdinary(QStringLiteral("NEW")), {stamped});
        QVERIFY(reader.court.sync());
        reader.view.openCase({});
        reader.view.openCase(reader.caseFile.id);
        QVERIFY(reader.isRead());
        const QModelIndex row = reader.marks.indexOf(before.id);
        QVERIFY(row.data(models::MarksModel::IsMovedRole).toBool());
        QTRY_VERIFY_WITH_TIMEOUT(reader.marks.indexOf(before.id).data(models::MarksModel::IsFollowedRole).toBool(),
                                 patience);
        // Where it was made stays written down.
        QCOMPARE(reader.kept().at(0).sha256, before.sha256);
        QCOMPARE(reader.kept().at(0).areas, before.areas);
    }

    void aNoteOnTheCaseIsForWhomTheBarSaysAndNothingTypedIsThrownAway()
    {
        Reader reader;
        QVERIFY(reader.isOpen());
        reader.view.pages().setFocus();
        reader.press(Qt::Key_N, Qt::ShiftModifier);
        auto *field = qobject_cast<QPlainTextEdit *>(named(reader.view, QStringLiteral("New note on this case")));
        QVERIFY(field && field->hasFocus());
        QTest::keyClicks(field, QStringLiteral("Counsel asks for a recess"));
        reader.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(field->toPlainText().isEmpty());
        QTest::keyClicks(field, QStringLiteral("Back at eleven"));
        reader.press(Qt::Key_Escape);
        const auto notes = store::CaseRecord(reader.court.cache()).notes(reader.caseFile.id).value();
        QCOMPARE(notes.size(), std::size_t(2));
        for (const domain::Note &note : notes)
            QCOMPARE(note.audience, std::optional(domain::NoteAudience::Mine));
        QVERIFY(reader.view.pages().hasFocus());
    }

    void whatAReaderWroteIsFoundToo()
    {
        Reader reader;
        QVERIFY(reader.isOpen());
        reader.view.pages().setFocus();
        reader.press(Qt::Key_N);
        QTest::keyClicks(reader.note(), QStringLiteral("Ask about Barranquilla"));
        reader.press(Qt::Key_Escape);
        reader.view.askForWords();
        auto *field = qobject_cast<QLineEdit *>(named(reader.view, QStringLiteral("Words to look for")));
        QTest::keyClicks(field, QStringLiteral("barran"));
        QCOMPARE(reader.found.rowCount(), 2);
        const QModelIndex line = reader.found.index(1, 0);
        QVERIFY(line.data(models::FoundTextModel::IsMarkRole).toBool());
        QCOMPARE(line.data(models::FoundTextModel::ContextRole).toString(),
                 QStringLiteral("Ask about \u0002Barran\u0003quilla"));
    }

    void aScannedPageIsReadFromItsPictureFoundAndItsWordsCanBeMarked()
    {
        Reader reader;
        const auto scan = reader.document(QStringLiteral("Tab C Scan"), 3, 15, 1,
                                          scanOf(QStringLiteral("The respondent left Barranquilla in March 1998.")));
        reader.court.server.puts(domain::Partition::courtOrdinary(QStringLiteral("NEW")), {scan});
        QVERIFY(reader.court.sync());
        pdf::WorkerLauncher pictures(QStringLiteral(DAIS_BIN_DIR "/dais-picture-reader"));
        models::TextReader texts({.path = reader.court.profile().textPath(),
                                  .gate = reader.court.profile().textGate(),
                                  .documents = reader.court.documents(),
                                  .launcher = reader.launcher,
                                  .pictures = &pictures});
        QSignalSpy read(&texts, &models::TextReader::pictureRead);
        connect(&texts, &models::TextReader::pictureRead, &reader.view, &widgets::RecordView::pictureRead);
        texts.want({scan.sha256}, models::TextReader::Turn::Next);
        QTRY_COMPARE_WITH_TIMEOUT(read.size(), 1, 3 * patience);
        reader.view.openDocument(scan.id);
        QTRY_VERIFY_WITH_TIMEOUT(reader.view.pages().pageText(0).contains(QStringLiteral("Barranquilla")), patience);
        reader.view.askForWords();
        auto *field = qobject_cast<QLineEdit *>(named(reader.view, QStringLiteral("Words to look for")));
        QTest::keyClicks(field, QStringLiteral("barranq"));
        QCOMPARE(reader.found.rowCount(), 2);
        QVERIFY(reader.found.index(1, 0).data(models::FoundTextModel::IsPictureRole).toBool());
        reader.press(Qt::Key_Down);
        reader.press(Qt::Key_Down);
        reader.press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(reader.view.pages().matchCount() > 0, patience);
        reader.view.pages().setFocus();
        markTwoWords(reader);
        QCOMPARE(reader.kept().at(0).quote, QStringLiteral("The respondent"));
        // Its words go with the file, and no trace of them stays.
        QVERIFY(reader.court.documents().remove(scan.sha256));
        QVERIFY(reader.court.workspace().forgetTextOfGoneFiles());
        QVERIFY(!reader.found.pictureWords(scan.sha256, 0));
    }

    void everyKeyOfTheReaderMeansOneThing()
    {
        Reader reader;
        QVERIFY(reader.isOpen());
        QCOMPARE(widgets::duplicateShortcuts(reader.view), QStringList());
        QCOMPARE(widgets::namelessWidgets(reader.view), QStringList());
    }

private:
    /// The first two words of the page in sight, by keyboard.
    static void markTwoWords(Reader &reader)
    {
        reader.press(Qt::Key_F4);
        reader.press(Qt::Key_Right, Qt::ShiftModifier);
        reader.press(Qt::Key_H);
    }
    std::optional<widgets::ApplicationLook> m_look;
};

QTEST_MAIN(RecordSheetsTest)
#include "record_sheets_test.moc"
