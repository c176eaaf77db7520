#include "widgets/command_row_delegate.h"
#include "widgets/command_model.h"
#include "widgets/ink_icon.h"
#include "widgets/key_cap.h"
#include "widgets/metrics.h"
#include "widgets/style_parts.h"
#include <QPainter>

namespace dais::widgets {
namespace {

constexpr int rowHeight = 38;
constexpr int headHeight = 30;

void paintHead(QPainter &painter, const QRect &rect, const QString &text, const ColourTokens &tokens)
{
    QFont font = fontOf(Type::Secondary);
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(tokens.muted);
    painter.drawText(rect.adjusted(space::side, 6, -space::side, 0), Qt::AlignVCenter | Qt::AlignLeft, text);
}

} // namespace

void CommandRowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const ColourTokens &t = tokensFor(option.widget);
    const QString title = index.data(Qt::DisplayRole).toString();
    painter->save();
    if (index.data(CommandModel::IsHeadRole).toBool()) {
        paintHead(*painter, option.rect, title, t);
        return painter->restore();
    }
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    parts::rowPanel(*painter, option, t, parts::RowBar::Here);

    QRect room = option.rect.adjusted(space::side + 2, 0, -space::side, 0);
    const int icon = scaled(16);
    paintInk(*painter, QRect(room.x(), room.center().y() - icon / 2, icon, icon),
             index.data(CommandModel::IconRole).toString(), chosen ? t.selText : t.text);
    room.setLeft(room.left() + icon + space::inner);

    if (const QString keys = index.data(CommandModel::KeysRole).toString(); !keys.isEmpty()) {
        const int width = keyCapSize(keys).width();
        paintKeyCap(*painter, QRect(room.right() - width, room.y(), width, room.height()), keys, t,
                    chosen ? CapOn::ChosenRow : CapOn::Frame);
        room.setRight(room.right() - width - space::inner);
    }
    painter->setFont(fontOf(Type::Body));
    painter->setPen(chosen ? t.selText : t.text);
    const QString shown = painter->fontMetrics().elidedText(title, Qt::ElideRight, room.width());
    painter->drawText(room, Qt::AlignVCenter | Qt::AlignLeft, shown);
    room.setLeft(room.left() + painter->fontMetrics().horizontalAdvance(shown) + space::inner);

    painter->setFont(fontOf(Type::Secondary));
    painter->setPen(chosen ? t.selText : t.muted);
    painter->drawText(room, Qt::AlignVCenter | Qt::AlignLeft,
                      painter->fontMetrics().elidedText(index.data(CommandModel::DetailRole).toString(), Qt::ElideRight,
                                                        std::max(0, room.width())));
    painter->restore();
}

QSize CommandRowDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return {200, scaled(index.data(CommandModel::IsHeadRole).toBool() ? headHeight : rowHeight)};
}

} // namespace dais::widgets
