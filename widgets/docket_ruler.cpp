#include "widgets/docket_ruler.h"

#include "domain/local_time.h"
#include "widgets/accessible.h"
#include "widgets/ink_icon.h"
#include "widgets/metrics.h"
#include "widgets/style_parts.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

namespace dais::widgets {

DocketRuler::DocketRuler(const DocketWords &words, const models::DocketModel &docket, const QTimeZone &zone,
                         QWidget *parent)
    : QAbstractScrollArea(parent), m_words(words), m_docket(docket), m_zone(zone)
{
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    viewport()->setBackgroundRole(QPalette::Base);
    viewport()->setAutoFillBackground(true);
    viewport()->setMouseTracking(true);
    setAccessibleName(tr("Docket of the day"));
    verticalScrollBar()->setSingleStep(scaled(20));
    horizontalScrollBar()->setSingleStep(scaled(40));
}

void DocketRuler::setHours(int from, int to, int step)
{
    m_from = from;
    m_to = to;
    m_step = std::max(step, 5);
    layOut();
}

void DocketRuler::setLanes(std::vector<models::DocketLane> lanes, const QDate &day, const QDateTime &now)
{
    const models::DocketCard *before = chosen();
    const auto kept = before && !before->hearings.empty() ? std::optional(before->hearings.front()) : std::nullopt;
    m_lifted.reset();
    m_lanes = std::move(lanes);
    m_day = day;
    m_now = now;
    layOut();
    if (!kept || !choose(*kept))
        choose(Place{std::clamp(m_place.lane, 0, std::max(0, int(m_lanes.size()) - 1)), m_place.card});
    viewport()->update();
}

const std::vector<models::DocketCard> &DocketRuler::cardsOf(int lane) const
{
    static const std::vector<models::DocketCard> none;
    return lane < int(m_lanes.size()) && !m_lanes[std::size_t(lane)].days.empty()
               ? m_lanes[std::size_t(lane)].days.front()
               : none;
}

int DocketRuler::minuteOf(const QDateTime &instant) const
{
    const QDateTime local = instant.toTimeZone(m_zone);
    return int(m_day.daysTo(local.date())) * 24 * 60 + local.time().hour() * 60 + local.time().minute();
}

int DocketRuler::yOf(int minute) const
{
    return scaled(headHeight) + scaled(12) + (std::clamp(minute, m_from, m_to) - m_from) * scaled(hourHeight) / 60 -
           verticalScrollBar()->value();
}

void DocketRuler::layOut()
{
    const int tall = scaled(headHeight) + scaled(24) + (m_to - m_from) * scaled(hourHeight) / 60 + space::gap;
    verticalScrollBar()->setRange(0, std::max(0, tall - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    const int wide = scaled(axisWidth) + int(m_lanes.size()) * scaled(narrowest);
    horizontalScrollBar()->setRange(0, std::max(0, wide - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
}

QRect DocketRuler::columnRect(int lane) const
{
    const int left = scaled(axisWidth);
    const int room = viewport()->width() - left;
    const double width = std::max(double(scaled(narrowest)), double(room) / std::max<std::size_t>(m_lanes.size(), 1));
    const int x = left + int(width * lane) - horizontalScrollBar()->value();
    return {x, scaled(headHeight), int(width), viewport()->height() - scaled(headHeight)};
}

QRect DocketRuler::cardRect(int lane, const models::DocketCard &card, int shift, int stretch) const
{
    const QRect column = columnRect(lane);
    const int from = minuteOf(card.startsAt) + shift;
    const int top = yOf(from);
    const int bottom = yOf(from + card.minutes + stretch);
    // Those at one time stand beside each other, so that none hides another.
    int beside = 0, place = 0;
    if (shift == 0 && stretch == 0)
        for (const models::DocketCard &other : cardsOf(lane)) {
            const bool meets = other.startsAt < card.endsAt() && card.startsAt < other.endsAt();
            place = &other == &card || other == card ? beside : place;
            beside += meets ? 1 : 0;
        }
    const int width = (column.width() - 8) / std::max(1, beside);
    return {column.x() + 4 + place * width, top + 1, width - 2, std::max(scaled(24), bottom - top - 2)};
}

const models::DocketCard *DocketRuler::chosen() const
{
    if (m_lifted)
        return &m_lifted->card;
    const auto &cards = cardsOf(m_place.lane);
    return m_place.card >= 0 && m_place.card < int(cards.size()) ? &cards[std::size_t(m_place.card)] : nullptr;
}

QString DocketRuler::sentence() const
{
    if (m_place.lane >= int(m_lanes.size()))
        return tr("Nothing is set on this day.");
    if (m_lifted) {
        const QDateTime at = m_lifted->card.startsAt.addSecs(qint64(m_lifted->shift) * 60);
        return tr("Moving %1 to %2, %n minute(s), %3", nullptr, m_lifted->card.minutes + m_lifted->stretch)
            .arg(m_words.title(m_lifted->card), m_words.time(at), m_lanes[std::size_t(m_lifted->lane)].name);
    }
    const models::DocketCard *card = chosen();
    const models::DocketLane &lane = m_lanes[std::size_t(m_place.lane)];
    return card ? m_words.sentence(*card, lane) : tr("%1, nothing set").arg(lane.name);
}

void DocketRuler::choose(const Place &place)
{
    m_place = place;
    const auto &cards = cardsOf(place.lane);
    m_place.card = cards.empty() ? -1 : std::clamp(place.card, 0, int(cards.size()) - 1);
    if (const models::DocketCard *card = chosen(); card && !m_lanes.empty()) {
        const QRect rect = cardRect(m_place.lane, *card);
        if (rect.top() < scaled(headHeight))
            verticalScrollBar()->setValue(verticalScrollBar()->value() + rect.top() - scaled(headHeight));
        else if (rect.top() + scaled(60) > viewport()->height())
            verticalScrollBar()->setValue(verticalScrollBar()->value() + rect.top() + scaled(60) -
                                          viewport()->height());
        if (rect.right() > viewport()->width())
            horizontalScrollBar()->setValue(horizontalScrollBar()->value() + rect.right() - viewport()->width());
        else if (rect.left() < scaled(axisWidth))
            horizontalScrollBar()->setValue(horizontalScrollBar()->value() + rect.left() - scaled(axisWidth));
    }
    viewport()->update();
    announce(*this, sentence());
    emit chosenChanged();
}

bool DocketRuler::choose(const domain::HearingId &id)
{
    for (int lane = 0; lane < int(m_lanes.size()); ++lane) {
        const auto &cards = cardsOf(lane);
        for (int card = 0; card < int(cards.size()); ++card)
            if (std::ranges::find(cards[std::size_t(card)].hearings, id) != cards[std::size_t(card)].hearings.end()) {
                choose(Place{lane, card});
                return true;
            }
    }
    return false;
}

void DocketRuler::lift()
{
    const models::DocketCard *card = chosen();
    if (!card || m_lifted || card->kind != models::DocketCard::Kind::Hearing || card->isOver)
        return;
    m_lifted = Lifted{.from = m_place, .card = *card, .lane = m_place.lane};
    viewport()->update();
    announce(*this, sentence());
    emit chosenChanged();
}

void DocketRuler::drop()
{
    const Lifted lifted = *m_lifted;
    m_lifted.reset();
    viewport()->update();
    emit chosenChanged();
    if (lifted.lane == lifted.from.lane && lifted.shift == 0 && lifted.stretch == 0)
        return;
    emit dropped(lifted.card, m_lanes[std::size_t(lifted.lane)],
                 lifted.card.startsAt.addSecs(qint64(lifted.shift) * 60), lifted.card.minutes + lifted.stretch);
}

bool DocketRuler::handleLifted(QKeyEvent *event)
{
    const bool stretches = event->modifiers() & Qt::ShiftModifier;
    const int by = event->key() == Qt::Key_Up ? -m_step : event->key() == Qt::Key_Down ? m_step : 0;
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        drop();
        return true;
    }
    if (event->key() == Qt::Key_Escape) {
        m_lifted.reset();
        emit chosenChanged();
    } else if (by != 0 && stretches) {
        m_lifted->stretch = std::max(m_lifted->stretch + by, m_step - m_lifted->card.minutes);
    } else if (by != 0) {
        m_lifted->shift += by;
    } else if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right) {
        m_lifted->lane =
            std::clamp(m_lifted->lane + (event->key() == Qt::Key_Left ? -1 : 1), 0, int(m_lanes.size()) - 1);
    } else {
        return false;
    }
    viewport()->update();
    announce(*this, sentence());
    return true;
}

void DocketRuler::keyPressEvent(QKeyEvent *event)
{
    if (m_lifted && handleLifted(event))
        return;
    switch (event->key()) {
    case Qt::Key_Up:
        return choose(Place{m_place.lane, m_place.card - 1});
    case Qt::Key_Down:
        return choose(Place{m_place.lane, m_place.card + 1});
    case Qt::Key_Left:
        return choose(Place{std::max(0, m_place.lane - 1), m_place.card});
    case Qt::Key_Right:
        return choose(Place{std::min(int(m_lanes.size()) - 1, m_place.lane + 1), m_place.card});
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return chosen() ? openWanted() : void();
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

std::optional<DocketRuler::Place> DocketRuler::placeAt(const QPoint &point) const
{
    for (int lane = 0; lane < int(m_lanes.size()); ++lane) {
        if (!columnRect(lane).contains(point))
            continue;
        const auto &cards = cardsOf(lane);
        for (int card = 0; card < int(cards.size()); ++card)
            if (cardRect(lane, cards[std::size_t(card)]).contains(point))
                return Place{lane, card};
        return Place{lane, -1};
    }
    return std::nullopt;
}

void DocketRuler::mousePressEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    const auto place = placeAt(at);
    if (event->button() != Qt::LeftButton || !place)
        return;
    choose(*place);
    m_pressed = at;
    const models::DocketCard *card = chosen();
    m_atEdge = card && place->card >= 0 && cardRect(place->lane, *card).bottom() - at.y() < scaled(8);
}

void DocketRuler::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    if (!m_pressed) {
        const auto place = placeAt(at);
        const auto *cards = place && place->card >= 0 ? &cardsOf(place->lane) : nullptr;
        const bool edge =
            cards && cardRect(place->lane, (*cards)[std::size_t(place->card)]).bottom() - at.y() < scaled(8);
        return viewport()->setCursor(edge ? Qt::SizeVerCursor : Qt::ArrowCursor);
    }
    if (!m_lifted && (at - *m_pressed).manhattanLength() >= QApplication::startDragDistance())
        lift();
    if (!m_lifted)
        return;
    const int minutes = (at.y() - m_pressed->y()) * 60 / scaled(hourHeight);
    const int steps = int(std::lround(double(minutes) / m_step)) * m_step;
    if (m_atEdge)
        m_lifted->stretch = std::max(steps, m_step - m_lifted->card.minutes);
    else
        m_lifted->shift = steps;
    for (int lane = 0; lane < int(m_lanes.size()) && !m_atEdge; ++lane)
        if (columnRect(lane).contains(at))
            m_lifted->lane = lane;
    viewport()->update();
}

void DocketRuler::mouseReleaseEvent(QMouseEvent *)
{
    const bool wasDragged = m_pressed && m_lifted;
    m_pressed.reset();
    if (wasDragged)
        drop();
}

void DocketRuler::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (const auto place = placeAt(event->position().toPoint()); place && place->card >= 0) {
        choose(*place);
        emit openWanted();
    }
}

void DocketRuler::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void DocketRuler::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

void DocketRuler::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    layOut();
}

} // namespace dais::widgets
