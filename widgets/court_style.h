#pragma once

#include "widgets/colour_tokens.h"
#include <QProxyStyle>

namespace dais::widgets {

/// The one look of the workstation: Fusion underneath, our drawing on top, colours from the tokens. There is
/// no application style sheet, because that would go round this class. UI thread; QApplication owns it once
/// set. A primary button is one with QPushButton::setDefault(true); there is at most one in view.
class CourtStyle : public QProxyStyle {
    Q_OBJECT

public:
    explicit CourtStyle(Theme theme = Theme::Light);

    [[nodiscard]] const ColourTokens &tokens() const { return *m_tokens; }

    /// Takes other tokens; the caller then sets the palette, which repaints everything and rebuilds nothing.
    void setTheme(Theme theme) { m_tokens = &tokensOf(theme); }

    using QProxyStyle::polish;
    void polish(QApplication *application) override;
    void polish(QWidget *widget) override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *returned) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl subControl,
                         const QWidget *widget) const override;
    QIcon standardIcon(StandardPixmap which, const QStyleOption *option, const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                           const QWidget *widget) const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    const ColourTokens *m_tokens;
    bool m_altHeld = false; ///< Mnemonics are underlined only then.
};

} // namespace dais::widgets
