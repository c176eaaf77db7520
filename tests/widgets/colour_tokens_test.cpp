#include "widgets/colour_tokens.h"
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace dais::widgets;

namespace {

/// The smallest contrast of WCAG 2.1 AA.
constexpr double forText = 4.5;
constexpr double forSigns = 3.0;

struct Pair {
    const char *name;
    QColor front;
    QColor back;
    double least;
};

QList<Pair> pairsOf(const ColourTokens &t)
{
    const bool highContrast = t.theme == Theme::HighContrast;
    // Upon a chosen row in high contrast every word takes selText, because yellow on cyan is only 1.4.
    const auto onSelection = [&](const QColor &usual) { return highContrast ? t.selText : usual; };
    return {{"text on base", t.text, t.base, forText},
            {"text on window", t.text, t.window, forText},
            {"text on alt", t.text, t.alt, forText},
            {"text on button", t.text, t.button, forText},
            {"text on hovered button", t.text, t.buttonHover, forText},
            {"text on pressed button", t.text, t.buttonPressed, forText},
            {"muted on base", t.muted, t.base, forText},
            {"muted on window", t.muted, t.window, forText},
            {"muted on alt", t.muted, t.alt, forText},
            {"selText on selBg", t.selText, t.selBg, forText},
            {"accent on base", t.accent, t.base, forText},
            {"onAccent on accent", t.onAccent, t.accent, forText},
            {"onAccent on hovered accent", t.onAccent, t.accentHover, forText},
            {"onHighlight on highlight", t.onHighlight, t.highlight, forText},
            {"ok on okBg", t.ok, t.okBg, forText},
            {"warn on warnBg", t.warn, t.warnBg, forText},
            {"bad on badBg", t.bad, t.badBg, forText},
            {"info on infoBg", t.info, t.infoBg, forText},
            {"custody on custodyBg", t.custody, t.custodyBg, forText},
            {"ok on base", t.ok, t.base, forText},
            {"warn on base", t.warn, t.base, forText},
            {"bad on base", t.bad, t.base, forText},
            {"info on base", t.info, t.base, forText},
            {"bad on selBg", onSelection(t.bad), t.selBg, forText},
            {"accent on selBg", onSelection(t.accent), t.selBg, forText},
            {"railText on rail", t.railText, t.rail, forText},
            {"railMuted on rail", t.railMuted, t.rail, forText},
            {"railSelText on railSel", t.railSelText, t.railSel, forText},
            {"strong on base", t.strong, t.base, forSigns},
            {"strong on window", t.strong, t.window, forSigns},
            {"strong on selBg", onSelection(t.strong), t.selBg, forSigns},
            {"focus on base", t.focus, t.base, forSigns},
            {"focus on window", t.focus, t.window, forSigns},
            {"focus on desk", t.focus, t.desk, forSigns},
            {"focusOnSel on selBg", t.focusOnSel, t.selBg, forSigns},
            {"railFocus on rail", t.railFocus, t.rail, forSigns},
            {"disabled on base", t.disabled, t.base, forSigns},
            {"onAccent line in a focused primary button", t.onAccent, t.accent, forSigns}};
}

} // namespace

class ColourTokensTest : public QObject {
    Q_OBJECT
private slots:
    void everyPairThatIsDrawnCanBeRead_data()
    {
        QTest::addColumn<QColor>("front");
        QTest::addColumn<QColor>("back");
        QTest::addColumn<double>("least");
        const std::pair<Theme, const char *> themes[] = {
            {Theme::Light, "light"}, {Theme::Dark, "dark"}, {Theme::HighContrast, "high contrast"}};
        for (const auto &[theme, name] : themes) {
            for (const Pair &pair : pairsOf(tokensOf(theme)))
                QTest::addRow("%s: %s", name, pair.name) << pair.front << pair.back << pair.least;
        }
    }
    void everyPairThatIsDrawnCanBeRead()
    {
        QFETCH(QColor, front);
        QFETCH(QColor, back);
        QFETCH(double, least);
        const double found = contrast(front, back);
        QVERIFY2(found >= least, qPrintable(QStringLiteral("%1, needs %2").arg(found).arg(least)));
    }

    void contrastIsThatOfTheStandard()
    {
        QCOMPARE(qRound(contrast(Qt::black, Qt::white) * 10), 210);
        QCOMPARE(qRound(contrast(tokensOf(Theme::Light).text, Qt::white) * 10), 166);
        QCOMPARE(contrast(Qt::white, Qt::white), 1.0);
    }

    void printStaysReadableUnderEveryPen()
    {
        for (const MarkPen pen : allMarkPens) {
            const Ink ink = markInk(pen);
            QVERIFY(contrast(ink.text, ink.fill) >= 9);
            QVERIFY(contrast(ink.edge, paperColour(Paper::White)) >= forText);
        }
        for (const Paper paper : {Paper::White, Paper::Dim, Paper::Night})
            QVERIFY(contrast(printColour(paper), paperColour(paper)) >= 10);
    }

    void thePaletteSaysDisabledInEveryRoleThatHoldsWords()
    {
        for (const Theme theme : {Theme::Light, Theme::Dark, Theme::HighContrast}) {
            const QPalette palette = paletteOf(tokensOf(theme));
            for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
                QCOMPARE(palette.color(QPalette::Disabled, role), tokensOf(theme).disabled);
                QCOMPARE(palette.color(QPalette::Inactive, role), tokensOf(theme).text);
            }
        }
    }

    void theDesktopsOwnLookIsRecognised()
    {
        QCOMPARE(themeOfSystem(paletteOf(tokensOf(Theme::Light))), Theme::Light);
        QCOMPARE(themeOfSystem(paletteOf(tokensOf(Theme::Dark))), Theme::Dark);
        QCOMPARE(themeOfSystem(paletteOf(tokensOf(Theme::HighContrast))), Theme::HighContrast);
    }

    void nothingElseNamesAColour()
    {
        const QRegularExpression names(QStringLiteral(
            "QColor\\((?!\\)|Qt::transparent)|QColor\\{[^}]|QColor::fromR|\\bqRgba?\\(|\"#[0-9A-Fa-f]{3,8}\"|"
            "Qt::(black|white|red|green|blue|cyan|magenta|yellow|gray|dark\\w+|light\\w+)\\b|setStyleSheet"));
        QDirIterator files(QStringLiteral(DAIS_SOURCE_DIR "/widgets"), {QStringLiteral("*.h"), QStringLiteral("*.cpp")},
                           QDir::Files);
        int read = 0;
        while (files.hasNext()) {
            QFile file(files.next());
            if (files.fileName().startsWith(QStringLiteral("colour_tokens")))
                continue;
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString text = QString::fromUtf8(file.readAll());
            const auto found = names.match(text);
            QVERIFY2(!found.hasMatch(), qPrintable(files.fileName() + QStringLiteral(": ") + found.captured()));
            ++read;
        }
        QVERIFY(read > 5);
    }
};

QTEST_MAIN(ColourTokensTest)
#include "colour_tokens_test.moc"
