#include "models/docket_planner.h"

#include "domain/local_time.h"

#include <algorithm>

namespace dais::models {

using domain::Hearing;
using domain::HearingSlot;

/// The days that proposals look at, read once.
struct DocketPlanner::Horizon {
    domain::CourtCalendar calendar;
    domain::Bookings booked;
    std::vector<domain::Absence> absences;
    std::vector<domain::Session> sessions;
    QHash<domain::SessionId, int> inSession;
};

DocketPlanner::DocketPlanner(const Parts &parts)
    : m_parts(parts), m_reads(parts.cache), m_record(parts.cache), m_deadlines(parts.tables)
{
    const QDate today = domain::localDate(parts.clock.now(), parts.court.zone());
    if (const auto rules = domain::DocketRules::on(parts.tables.docketRules(), today))
        m_rules = *rules;
}

domain::HearingCategory DocketPlanner::categoryOf(const QString &type) const
{
    const domain::HearingType *known = m_parts.tables.hearingTypes().find(QStringLiteral("schedule/") + type);
    return known ? known->category : domain::HearingCategory::Other;
}

QStringList DocketPlanner::sessionTypesFor(const QString &type) const
{
    const domain::HearingType *wanted = m_parts.tables.hearingTypes().find(QStringLiteral("schedule/") + type);
    QStringList codes;
    for (const domain::HearingType &one : m_parts.tables.hearingTypes().rows())
        if (wanted && one.list == wanted->list && one.category == wanted->category && one.detained == wanted->detained)
            codes.append(one.code);
    return codes;
}

domain::CourtCalendar DocketPlanner::calendar()
{
    std::vector<domain::Closure> closures;
    if (const auto absences = m_reads.absences())
        for (const domain::Absence &one : *absences)
            if (one.of == domain::Absence::Of::Court && !one.struck && one.court == m_parts.court.code())
                closures.push_back({one.court, domain::localDate(one.from, m_parts.court.zone()),
                                    domain::localDate(one.to.addMSecs(-1), m_parts.court.zone()), one.reason,
                                    one.holiday ? domain::ClosureEffect::LegalHoliday : domain::ClosureEffect::None});
    return {m_parts.tables.holidays(), m_parts.court, closures};
}

std::optional<domain::ComputedDeadline> DocketPlanner::earliestOf(const domain::CaseFile &file, bool isFirst)
{
    if (!isFirst)
        return std::nullopt;
    const auto filings = m_record.filings(file.id);
    if (!filings)
        return std::nullopt;
    for (const domain::Submission &filing : *filings)
        if (filing.charging && filing.charging->served) {
            auto computed = m_deadlines.compute({.rule = QStringLiteral("NTA_FIRST_HRG"),
                                                 .from = *filing.charging->served,
                                                 .court = file.court,
                                                 .detention = file.custody == domain::CustodyStatus::Detained
                                                                  ? domain::Detention::Detained
                                                                  : domain::Detention::NotDetained});
            return computed ? std::optional(*computed) : std::nullopt;
        }
    return std::nullopt;
}

Result<std::vector<domain::HearingConflict>> DocketPlanner::conflicts(const Hearing &hearing, const QDate &before)
{
    const auto against = m_reads.against(hearing);
    const auto ofCounsel = m_reads.ofCounsel(hearing);
    const auto absences = m_reads.absences();
    if (!against || !ofCounsel || !absences)
        return tl::unexpected(!against ? against.error() : !ofCounsel ? ofCounsel.error() : absences.error());
    const domain::CourtCalendar days = calendar();
    domain::SlotFacts facts{.calendar = days,
                            .zone = m_parts.court.zone(),
                            .now = m_parts.clock.now(),
                            .dayStart = m_rules.dayStart,
                            .dayEnd = m_rules.dayEnd,
                            .category = categoryOf(hearing.type),
                            .against = *against,
                            .ofCounsel = *ofCounsel,
                            .absences = *absences,
                            .sessions = m_reads.sessions(m_parts.court.code()).value_or(std::vector<domain::Session>()),
                            .before = before};
    if (hearing.session) {
        if (const auto session = m_parts.cache.get<domain::Session>(hearing.session->uuid()))
            facts.session = *session;
        const auto known = m_reads.hearing(hearing.id);
        const bool isInIt = known && known->isActive() && known->session == hearing.session;
        facts.inSession = m_reads.casesIn(*hearing.session).value_or(0) - (isInIt ? 1 : 0);
    }
    if (const auto file = m_record.head(hearing.caseId)) {
        const auto others = m_reads.ofCase(hearing.caseId);
        const bool isFirst = others && std::ranges::none_of(*others, [&](const Hearing &one) {
                                 return one.id != hearing.id && one.state() != domain::HearingStatus::Vacated;
                             });
        facts.earliest = earliestOf(*file, isFirst);
        if (const auto due = m_record.deadlines(hearing.caseId))
            for (const domain::Deadline &one : *due) // What the court itself owes does not wait for a hearing.
                if (one.owedBy != QLatin1String("Court"))
                    facts.due.push_back(one);
        if (const auto events = m_record.clock(hearing.caseId); events && !events->empty())
            facts.clock =
                domain::readAsylumClock(*events, domain::localDate(m_parts.clock.now(), m_parts.court.zone()));
    }
    return domain::conflictsOf(hearing, facts);
}

Result<DocketPlanner::Horizon> DocketPlanner::horizon(const QDateTime &from)
{
    // A judge may be detailed, an interpreter serves several courts: every court that is here counts.
    const auto hearings = m_reads.between({}, from.addDays(-1), from.addDays(m_rules.searchAhead + 1));
    auto absences = m_reads.absences();
    auto sessions = m_reads.sessions(m_parts.court.code());
    if (!hearings || !absences || !sessions)
        return tl::unexpected(!hearings ? hearings.error() : !absences ? absences.error() : sessions.error());
    Horizon found{calendar(), {}, std::move(*absences), std::move(*sessions), {}};
    for (const domain::Session &session : found.sessions) { // Its judge's time is taken before the first case is set.
        if (session.struck)
            continue;
        Hearing block{.id = domain::HearingId(session.id.uuid()), .court = session.court};
        block.placeAt(session.slotNow());
        found.booked.add(block);
    }
    for (const Hearing &one : *hearings) {
        found.booked.add(one);
        if (one.session && one.isActive())
            ++found.inSession[*one.session];
    }
    return found;
}

std::vector<HearingSlot> DocketPlanner::slotsIn(const Horizon &horizon, const Hearing &hearing, const QDateTime &from)
{
    return domain::freeSlots(hearing, categoryOf(hearing.type),
                             {.calendar = horizon.calendar,
                              .booked = horizon.booked,
                              .absences = horizon.absences,
                              .sessions = horizon.sessions,
                              .inSession = horizon.inSession,
                              .zone = m_parts.court.zone(),
                              .rules = m_rules,
                              .sessionTypes = sessionTypesFor(hearing.type),
                              .from = std::max(from, m_parts.clock.now())});
}

Result<std::vector<HearingSlot>> DocketPlanner::proposals(const Hearing &hearing, const QDateTime &from)
{
    const auto around = horizon(from);
    return around ? Result<std::vector<HearingSlot>>(slotsIn(*around, hearing, from)) : tl::unexpected(around.error());
}

Result<std::vector<PlannedMove>> DocketPlanner::clear(const domain::Absence &absence)
{
    const auto hearings =
        m_reads.between(absence.of == domain::Absence::Of::Judge ? QString() : absence.court, absence.from, absence.to);
    auto around = horizon(absence.from);
    if (!hearings || !around)
        return tl::unexpected(!hearings ? hearings.error() : around.error());
    around->absences.push_back(absence);
    std::vector<PlannedMove> moves;
    for (const Hearing &one : *hearings)
        if (one.isActive() && one.court == m_parts.court.code() && absence.meets(one.court, one.slotNow()))
            moves.push_back({.hearing = one, .slot = one.slotNow()});
    std::ranges::stable_sort(moves, {}, [&](const PlannedMove &move) {
        const auto file = m_record.head(move.hearing.caseId);
        return std::pair(!file || file->custody != domain::CustodyStatus::Detained, move.hearing.startsAt);
    });
    auto &rules = m_rules;
    const int shown = std::exchange(rules.proposals, 1);
    // What one of them found full stays full for the next like it: bookings only grow while the plan is made.
    QHash<QString, QDateTime> reached;
    for (PlannedMove &move : moves) {
        const Hearing &moving = move.hearing;
        const bool isMaster = categoryOf(moving.type) == domain::HearingCategory::Master;
        const QString like = QStringLiteral("%1/%2/%3/%4/%5")
                                 .arg(moving.judgeId.value_or(domain::UserId()).toString(), moving.room,
                                      moving.interpreter.value_or(QString()), isMaster ? moving.type : QString())
                                 .arg(moving.minutes);
        const QDateTime from = std::max(absence.to, reached.value(like, absence.to));
        const auto free = slotsIn(*around, move.hearing, from);
        reached[like] = free.empty()
                            ? absence.to.addDays(m_rules.searchAhead)
                            : domain::startOfLocalDay(domain::localDate(free.front().startsAt, m_parts.court.zone()),
                                                      m_parts.court.zone());
        move.hasPlace = !free.empty();
        if (free.empty())
            continue;
        move.slot = free.front();
        Hearing there = move.hearing;
        there.placeAt(move.slot);
        around->booked.remove(there.id);
        around->booked.add(there);
        if (there.session)
            ++around->inSession[*there.session];
        const QDate day = domain::localDate(there.startsAt, m_parts.court.zone());
        if (const auto due = m_record.deadlines(there.caseId))
            for (const domain::Deadline &one : *due)
                if (!one.met && one.owedBy == QLatin1String("Court") && one.due < day)
                    move.missed.push_back(one.due);
    }
    rules.proposals = shown;
    return moves;
}

Result<std::optional<HearingSlot>> DocketPlanner::firstSlot(const domain::CaseFile &file)
{
    Hearing wanted;
    wanted.caseId = file.id;
    wanted.court = file.court;
    wanted.type = file.custody == domain::CustodyStatus::Detained ? QStringLiteral("MD") : QStringLiteral("MM");
    wanted.judgeId = file.judge;
    const auto earliest = earliestOf(file, true);
    const QDateTime from = earliest ? std::max(earliest->lastInstantUtc, m_parts.clock.now()) : m_parts.clock.now();
    const auto free = proposals(wanted, from);
    if (!free)
        return tl::unexpected(free.error());
    return free->empty() ? std::nullopt : std::optional(free->front());
}

} // namespace dais::models
