/// How the week is drawn.
#include "widgets/docket_grid.h"

#include "widgets/ink_icon.h"
#include "widgets/metrics.h"
#include "widgets/style_parts.h"

#include <algorithm>
#include <QLocale>
#include <QPainter>
#include <QScrollBar>

namespace dais::widgets {

namespace {

QPen penOf(const QColor &colour, qreal width = 1)
{
    return {colour, width};
}

} // namespace

void DocketGrid::paintHead(QPainter &painter, const ColourTokens &tokens) const
{
    const int height = scaled(headHeight);
    painter.fillRect(QRect(0, 0, viewport()->width(), height), tokens.window);
    painter.setFont(fontOf(Type::BodyStrong));
    for (int day = 0; day < int(m_days.size()); ++day) {
        const int left = scaled(headWidth);
        const double width = double(viewport()->width() - left) / double(m_days.size());
        const QRect head(left + int(width * day), 0, int(width), height);
        painter.setPen(penOf(tokens.line));
        painter.drawLine(head.topLeft(), head.bottomLeft());
        painter.setPen(tokens.text);
        const QDate date = m_days[std::size_t(day)];
        painter.drawText(head.adjusted(space::gap, 0, -space::gap, 0), Qt::AlignVCenter | Qt::AlignLeft,
                         QLocale(QLocale::English).toString(date, QStringLiteral("ddd d")));
        if (date != m_today)
            continue;
        painter.setPen(tokens.accent);
        painter.drawText(head.adjusted(space::gap, 0, -space::gap, 0), Qt::AlignVCenter | Qt::AlignRight, tr("today"));
        painter.fillRect(QRect(head.x(), height - 2, head.width(), 2), tokens.accent);
    }
    painter.setPen(penOf(tokens.strong));
    painter.drawLine(0, height, viewport()->width(), height);
}

void DocketGrid::paintCard(QPainter &painter, const QRect &rect, const models::DocketCard &card, bool isChosen,
                           const ColourTokens &tokens) const
{
    const bool isAway = card.kind == models::DocketCard::Kind::Absence;
    const QString wrong = m_words.warning(card);
    const Ink ink = tokens.ink(isAway || card.isOver ? Tint::Quiet : m_words.tintOf(card.type));
    const QColor edge = wrong.isEmpty() ? ink.edge : tokens.bad;
    parts::box(painter, rect, ink.fill, edge, wrong.isEmpty() ? 1 : 2);
    if ((isAway || card.isSavedHere) && tokens.theme != Theme::HighContrast) {
        painter.save();
        painter.setClipRect(rect.adjusted(2, 2, -2, -2));
        painter.setPen(penOf(tokens.line));
        for (int x = rect.left() - rect.height(); x < rect.right(); x += 7)
            painter.drawLine(x, rect.bottom(), x + rect.height(), rect.top());
        painter.restore();
    }
    painter.fillRect(QRect(rect.x() + 1, rect.y() + 2, 4, rect.height() - 4), edge);
    const QRect words = rect.adjusted(space::inner, 3, -space::hair, -3);
    painter.setFont(fontOf(Type::BodyStrong));
    painter.setPen(card.isOver ? tokens.muted : tokens.text);
    const QRect first(words.x(), words.y(), words.width(), words.height() / 2);
    // The number tells cases apart: where both do not fit, the kind is what is cut.
    const QString title = m_words.title(card);
    const QString number = card.words.isEmpty() ? QString() : title.section(u' ', -1);
    const QString rest = number.isEmpty() ? title : title.chopped(number.size());
    const int room = first.width() - painter.fontMetrics().horizontalAdvance(number);
    painter.drawText(first, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(rest, Qt::ElideRight, room) + number);
    QRect second(words.x(), first.bottom() + 1, words.width(), words.height() / 2);
    painter.setFont(fontOf(wrong.isEmpty() ? Type::Secondary : Type::WordStrong));
    painter.setPen(wrong.isEmpty() ? tokens.text : tokens.bad);
    if (!wrong.isEmpty()) {
        paintInk(painter, QRect(second.x(), second.y() + 1, scaled(14), scaled(14)), QStringLiteral("dais-warning"),
                 tokens.bad);
        second.adjust(scaled(18), 0, 0, 0);
    }
    const QString detail =
        card.isSavedHere ? tr("%1 \u00b7 Saved here").arg(m_words.detail(card)) : m_words.detail(card);
    painter.drawText(second, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(detail, Qt::ElideRight, second.width()));
    if (isChosen && hasFocus())
        parts::ring(painter, rect, tokens.focus, tokens.focusWidth);
    else if (isChosen)
        parts::ring(painter, rect, tokens.strong, 1);
}

void DocketGrid::paintLane(QPainter &painter, int lane, const ColourTokens &tokens) const
{
    const models::DocketLane &shown = m_lanes[std::size_t(lane)];
    const int y = m_tops[std::size_t(lane)] - verticalScrollBar()->value();
    const int height = m_tops[std::size_t(lane) + 1] - m_tops[std::size_t(lane)];
    const QRect head(space::inner, y + space::gap, scaled(headWidth) - space::side, height);
    painter.setFont(fontOf(Type::BodyStrong));
    painter.setPen(tokens.text);
    const int line = painter.fontMetrics().height() + 1;
    painter.drawText(QRect(head.x(), head.y(), head.width(), line), Qt::AlignLeft,
                     painter.fontMetrics().elidedText(shown.name.isEmpty() ? tr("Nobody yet") : shown.name,
                                                      Qt::ElideRight, head.width()));
    painter.setFont(fontOf(Type::Secondary));
    painter.setPen(tokens.muted);
    painter.drawText(QRect(head.x(), head.y() + line, head.width(), line), Qt::AlignLeft,
                     painter.fontMetrics().elidedText(shown.place, Qt::ElideRight, head.width()));
    if (m_week > 0 && !shown.name.isEmpty()) {
        const bool isOver = shown.minutes > m_week;
        painter.setPen(isOver ? tokens.bad : tokens.muted);
        painter.drawText(QRect(head.x(), head.y() + 2 * line, head.width(), line), Qt::AlignLeft,
                         tr("%1 of %2 hours").arg((shown.minutes + 30) / 60).arg(m_week / 60));
        const QRect bar(head.x(), head.y() + 3 * line + 3, scaled(120), scaled(5));
        painter.setPen(penOf(tokens.strong));
        painter.drawRect(bar);
        painter.fillRect(QRect(bar.x() + 1, bar.y() + 1,
                               int((bar.width() - 1) * std::min(1.0, double(shown.minutes) / m_week)),
                               bar.height() - 1),
                         isOver ? tokens.bad : tokens.accent);
    }
    for (int day = 0; day < int(m_days.size()); ++day) {
        const QRect cell = cellRect(lane, day);
        if (m_days[std::size_t(day)] == m_today)
            painter.fillRect(cell, tokens.alt);
        painter.setPen(penOf(tokens.line));
        painter.drawLine(cell.topLeft(), cell.bottomLeft());
        const auto &cards = shown.days[std::size_t(day)];
        const bool isHere = m_place.lane == lane && m_place.day == day;
        for (int card = 0; card < shownIn(cards); ++card) {
            const Place place{lane, day, card};
            const bool isLiftedOne = m_lifted && m_lifted->from == place;
            if (!isLiftedOne)
                paintCard(painter, cardRect(place), cards[std::size_t(card)],
                          isHere && !m_lifted && std::min(m_place.card, mostCards - 1) == card, tokens);
        }
        if (int(cards.size()) > mostCards) {
            painter.setFont(fontOf(Type::Secondary));
            painter.setPen(tokens.accent);
            painter.drawText(cardRect({lane, day, mostCards}), Qt::AlignVCenter | Qt::AlignLeft,
                             tr("%n more", nullptr, int(cards.size()) - mostCards));
        }
        if (isHere && m_lifted)
            paintCard(painter,
                      QRect(cell.x() + 4, cell.bottom() - scaled(cardHeight) - 5, cell.width() - 8, scaled(cardHeight)),
                      m_lifted->card, true, tokens);
        else if (isHere && cards.empty() && hasFocus())
            parts::ring(painter, cell.adjusted(3, 3, -3, -3), tokens.focus, tokens.focusWidth);
    }
    painter.setPen(penOf(tokens.line));
    painter.drawLine(0, y + height, viewport()->width(), y + height);
}

void DocketGrid::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    const ColourTokens &tokens = tokensFor(this);
    const int from = verticalScrollBar()->value();
    for (int lane = 0; lane < int(m_lanes.size()); ++lane)
        if (m_tops[std::size_t(lane) + 1] > from && m_tops[std::size_t(lane)] < from + viewport()->height())
            paintLane(painter, lane, tokens);
    const bool isEmpty = std::ranges::all_of(m_lanes, [](const models::DocketLane &lane) {
        return std::ranges::all_of(lane.days, [](const auto &cards) { return cards.empty(); });
    });
    if (isEmpty) {
        const int top = std::max(m_tops.back() - from, scaled(headHeight)) + scaled(40);
        painter.setPen(tokens.muted);
        painter.setFont(fontOf(Type::DocumentTitle));
        painter.drawText(QRect(0, top, viewport()->width(), scaled(24)), Qt::AlignCenter, tr("No hearings this week"));
        painter.setFont(fontOf(Type::Body));
        painter.drawText(QRect(0, top + scaled(26), viewport()->width(), scaled(22)), Qt::AlignCenter,
                         tr("Press ] for the next week, or Insert to set one."));
    }
    paintHead(painter, tokens);
}

} // namespace dais::widgets
