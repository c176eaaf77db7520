#include "widgets/colour_tokens.h"
#include "widgets/court_style.h"
#include <cmath>
#include <QWidget>

namespace dais::widgets {
namespace {

QColor rgb(QRgb value)
{
    return QColor::fromRgb(value);
}

ColourTokens lightTokens()
{
    return {.theme = Theme::Light,
            .window = rgb(0xF1F3F6),
            .base = rgb(0xFFFFFF),
            .alt = rgb(0xF7F8FA),
            .button = rgb(0xFAFBFC),
            .buttonHover = rgb(0xEDF1F5),
            .buttonPressed = rgb(0xDFE5EC),
            .text = rgb(0x1B1F24),
            .muted = rgb(0x515A64),
            .disabled = rgb(0x757C84),
            .line = rgb(0xD5DAE0),
            .strong = rgb(0x73787F),
            .accent = rgb(0x005EA2),
            .accentHover = rgb(0x0B4778),
            .onAccent = rgb(0xFFFFFF),
            .selBg = rgb(0xD4E5F5),
            .selText = rgb(0x12181F),
            .focus = rgb(0x0A4CC4),
            .focusOnSel = rgb(0x0A4CC4),
            .focusWidth = 2,
            .rail = rgb(0x14294A),
            .railText = rgb(0xFFFFFF),
            .railMuted = rgb(0xB9C7DC),
            .railSel = rgb(0x27446F),
            .railSelText = rgb(0xFFFFFF),
            .railBar = rgb(0xFFFFFF),
            .railFocus = rgb(0xFFFFFF),
            .desk = rgb(0xC9CFD6),
            .highlight = rgb(0x005EA2),
            .onHighlight = rgb(0xFFFFFF),
            .scrim = QColor(0x12, 0x18, 0x1F, 0x70),
            .ok = rgb(0x1B6B2F),
            .okBg = rgb(0xE4F3E6),
            .warn = rgb(0x7A4A00),
            .warnBg = rgb(0xFFF1D1),
            .bad = rgb(0xA3170F),
            .badBg = rgb(0xFCE6E3),
            .info = rgb(0x0B4778),
            .infoBg = rgb(0xE3EFFA),
            .custody = rgb(0x5B2E8C),
            .custodyBg = rgb(0xEFE7F7)};
}

ColourTokens darkTokens()
{
    return {.theme = Theme::Dark,
            .window = rgb(0x16191D),
            .base = rgb(0x1D2126),
            .alt = rgb(0x23282E),
            .button = rgb(0x2A3037),
            .buttonHover = rgb(0x343B43),
            .buttonPressed = rgb(0x3E4650),
            .text = rgb(0xE7EAEE),
            .muted = rgb(0xAEB6C0),
            .disabled = rgb(0x828A94),
            .line = rgb(0x383F48),
            .strong = rgb(0x868F9A),
            .accent = rgb(0x7DB8EA),
            .accentHover = rgb(0xA5CFF3),
            .onAccent = rgb(0x0A1826),
            .selBg = rgb(0x23415F),
            .selText = rgb(0xFFFFFF),
            .focus = rgb(0xA8D3F7),
            .focusOnSel = rgb(0xA8D3F7),
            .focusWidth = 2,
            .rail = rgb(0x0E1A2C),
            .railText = rgb(0xFFFFFF),
            .railMuted = rgb(0xA9B8CE),
            .railSel = rgb(0x27446F),
            .railSelText = rgb(0xFFFFFF),
            .railBar = rgb(0xFFFFFF),
            .railFocus = rgb(0xFFFFFF),
            .desk = rgb(0x0F1114),
            .highlight = rgb(0x7DB8EA),
            .onHighlight = rgb(0x0A1826),
            .scrim = QColor(0x00, 0x00, 0x00, 0x80),
            .ok = rgb(0x86D798),
            .okBg = rgb(0x18301F),
            .warn = rgb(0xF7C35B),
            .warnBg = rgb(0x382C10),
            .bad = rgb(0xFF9D8F),
            .badBg = rgb(0x431D1A),
            .info = rgb(0xA5CFF3),
            .infoBg = rgb(0x18324B),
            .custody = rgb(0xC9A9F0),
            .custodyBg = rgb(0x2F2440)};
}

ColourTokens highContrastTokens()
{
    const QColor black = rgb(0x000000);
    const QColor white = rgb(0xFFFFFF);
    const QColor yellow = rgb(0xFFFF00);
    const QColor cyan = rgb(0x1AEBFF);
    return {.theme = Theme::HighContrast,
            .window = black,
            .base = black,
            .alt = black,
            .button = black,
            .buttonHover = rgb(0x262626),
            .buttonPressed = rgb(0x404040),
            .text = white,
            .muted = white,
            .disabled = rgb(0x3FF23F),
            .line = white,
            .strong = white,
            .accent = yellow,
            .accentHover = rgb(0xFFFF99),
            .onAccent = black,
            .selBg = cyan,
            .selText = black,
            .focus = yellow,
            .focusOnSel = black,
            .focusWidth = 3,
            .rail = black,
            .railText = white,
            .railMuted = white,
            .railSel = cyan,
            .railSelText = black,
            .railBar = yellow,
            .railFocus = yellow,
            .desk = black,
            .highlight = yellow,
            .onHighlight = black,
            .scrim = QColor(0, 0, 0, 0),
            .ok = white,
            .okBg = black,
            .warn = white,
            .warnBg = black,
            .bad = white,
            .badBg = black,
            .info = white,
            .infoBg = black,
            .custody = white,
            .custodyBg = black};
}

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

/// Relative luminance of WCAG 2.1.
double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

void setGroup(QPalette &palette, QPalette::ColorGroup group, const ColourTokens &t)
{
    const bool off = group == QPalette::Disabled;
    const QColor &words = off ? t.disabled : t.text;
    palette.setColor(group, QPalette::Window, t.window);
    palette.setColor(group, QPalette::WindowText, words);
    palette.setColor(group, QPalette::Base, t.base);
    palette.setColor(group, QPalette::AlternateBase, t.alt);
    palette.setColor(group, QPalette::Text, words);
    palette.setColor(group, QPalette::PlaceholderText, off ? t.disabled : t.muted);
    palette.setColor(group, QPalette::Button, t.button);
    palette.setColor(group, QPalette::ButtonText, words);
    palette.setColor(group, QPalette::BrightText, t.bad);
    palette.setColor(group, QPalette::Highlight, t.highlight);
    palette.setColor(group, QPalette::HighlightedText, t.onHighlight);
    palette.setColor(group, QPalette::Link, t.accent);
    palette.setColor(group, QPalette::LinkVisited, t.accent);
    palette.setColor(group, QPalette::ToolTipBase, t.base);
    palette.setColor(group, QPalette::ToolTipText, t.text);
    palette.setColor(group, QPalette::Light, t.base);
    palette.setColor(group, QPalette::Midlight, t.alt);
    palette.setColor(group, QPalette::Mid, t.line);
    palette.setColor(group, QPalette::Dark, t.strong);
    palette.setColor(group, QPalette::Shadow, t.strong);
}

} // namespace

Ink ColourTokens::ink(Tint tint) const
{
    switch (tint) {
    case Tint::Plain:
        return {text, base, strong};
    case Tint::Quiet:
        return {muted, Qt::transparent, Qt::transparent};
    case Tint::Ok:
        return {ok, okBg, ok};
    case Tint::Warn:
        return {warn, warnBg, warn};
    case Tint::Bad:
        return {bad, badBg, bad};
    case Tint::Info:
        return {info, infoBg, info};
    case Tint::Custody:
        return {custody, custodyBg, custody};
    }
    Q_UNREACHABLE();
}

const ColourTokens &tokensOf(Theme theme)
{
    static const ColourTokens light = lightTokens();
    static const ColourTokens dark = darkTokens();
    static const ColourTokens highContrast = highContrastTokens();
    switch (theme) {
    case Theme::Light:
        return light;
    case Theme::Dark:
        return dark;
    case Theme::HighContrast:
        return highContrast;
    }
    Q_UNREACHABLE();
}

const ColourTokens &tokensFor(const QWidget *widget)
{
    const auto *style = widget ? qobject_cast<const CourtStyle *>(widget->style()) : nullptr;
    return style ? style->tokens() : tokensOf(Theme::Light);
}

QPalette paletteOf(const ColourTokens &tokens)
{
    QPalette palette;
    for (const auto group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled})
        setGroup(palette, group, tokens);
    return palette;
}

