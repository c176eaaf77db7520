#include "widgets/docket_grid.h"

#include "widgets/accessible.h"
#include "widgets/ink_icon.h"
#include "widgets/metrics.h"
#include "widgets/style_parts.h"

#include <algorithm>
#include <QApplication>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

namespace dais::widgets {

DocketGrid::DocketGrid(const DocketWords &words, QWidget *parent) : QAbstractScrollArea(parent), m_words(words)
{
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setBackgroundRole(QPalette::Base);
    viewport()->setAutoFillBackground(true);
    setAccessibleName(tr("Docket of the week"));
    verticalScrollBar()->setSingleStep(scaled(20));
}

void DocketGrid::setLanes(std::vector<models::DocketLane> lanes, const std::vector<QDate> &days, const QDate &today)
{
    const models::DocketCard *before = chosen();
    const auto kept = before && !before->hearings.empty() ? std::optional(before->hearings.front()) : std::nullopt;
    if (m_lifted)
        m_lifted.reset(); // What it was lifted from is not there any more.
    m_lanes = std::move(lanes);
    m_days = days;
    m_today = today;
    layOut();
    if (!kept || !choose(*kept))
        choose({std::clamp(m_place.lane, 0, std::max(0, int(m_lanes.size()) - 1)),
                std::clamp(m_place.day, 0, std::max(0, int(m_days.size()) - 1)), m_place.card});
    viewport()->update();
}

void DocketGrid::setWeekMinutes(int minutes)
{
    m_week = minutes;
    viewport()->update();
}

int DocketGrid::shownIn(const std::vector<models::DocketCard> &cards) const
{
    return std::min(int(cards.size()), mostCards);
}

void DocketGrid::layOut()
{
    m_tops.assign(1, scaled(headHeight));
    for (const models::DocketLane &lane : m_lanes) {
        int height = scaled(78);
        for (const auto &cards : lane.days) {
            const int more = int(cards.size()) > mostCards ? scaled(moreHeight) : 0;
            height = std::max(height, shownIn(cards) * scaled(cardHeight + 4) + more + scaled(12));
        }
        m_tops.push_back(m_tops.back() + height);
    }
    verticalScrollBar()->setRange(0, std::max(0, m_tops.back() - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
}

QRect DocketGrid::cellRect(int lane, int day) const
{
    const int left = scaled(headWidth);
    const double width = double(viewport()->width() - left) / std::max<std::size_t>(m_days.size(), 1);
    const int x = left + int(width * day);
    const int y = m_tops[std::size_t(lane)] - verticalScrollBar()->value();
    return {x, y, left + int(width * (day + 1)) - x, m_tops[std::size_t(lane) + 1] - m_tops[std::size_t(lane)]};
}

QRect DocketGrid::cardRect(const Place &place) const
{
    const QRect cell = cellRect(place.lane, place.day);
    if (place.card < 0)
        return cell.adjusted(3, 3, -3, -3);
    const int at = std::min(place.card, mostCards);
    const int height = place.card >= mostCards ? scaled(moreHeight) : scaled(cardHeight);
    return {cell.x() + 4, cell.y() + scaled(5) + at * scaled(cardHeight + 4), cell.width() - 8, height};
}

const models::DocketCard *DocketGrid::chosen() const
{
    if (m_lifted)
        return &m_lifted->card;
    if (m_place.lane >= int(m_lanes.size()) || m_place.day >= int(m_days.size()))
        return nullptr;
    const auto &cards = m_lanes[std::size_t(m_place.lane)].days[std::size_t(m_place.day)];
    return m_place.card >= 0 && m_place.card < int(cards.size()) ? &cards[std::size_t(m_place.card)] : nullptr;
}

QString DocketGrid::sentence() const
{
    if (m_place.lane >= int(m_lanes.size()) || m_place.day >= int(m_days.size()))
        return tr("Nothing is set in this week.");
    const models::DocketLane &lane = m_lanes[std::size_t(m_place.lane)];
    const QString cell = tr("%1, %2").arg(lane.name.isEmpty() ? tr("nobody yet") : lane.name,
                                          m_words.day(m_days[std::size_t(m_place.day)]));
    if (m_lifted)
        return tr("Moving %1 to %2").arg(m_words.title(m_lifted->card), cell);
    const models::DocketCard *card = chosen();
    return card ? m_words.sentence(*card, lane) : tr("%1, free").arg(cell);
}

void DocketGrid::choose(const Place &place)
{
    Place next = place;
    if (next.lane < int(m_lanes.size()) && next.day < int(m_days.size())) {
        const auto &cards = m_lanes[std::size_t(next.lane)].days[std::size_t(next.day)];
        next.card = cards.empty() || m_lifted ? -1 : std::clamp(next.card, 0, int(cards.size()) - 1);
    }
    m_place = next;
    makeVisible();
    viewport()->update();
    announce(*this, sentence());
    emit chosenChanged();
}

bool DocketGrid::choose(const domain::HearingId &id)
{
    for (int lane = 0; lane < int(m_lanes.size()); ++lane)
        for (int day = 0; day < int(m_days.size()); ++day) {
            const auto &cards = m_lanes[std::size_t(lane)].days[std::size_t(day)];
            for (int card = 0; card < int(cards.size()); ++card)
                if (std::ranges::find(cards[std::size_t(card)].hearings, id) !=
                    cards[std::size_t(card)].hearings.end()) {
                    choose({lane, day, card});
                    return true;
                }
        }
    return false;
}

void DocketGrid::makeVisible()
{
    if (m_lanes.empty() || m_place.lane >= int(m_lanes.size()))
        return;
    const int top = m_tops[std::size_t(m_place.lane)];
    const int bottom = m_tops[std::size_t(m_place.lane) + 1];
    const int at = verticalScrollBar()->value();
    if (top - at < scaled(headHeight))
        verticalScrollBar()->setValue(top - scaled(headHeight));
    else if (bottom - at > viewport()->height())
        verticalScrollBar()->setValue(std::min(top - scaled(headHeight), bottom - viewport()->height()));
}

void DocketGrid::lift()
{
    const models::DocketCard *card = chosen();
    if (!card || m_lifted || card->kind != models::DocketCard::Kind::Hearing || card->isOver)
        return;
    m_lifted = Lifted{m_place, *card};
    choose(m_place);
}

void DocketGrid::putBack()
{
    if (!m_lifted)
        return;
    const Place from = m_lifted->from;
    m_lifted.reset();
    choose(from);
}

void DocketGrid::drop()
{
    if (!m_lifted)
        return;
    const Lifted lifted = *m_lifted;
    const Place to = m_place;
    m_lifted.reset();
    choose(lifted.from);
    if (to.lane != lifted.from.lane || to.day != lifted.from.day)
        emit dropped(lifted.card, m_lanes[std::size_t(to.lane)], m_days[std::size_t(to.day)]);
}

void DocketGrid::step(int down, int across)
{
    Place next = m_place;
    if (across != 0) {
        next.day = std::clamp(next.day + across, 0, std::max(0, int(m_days.size()) - 1));
        return choose(next);
    }
    const int cards =
        m_lifted || m_lanes.empty() ? 0 : int(m_lanes[std::size_t(next.lane)].days[std::size_t(next.day)].size());
    const int card = next.card + down;
    if (card >= 0 && card < cards && next.card >= 0) {
        next.card = card;
    } else {
        next.lane = std::clamp(next.lane + down, 0, std::max(0, int(m_lanes.size()) - 1));
        next.card = next.lane == m_place.lane ? next.card : (down > 0 ? 0 : 1'000);
    }
    choose(next);
}

void DocketGrid::keyPressEvent(QKeyEvent *event)
{
    if (m_lanes.empty())
        return QAbstractScrollArea::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Up:
        return step(-1, 0);
    case Qt::Key_Down:
        return step(1, 0);
    case Qt::Key_Left:
        return step(0, -1);
    case Qt::Key_Right:
        return step(0, 1);
    case Qt::Key_Home:
        return choose({0, m_place.day, 0});
    case Qt::Key_End:
        return choose({int(m_lanes.size()) - 1, m_place.day, 0});
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_lifted)
            return drop();
        return chosen() ? openWanted() : void();
    case Qt::Key_Escape:
        if (m_lifted)
            return putBack();
        break;
    default:
        break;
    }
    QAbstractScrollArea::keyPressEvent(event);
}

std::optional<DocketGrid::Place> DocketGrid::placeAt(const QPoint &point) const
{
    if (point.x() < scaled(headWidth) || point.y() < scaled(headHeight))
        return std::nullopt;
    for (int lane = 0; lane < int(m_lanes.size()); ++lane)
        for (int day = 0; day < int(m_days.size()); ++day) {
            if (!cellRect(lane, day).contains(point))
                continue;
            const auto &cards = m_lanes[std::size_t(lane)].days[std::size_t(day)];
            for (int card = 0; card < int(cards.size()) && card <= mostCards; ++card)
                if (cardRect({lane, day, card}).contains(point))
                    return Place{lane, day, card};
            return Place{lane, day, -1};
        }
    return std::nullopt;
}

void DocketGrid::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (const auto place = placeAt(event->position().toPoint())) {
        choose(*place);
        m_pressed = event->position().toPoint();
    }
}

void DocketGrid::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    if (m_pressed && !m_lifted && (at - *m_pressed).manhattanLength() >= QApplication::startDragDistance())
        lift();
    if (m_pressed && m_lifted)
        if (const auto place = placeAt(at); place && (place->lane != m_place.lane || place->day != m_place.day))
            choose(*place);
}

void DocketGrid::mouseReleaseEvent(QMouseEvent *)
{
    const bool wasDragged = m_pressed && m_lifted;
    m_pressed.reset();
    if (wasDragged)
        drop();
}

void DocketGrid::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (const auto place = placeAt(event->position().toPoint()); place && place->card >= 0) {
        choose(*place);
        emit openWanted();
    }
}

void DocketGrid::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void DocketGrid::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

void DocketGrid::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    layOut();
}

} // namespace dais::widgets
