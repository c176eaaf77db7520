#include "widgets/style_parts.h"
#include "widgets/ink_icon.h"
#include "widgets/metrics.h"
#include <QPainter>
#include <QPainterPath>
#include <QStyle>
#include <QStyleOption>

namespace dais::widgets::parts {
namespace {

bool is(const QStyleOption &option, QStyle::StateFlag flag)
{
    return option.state.testFlag(flag);
}

/// The ring is for those who use the keyboard; a click on a button does not light it up.
bool showsRing(const QStyleOption &option)
{
    return is(option, QStyle::State_HasFocus);
}

} // namespace

void box(QPainter &painter, const QRectF &rect, const QColor &fill, const QColor &edge, qreal edgeWidth, qreal corner)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fill);
    painter.setPen(edge.alpha() == 0 ? QPen(Qt::NoPen) : QPen(edge, edgeWidth));
    const qreal half = edge.alpha() == 0 ? 0 : edgeWidth / 2;
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), corner, corner);
    painter.restore();
}

void ring(QPainter &painter, const QRectF &rect, const QColor &colour, qreal width, qreal corner)
{
    box(painter, rect, Qt::transparent, colour, width, corner);
}

void chevron(QPainter &painter, const QRectF &rect, Pointing pointing, const QColor &ink)
{
    const qreal half = std::min(rect.width(), rect.height()) / 2;
    const QPointF centre = rect.center();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(centre);
    painter.rotate(pointing == Pointing::Down ? 0 : pointing == Pointing::Up ? 180 : -90);
    painter.setPen(QPen(ink, 1.5, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    painter.drawPolyline(QPolygonF({QPointF(-half, -half / 2), QPointF(0, half / 2), QPointF(half, -half / 2)}));
    painter.restore();
}

void pushButtonPanel(QPainter &painter, const QStyleOptionButton &option, const ColourTokens &t)
{
    const bool enabled = is(option, QStyle::State_Enabled);
    const bool primary = option.features.testFlag(QStyleOptionButton::DefaultButton) && enabled;
    const bool pressed = is(option, QStyle::State_Sunken);
    const bool chosen = is(option, QStyle::State_On);
    const bool hovered = is(option, QStyle::State_MouseOver) && enabled;
    const QColor fill = primary   ? (hovered || pressed ? t.accentHover : t.accent)
                        : chosen  ? t.selBg
                        : pressed ? t.buttonPressed
                        : hovered ? t.buttonHover
                                  : t.button;
    const QColor edge = primary ? fill : enabled ? t.strong : t.line;
    if (option.features.testFlag(QStyleOptionButton::Flat) && !hovered && !pressed && !chosen && !showsRing(option))
        return;
    const QRectF rect = option.rect;
    box(painter, rect, fill, edge);
    if (!showsRing(option))
        return;
    ring(painter, rect, chosen ? t.focusOnSel : t.focus, t.focusWidth);
    if (primary) // The ring alone is 1.1 against the accent, so a line of the other ink parts them.
        ring(painter, rect.adjusted(t.focusWidth, t.focusWidth, -t.focusWidth, -t.focusWidth), t.onAccent, 1,
             radius - 1);
}

void pushButtonLabel(QPainter &painter, const QStyleOptionButton &option, const ColourTokens &t, const QStyle &style)
{
    const bool enabled = is(option, QStyle::State_Enabled);
    const bool primary = option.features.testFlag(QStyleOptionButton::DefaultButton) && enabled;
    const QColor ink = primary ? t.onAccent : is(option, QStyle::State_On) ? t.selText : enabled ? t.text : t.disabled;
    QRect words = option.rect;
    int flags = Qt::AlignCenter | Qt::TextShowMnemonic;
    if (!style.styleHint(QStyle::SH_UnderlineShortcut, &option))
        flags |= Qt::TextHideMnemonic;
    if (!option.icon.isNull()) {
        const int side = scaled(16);
        const int gap = option.text.isEmpty() ? 0 : space::gap;
        const int width = option.fontMetrics.size(Qt::TextShowMnemonic, option.text).width();
        const int left = words.x() + std::max(0, (words.width() - width - gap - side) / 2);
        paintIcon(painter, QRect(left, words.center().y() - side / 2, side, side), option.icon, ink);
        words.setLeft(left + side + gap);
        flags = (flags & ~Qt::AlignHorizontal_Mask) | Qt::AlignLeft;
    }
    painter.setPen(ink);
    painter.drawText(words, flags, option.text);
    if (option.features.testFlag(QStyleOptionButton::HasMenu))
        chevron(painter, QRectF(option.rect.right() - 18, option.rect.center().y() - 4, 9, 9), Pointing::Down, ink);
}

void toolButton(QPainter &painter, const QStyleOptionToolButton &option, const ColourTokens &t, const QStyle &style)
{
    const bool enabled = is(option, QStyle::State_Enabled);
    const bool chosen = is(option, QStyle::State_On);
    const bool hovered = enabled && is(option, QStyle::State_MouseOver);
    const QRectF rect = option.rect;
    if (chosen)
        box(painter, rect, t.selBg, t.accent);
    else if (is(option, QStyle::State_Sunken))
        box(painter, rect, t.buttonPressed, Qt::transparent);
    else if (hovered)
        box(painter, rect, t.buttonHover, Qt::transparent);
    if (showsRing(option))
        ring(painter, rect, chosen ? t.focusOnSel : t.focus, t.focusWidth);

    const QColor ink = !enabled ? t.disabled : chosen ? t.selText : t.text;
    const bool words = option.toolButtonStyle != Qt::ToolButtonIconOnly && !option.text.isEmpty();
    const bool glyph = option.toolButtonStyle != Qt::ToolButtonTextOnly && !option.icon.isNull();
    const int side = option.iconSize.width();
    QRect inner = option.rect.adjusted(6, 0, -6, 0);
    const bool opens = option.features.testFlag(QStyleOptionToolButton::HasMenu);
    if (opens)
        inner.setRight(inner.right() - 14);
    if (glyph) {
        const int left = words ? inner.x() : inner.center().x() - side / 2 + 1;
        paintIcon(painter, QRect(left, option.rect.center().y() - side / 2 + 1, side, side), option.icon, ink);
        inner.setLeft(left + side + 6);
    }
    painter.setPen(ink);
    painter.setFont(option.font);
    int flags = Qt::AlignVCenter | (glyph ? Qt::AlignLeft : Qt::AlignHCenter) | Qt::TextShowMnemonic;
    if (!style.styleHint(QStyle::SH_UnderlineShortcut, &option))
        flags |= Qt::TextHideMnemonic;
    if (words || !glyph)
        painter.drawText(inner, flags, option.text);
    if (opens)
        chevron(painter, QRectF(option.rect.right() - 16, option.rect.center().y() - 4, 9, 9), Pointing::Down, ink);
}

void tick(QPainter &painter, const QStyleOption &option, const ColourTokens &t)
{
    const bool enabled = is(option, QStyle::State_Enabled);
    const bool on = is(option, QStyle::State_On);
    const bool partly = is(option, QStyle::State_NoChange);
    const QRectF rect = option.rect;
    const QColor edge = !enabled ? t.disabled : on || partly ? t.accent : t.strong;
    const QColor fill = on || partly ? (enabled ? t.accent : t.disabled) : t.base;
    box(painter, rect, fill, edge, 1, 2);
    if (!on && !partly)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(enabled ? t.onAccent : t.base, rect.width() / 8, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    const auto at = [&](qreal x, qreal y) {
        return QPointF(rect.x() + rect.width() * x, rect.y() + rect.height() * y);
    };
    if (on)
        painter.drawPolyline(QPolygonF({at(0.25, 0.52), at(0.43, 0.70), at(0.76, 0.32)}));
    else
        painter.drawLine(at(0.28, 0.5), at(0.72, 0.5));
    painter.restore();
}

void radio(QPainter &painter, const QStyleOption &option, const ColourTokens &t)
{
    const bool enabled = is(option, QStyle::State_Enabled);
    const bool on = is(option, QStyle::State_On);
    const QRectF rect = option.rect;
    box(painter, rect, t.base, !enabled ? t.disabled : on ? t.accent : t.strong, on ? 2 : 1, rect.width() / 2);
    if (!on)
        return;
    const qreal inset = rect.width() * 0.28;
    box(painter, rect.adjusted(inset, inset, -inset, -inset), enabled ? t.accent : t.disabled, Qt::transparent, 0,
        rect.width() / 2);
}

void field(QPainter &painter, const QStyleOption &option, const ColourTokens &t)
{
    const bool enabled = is(option, QStyle::State_Enabled);
    const bool focused = showsRing(option);
    box(painter, option.rect, enabled ? t.base : t.window,
        focused   ? t.focus
        : enabled ? t.strong
                  : t.line,
        focused ? t.focusWidth : 1);
}

void comboBox(QPainter &painter, const QStyleOptionComboBox &option, const ColourTokens &t)
{
    const bool enabled = is(option, QStyle::State_Enabled);
    const bool focused = showsRing(option);
    const bool hovered = enabled && is(option, QStyle::State_MouseOver);
    const QColor fill = option.editable ? t.base : hovered ? t.buttonHover : t.button;
    box(painter, option.rect, fill, focused ? t.focus : enabled ? t.strong : t.line, focused ? t.focusWidth : 1);
    const qreal side = scaled(9);
    chevron(painter, QRectF(option.rect.right() - side - 10, option.rect.center().y() - side / 2, side, side),
            Pointing::Down, enabled ? t.text : t.disabled);
}

void spinBox(QPainter &painter, const QStyleOptionSpinBox &option, const ColourTokens &t, const QStyle &style,
             const QWidget *widget)
{
    field(painter, option, t);
    const bool canUp = option.stepEnabled.testFlag(QAbstractSpinBox::StepUpEnabled);
    const bool canDown = option.stepEnabled.testFlag(QAbstractSpinBox::StepDownEnabled);
    const QRectF up = style.subControlRect(QStyle::CC_SpinBox, &option, QStyle::SC_SpinBoxUp, widget);
    const QRectF down = style.subControlRect(QStyle::CC_SpinBox, &option, QStyle::SC_SpinBoxDown, widget);
    chevron(painter, QRectF(up.center() - QPointF(3.5, 3), QSizeF(7, 7)), Pointing::Up, canUp ? t.text : t.disabled);
    chevron(painter, QRectF(down.center() - QPointF(3.5, 4), QSizeF(7, 7)), Pointing::Down,
            canDown ? t.text : t.disabled);
}

} // namespace dais::widgets::parts
