#include "widgets/case_picker_delegate.h"

#include "models/found_cases_model.h"
#include "widgets/metrics.h"
#include "widgets/style_parts.h"

#include <QPainter>

namespace dais::widgets {

using models::FoundCasesModel;

QString recordHereWords(const QModelIndex &index)
{
    const int documents = index.data(FoundCasesModel::DocumentsRole).toInt();
    const int here = index.data(FoundCasesModel::HereRole).toInt();
    if (documents == 0)
        return {};
    return here == documents ? CasePickerDelegate::tr("whole record is here")
                             : CasePickerDelegate::tr("%1 of %n document(s) here", nullptr, documents).arg(here);
}

void CasePickerDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const ColourTokens &tokens = tokensFor(option.widget);
    const bool isChosen = option.state & QStyle::State_Selected;
    painter->save();
    parts::rowPanel(*painter, option, tokens, parts::RowBar::Here);
    const QRect line = option.rect.adjusted(space::inner, 0, -space::side, 0);
    QStringList state;
    if (const QDateTime heard = index.data(FoundCasesModel::NextHearingRole).toDateTime(); heard.isValid())
        state.append(QLocale(QLocale::English).toString(heard.toTimeZone(m_zone), QStringLiteral("MMM d, h:mm ap")));
    if (const QString here = recordHereWords(index); !here.isEmpty())
        state.append(here);
    const QString right = state.join(QStringLiteral(", "));
    painter->setFont(fontOf(Type::Secondary));
    painter->setPen(isChosen ? tokens.selText : tokens.muted);
    painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter, right);
    const int taken = painter->fontMetrics().horizontalAdvance(right) + space::inner;
    painter->setFont(fontOf(Type::Body));
    painter->setPen(isChosen ? tokens.selText : tokens.text);
    painter->drawText(line.adjusted(0, 0, -taken, 0), Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, line.width() - taken));
    if (option.state & QStyle::State_HasFocus)
        parts::rowRing(*painter, option.rect, isChosen ? parts::RowState::Chosen : parts::RowState::Plain, tokens);
    painter->restore();
}

QSize CasePickerDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {scaled(300), scaled(32)};
}

} // namespace dais::widgets
