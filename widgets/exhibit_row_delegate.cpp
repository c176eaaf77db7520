#include "widgets/exhibit_row_delegate.h"

#include "models/record_contents_model.h"
#include "widgets/exhibit_panel.h"
#include "widgets/mark_words.h"
#include "widgets/metrics.h"
#include "widgets/style_parts.h"

#include <QPainter>

namespace dais::widgets {

using models::RecordContentsModel;

namespace {
constexpr int labelWidth = 70;
}

void ExhibitRowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const ColourTokens &tokens = tokensFor(option.widget);
    const bool isChosen = option.state & QStyle::State_Selected;
    const auto exhibit = index.data(RecordContentsModel::ExhibitRole).value<domain::Exhibit>();
    painter->save();
    parts::rowPanel(*painter, option, tokens, parts::RowBar::Here);
    QRect line = option.rect.adjusted(space::inner, space::hair, -space::side, 0);
    line.setHeight(unit());
    const QColor strong = isChosen ? tokens.selText : tokens.text;
    const QColor quiet = isChosen ? tokens.selText : tokens.muted;

    painter->setFont(fontOf(Type::BodyStrong));
    painter->setPen(strong);
    const QString label = index.data(RecordContentsModel::ExhibitLabelRole).toString();
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter, label);
    const QString standing = exhibitWord(exhibit.status());
    painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter, standing);
    const int right = painter->fontMetrics().horizontalAdvance(standing) + space::inner;
    line.setLeft(line.left() + scaled(labelWidth));
    painter->setFont(fontOf(Type::Body));
    painter->drawText(line.adjusted(0, 0, -right, 0), Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, line.width() - right));
    painter->setFont(fontOf(Type::Secondary));
    painter->setPen(quiet);
    for (const QString &said : exhibitLog(exhibit, m_zone)) {
        line.translate(0, unit());
        painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(said, Qt::ElideRight, line.width()));
    }
    if (option.state & QStyle::State_HasFocus)
        parts::rowRing(*painter, option.rect, isChosen ? parts::RowState::Chosen : parts::RowState::Plain, tokens);
    painter->restore();
}

QSize ExhibitRowDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const auto exhibit = index.data(RecordContentsModel::ExhibitRole).value<domain::Exhibit>();
    return {scaled(200), int(1 + exhibit.log.size()) * unit() + 2 * space::hair};
}

} // namespace dais::widgets
