#include "models/docket_lanes.h"

#include "domain/bookings.h"
#include "domain/local_time.h"

#include <algorithm>
#include <map>

namespace dais::models {

namespace {

using domain::Hearing;

struct LaneName {
    QString key;
    QString name;
    std::optional<domain::UserId> judge;

    friend bool operator<(const LaneName &a, const LaneName &b) { return a.key < b.key; }
};

LaneName laneOfJudge(const std::optional<domain::UserId> &judge, const QString &name)
{
    return {judge ? judge->toString() : name, name, judge};
}

LaneName laneOf(const Hearing &hearing, LaneKind kind)
{
    switch (kind) {
    case LaneKind::Judge:
        return laneOfJudge(hearing.judgeId, hearing.judge);
    case LaneKind::Room:
        return {hearing.room, hearing.room, {}};
    case LaneKind::Interpreter: {
        const QString name = hearing.interpreter.value_or(QString());
        return {name, name, {}};
    }
    }
    Q_UNREACHABLE();
}

/// Builds lanes card by card.
class LaneMaker {
public:
    LaneMaker(const DocketModel &docket, LaneKind kind, const std::vector<QDate> &days, const QTimeZone &zone)
        : m_docket(docket), m_kind(kind), m_days(days), m_zone(zone)
    {
        for (const DocketRow &row : docket.everything())
            m_booked.add(row.hearing);
    }
    void addJudges(const std::vector<domain::RosterEntry> &judges);
    void addHearings();
    void addSessions();
    void addAbsences();
    [[nodiscard]] std::vector<DocketLane> take();

private:
    [[nodiscard]] int dayOf(const QDateTime &instant) const;
    DocketLane &lane(const LaneName &name);
    [[nodiscard]] DocketCard cardOf(const DocketRow &row) const;

