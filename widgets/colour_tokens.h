#pragma once

#include <array>
#include <QColor>
#include <QPalette>

class QWidget;

namespace dais::widgets {

/// The three looks of the workstation.
enum class Theme { Light, Dark, HighContrast };

/// The paper that pages are shown on; a visible choice, because paper is never recoloured silently.
enum class Paper { White, Dim, Night };

/// What a thing says about itself by colour, after its word and its shape have said it.
enum class Tint { Plain, Quiet, Ok, Warn, Bad, Info, Custody };

/// The colours of the marker pens; each issue has one.
enum class MarkPen { Yellow, Blue, Rose, Green, Violet, Orange, Grey };

/// A word and what lies behind and around it.
struct Ink {
    QColor text;
    QColor fill;
    QColor edge;
};

/// Every colour of the workstation, by what it is for. Nothing else in the program may name a colour.
struct ColourTokens {
    Theme theme;
    QColor window;        ///< The frame around content.
    QColor base;          ///< Content.
    QColor alt;           ///< A raised or hovered row.
    QColor button;        ///< A push button at rest.
    QColor buttonHover;   ///< A push button under the pointer.
    QColor buttonPressed; ///< A push button held down.
    QColor text;          ///< Words.
    QColor muted;         ///< Words of the second rank; still readable.
    QColor disabled;      ///< What cannot be used now.
    QColor line;          ///< A divider; too faint to bound a control.
    QColor strong;        ///< The border of a control.
    QColor accent;        ///< The primary button, links, the chosen tab.
    QColor accentHover;   ///< The primary button under the pointer.
    QColor onAccent;      ///< Words on the accent.
    QColor selBg;         ///< A chosen row.
    QColor selText;       ///< Words on a chosen row.
    QColor focus;         ///< The ring around what has the keyboard.
    QColor focusOnSel;    ///< The same ring inside a chosen row.
    int focusWidth;       ///< Device-independent pixels.
    QColor rail;          ///< The bar of views.
    QColor railText;      ///< Words on it.
    QColor railMuted;     ///< Its keys and unchosen views.
    QColor railSel;       ///< The chosen view.
    QColor railSelText;   ///< Words on the chosen view.
    QColor railBar;       ///< The bar at the edge of the chosen view.
    QColor railFocus;     ///< The ring on the rail, where the blue one would vanish.
    QColor desk;          ///< Behind paper.
    QColor highlight;     ///< Selected text, unlike a chosen row.
    QColor onHighlight;   ///< Words within selected text.
    QColor scrim;         ///< Dims the window behind the palette; transparent in high contrast.
    QColor ok, okBg;
    QColor warn, warnBg;
    QColor bad, badBg;
    QColor info, infoBg;
    QColor custody, custodyBg;

    /// Words, fill and edge for a tint.
    [[nodiscard]] Ink ink(Tint tint) const;
};

/// The tokens of a theme; a table that lives as long as the program.
[[nodiscard]] const ColourTokens &tokensOf(Theme theme);

/// The tokens that a widget is drawn with: those of its style when that is CourtStyle, else the light ones.
[[nodiscard]] const ColourTokens &tokensFor(const QWidget *widget);

/// The palette that carries the tokens into every standard widget, all groups and roles set.
/// Muted words are QPalette::PlaceholderText, dividers QPalette::Mid, borders QPalette::Dark.
[[nodiscard]] QPalette paletteOf(const ColourTokens &tokens);

/// The colour of the paper.
[[nodiscard]] QColor paperColour(Paper paper);

/// The colour of print on that paper, for what we write on it ourselves.
[[nodiscard]] QColor printColour(Paper paper);

/// Fill and edge of a marker pen (`text` is the print that stays readable on the fill).
[[nodiscard]] Ink markInk(MarkPen pen);

/// Every pen, in the order of the issues.
inline constexpr std::array allMarkPens{MarkPen::Yellow, MarkPen::Blue,   MarkPen::Rose, MarkPen::Green,
                                        MarkPen::Violet, MarkPen::Orange, MarkPen::Grey};

/// The ratio of WCAG 2.1 between two opaque colours, 1 to 21.
[[nodiscard]] double contrast(const QColor &one, const QColor &other);

/// Whether the desktop's own colours are dark; ask before our palette is installed.
[[nodiscard]] Theme themeOfSystem(const QPalette &systemPalette);

} // namespace dais::widgets
