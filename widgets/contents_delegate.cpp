#include "widgets/contents_delegate.h"

#include "models/record_contents_model.h"
#include "widgets/colour_tokens.h"
#include "widgets/mark_words.h"
#include "widgets/metrics.h"
#include "widgets/style_parts.h"

#include <QPainter>

namespace dais::widgets {

using models::RecordContentsModel;

namespace {

bool isBookmark(const QModelIndex &index)
{
    return index.data(RecordContentsModel::IsBookmarkRole).toBool();
}

/// What stands at the right: a document's first page in the record, a bookmark's page in its document.
QString pageOf(const QModelIndex &index)
{
    const int page = index.data(RecordContentsModel::PageRole).toInt();
    if (isBookmark(index))
        return page < 0 ? QString() : QString::number(page + 1);
    return page > 0 ? QString::number(page) : ContentsDelegate::tr("No. pending");
}

} // namespace

void ContentsDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const ColourTokens &tokens = tokensFor(option.widget);
    const bool chosen = option.state & QStyle::State_Selected;
    painter->save();
    parts::rowPanel(*painter, option, tokens, parts::RowBar::Elsewhere); // It stands before the branches.
    const QRect inner = option.rect.adjusted(space::gap, space::hair, -space::side, -space::hair);
    QRect line(inner.left(), inner.top(), inner.width(), isBookmark(index) ? inner.height() : unit());

    painter->setFont(fontOf(Type::Secondary));
    const bool isNew = index.data(RecordContentsModel::IsNewRole).toBool(); // In words, beside the page.
    const QString page = isNew ? tr("new, %1").arg(pageOf(index)) : pageOf(index);
    const int pageWidth = painter->fontMetrics().horizontalAdvance(page);
    painter->setPen(chosen ? tokens.selText : tokens.muted);
    painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter, page);

    painter->setFont(fontOf(isBookmark(index) ? Type::Body : Type::BodyStrong));
    painter->setPen(chosen ? tokens.selText : tokens.text);
    const QRect titleRect = line.adjusted(0, 0, -pageWidth - space::inner, 0);
    painter->drawText(titleRect, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, titleRect.width()));
    if (!isBookmark(index)) {
        line.translate(0, unit());
        painter->setFont(fontOf(Type::Secondary));
        painter->setPen(chosen ? tokens.selText : tokens.muted);
        const int pages = index.data(RecordContentsModel::PageCountRole).toInt();
        const QString standing =
            exhibitWord(domain::ExhibitStatus(index.data(RecordContentsModel::ExhibitStatusRole).toInt()));
        const QString filed =
            tr("%1 - %n page(s)", nullptr, pages).arg(index.data(RecordContentsModel::FiledRole).toString());
        const QString second = standing.isEmpty() ? filed : tr("%1 - %2").arg(standing, filed);
        painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(second, Qt::ElideRight, line.width()));
    }
    QRect whole = option.rect;
    whole.setLeft(0); // The row begins before the branches.
    if (option.state & QStyle::State_HasFocus)
        parts::ring(*painter, whole, chosen ? tokens.focusOnSel : tokens.focus, tokens.focusWidth);
    painter->restore();
}

QSize ContentsDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return {scaled(200), isBookmark(index) ? scaled(28) : 2 * unit() + 2 * space::gap};
}

} // namespace dais::widgets
