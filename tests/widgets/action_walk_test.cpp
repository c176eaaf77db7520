#include "tests/widgets/support.h"
#include "widgets/action_walk.h"
#include "widgets/key_action.h"
#include <QLineEdit>
#include <QListWidget>
#include <QStackedWidget>
#include <QTest>
#include <QVBoxLayout>

using namespace dais::widgets;

class ActionWalkTest : public QObject {
    Q_OBJECT
private slots:
    void theSameKeyInWindowAndRegionIsFound()
    {
        QWidget window;
        auto *list = new QListWidget(&window);
        addWindowAction(window, {.text = QStringLiteral("Lock"), .keys = {Qt::CTRL | Qt::Key_L}});
        addKeyAction(*list, {.text = QStringLiteral("Cite"), .keys = {Qt::CTRL | Qt::Key_L}});
        QCOMPARE(duplicateShortcuts(window).size(), 1);
        QVERIFY(duplicateShortcuts(window).first().contains(QStringLiteral("Ctrl+L")));
    }

    void twoRegionsSideBySideMayShareAKey()
    {
        QWidget window;
        auto *one = new QListWidget(&window);
        auto *other = new QListWidget(&window);
        addKeyAction(*one, {.text = QStringLiteral("Note"), .keys = {Qt::Key_N}});
        addKeyAction(*other, {.text = QStringLiteral("Note"), .keys = {Qt::Key_N}});
        QCOMPARE(duplicateShortcuts(window), QStringList());
    }

    void aRegionWithinARegionMayNot()
    {
        QWidget window;
        auto *outer = new QWidget(&window);
        auto *inner = new QListWidget(outer);
        addKeyAction(*outer, {.text = QStringLiteral("Next"), .keys = {Qt::Key_P}});
        addKeyAction(*inner, {.text = QStringLiteral("Print"), .keys = {Qt::Key_P}});
        QCOMPARE(duplicateShortcuts(window).size(), 1);
    }

    void pagesOfOneStackMay()
    {
        QStackedWidget stack;
        for (int i = 0; i < 2; ++i) {
            auto *page = new QWidget;
            stack.addWidget(page);
            addWindowAction(*page, {.text = QStringLiteral("Panel"), .keys = {Qt::Key_F9}});
        }
        QCOMPARE(duplicateShortcuts(stack), QStringList());
    }

    void aFieldWithOnlyAPlaceholderIsNameless()
    {
        QWidget window;
        auto *field = new QLineEdit(&window);
        field->setPlaceholderText(QStringLiteral("Filter this list"));
        QCOMPARE(namelessWidgets(window).size(), 1);
        field->setAccessibleName(QStringLiteral("Filter this list"));
        QCOMPARE(namelessWidgets(window), QStringList());
    }
};

QTEST_MAIN(ActionWalkTest)
#include "action_walk_test.moc"