QColor paperColour(Paper paper)
{
    switch (paper) {
    case Paper::White:
        return rgb(0xFFFFFF);
    case Paper::Dim:
        return rgb(0xE9E6DF);
    case Paper::Night:
        return rgb(0x22262B);
    }
    Q_UNREACHABLE();
}

QColor printColour(Paper paper)
{
    return paper == Paper::Night ? rgb(0xDDE1E6) : rgb(0x1B1F24);
}

Ink markInk(MarkPen pen)
{
    const QColor print = rgb(0x1B1F24);
    switch (pen) {
    case MarkPen::Yellow:
        return {print, rgb(0xFFE48A), rgb(0x8A6D00)};
    case MarkPen::Blue:
        return {print, rgb(0xBCE3FF), rgb(0x0B5C8F)};
    case MarkPen::Rose:
        return {print, rgb(0xF3B4AE), rgb(0xA3382D)};
    case MarkPen::Green:
        return {print, rgb(0xBFE8C5), rgb(0x2B6B36)};
    case MarkPen::Violet:
        return {print, rgb(0xDCCBF2), rgb(0x5B2E8C)};
    case MarkPen::Orange:
        return {print, rgb(0xFFD0A1), rgb(0x8F4B00)};
    case MarkPen::Grey:
        return {print, rgb(0xD9DCE0), rgb(0x515A64)};
    }
    Q_UNREACHABLE();
}

double contrast(const QColor &one, const QColor &other)
{
    const auto [low, high] = std::minmax({luminance(one), luminance(other)}); // By value: of two it gives references.
    return (high + 0.05) / (low + 0.05);
}

Theme themeOfSystem(const QPalette &systemPalette)
{
    const QColor window = systemPalette.color(QPalette::Window);
    const QColor words = systemPalette.color(QPalette::WindowText);
    if (contrast(window, words) > 20.5 && window.lightnessF() < 0.05)
        return Theme::HighContrast;
    return window.lightnessF() < words.lightnessF() ? Theme::Dark : Theme::Light;
}

} // namespace dais::widgets
