#include "widgets/review_row_delegate.h"

#include "widgets/group_head.h"
#include "widgets/metrics.h"
#include "widgets/review_list_model.h"
#include "widgets/style_parts.h"

#include <QPainter>

namespace dais::widgets {

using models::ReviewQueueModel;

namespace {

/// Title at the left, cut when it must be; why the line stands here at the right, never cut.
void paintTitleLine(QPainter &painter, const QRect &line, const store::QueueRow &row, const ReviewListModel &model,
                    const ColourTokens &tokens, bool chosen)
{
    const PlacedBecause because = placedBecause(row, model.time());
    const bool pressing = because.weight == PlacedBecause::Weight::LegalTimeToday;
    QFont becauseFont = fontOf(Type::Secondary);
    if (pressing)
        becauseFont.setWeight(QFont::DemiBold);
    painter.setFont(becauseFont);
    const QColor plain = chosen ? tokens.selText : tokens.muted;
    const bool redReads = !chosen || tokens.theme != Theme::HighContrast;
    painter.setPen(pressing && redReads ? tokens.bad : plain);
    painter.drawText(line, Qt::AlignVCenter | Qt::AlignRight, because.text);
    const int taken = painter.fontMetrics().horizontalAdvance(because.text) + space::inner;

    painter.setFont(fontOf(model.wasOpened(row.id) ? Type::Body : Type::BodyStrong));
    painter.setPen(chosen ? tokens.selText : tokens.text);
    const QRect room = line.adjusted(0, 0, -taken, 0);
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(titleOf(row), Qt::ElideRight, room.width()));
}

void paintFactsLine(QPainter &painter, const QRect &line, const store::QueueRow &row, const ColourTokens &tokens,
                    bool chosen)
{
    int taken = 0;
    if (const WordBox box = wordBoxOf(row); !box.text.isEmpty()) {
        const int width = wordBoxSize(box).width();
        paintWordBox(painter,
                     QRect(line.right() - width + 1, line.top() - space::hair, width, line.height() + 2 * space::hair),
                     box, tokens);
        taken = width + space::gap;
    }
    painter.setFont(fontOf(Type::Secondary));
    painter.setPen(chosen ? tokens.selText : tokens.muted);
    const QRect room = line.adjusted(0, 0, -taken, 0);
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(secondLineOf(row), Qt::ElideRight, room.width()));
}

/// A ticked line's sign in its left margin: a filled square with a tick in it.
void paintTick(QPainter &painter, const QRect &row, const ColourTokens &tokens)
{
    const int side = space::side - space::hair - 2; // A hair from the edge, and from the words.
    const QRect square(row.left() + space::hair, row.center().y() - side / 2, side, side);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.accent);
    painter.drawRoundedRect(square, 2, 2);
    painter.setPen(QPen(tokens.onAccent, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF corner = square.topLeft();
    const QPointF points[] = {corner + QPointF(side * 0.22, side * 0.52), corner + QPointF(side * 0.42, side * 0.72),
                              corner + QPointF(side * 0.78, side * 0.28)};
    painter.drawPolyline(points, 3);
}

} // namespace

void ReviewRowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = qobject_cast<const ReviewListModel *>(index.model());
    const ColourTokens &tokens = tokensFor(option.widget);
    painter->save();
    if (!model || index.data(ReviewQueueModel::IsHeadRole).toBool()) {
        paintGroupHead(*painter, option, index.data(Qt::DisplayRole).toString(), tokens);
        return painter->restore();
    }
    const auto row = index.data(ReviewQueueModel::RowRole).value<store::QueueRow>();
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    parts::rowPanel(*painter, option, tokens, parts::RowBar::Here);
    if (!chosen)
        painter->fillRect(
            QRect(option.rect.left() + space::side, option.rect.bottom(), option.rect.width() - space::side, 1),
            tokens.line);

    const QRect inner = option.rect.adjusted(space::side, 0, -space::inner, 0);
    const int lineHeight = unit();
    const int gap = space::hair + 2;
    const int top = inner.top() + (inner.height() - 2 * lineHeight - gap) / 2;
    paintTitleLine(*painter, QRect(inner.left(), top, inner.width(), lineHeight), row, *model, tokens, chosen);
    paintFactsLine(*painter, QRect(inner.left(), top + lineHeight + gap, inner.width(), lineHeight), row, tokens,
                   chosen);
    if (model->isTicked(row.id))
        paintTick(*painter, option.rect, tokens);
    if (option.state.testFlag(QStyle::State_HasFocus))
        parts::rowRing(*painter, option.rect, chosen ? parts::RowState::Chosen : parts::RowState::Plain, tokens);
    painter->restore();
}

QSize ReviewRowDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const bool head = index.data(ReviewQueueModel::IsHeadRole).toBool();
    return {scaled(240), head ? groupHeadHeight() : 2 * unit() + 24};
}

} // namespace dais::widgets