    const DocketModel &m_docket;
    LaneKind m_kind;
    const std::vector<QDate> &m_days;
    QTimeZone m_zone;
    domain::Bookings m_booked;
    std::map<QString, DocketLane> m_lanes;
    std::map<QString, std::map<QString, int>> m_places; ///< How often each lane is heard in each room.
};

int LaneMaker::dayOf(const QDateTime &instant) const
{
    const auto found = std::ranges::find(m_days, domain::localDate(instant, m_zone));
    return found == m_days.end() ? -1 : int(found - m_days.begin());
}

DocketLane &LaneMaker::lane(const LaneName &name)
{
    DocketLane &lane = m_lanes[name.key];
    if (lane.days.empty()) {
        lane.key = name.key;
        lane.judge = name.judge;
        lane.name = name.name;
        lane.days.resize(m_days.size());
    }
    return lane;
}

void LaneMaker::addJudges(const std::vector<domain::RosterEntry> &judges)
{
    if (m_kind == LaneKind::Judge)
        for (const domain::RosterEntry &judge : judges)
            if (judge.role == domain::Role::Judge)
                lane(laneOfJudge(judge.user, judge.name));
}

DocketCard LaneMaker::cardOf(const DocketRow &row) const
{
    const Hearing &hearing = row.hearing;
    return {.kind = DocketCard::Kind::Hearing,
            .startsAt = hearing.startsAt,
            .minutes = hearing.minutes,
            .hearings = {hearing.id},
            .type = hearing.type,
            .language = hearing.language,
            .words = row.aNumber,
            .isDouble = !m_booked.against(hearing).empty(),
            .lacksInterpreter = hearing.isActive() && !hearing.language.isEmpty() && !hearing.session &&
                                hearing.interpreter.value_or(QString()).isEmpty() && hearing.interpreter.has_value(),
            .isSavedHere = row.isSavedHere,
            .isOver = !hearing.isActive(),
            .owesNotice = hearing.owesNotice()};
}

void LaneMaker::addHearings()
{
    for (const DocketRow &row : m_docket.rows()) {
        const int day = dayOf(row.hearing.startsAt);
        if (day < 0)
            continue;
        DocketLane &there = lane(laneOf(row.hearing, m_kind));
        if (!row.hearing.room.isEmpty())
            ++m_places[there.key][row.hearing.room];
        auto &cards = there.days[std::size_t(day)];
        if (row.hearing.session && m_kind != LaneKind::Interpreter) {
            const auto known = std::ranges::find_if(
                cards, [&](const DocketCard &card) { return card.session == *row.hearing.session; });
            if (known != cards.end()) {
                known->hearings.push_back(row.hearing.id);
                known->isSavedHere = known->isSavedHere || row.isSavedHere;
                known->owesNotice = known->owesNotice || row.hearing.owesNotice();
                known->isDouble = known->isDouble || !m_booked.against(row.hearing).empty();
                continue;
            }
            DocketCard card = cardOf(row);
            card.kind = DocketCard::Kind::Session;
            card.session = *row.hearing.session;
            card.words.clear();
            cards.push_back(std::move(card));
            continue;
        }
        cards.push_back(cardOf(row));
    }
}

void LaneMaker::addSessions()
{
    if (m_kind == LaneKind::Interpreter)
        return;
    for (const domain::Session &session : m_docket.sessions()) {
        const int day = dayOf(session.startsAt);
        if (day < 0 || session.struck)
            continue;
        const LaneName name = m_kind == LaneKind::Judge ? laneOfJudge(session.judge, session.judgeName)
                                                        : LaneName{session.room, session.room, {}};
        DocketLane &there = lane(name);
        ++m_places[there.key][session.room];
        auto &cards = there.days[std::size_t(day)];
        const auto known =
            std::ranges::find_if(cards, [&](const DocketCard &card) { return card.session == session.id; });
        if (known != cards.end()) {
            known->capacity = session.capacity;
            known->startsAt = session.startsAt;
            known->minutes = session.minutes;
            known->type = session.type;
        } else if (m_docket.filter() == DocketFilter()) {
            cards.push_back({.kind = DocketCard::Kind::Session,
                             .startsAt = session.startsAt,
                             .minutes = session.minutes,
                             .session = session.id,
                             .type = session.type,
                             .capacity = session.capacity});
        }
    }
}

void LaneMaker::addAbsences()
{
    for (const domain::Absence &absence : m_docket.absences()) {
        const bool isTheirs = (absence.of == domain::Absence::Of::Judge && m_kind == LaneKind::Judge) ||
                              (absence.of == domain::Absence::Of::Room && m_kind == LaneKind::Room);
        if (!isTheirs)
            continue;
        const LaneName name = m_kind == LaneKind::Judge ? laneOfJudge(absence.judge, absence.name)
                                                        : LaneName{absence.name, absence.name, {}};
        for (std::size_t day = 0; day < m_days.size(); ++day) {
            const QDateTime from = std::max(absence.from, domain::startOfLocalDay(m_days[day], m_zone));
            const QDateTime to = std::min(absence.to, domain::endOfLocalDay(m_days[day], m_zone));
            if (from < to)
                lane(name).days[day].push_back({.kind = DocketCard::Kind::Absence,
                                                .startsAt = from,
                                                .minutes = int(from.secsTo(to) / 60),
                                                .words = absence.reason});
        }
    }
}

std::vector<DocketLane> LaneMaker::take()
{
    std::vector<DocketLane> lanes;
    for (auto &[key, lane] : m_lanes) {
        int most = 0;
        for (const auto &[room, times] : m_places[key])
            if (times > most) {
                most = times;
                lane.place = m_kind == LaneKind::Judge ? room : QString();
            }
        for (auto &cards : lane.days) {
            std::ranges::stable_sort(cards, {}, &DocketCard::startsAt);
            for (const DocketCard &card : cards)
                if (card.kind != DocketCard::Kind::Absence && (!card.hearings.empty() || card.capacity > 0))
                    lane.minutes += card.minutes;
        }
        lanes.push_back(std::move(lane));
    }
    std::ranges::sort(lanes, [](const DocketLane &a, const DocketLane &b) {
        if (a.key.isEmpty() != b.key.isEmpty())
            return b.key.isEmpty(); // Nobody yet stands last.
        return QString::localeAwareCompare(a.name, b.name) < 0;
    });
    return lanes;
}

} // namespace

std::vector<DocketLane> lanesOf(const DocketModel &docket, LaneKind kind, const std::vector<QDate> &days,
                                const QTimeZone &zone, const std::vector<domain::RosterEntry> &judges)
{
    LaneMaker maker(docket, kind, days, zone);
    maker.addJudges(judges);
    maker.addHearings();
    maker.addSessions();
    maker.addAbsences();
    return maker.take();
}

} // namespace dais::models
