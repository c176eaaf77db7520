#include "tests/widgets/support.h"
#include "widgets/court_style.h"
#include "widgets/metrics.h"
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollBar>
#include <QSpinBox>
#include <QTabBar>
#include <QTest>
#include <QTextEdit>
#include <QToolButton>
#include <QVBoxLayout>

using namespace dais::widgets;

namespace {

QImage drawn(QWidget &widget)
{
    return widget.grab().toImage().convertToFormat(QImage::Format_RGB32);
}

int countOf(const QImage &image, const QColor &colour)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixel(x, y) == colour.rgb();
    }
    return count;
}

} // namespace

class CourtStyleTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { m_look.emplace(*qApp); }
    void init() { m_look->apply({.theme = ThemeChoice::Light}); }

    void everyControlIsDrawnInEveryTheme_data() { themes(); }
    void everyControlIsDrawnInEveryTheme()
    {
        QFETCH(ThemeChoice, theme);
        m_look->apply({.theme = theme});
        const ColourTokens &t = tokensOf(m_look->theme());

        QPushButton primary(QStringLiteral("Accept"));
        primary.setDefault(true);
        QVERIFY(countOf(drawn(primary), t.accent) > 200);
        QPushButton plain(QStringLiteral("Reject"));
        QVERIFY(countOf(drawn(plain), t.strong) > 40);
        QLineEdit edit;
        QVERIFY(countOf(drawn(edit), t.strong) > 40);
        const QIcon clear = edit.style()->standardIcon(QStyle::SP_LineEditClearButton);
        QVERIFY2(countOf(clear.pixmap(22).toImage().convertToFormat(QImage::Format_RGB32), t.text) > 10,
                 "the sign that clears a field must not disappear");
        QTextEdit note;
        note.resize(100, 60);
        QVERIFY2(countOf(drawn(note), t.strong) > 100, "the frame of a text box must not disappear");
        QCheckBox box;
        QVERIFY2(countOf(drawn(box), t.strong) > 20, "nor may an unticked check box");
        box.setChecked(true);
        QVERIFY(countOf(drawn(box), t.accent) > 20);
        QComboBox combo;
        combo.addItem(QStringLiteral("Due first"));
        QVERIFY(countOf(drawn(combo), t.strong) > 40);
        QSpinBox spin;
        QVERIFY(countOf(drawn(spin), t.strong) > 40);
        QTabBar tabs;
        tabs.addTab(QStringLiteral("Mine"));
        tabs.addTab(QStringLiteral("Section"));
        QVERIFY2(countOf(drawn(tabs), t.accent) > 40, "the chosen tab has a line under it");
        QToolButton tool;
        tool.setText(QStringLiteral("Highlight"));
        tool.setCheckable(true);
        tool.setChecked(true);
        QVERIFY(countOf(drawn(tool), t.selBg) > 100);
    }

    void aChosenRowTakesTheRowColourAndSelectedTextAnother_data() { themes(); }
    void aChosenRowTakesTheRowColourAndSelectedTextAnother()
    {
        QFETCH(ThemeChoice, theme);
        m_look->apply({.theme = theme});
        const ColourTokens &t = tokensOf(m_look->theme());
        QListWidget list;
        list.addItem(QStringLiteral("Motion to continue"));
        list.setCurrentRow(0);
        list.resize(200, 60);
        const QImage image = drawn(list);
        QVERIFY(countOf(image, t.selBg) > 500);
        QVERIFY(countOf(image, t.selText) > 5);
        QCOMPARE(countOf(image, t.highlight) > 500, false);
    }

    void whatHasTheKeyboardHasARing_data() { themes(); }
    void whatHasTheKeyboardHasARing()
    {
        QFETCH(ThemeChoice, theme);
        m_look->apply({.theme = theme});
        const ColourTokens &t = tokensOf(m_look->theme());
        QWidget window;
        QVBoxLayout layout(&window);
        QPushButton button(QStringLiteral("Accept"));
        button.setDefault(true);
        QLineEdit edit;
        layout.addWidget(&button);
        layout.addWidget(&edit);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        edit.setFocus();
        QVERIFY(countOf(drawn(edit), t.focus) > 100);
        button.setFocus();
        QVERIFY(countOf(drawn(button), t.focus) > 100);
        QVERIFY2(countOf(drawn(button), t.onAccent) > 100, "a line parts the ring from the accent");
        QCOMPARE(countOf(drawn(edit), t.focus), 0);
    }

    void controlsGrowWithTheText()
    {
        QPushButton button(QStringLiteral("Accept"));
        QLineEdit edit;
        QCOMPARE(button.sizeHint().height(), scaled(32));
        QCOMPARE(edit.sizeHint().height(), scaled(32));
        const int before = button.sizeHint().height();
        m_look->apply({.theme = ThemeChoice::Light, .textPercent = 200});
        QCoreApplication::processEvents(); // Qt tells windows of a font in a posted event.
        QVERIFY(button.sizeHint().height() > before * 3 / 2);
        QVERIFY(edit.sizeHint().height() > before * 3 / 2);
        m_look->apply({.theme = ThemeChoice::Light, .textPercent = 100});
        QCoreApplication::processEvents();
        QCOMPARE(button.sizeHint().height(), before);
    }

    void aScrollBarHasNoArrowsAndAThumbOneCanHit()
    {
        QScrollBar bar(Qt::Vertical);
        bar.setRange(0, 100000);
        bar.setPageStep(10);
        bar.resize(13, 300);
        QStyleOptionSlider option;
        option.initFrom(&bar);
        option.orientation = Qt::Vertical;
        option.minimum = 0;
        option.maximum = bar.maximum();
        option.pageStep = 10;
        option.sliderPosition = bar.maximum();
        const auto part = [&](QStyle::SubControl control) {
            return bar.style()->subControlRect(QStyle::CC_ScrollBar, &option, control, &bar);
        };
        QCOMPARE(part(QStyle::SC_ScrollBarSlider), QRect(0, 264, 13, 36));
        QVERIFY(part(QStyle::SC_ScrollBarAddLine).isEmpty());
        QCOMPARE(part(QStyle::SC_ScrollBarGroove).height(), 300);
    }

    void mnemonicsAreUnderlinedOnlyWhileAltIsHeld()
    {
        QWidget window;
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QCOMPARE(window.style()->styleHint(QStyle::SH_UnderlineShortcut), 0);
        QTest::keyPress(&window, Qt::Key_Alt);
        QCOMPARE(window.style()->styleHint(QStyle::SH_UnderlineShortcut), 1);
        QTest::keyRelease(&window, Qt::Key_Alt);
        QCOMPARE(window.style()->styleHint(QStyle::SH_UnderlineShortcut), 0);
    }

private:
    void themes()
    {
        QTest::addColumn<ThemeChoice>("theme");
        QTest::newRow("light") << ThemeChoice::Light;
        QTest::newRow("dark") << ThemeChoice::Dark;
        QTest::newRow("high contrast") << ThemeChoice::HighContrast;
    }

    std::optional<ApplicationLook> m_look;
};

QTEST_MAIN(CourtStyleTest)
#include "court_style_test.moc"
