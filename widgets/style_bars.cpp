// Tabs, scroll bars, splitters and rows: what frames content rather than being pressed.
#include "widgets/metrics.h"
#include "widgets/style_parts.h"
#include <QPainter>
#include <QStyle>
#include <QStyleOption>

namespace dais::widgets::parts {

void tabShape(QPainter &painter, const QStyleOptionTab &option, const ColourTokens &t)
{
    const QRect rect = option.rect;
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    if (!chosen && option.state.testFlag(QStyle::State_MouseOver))
        painter.fillRect(rect.adjusted(0, 0, 0, -1), t.alt);
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), t.line);
    if (chosen)
        painter.fillRect(QRect(rect.left(), rect.bottom() - 2, rect.width(), 3), t.accent);
}

void tabLabel(QPainter &painter, const QStyleOptionTab &option, const ColourTokens &t)
{
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    painter.save();
    QFont font = painter.font();
    font.setWeight(chosen ? QFont::DemiBold : QFont::Normal);
    painter.setFont(font);
    painter.setPen(!enabled ? t.disabled : chosen ? t.text : t.muted);
    painter.drawText(option.rect.adjusted(0, 0, 0, -3), Qt::AlignCenter | Qt::TextHideMnemonic, option.text);
    painter.restore();
    if (chosen && option.state.testFlag(QStyle::State_HasFocus))
        ring(painter, QRectF(option.rect).adjusted(2, 2, -2, -5), t.focus, t.focusWidth);
}

void scrollBar(QPainter &painter, const QStyleOptionSlider &option, const ColourTokens &t, const QStyle &style,
               const QWidget *widget)
{
    painter.fillRect(option.rect, t.window);
    if (option.maximum <= option.minimum)
        return;
    const QRectF slider = style.subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarSlider, widget);
    const bool held = option.activeSubControls.testFlag(QStyle::SC_ScrollBarSlider) &&
                      (option.state.testFlag(QStyle::State_MouseOver) || option.state.testFlag(QStyle::State_Sunken));
    const qreal side = held ? 2 : 4;
    const QRectF thumb = option.orientation == Qt::Vertical ? slider.adjusted(side, 2, -side + 1, -2)
                                                            : slider.adjusted(2, side, -2, -side + 1);
    box(painter, thumb, held ? t.muted : t.strong, Qt::transparent, 0, std::min(thumb.width(), thumb.height()) / 2);
}

void splitter(QPainter &painter, const QStyleOption &option, const ColourTokens &t)
{
    const bool upright = option.state.testFlag(QStyle::State_Horizontal);
    const QRect rect = option.rect;
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter.fillRect(rect, t.focus);
        return;
    }
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    painter.fillRect(rect, hovered ? t.strong : t.window);
    const QRect hair =
        upright ? QRect(rect.left(), rect.top(), 1, rect.height()) : QRect(rect.left(), rect.top(), rect.width(), 1);
    painter.fillRect(hair, t.line);
}

void rowPanel(QPainter &painter, const QStyleOption &option, const ColourTokens &t, RowBar bar)
{
    const QRect rect = option.rect;
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter.fillRect(rect, t.selBg);
        if (bar == RowBar::Here)
            painter.fillRect(QRect(rect.left(), rect.top(), 4, rect.height()), t.accent);
    } else if (option.state.testFlag(QStyle::State_MouseOver)) {
        painter.fillRect(rect, t.alt);
    }
}

void rowRing(QPainter &painter, const QRect &rect, RowState state, const ColourTokens &t)
{
    const bool chosen = state == RowState::Chosen;
    const bool within = chosen && t.theme == Theme::HighContrast; // A black ring shows only inside the cyan.
    const QRect frame = within ? rect.adjusted(6, 2, -2, -2) : rect;
    ring(painter, frame, chosen ? t.focusOnSel : t.focus, t.focusWidth, 3);
}

void branch(QPainter &painter, const QStyleOption &option, const ColourTokens &t)
{
    if (!option.state.testFlag(QStyle::State_Children))
        return;
    const bool open = option.state.testFlag(QStyle::State_Open);
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    const QRectF square(QRectF(option.rect).center() - QPointF(4, 4), QSizeF(8, 8));
    chevron(painter, square, open ? Pointing::Down : Pointing::Right, chosen ? t.selText : t.muted);
}

} // namespace dais::widgets::parts
