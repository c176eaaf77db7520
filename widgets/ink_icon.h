#pragma once

#include <QIcon>
#include <QStringList>

class QColor;
class QPainter;
class QRect;

namespace dais::widgets {

/// Makes Breeze the icon theme; outside a KDE session every icon of the theme would be missing. Call once at
/// start.
void useBreezeIcons();

/// A glyph that takes its ink from the palette when it is painted, so that it follows light, dark, high
/// contrast and disabled at once. One of our own few drawings (of what the theme lacks, or draws so that its
/// shape is lost), else from the theme; null when neither has the name.
[[nodiscard]] QIcon inkIcon(const QString &name);

/// Paints a glyph in one ink, centred in the rectangle and square, at the exact size and device ratio of the
/// painter.
void paintInk(QPainter &painter, const QRect &rect, const QString &name, const QColor &ink);

/// Paints an icon in one ink when it is one of ours, else as it is. For the style, where the palette is not
/// enough.
void paintIcon(QPainter &painter, const QRect &rect, const QIcon &icon, const QColor &ink);

/// Whether theme or drawings have a glyph of that name.
[[nodiscard]] bool hasInk(const QString &name);

/// The name of every icon that the workstation uses; a test counts how many are missing.
[[nodiscard]] QStringList usedIconNames();

} // namespace dais::widgets
