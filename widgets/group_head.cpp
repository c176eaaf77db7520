#include "widgets/group_head.h"

#include "widgets/metrics.h"

#include <QPainter>
#include <QStyleOptionViewItem>

namespace dais::widgets {

namespace {
constexpr int headHeight = 28;
}

void paintGroupHead(QPainter &painter, const QStyleOptionViewItem &option, const QString &words,
                    const ColourTokens &tokens)
{
    painter.fillRect(option.rect, tokens.window);
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), tokens.line);
    painter.setFont(fontOf(Type::BodyStrong));
    painter.setPen(tokens.muted);
    painter.drawText(option.rect.adjusted(space::side, 0, -space::side, 0), Qt::AlignVCenter | Qt::AlignLeft, words);
}

int groupHeadHeight()
{
    return scaled(headHeight);
}

} // namespace dais::widgets
