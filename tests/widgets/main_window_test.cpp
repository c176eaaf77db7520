#include "tests/widgets/support.h"
#include "widgets/action_walk.h"
#include "widgets/command_palette.h"
#include "widgets/hint_bar.h"
#include "widgets/key_help.h"
#include "widgets/lock_cover.h"
#include "widgets/main_window.h"
#include "widgets/notice_strip.h"
#include "widgets/region.h"
#include "widgets/settings_view.h"
#include "widgets/sign_in_view.h"
#include "widgets/top_bar.h"
#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTextEdit>

using namespace dais;
using namespace dais::widgets;

namespace {

/// Stands still unless told to go on.
class HeldClock : public domain::Clock {
public:
    QDateTime now() const override { return instant; }
    qint64 steadyMilliseconds() const override { return 0; }
    QDateTime instant{QDate(2026, 12, 9), QTime(14, 58), Qt::UTC};
};

/// A screen with a list and a note, as Review has.
struct Review : QWidget {
    Review()
    {
        auto *layout = new QHBoxLayout(this);
        layout->addWidget(list);
        layout->addWidget(note);
        list->setAccessibleName(QStringLiteral("Filings"));
        list->addItems({"Motion to continue", "Motion to reopen"});
        note->setAccessibleName(QStringLiteral("Note"));
        note->setTabChangesFocus(true);
        markRegion(*list, QStringLiteral("Filings"));
        markRegion(*note, QStringLiteral("Note"));
        addKeyAction(*list, {.text = "Accept filing", .keys = {Qt::Key_A}, .hint = "accept"}, [this] { ++accepted; });
    }
    QListWidget *list = new QListWidget;
    QTextEdit *note = new QTextEdit;
    int accepted = 0;
};

struct Fixture {
    explicit Fixture(ApplicationLook &look) : window(look, settings, clock)
    {
        window.addView({"review", "checkmark", "Review", Qt::CTRL | Qt::Key_1, review});
        window.addView(
            {"settings", "configure", "Settings", Qt::CTRL | Qt::Key_Comma, settingsView, Rail::Place::Foot});
        window.setHeading(QStringLiteral("review"), QStringLiteral("Review"), QStringLiteral("Newark"));
        window.resize(1366, 900);
        window.show();
        window.setDoor(MainWindow::Door::Open);
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QWidget *focused = QApplication::focusWidget();
        QTest::keyClick(focused ? focused : &window, key, modifiers);
    }

    dais::tests::MemorySettings settings;
    HeldClock clock;
    Review *review = new Review;
    SettingsView *settingsView = new SettingsView;
    MainWindow window;
};

} // namespace

class MainWindowTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { m_look.emplace(*qApp); }
    void init() { m_look->apply({}); }

    void noKeyIsHeardTwiceAndNothingIsNameless()
    {
        Fixture f(*m_look);
        f.review->list->setFocus();
        QCOMPARE(duplicateShortcuts(f.window), QStringList());
        QCOMPARE(namelessWidgets(f.window).join(QLatin1Char('\n')), QString());
    }

    void theFirstViewOpensWithTheFocusInItsFirstRegion()
    {
        Fixture f(*m_look);
        QVERIFY(QTest::qWaitForWindowActive(&f.window));
        QCOMPARE(f.window.currentView(), QStringLiteral("review"));
        QCOMPARE(QApplication::focusWidget(), f.review->list);
    }

    void ctrlAndANumberChangeTheViewAndComingBackKeepsThePlace()
    {
        Fixture f(*m_look);
        QVERIFY(QTest::qWaitForWindowActive(&f.window));
        f.review->note->setFocus();
        QSignalSpy changes(&f.window, &MainWindow::viewChanged);
        f.press(Qt::Key_Comma, Qt::ControlModifier);
        QCOMPARE(f.window.currentView(), QStringLiteral("settings"));
        QVERIFY(f.settingsView->isAncestorOf(QApplication::focusWidget()));
        f.press(Qt::Key_1, Qt::ControlModifier);
        QCOMPARE(QApplication::focusWidget(), f.review->note);
        QCOMPARE(changes.size(), 2);
    }

    void theHintBarFollowsTheFocus()
    {
        Fixture f(*m_look);
        QVERIFY(QTest::qWaitForWindowActive(&f.window));
        f.review->list->setFocus();
        QCOMPARE(f.window.hintBar().hints().first().word, QStringLiteral("accept"));
        f.press(Qt::Key_F6);
        QCOMPARE(QApplication::focusWidget(), f.review->note);
        QCOMPARE(f.window.hintBar().hints().size(), 1);
    }

    void f6GoesRoundAllRegionsOfTheWindow()
    {
        Fixture f(*m_look);
        QVERIFY(QTest::qWaitForWindowActive(&f.window));
        f.review->list->setFocus();
        QSet<QWidget *> stops;
        for (int i = 0; i < 4; ++i) {
            stops.insert(regionOf(QApplication::focusWidget()));
            f.press(Qt::Key_F6);
        }
        QCOMPARE(stops.size(), 4); // Rail, top bar, list, note.
        QCOMPARE(QApplication::focusWidget(), f.review->list);
    }

    void lockingHidesEverythingAndKeepsTheCaret()
    {
        Fixture f(*m_look);
        QVERIFY(QTest::qWaitForWindowActive(&f.window));
        f.review->note->setPlainText(QStringLiteral("Asked counsel by phone."));
        f.review->note->setFocus();
        QTextCursor caret = f.review->note->textCursor();
        caret.setPosition(6);
        caret.setPosition(13, QTextCursor::KeepAnchor);
        f.review->note->setTextCursor(caret);
        QSignalSpy asked(&f.window, &MainWindow::lockRequested);
        f.press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(asked.size(), 1);

        f.window.setDoor(MainWindow::Door::Locked);
        QVERIFY(!f.review->isVisible());
        QVERIFY(f.window.lockCover().isAncestorOf(QApplication::focusWidget()));
        f.press(Qt::Key_Comma, Qt::ControlModifier);
        QCOMPARE(f.window.currentView(), QStringLiteral("review"));
        for (const QLabel *label : f.window.lockCover().findChildren<QLabel *>())
            QVERIFY(!label->text().contains(QStringLiteral("A000")));

        f.window.setDoor(MainWindow::Door::Open);
        QCOMPARE(QApplication::focusWidget(), f.review->note);
        QCOMPARE(f.review->note->textCursor().selectedText(), QStringLiteral("counsel"));
    }

    void aDialogIsHiddenByTheLockAndComesBack()
    {
        Fixture f(*m_look);
        QDialog dialog(f.review);
        dialog.show();
        f.window.setDoor(MainWindow::Door::Locked);
        QVERIFY(!dialog.isVisible());
        f.window.setDoor(MainWindow::Door::Open);
        QVERIFY(dialog.isVisible());
    }

    void thePaletteDoesNotOutliveTheLock()
    {
        Fixture f(*m_look);
        QVERIFY(QTest::qWaitForWindowActive(&f.window));
        f.press(Qt::Key_K, Qt::ControlModifier);
        QVERIFY(f.window.palette().isOpen());
        f.window.setDoor(MainWindow::Door::Locked);
        f.window.setDoor(MainWindow::Door::Open);
        QVERIFY(!f.window.palette().isOpen());
        QCOMPARE(QApplication::focusWidget(), f.review->list);
    }

    void theLockCoverShowsTheTimeAtTheCourt()
    {
        Fixture f(*m_look);
        f.window.lockCover().setCourt(QStringLiteral("Newark Immigration Court"), QTimeZone("America/New_York"));
        QStringList words;
        for (const QLabel *label : f.window.lockCover().findChildren<QLabel *>())
            words.append(label->text());
        QVERIFY(words.contains(QStringLiteral("9:58 am")));
        QVERIFY(words.contains(QStringLiteral("Wednesday, December 9, 2026")));
    }

    void theQuestionMarkListsTheKeysOfTheFocusedRegion()
    {
        Fixture f(*m_look);
        QVERIFY(QTest::qWaitForWindowActive(&f.window));
        f.review->list->setFocus();
        f.press(Qt::Key_Question);
        auto *help = f.window.findChild<KeyHelp *>();
        QVERIFY(help->isOpen());
        f.press(Qt::Key_Escape);
        QCOMPARE(QApplication::focusWidget(), f.review->list);
        f.review->note->setFocus();
        f.press(Qt::Key_Question);
        QVERIFY2(!help->isOpen(), "in a text it is a question mark");
        QCOMPARE(f.review->note->toPlainText(), QStringLiteral("?"));
    }

    void lettersThatAreOffDoNothingAndTheHelpKeyIsF1()
    {
        Fixture f(*m_look);
        QVERIFY(QTest::qWaitForWindowActive(&f.window));
        f.review->list->setFocus();
        Appearance chosen = m_look->appearance();
        chosen.letters = LetterKeys::Off;
        emit f.settingsView->chosen(chosen);
        f.press(Qt::Key_A);
        QCOMPARE(f.review->accepted, 0);
        QCOMPARE(f.window.hintBar().hints().last().caps, QStringLiteral("F1"));
        chosen.letters = LetterKeys::On;
        emit f.settingsView->chosen(chosen);
        f.press(Qt::Key_A);
        QCOMPARE(f.review->accepted, 1);
    }

    void aThemeChosenIsKeptAndRebuildsNothing()
    {
        Fixture f(*m_look);
        const auto before = f.window.findChildren<QWidget *>();
        auto *box = f.settingsView->findChild<QComboBox *>();
        box->setCurrentIndex(box->findText(QStringLiteral("High contrast")));
        emit box->activated(box->currentIndex());
        QCOMPARE(m_look->theme(), Theme::HighContrast);
        QCOMPARE(loadAppearance(f.settings).theme, ThemeChoice::HighContrast);
        QCOMPARE(f.window.findChildren<QWidget *>(), before);
    }

    void aShortWindowTellsItsScreens()
    {
        Fixture f(*m_look);
        QSignalSpy changes(&f.window, &MainWindow::heightClassChanged);
        f.window.resize(1366, 768);
        QCOMPARE(f.window.heightClass(), Height::Short);
        f.window.resize(1366, 900);
        QCOMPARE(f.window.heightClass(), Height::Tall);
        QCOMPARE(changes.size(), 2);
    }

    void nothingOfTheTopBarIsCutOrOverlapsAtAnySize_data()
    {
        QTest::addColumn<int>("percent");
        for (const int percent : {90, 100, 150, 200})
            QTest::addRow("%d %%", percent) << percent;
    }
    void nothingOfTheTopBarIsCutOrOverlapsAtAnySize()
    {
        QFETCH(int, percent);
        m_look->apply({.textPercent = percent});
        Fixture f(*m_look);
        f.window.resize(1366, 768);
        f.window.topBar().setStanding({SyncStanding::Kind::Offline, QStringLiteral("9:42"), 0});
        f.window.setCase(QStringLiteral("review"), {"A000-118-907",
                                                    "Sample RESPONDENT",
                                                    "Individual hearing today",
                                                    {{"checkmark", "Whole record is on this computer", Tint::Quiet}}});
        QCoreApplication::processEvents();
        const auto *number = f.window.topBar().findChild<CaseBar *>()->findChild<QLabel *>();
        QVERIFY(number->width() >= number->sizeHint().width());
        QVERIFY(number->height() >= number->sizeHint().height());
        const auto *word = f.window.topBar().findChild<SyncWord *>();
        QVERIFY(word->width() >= word->sizeHint().width());
        QVERIFY(f.window.topBar().rect().contains(word->geometry()));
        const QList<QWidget *> parts = f.window.topBar().findChildren<QWidget *>(Qt::FindDirectChildrenOnly);
        for (const QWidget *one : parts) {
            for (const QWidget *other : parts)
                QVERIFY(one == other || one->isHidden() || other->isHidden() || one->isWindow() || other->isWindow() ||
                        !one->geometry().intersects(other->geometry()));
        }
    }

    void noticesTakeNoRoomWhenAllIsWell()
    {
        Fixture f(*m_look);
        QCoreApplication::processEvents();
        const int top = f.review->mapTo(&f.window, QPoint()).y();
        f.window.notices().put({"offline", NoticeLevel::Offline, "network-disconnect", "You are working offline.", {}});
        QTRY_VERIFY(f.review->mapTo(&f.window, QPoint()).y() > top + 30);
        f.window.notices().clear(QStringLiteral("offline"));
        QTRY_COMPARE(f.review->mapTo(&f.window, QPoint()).y(), top);
    }

private:
    std::optional<ApplicationLook> m_look;
};

QTEST_MAIN(MainWindowTest)
#include "main_window_test.moc"
