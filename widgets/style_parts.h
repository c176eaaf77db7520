#pragma once

#include "widgets/colour_tokens.h"
#include <QRectF>

class QPainter;
class QStyle;
class QStyleOption;
class QStyleOptionButton;
class QStyleOptionComboBox;
class QStyleOptionSlider;
class QStyleOptionSpinBox;
class QStyleOptionTab;
class QStyleOptionToolButton;
class QStyleOptionViewItem;

/// The pieces that CourtStyle draws, one function each.
namespace dais::widgets::parts {

inline constexpr qreal radius = 4;

/// Corner, border and fill of a box drawn on half pixels, so that lines stay crisp at every scale.
void box(QPainter &painter, const QRectF &rect, const QColor &fill, const QColor &edge, qreal edgeWidth = 1,
         qreal corner = radius);
/// The focus ring, just inside the rectangle.
void ring(QPainter &painter, const QRectF &rect, const QColor &colour, qreal width, qreal corner = radius);
/// A small "v" or ">" that points where things open.
enum class Pointing { Down, Up, Right };
void chevron(QPainter &painter, const QRectF &rect, Pointing pointing, const QColor &ink);

void pushButtonPanel(QPainter &painter, const QStyleOptionButton &option, const ColourTokens &tokens);
void pushButtonLabel(QPainter &painter, const QStyleOptionButton &option, const ColourTokens &tokens,
                     const QStyle &style);
void toolButton(QPainter &painter, const QStyleOptionToolButton &option, const ColourTokens &tokens,
                const QStyle &style);
void tick(QPainter &painter, const QStyleOption &option, const ColourTokens &tokens);
void radio(QPainter &painter, const QStyleOption &option, const ColourTokens &tokens);

void field(QPainter &painter, const QStyleOption &option, const ColourTokens &tokens);
void comboBox(QPainter &painter, const QStyleOptionComboBox &option, const ColourTokens &tokens);
void spinBox(QPainter &painter, const QStyleOptionSpinBox &option, const ColourTokens &tokens, const QStyle &style,
             const QWidget *widget);

void tabShape(QPainter &painter, const QStyleOptionTab &option, const ColourTokens &tokens);
void tabLabel(QPainter &painter, const QStyleOptionTab &option, const ColourTokens &tokens);
void scrollBar(QPainter &painter, const QStyleOptionSlider &option, const ColourTokens &tokens, const QStyle &style,
               const QWidget *widget);
void splitter(QPainter &painter, const QStyleOption &option, const ColourTokens &tokens);

/// Behind a row: selBg with the accent bar when chosen, the raised colour under the pointer.
enum class RowBar { Here, Elsewhere };
void rowPanel(QPainter &painter, const QStyleOption &option, const ColourTokens &tokens, RowBar bar);
/// The ring round a row that has the keyboard; within the chosen colour where the ring would else be lost.
enum class RowState { Plain, Chosen };
void rowRing(QPainter &painter, const QRect &rect, RowState state, const ColourTokens &tokens);
void branch(QPainter &painter, const QStyleOption &option, const ColourTokens &tokens);

} // namespace dais::widgets::parts
