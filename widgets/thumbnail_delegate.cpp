#include "widgets/thumbnail_delegate.h"

#include "models/thumbnail_model.h"
#include "widgets/colour_tokens.h"
#include "widgets/metrics.h"
#include "widgets/style_parts.h"

#include <QPainter>

namespace dais::widgets {

using models::ThumbnailModel;

void ThumbnailDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const ColourTokens &tokens = tokensFor(option.widget);
    const bool chosen = option.state & QStyle::State_Selected;
    painter->save();
    parts::rowPanel(*painter, option, tokens, parts::RowBar::Here);
    const QSize size = index.data(ThumbnailModel::SizeRole).toSize();
    const QRect paper(option.rect.topLeft() + QPoint(space::side, space::gap), size);
    painter->fillRect(paper, paperColour(Paper::White));
    if (const auto picture = index.data(ThumbnailModel::PictureRole).value<QImage>(); !picture.isNull())
        painter->drawImage(paper, picture);
    painter->setPen(chosen ? QPen(tokens.focus, tokens.focusWidth) : QPen(tokens.strong));
    painter->drawRect(QRectF(paper).adjusted(-0.5, -0.5, 0.5, 0.5));

    painter->setFont(fontOf(chosen ? Type::BodyStrong : Type::Body));
    painter->setPen(chosen ? tokens.selText : tokens.text);
    const QRect beside(paper.right() + space::inner, paper.top(), option.rect.right() - paper.right() - space::gap,
                       unit());
    painter->drawText(beside, Qt::AlignLeft | Qt::AlignVCenter, index.data().toString());
    if (option.state & QStyle::State_HasFocus)
        parts::ring(*painter, option.rect, chosen ? tokens.focusOnSel : tokens.focus, tokens.focusWidth);
    painter->restore();
}

QSize ThumbnailDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const QSize size = index.data(ThumbnailModel::SizeRole).toSize();
    return {ThumbnailModel::longSide + 2 * space::side + unit() * 2, size.height() + 2 * space::gap};
}

} // namespace dais::widgets
