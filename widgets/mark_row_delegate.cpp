#include "widgets/mark_row_delegate.h"

#include "models/marks_model.h"
#include "widgets/mark_words.h"
#include "widgets/metrics.h"
#include "widgets/page_mark.h"
#include "widgets/style_parts.h"

#include <QPainter>

namespace dais::widgets {

using models::MarksModel;

namespace {

constexpr int chipSide = 12;

domain::Annotation markAt(const QModelIndex &index)
{
    return index.data(MarksModel::MarkRole).value<domain::Annotation>();
}

/// The second line: the author's words under a quote; nothing where the first line says them.
QString wordsBelow(const domain::Annotation &mark)
{
    return mark.quote.isEmpty() ? QString() : mark.text.simplified();
}

QString issueOf(const domain::Annotation &mark, const QStringList &issues)
{
    return mark.issue >= 1 && mark.issue <= issues.size() ? issues[mark.issue - 1] : kindWords(mark.kind);
}

QString pageWords(const QModelIndex &index, const domain::Annotation &mark)
{
    const int record = index.data(MarksModel::RecordPageRole).toInt();
    return record > 0 ? QString::number(record) : MarkRowDelegate::tr("p. %1").arg(mark.page);
}

/// Where it leads; nothing when it leads nowhere.
QString leadsTo(const QModelIndex &index)
{
    const QVariant to = index.data(MarksModel::LinkRole);
    if (!to.isValid())
        return {};
    return MarkRowDelegate::tr("Leads to %1, page %2")
        .arg(index.data(MarksModel::LinkTitleRole).toString())
        .arg(to.value<models::RecordPlace>().page);
}

} // namespace

void MarkRowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const ColourTokens &tokens = tokensFor(option.widget);
    const domain::Annotation mark = markAt(index);
    const bool isChosen = option.state & QStyle::State_Selected;
    painter->save();
    parts::rowPanel(*painter, option, tokens, parts::RowBar::Here);
    const QRect inner = option.rect.adjusted(space::inner, space::hair, -space::side, -space::hair);
    QRect line(inner.left(), inner.top(), inner.width(), unit());

    const Ink ink = markInk(penOf(mark.issue));
    const QRectF chip(line.left(), line.center().y() - chipSide / 2.0, chipSide, chipSide);
    painter->fillRect(chip, ink.fill);
    painter->setPen(ink.edge);
    painter->drawRect(chip);
    line.setLeft(line.left() + chipSide + space::gap);

    painter->setFont(fontOf(Type::Secondary));
    const QString page = pageWords(index, mark);
    painter->setPen(isChosen ? tokens.selText : tokens.muted);
    painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter, page);
    const int pageWidth = painter->fontMetrics().horizontalAdvance(page) + space::gap;
    painter->setFont(fontOf(Type::BodyStrong));
    painter->setPen(isChosen ? tokens.selText : tokens.text);
    painter->drawText(
        line.adjusted(0, 0, -pageWidth, 0), Qt::AlignLeft | Qt::AlignVCenter,
        painter->fontMetrics().elidedText(issueOf(mark, m_issues), Qt::ElideRight, line.width() - pageWidth));

    painter->setFont(fontOf(Type::Body));
    const auto next = [&](const QString &words, const QColor &colour) {
        line.translate(0, unit());
        painter->setPen(isChosen ? tokens.selText : colour);
        painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(words, Qt::ElideRight, line.width()));
    };
    next(markHeadline(mark), tokens.text);
    if (const QString leads = leadsTo(index); !leads.isEmpty())
        next(leads, tokens.muted);
    else if (index.data(MarksModel::IsFollowedRole).toBool())
        next(tr("The page was replaced since: found again by its words"), tokens.muted);
    else if (index.data(MarksModel::IsMovedRole).toBool())
        next(tr("The page was replaced since: look whether it still fits"), tokens.warn);
    else if (const QString below = wordsBelow(mark); !below.isEmpty())
        next(below, tokens.muted);
    if (option.state & QStyle::State_HasFocus)
        parts::rowRing(*painter, option.rect, isChosen ? parts::RowState::Chosen : parts::RowState::Plain, tokens);
    painter->restore();
}

QSize MarkRowDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const bool isTall = index.data(MarksModel::IsMovedRole).toBool() || !wordsBelow(markAt(index)).isEmpty() ||
                        !leadsTo(index).isEmpty();
    return {scaled(200), (isTall ? 3 : 2) * unit() + 2 * space::gap};
}

QString spokenMark(const QModelIndex &index, const QStringList &issues)
{
    const domain::Annotation mark = markAt(index);
    QStringList words{issueOf(mark, issues), MarkRowDelegate::tr("page %1").arg(pageWords(index, mark)),
                      markHeadline(mark),    wordsBelow(mark),
                      leadsTo(index),        audienceWords(mark.audience)};
    words.removeAll(QString());
    return words.join(QStringLiteral(", "));
}

} // namespace dais::widgets
