/// How the day is drawn.
#include "widgets/docket_ruler.h"

#include "domain/local_time.h"
#include "widgets/metrics.h"
#include "widgets/style_parts.h"

#include <QLocale>
#include <QPainter>
#include <QScrollBar>

namespace dais::widgets {

void DocketRuler::paintTimes(QPainter &painter, const ColourTokens &tokens) const
{
    painter.setFont(fontOf(Type::Secondary));
    for (int minute = m_from; minute <= m_to; minute += 60) {
        const int y = yOf(minute);
        painter.setPen(QPen(tokens.line, 1));
        painter.drawLine(scaled(axisWidth), y, viewport()->width(), y);
        painter.setPen(tokens.muted);
        const QTime hour = QTime(0, 0).addSecs(minute * 60);
        painter.drawText(QRect(0, y - scaled(9), scaled(axisWidth) - space::gap, scaled(18)),
                         Qt::AlignRight | Qt::AlignVCenter,
                         QLocale(QLocale::English).toString(hour, QStringLiteral("h ap")));
    }
    if (domain::localDate(m_now, m_zone) != m_day)
        return;
    const int y = yOf(minuteOf(m_now)); // Under the cards, with its flag at the axis: over them it strikes words out.
    painter.setPen(QPen(tokens.bad, 2));
    painter.drawLine(scaled(axisWidth) - 8, y, viewport()->width(), y);
}

void DocketRuler::paintHead(QPainter &painter, const ColourTokens &tokens) const
{
    painter.fillRect(QRect(0, 0, viewport()->width(), scaled(headHeight)), tokens.window);
    for (int lane = 0; lane < int(m_lanes.size()); ++lane) {
        const QRect column = columnRect(lane);
        const QRect words(column.x() + space::gap, space::gap, column.width() - 2 * space::gap, scaled(18));
        painter.setPen(QPen(tokens.strong, 1));
        painter.drawLine(column.x(), 0, column.x(), viewport()->height());
        painter.setPen(tokens.text);
        painter.setFont(fontOf(Type::BodyStrong));
        const QString name = m_lanes[std::size_t(lane)].name;
        painter.drawText(
            words, Qt::AlignLeft,
            painter.fontMetrics().elidedText(name.isEmpty() ? tr("Nobody yet") : name, Qt::ElideRight, words.width()));
        painter.setPen(tokens.muted);
        painter.setFont(fontOf(Type::Secondary));
        painter.drawText(
            words.translated(0, scaled(20)), Qt::AlignLeft,
            painter.fontMetrics().elidedText(m_lanes[std::size_t(lane)].place, Qt::ElideRight, words.width()));
    }
    painter.fillRect(QRect(0, 0, scaled(axisWidth), scaled(headHeight)), tokens.window);
}

void DocketRuler::paintCard(QPainter &painter, const QRect &rect, const models::DocketCard &card, bool isChosen,
                            const ColourTokens &tokens) const
{
    const bool isAway = card.kind == models::DocketCard::Kind::Absence;
    const QString wrong = m_words.warning(card);
    const Ink ink = tokens.ink(isAway || card.isOver ? Tint::Quiet : m_words.tintOf(card.type));
    const QColor edge = wrong.isEmpty() ? ink.edge : tokens.bad;
    parts::box(painter, rect, ink.fill, edge, wrong.isEmpty() ? 1 : 2);
    painter.save();
    painter.setClipRect(rect.adjusted(1, 1, -1, -1));
    if ((isAway || card.isSavedHere) && tokens.theme != Theme::HighContrast) {
        painter.setPen(QPen(tokens.line, 1));
        for (int x = rect.left() - rect.height(); x < rect.right(); x += 9)
            painter.drawLine(x, rect.bottom(), x + rect.height(), rect.top());
    }
    painter.fillRect(QRect(rect.x() + 1, rect.y() + 2, 4, rect.height() - 4), edge);
    const int line = QFontMetrics(fontOf(Type::Body)).height() + 1;
    QRect words(rect.x() + space::inner, rect.y() + space::hair, rect.width() - space::side, line);
    painter.setFont(fontOf(Type::BodyStrong));
    painter.setPen(tokens.text);
    const QString head =
        isAway ? m_words.title(card) : tr("%1  %2").arg(m_words.time(card.startsAt), m_words.type(card.type));
    painter.drawText(words, Qt::AlignLeft, painter.fontMetrics().elidedText(head, Qt::ElideRight, words.width()));
    painter.setFont(fontOf(Type::Secondary));
    QStringList lines;
    if (!wrong.isEmpty())
        lines.append(wrong);
    if (isAway || card.kind == models::DocketCard::Kind::Session)
        lines.append(card.kind == models::DocketCard::Kind::Session && !wrong.isEmpty() ? QString()
                                                                                        : m_words.detail(card));
    if (card.isSavedHere)
        lines.append(tr("Saved here"));
    for (const domain::HearingId &id : card.hearings)
        if (const models::DocketRow *row = m_docket.find(id))
            lines.append(tr("%1  %2").arg(row->aNumber, m_words.language(row->hearing.language)));
    lines.removeAll(QString());
    for (const QString &text : lines) {
        words.translate(0, line);
        if (words.bottom() > rect.bottom())
            break;
        painter.setPen(text == wrong ? tokens.bad : tokens.text);
        painter.drawText(words, Qt::AlignLeft, painter.fontMetrics().elidedText(text, Qt::ElideRight, words.width()));
    }
    painter.restore();
    if (isChosen)
        parts::ring(painter, rect, hasFocus() ? tokens.focus : tokens.strong, hasFocus() ? tokens.focusWidth : 1);
}

void DocketRuler::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    const ColourTokens &tokens = tokensFor(this);
    paintTimes(painter, tokens);
    for (int lane = 0; lane < int(m_lanes.size()); ++lane) {
        const auto &cards = cardsOf(lane);
        for (int card = 0; card < int(cards.size()); ++card)
            if (!m_lifted || !(m_lifted->from == Place{lane, card}))
                paintCard(painter, cardRect(lane, cards[std::size_t(card)]), cards[std::size_t(card)],
                          m_place == Place{lane, card} && !m_lifted, tokens);
    }
    if (m_lifted)
        paintCard(painter,
                  cardRect(m_lifted->lane, m_lifted->card, m_lifted->shift ? m_lifted->shift : 0, m_lifted->stretch),
                  m_lifted->card, true, tokens);
    paintHead(painter, tokens);
}

} // namespace dais::widgets
