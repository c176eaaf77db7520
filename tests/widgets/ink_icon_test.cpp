#include "tests/widgets/support.h"
#include "widgets/ink_icon.h"
#include <QPainter>
#include <QTest>

using namespace dais::widgets;

namespace {

/// The colours of every opaque pixel.
QSet<QRgb> inksIn(const QImage &image)
{
    QSet<QRgb> inks;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (qAlpha(image.pixel(x, y)) == 255)
                inks.insert(image.pixel(x, y));
        }
    }
    return inks;
}

/// Thin glyphs may have no opaque pixel at all.
bool isBlank(const QImage &image)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (qAlpha(image.pixel(x, y)) > 60)
                return false;
        }
    }
    return true;
}

} // namespace

class InkIconTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { m_look.emplace(*qApp); }

    void noIconThatWeUseIsMissing()
    {
        QStringList missing;
        for (const QString &name : usedIconNames()) {
            if (inkIcon(name).isNull() || isBlank(inkIcon(name).pixmap(22, 22).toImage()))
                missing.append(name);
        }
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(QLatin1Char(' '))));
        QVERIFY(usedIconNames().size() > 40);
    }

    void anUnknownNameIsANullIconNotABlankOne()
    {
        QVERIFY(inkIcon(QStringLiteral("no-such-glyph")).isNull());
        QVERIFY(inkIcon({}).isNull());
    }

    void theInkFollowsThePaletteWithoutANewIcon()
    {
        const QIcon icon = inkIcon(QStringLiteral("checkmark"));
        for (const ThemeChoice theme : {ThemeChoice::Light, ThemeChoice::Dark, ThemeChoice::HighContrast}) {
            m_look->apply({.theme = theme});
            const ColourTokens &tokens = tokensOf(m_look->theme());
            const QImage image = icon.pixmap(22, 22).toImage();
            QCOMPARE(inksIn(image), QSet<QRgb>{tokens.text.rgb()});
            QCOMPARE(qAlpha(image.pixel(0, 0)), 0);
            QCOMPARE(inksIn(icon.pixmap(22, 22, QIcon::Disabled).toImage()), QSet<QRgb>{tokens.disabled.rgb()});
        }
    }

    void aGlyphIsDrawnAtTheExactSizeAndRatioOfThePainter()
    {
        QImage image(33, 33, QImage::Format_ARGB32_Premultiplied);
        image.setDevicePixelRatio(1.5);
        image.fill(Qt::transparent);
        {
            QPainter painter(&image);
            paintInk(painter, QRect(0, 0, 22, 22), QStringLiteral("dais-fit-page"), Qt::red);
        }
        QVERIFY(inksIn(image).contains(QColor(Qt::red).rgb()));
    }

private:
    std::optional<ApplicationLook> m_look;
};

QTEST_MAIN(InkIconTest)
#include "ink_icon_test.moc"
