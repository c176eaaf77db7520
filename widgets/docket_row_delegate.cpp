#include "widgets/docket_row_delegate.h"

#include "widgets/metrics.h"
#include "widgets/style_parts.h"

#include <QPainter>

namespace dais::widgets {

QSize DocketRowDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {scaled(400), scaled(46)};
}

void DocketRowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto row = index.data(models::DocketModel::RowRole).value<models::DocketRow>();
    const domain::Hearing &hearing = row.hearing;
    const ColourTokens &tokens = tokensFor(option.widget);
    const bool isChosen = option.state & QStyle::State_Selected;
    const bool hasKeys = option.state & QStyle::State_HasFocus;
    painter->save();
    painter->fillRect(option.rect, isChosen ? tokens.selBg : tokens.base);
    painter->fillRect(QRect(option.rect.x(), option.rect.y() + 3, 4, option.rect.height() - 6),
                      tokens.ink(hearing.isActive() ? m_words.tintOf(hearing.type) : Tint::Quiet).edge);
    const QRect words = option.rect.adjusted(space::side, space::hair, -space::side, -space::hair);
    const int half = words.height() / 2;
    const int when = scaled(190);
    painter->setPen(isChosen ? tokens.selText : tokens.text);
    painter->setFont(fontOf(Type::BodyStrong));
    painter->drawText(QRect(words.x(), words.y(), when, half), Qt::AlignVCenter, m_words.when(hearing.startsAt));
    const QString who = QStringLiteral("%1  %2").arg(row.aNumber, row.respondent);
    painter->drawText(QRect(words.x() + when, words.y(), words.width() - when, half), Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(who, Qt::ElideRight, words.width() - when));
    painter->setFont(fontOf(Type::Secondary));
    painter->setPen(isChosen ? tokens.selText : tokens.muted);
    painter->drawText(QRect(words.x(), words.y() + half, when, half), Qt::AlignVCenter, m_words.type(hearing.type));
    QStringList details{hearing.judge, hearing.room, m_words.medium(hearing.medium),
                        m_words.language(hearing.language)};
    details.removeAll(QString());
    if (!hearing.isActive())
        details.prepend(hearing.state() == domain::HearingStatus::Adjourned
                            ? tr("adjourned, code %1").arg(hearing.adjournmentCode)
                            : tr("heard"));
    if (row.isSavedHere)
        details.append(tr("Saved here"));
    painter->drawText(QRect(words.x() + when, words.y() + half, words.width() - when, half), Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(details.join(QStringLiteral(" \u00b7 ")), Qt::ElideRight,
                                                        words.width() - when));
    painter->setPen(QPen(tokens.line, 1));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    if (hasKeys)
        parts::ring(*painter, option.rect.adjusted(1, 1, -1, -1), isChosen ? tokens.focusOnSel : tokens.focus,
                    tokens.focusWidth);
    painter->restore();
}

} // namespace dais::widgets
