#include "tests/widgets/support.h"
#include "widgets/key_action.h"
#include <QComboBox>
#include <QListWidget>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace dais::widgets;

class KeyActionTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { m_look.emplace(*qApp); }

    void aLetterActsOnlyWhileItsRegionHasTheFocus()
    {
        QWidget window;
        QVBoxLayout layout(&window);
        QListWidget list;
        QComboBox sort;
        layout.addWidget(&list);
        layout.addWidget(&sort);
        int accepted = 0;
        addKeyAction(list, {.text = QStringLiteral("Accept filing"), .keys = {Qt::Key_A}}, [&] { ++accepted; });
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));

        sort.setFocus();
        QTest::keyClick(&sort, Qt::Key_A);
        QCOMPARE(accepted, 0);
        list.setFocus();
        QTest::keyClick(&list, Qt::Key_A);
        QCOMPARE(accepted, 1);
    }

    void hintsComeInTheOrderOfTheActionsAndSkipWhatCannotBeDone()
    {
        QWidget region;
        addKeyAction(region, {.text = QStringLiteral("Next"),
                              .keys = {Qt::Key_J},
                              .hint = QStringLiteral("next, previous"),
                              .caps = QStringLiteral("J/K")});
        addKeyAction(region, {.text = QStringLiteral("Previous"), .keys = {Qt::Key_K}});
        QAction *accept = addKeyAction(
            region, {.text = QStringLiteral("Accept"), .keys = {Qt::Key_A}, .hint = QStringLiteral("accept")});
        QCOMPARE(hintsOf(region).size(), 2);
        QCOMPARE(hintsOf(region)[0].caps, QStringLiteral("J/K"));
        QCOMPARE(hintsOf(region)[1].caps, QStringLiteral("A"));
        accept->setEnabled(false);
        QCOMPARE(hintsOf(region).size(), 1);
    }

    void lettersCanBeTurnedOffAndComeBack()
    {
        QWidget region;
        QAction *accept = addKeyAction(region, {.text = QStringLiteral("Accept"), .keys = {Qt::Key_A}});
        QAction *help = addKeyAction(region, {.text = QStringLiteral("Help"), .keys = {Qt::Key_F1, Qt::Key_Question}});
        QAction *open = addKeyAction(region, {.text = QStringLiteral("Open"), .keys = {Qt::Key_Return, Qt::Key_Space}});
        setLetterKeys(region, LetterKeys::Off);
        setLetterKeys(region, LetterKeys::Off);
        QVERIFY(accept->shortcuts().isEmpty());
        QCOMPARE(help->shortcuts(), QList<QKeySequence>{Qt::Key_F1});
        QCOMPARE(open->shortcuts().size(), 2);
        setLetterKeys(region, LetterKeys::On);
        QCOMPARE(accept->shortcuts(), QList<QKeySequence>{Qt::Key_A});
        QCOMPARE(help->shortcuts().size(), 2);
    }

    void aButtonShowsItsKey()
    {
        QCOMPARE(textWithKey(QStringLiteral("Accept"), Qt::Key_A), QStringLiteral("Accept  (A)"));
        QCOMPARE(textWithKey(QStringLiteral("Accept"), {}), QStringLiteral("Accept"));
    }

    void thePaletteReadsAnActionWithoutItsMarks()
    {
        QAction action(QStringLiteral("&Forward to judge..."));
        QCOMPARE(plainText(action), QStringLiteral("Forward to judge"));
    }

private:
    std::optional<ApplicationLook> m_look;
};

QTEST_MAIN(KeyActionTest)
#include "key_action_test.moc"
