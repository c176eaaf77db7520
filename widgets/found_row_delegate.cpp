#include "widgets/found_row_delegate.h"

#include "models/found_text_model.h"
#include "widgets/metrics.h"
#include "widgets/style_parts.h"

#include <QPainter>

namespace dais::widgets {

using models::FoundTextModel;

namespace {

constexpr int lettersBefore = 14;

void paintHead(QPainter &painter, const QRect &line, const QModelIndex &index, const ColourTokens &tokens,
               bool isChosen)
{
    painter.setFont(fontOf(Type::Secondary));
    const int pages = index.data(FoundTextModel::CountRole).toInt();
    const QString count =
        pages > 0 ? FoundRowDelegate::tr("%n page(s)", nullptr, pages) : FoundRowDelegate::tr("title");
    painter.setPen(isChosen ? tokens.selText : tokens.muted);
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, count);
    const int width = painter.fontMetrics().horizontalAdvance(count) + space::gap;
    painter.setFont(fontOf(Type::BodyStrong));
    painter.setPen(isChosen ? tokens.selText : tokens.text);
    painter.drawText(line.adjusted(0, 0, -width, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, line.width() - width));
}

void paintContext(QPainter &painter, QRect line, const QString &context, const QColor &ink)
{
    painter.setPen(ink);
    painter.setClipRect(line);
    bool isFound = false;
    for (const QString &part : contextParts(context, lettersBefore)) {
        QFont font = fontOf(isFound ? Type::BodyStrong : Type::Body);
        font.setUnderline(isFound);
        painter.setFont(font);
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(part, Qt::ElideRight, line.width()));
        line.setLeft(line.left() + painter.fontMetrics().horizontalAdvance(part));
        if (line.width() <= 0)
            break;
        isFound = !isFound;
    }
}

} // namespace

QStringList contextParts(const QString &context, int lettersBefore)
{
    QStringList parts{QString()};
    for (const QChar letter : context) {
        if (letter == QChar(u'\u0002') || letter == QChar(u'\u0003'))
            parts.append(QString());
        else
            parts.last().append(letter);
    }
    if (parts.size() > 1 && parts.front().size() > lettersBefore) {
        const qsizetype space = parts.front().indexOf(QLatin1Char(' '), parts.front().size() - lettersBefore);
        parts.front() = QChar(u'\u2026') + parts.front().mid(space < 0 ? parts.front().size() - lettersBefore : space);
    }
    return parts;
}

void FoundRowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const ColourTokens &tokens = tokensFor(option.widget);
    const bool isChosen = option.state & QStyle::State_Selected;
    painter->save();
    parts::rowPanel(*painter, option, tokens, parts::RowBar::Here);
    QRect line = option.rect.adjusted(space::inner, 0, -space::side, 0);
    if (index.data(FoundTextModel::IsHeadRole).toBool()) {
        paintHead(*painter, line, index, tokens, isChosen);
    } else {
        painter->setFont(fontOf(Type::Secondary));
        painter->setPen(isChosen ? tokens.selText : tokens.muted);
        QString page = index.data(FoundTextModel::PageRole).toString();
        if (index.data(FoundTextModel::IsMarkRole).toBool())
            page = FoundRowDelegate::tr("note, %1").arg(page);
        else if (index.data(FoundTextModel::IsPictureRole).toBool())
            page = FoundRowDelegate::tr("OCR, %1").arg(page); // Read from a picture: it may be misread.
        painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter, page);
        line.setRight(line.right() - painter->fontMetrics().horizontalAdvance(page) - space::gap);
        line.setLeft(line.left() + space::inner);
        paintContext(*painter, line, index.data(FoundTextModel::ContextRole).toString(),
                     isChosen ? tokens.selText : tokens.text);
        painter->setClipping(false);
    }
    if (option.state & QStyle::State_HasFocus)
        parts::rowRing(*painter, option.rect, isChosen ? parts::RowState::Chosen : parts::RowState::Plain, tokens);
    painter->restore();
}

QSize FoundRowDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return {scaled(200), scaled(index.data(FoundTextModel::IsHeadRole).toBool() ? 30 : 26)};
}

} // namespace dais::widgets
