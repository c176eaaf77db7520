#include "widgets/sync_row_delegate.h"

#include "widgets/group_head.h"
#include "widgets/style_parts.h"
#include "widgets/sync_list_proxy.h"

#include <QPainter>

namespace dais::widgets {

using models::SyncListModel;

namespace {

constexpr int caseWidth = 260;
constexpr int timeWidth = 110;
constexpr int wordWidth = 160;
constexpr int narrow = 900; ///< Below this width the case's name gives way.

void paintText(QPainter &painter, const QRect &rect, Type type, const QColor &ink, const QString &text)
{
    painter.setFont(fontOf(type));
    painter.setPen(ink);
    painter.drawText(rect, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
}

} // namespace

SyncRowDelegate::Columns SyncRowDelegate::columnsIn(const QRect &line)
{
    const int ofCase = line.width() < scaled(narrow) ? scaled(caseWidth) / 2 : scaled(caseWidth);
    const int gap = space::inner;
    QRect rest = line.adjusted(space::side, 0, -space::side, 0);
    const auto takeRight = [&](int width) {
        const QRect taken(rest.right() - width + 1, rest.top(), width, rest.height());
        rest.setRight(taken.left() - gap);
        return taken;
    };
    Columns columns;
    columns.word = takeRight(scaled(wordWidth));
    columns.court = takeRight(scaled(timeWidth));
    columns.here = takeRight(scaled(timeWidth));
    columns.ofCase = takeRight(ofCase);
    columns.what = rest;
    return columns;
}

void SyncRowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *list = qobject_cast<const SyncListProxy *>(index.model());
    const ColourTokens &tokens = tokensFor(option.widget);
    painter->save();
    if (!list || index.data(SyncListModel::IsHeadRole).toBool()) {
        paintGroupHead(*painter, option, index.data().toString(), tokens);
        return painter->restore();
    }
    const auto line = index.data(SyncListModel::LineRole).value<store::JournalLine>();
    const auto facts = index.data(SyncListModel::FactsRole).value<SyncListModel::Facts>();
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    parts::rowPanel(*painter, option, tokens, parts::RowBar::Here);
    if (!chosen)
        painter->fillRect(
            QRect(option.rect.left() + space::side, option.rect.bottom(), option.rect.width() - space::side, 1),
            tokens.line);
    const QColor strong = chosen ? tokens.selText : tokens.text;
    const QColor quiet = chosen ? tokens.selText : tokens.muted;
    const QString why = whyOf(line, list->reach(), list->time());
    const int gap = space::hair + 2;
    const int lines = why.isEmpty() ? 1 : 2;
    QRect first(option.rect.left(), option.rect.top() + (option.rect.height() - lines * unit() - (lines - 1) * gap) / 2,
                option.rect.width(), unit());
    const Columns columns = columnsIn(first);
    paintText(*painter, columns.what, Type::BodyStrong, strong, whatOf(line, facts));
    paintText(*painter, columns.ofCase, Type::Secondary, quiet, caseOf(facts));
    paintText(*painter, columns.here, Type::Secondary, quiet, whenOf(line.savedAt, list->time()));
    paintText(*painter, columns.court, Type::Secondary, quiet, whenOf(line.receivedAt, list->time()));
    if (const auto word = frameWord(line.word))
        paintWordBox(*painter,
                     columns.word.adjusted(0, -space::hair, 0, space::hair), // Filled, it reads on a chosen row.
                     wordBoxOf(*word, chosen ? Visit::First : Visit::Later), tokens);
    if (!why.isEmpty()) {
        QRect second = columns.what.translated(0, unit() + gap);
        second.setRight(columns.word.right());
        paintText(*painter, second, Type::Secondary, quiet, why);
    }
    if (option.state.testFlag(QStyle::State_HasFocus))
        parts::rowRing(*painter, option.rect, chosen ? parts::RowState::Chosen : parts::RowState::Plain, tokens);
    painter->restore();
}

QSize SyncRowDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    if (index.data(SyncListModel::IsHeadRole).toBool())
        return {scaled(240), groupHeadHeight()};
    const bool entered = index.data(SyncListModel::GroupRole).toInt() == int(SyncListModel::Group::EnteredToday);
    return {scaled(240), entered ? unit() + 20 : 2 * unit() + 24};
}

} // namespace dais::widgets
