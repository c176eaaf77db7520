#include "tests/widgets/support.h"
#include "widgets/command_palette.h"
#include "widgets/key_action.h"
#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QTest>
#include <QVBoxLayout>

using namespace dais::widgets;

namespace {

/// Knows one case by number or name.
class OneCase : public CommandSearch {
public:
    QList<CommandRow> find(const QString &text, int) override
    {
        if (text.isEmpty() || !QStringLiteral("A000-118-907 SAMPLE").contains(text, Qt::CaseInsensitive))
            return {};
        return {{"Cases", "im-user", "A000-118-907", "Sample", {}, [this](OpenIn where) { opened.append(where); }}};
    }
    QList<OpenIn> opened;
};

/// A window with a list that can accept, and a palette over it.
struct Window : QWidget {
    Window()
    {
        auto *layout = new QVBoxLayout(this);
        layout->addWidget(list);
        addKeyAction(*list, {.text = "Accept filing", .keys = {Qt::Key_A}}, [this] { ++accepted; });
        addKeyAction(*list, {.text = "&Reject filing...", .keys = {Qt::Key_R}});
        addWindowAction(*this, {.text = "Lock", .keys = {Qt::CTRL | Qt::SHIFT | Qt::Key_L}});
        resize(1000, 700);
        show();
        palette = new CommandPalette(*this);
        palette->setSearch(&cases);
    }
    QStringList titles() const
    {
        const auto *view = palette->findChild<QListView *>();
        QStringList all;
        for (int row = 0; row < view->model()->rowCount(); ++row)
            all.append(view->model()->index(row, 0).data().toString());
        return all;
    }
    QLineEdit *field() const { return palette->findChild<QLineEdit *>(); }

    QListWidget *list = new QListWidget;
    OneCase cases;
    CommandPalette *palette;
    int accepted = 0;
};

} // namespace

class CommandPaletteTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { m_look.emplace(*qApp); }

    void typingNarrowsTheCommands()
    {
        Window window;
        QVERIFY(QTest::qWaitForWindowActive(&window));
        window.palette->openWith();
        QCOMPARE(window.titles(), (QStringList{"Commands", "Accept filing", "Reject filing", "Lock"}));
        QTest::keyClicks(window.field(), QStringLiteral("fil rej"));
        QCOMPARE(window.titles(), (QStringList{"Commands", "Reject filing"}));
        window.field()->setText(QStringLiteral("ctrl+shift+l"));
        QCOMPARE(window.titles(), (QStringList{"Commands", "Lock"}));
        window.field()->setText(QStringLiteral("nothing of the kind"));
        QCOMPARE(window.titles(), QStringList());
    }

    void casesComeBeforeCommandsEachUnderItsHeading()
    {
        Window window;
        window.palette->openWith(QStringLiteral("a"));
        QCOMPARE(window.titles().first(2), (QStringList{"Cases", "A000-118-907"}));
        QVERIFY(window.titles().contains(QStringLiteral("Accept filing")));
    }

    void enterDoesTheChosenOneAndTheFocusGoesBack()
    {
        Window window;
        QVERIFY(QTest::qWaitForWindowActive(&window));
        window.list->setFocus();
        window.palette->openWith(QStringLiteral("accept"));
        QCOMPARE(QApplication::focusWidget(), window.field());
        QTest::keyClick(window.field(), Qt::Key_Return);
        QCOMPARE(window.accepted, 1);
        QVERIFY(!window.palette->isOpen());
        QCOMPARE(QApplication::focusWidget(), window.list);
    }

    void ctrlEnterOpensInTheOtherPane()
    {
        Window window;
        QVERIFY(QTest::qWaitForWindowActive(&window));
        window.palette->openWith(QStringLiteral("118"));
        QTest::keyClick(window.field(), Qt::Key_Enter, Qt::ControlModifier);
        QCOMPARE(window.cases.opened, QList<OpenIn>{OpenIn::OtherPane});
    }

    void arrowsPassOverHeadings()
    {
        Window window;
        QVERIFY(QTest::qWaitForWindowActive(&window));
        window.palette->openWith(QStringLiteral("a"));
        const auto *view = window.palette->findChild<QListView *>();
        QCOMPARE(view->currentIndex().data().toString(), QStringLiteral("A000-118-907"));
        QTest::keyClick(window.field(), Qt::Key_Down);
        QCOMPARE(view->currentIndex().data().toString(), QStringLiteral("Accept filing"));
        QTest::keyClick(window.field(), Qt::Key_Up);
        QTest::keyClick(window.field(), Qt::Key_Up);
        QCOMPARE(view->currentIndex().data().toString(), QStringLiteral("A000-118-907"));
    }

    void escGoesBackAndDoesNothing()
    {
        Window window;
        QVERIFY(QTest::qWaitForWindowActive(&window));
        window.list->setFocus();
        window.palette->openWith(QStringLiteral("accept"));
        QTest::keyClick(window.field(), Qt::Key_Escape);
        QVERIFY(!window.palette->isOpen());
        QCOMPARE(window.accepted, 0);
        QCOMPARE(QApplication::focusWidget(), window.list);
    }

    void tabStaysWithinThePalette()
    {
        Window window;
        QVERIFY(QTest::qWaitForWindowActive(&window));
        window.palette->openWith();
        QTest::keyClick(window.field(), Qt::Key_Tab);
        QVERIFY(window.palette->isAncestorOf(QApplication::focusWidget()));
    }

    void theModelKeepsTheRulesOfModels()
    {
        CommandModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRows(
            {{"Cases", {}, "A000-118-907", "Sample", {}, {}}, {"Commands", {}, "Lock", {}, "Ctrl+Shift+L", {}}});
        QCOMPARE(model.rowCount(), 4);
        QVERIFY(!model.flags(model.index(0)).testFlag(Qt::ItemIsSelectable));
        QCOMPARE(model.index(3).data(Qt::AccessibleTextRole).toString(), QStringLiteral("Lock, Ctrl+Shift+L"));
        model.setRows({});
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(!model.choosable(0, 1).isValid());
    }

private:
    std::optional<ApplicationLook> m_look;
};

QTEST_MAIN(CommandPaletteTest)
#include "command_palette_test.moc"
