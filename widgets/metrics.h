#pragma once

#include <functional>
#include <QFont>

class QLabel;
class QWidget;

namespace dais::widgets {

/// The sizes of type that the workstation has; all follow the interface font, which the text size setting
/// moves.
enum class Type {
    Word,          ///< 8.5 pt: word boxes and key caps, the smallest allowed.
    WordStrong,    ///< 8.5 pt medium.
    Secondary,     ///< 9 pt.
    Body,          ///< 10 pt.
    BodyStrong,    ///< 10 pt semibold: row titles and section heads.
    DocumentTitle, ///< 11 pt semibold.
    Name,          ///< 11 pt: a name beside a title.
    Field,         ///< 13 pt: the palette's field.
    ScreenTitle,   ///< 13 pt semibold.
    Clock,         ///< 36 pt: the clock of a locked workstation, read across a room.
};

/// The interface font in that size.
[[nodiscard]] QFont fontOf(Type type);

/// The line height of the interface font at its body size, in device-independent pixels: 18 at 96 dpi and 100
/// % text.
[[nodiscard]] int unit();

/// A length that is written for 18-pixel lines, at the present size of text. Every height goes through here.
[[nodiscard]] int scaled(int lengthAt100Percent);

/// The five distances between things; they stay put when text grows.
namespace space {
inline constexpr int hair = 4;
inline constexpr int gap = 8;
inline constexpr int inner = 12;
inline constexpr int side = 16;
inline constexpr int wide = 24;
} // namespace space

/// Runs `apply` now and whenever the text size changes, for as long as the widget lives. Needs a
/// QApplication.
void followTextSize(QWidget &widget, const std::function<void()> &apply);

/// Sets the widget in a type and keeps it there when the text size changes.
void setType(QWidget &widget, Type type);

/// Gives the widget a fixed height (as in scaled()) and keeps it right when the text size changes.
void setHeightAt100Percent(QWidget &widget, int height);

/// A label in a type; muted words take the palette's second ink. The parent owns it.
enum class LabelInk { Text, Muted };
[[nodiscard]] QLabel *makeLabel(const QString &text, Type type, LabelInk ink, QWidget *parent);

} // namespace dais::widgets
