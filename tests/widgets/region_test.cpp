#include "tests/widgets/support.h"
#include "widgets/region.h"
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace dais::widgets;

namespace {

/// Two regions side by side: a list, and a panel with a note and a button.
struct Screen : QWidget {
    Screen()
    {
        auto *layout = new QHBoxLayout(this);
        layout->addWidget(list);
        layout->addWidget(panel);
        auto *inner = new QHBoxLayout(panel);
        inner->addWidget(note);
        inner->addWidget(button);
        markRegion(*list, QStringLiteral("Filings"));
        markRegion(*panel, QStringLiteral("Decision"));
    }
    QListWidget *list = new QListWidget;
    QWidget *panel = new QWidget;
    QLineEdit *note = new QLineEdit;
    QPushButton *button = new QPushButton(QStringLiteral("Accept"));
};

} // namespace

class RegionTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { m_look.emplace(*qApp); }

    void stepsGoInReadingOrderAndRound()
    {
        Screen screen;
        RegionFocus focus(screen);
        screen.show();
        QVERIFY(QTest::qWaitForWindowActive(&screen));
        screen.list->setFocus();
        QCOMPARE(focus.current(), screen.list);
        focus.step(RegionFocus::Direction::Next);
        QCOMPARE(QApplication::focusWidget(), screen.note);
        focus.step(RegionFocus::Direction::Next);
        QCOMPARE(QApplication::focusWidget(), screen.list);
        focus.step(RegionFocus::Direction::Previous);
        QCOMPARE(focus.current(), screen.panel);
    }

    void aRegionIsEnteredWhereItWasLeft()
    {
        Screen screen;
        RegionFocus focus(screen);
        screen.show();
        QVERIFY(QTest::qWaitForWindowActive(&screen));
        screen.button->setFocus();
        focus.step(RegionFocus::Direction::Next);
        focus.step(RegionFocus::Direction::Next);
        QCOMPARE(QApplication::focusWidget(), screen.button);
    }

    void aHiddenRegionIsNoStop()
    {
        Screen screen;
        RegionFocus focus(screen);
        screen.show();
        QVERIFY(QTest::qWaitForWindowActive(&screen));
        screen.list->setFocus();
        screen.panel->hide();
        QCOMPARE(regionsIn(screen), QList<QWidget *>{screen.list});
        focus.step(RegionFocus::Direction::Next);
        QCOMPARE(focus.current(), screen.list);
    }

    void whoListensHearsOnlyOfARealChange()
    {
        Screen screen;
        RegionFocus focus(screen);
        screen.show();
        QVERIFY(QTest::qWaitForWindowActive(&screen));
        screen.list->setFocus();
        QSignalSpy changes(&focus, &RegionFocus::regionChanged);
        screen.note->setFocus();
        screen.button->setFocus();
        QCOMPARE(changes.size(), 1);
    }

private:
    std::optional<ApplicationLook> m_look;
};

QTEST_MAIN(RegionTest)
#include "region_test.moc"
