#include "tests/widgets/support.h"
#include "widgets/metrics.h"
#include <QLabel>
#include <QTest>
#include <QVBoxLayout>

using namespace dais::widgets;

class AppearanceTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { m_look.emplace(*qApp); }

    void whatAPersonChoseComesBack()
    {
        dais::tests::MemorySettings settings;
        const Appearance chosen{.theme = ThemeChoice::HighContrast,
                                .textPercent = 150,
                                .paper = Paper::Dim,
                                .letters = LetterKeys::Off,
                                .hintBar = HintBarShown::No};
        saveAppearance(settings, chosen);
        QCOMPARE(loadAppearance(settings), chosen);
    }

    void aValueThatMakesNoSenseCountsAsNeverChosen()
    {
        dais::tests::MemorySettings settings;
        settings.setValue(QStringLiteral("look/theme"), QStringLiteral("purple"));
        settings.setValue(QStringLiteral("look/text_percent"), 4000);
        settings.setValue(QStringLiteral("look/paper"), 17);
        QCOMPARE(loadAppearance(settings), Appearance());
    }

    void theUnitIsTheLineHeightAndFollowsTheText()
    {
        m_look->apply({.textPercent = 100});
        const int usual = unit();
        QVERIFY(usual >= 17 && usual <= 20);
        QCOMPARE(scaled(0), 0);
        m_look->apply({.textPercent = 200});
        QVERIFY(unit() >= 2 * usual - 2 && unit() <= 2 * usual + 2);
        m_look->apply({.textPercent = 90});
        QVERIFY(unit() < usual);
    }

    void aLabelKeepsItsRankWhenTextGrows()
    {
        m_look->apply({.textPercent = 100});
        QWidget window;
        QVBoxLayout layout(&window);
        QLabel *title = makeLabel(QStringLiteral("Review"), Type::ScreenTitle, LabelInk::Text, &window);
        layout.addWidget(title);
        window.show();
        QCOMPARE(title->font().pointSizeF(), 13.0);
        m_look->apply({.textPercent = 150});
        QCOMPARE(title->font().pointSizeF(), 19.5);
    }

private:
    std::optional<ApplicationLook> m_look;
};

QTEST_MAIN(AppearanceTest)
#include "appearance_test.moc"
