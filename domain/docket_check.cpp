#include "domain/docket_check.h"

#include "domain/local_time.h"

namespace dais::domain {

namespace {

using Kind = HearingConflict::Kind;
using Conflicts = std::vector<HearingConflict>;

void addDoubles(Conflicts &found, const Hearing &hearing, const SlotFacts &facts)
{
    for (const Hearing &other : facts.against)
        switch (sharedBy(hearing, other)) {
        case Shared::Nothing:
            break;
        case Shared::Judge:
            found.push_back({.kind = Kind::Judge, .other = other.id});
            break;
        case Shared::Room:
            found.push_back({.kind = Kind::Room, .other = other.id});
            break;
        case Shared::Interpreter:
            found.push_back({.kind = Kind::Interpreter, .other = other.id});
            break;
        }
    for (const Hearing &other : facts.ofCounsel)
        found.push_back({.kind = Kind::Counsel, .other = other.id});
}

void addAbsences(Conflicts &found, const Hearing &hearing, const SlotFacts &facts, const QDate &day)
{
    for (const Absence &one : facts.absences) {
        if (!one.meets(hearing.court, hearing.slotNow()))
            continue;
        const Kind kind = one.of == Absence::Of::Judge  ? Kind::Away
                          : one.of == Absence::Of::Room ? Kind::RoomClosed
                                                        : Kind::CourtClosed;
        found.push_back({.kind = kind, .name = one.reason});
    }
    for (const Session &one : facts.sessions)
        if (!one.struck && one.judge && one.judge == hearing.judgeId && hearing.session != one.id &&
            one.startsAt < hearing.endsAt() && hearing.startsAt < one.endsAt())
            found.push_back({.kind = Kind::SessionTime, .name = one.type});
    if (const auto dayKind = facts.calendar.kindOf(day); dayKind != CourtCalendar::DayKind::Business)
        found.push_back({.kind = Kind::CourtClosed, .name = facts.calendar.nameOf(day), .day = day});
}

void addRules(Conflicts &found, const Hearing &hearing, const SlotFacts &facts, const QDate &day)
{
    if (facts.earliest && hearing.startsAt < facts.earliest->lastInstantUtc)
        found.push_back({.kind = Kind::TooSoon, .day = facts.earliest->due, .basis = facts.earliest->basis});
    if (hearing.medium == HearingMedium::Telephone && facts.category == HearingCategory::Individual &&
        !hearing.consent.value_or(false))
        found.push_back({.kind = Kind::Consent, .basis = QStringLiteral("8 CFR 1003.25(c)")});
    for (const Deadline &deadline : facts.due)
        if (!deadline.met && deadline.due > day)
            found.push_back({.kind = Kind::AnswerDue, .name = deadline.owedBy, .day = deadline.due});
    if (facts.clock && facts.clock->status == AsylumClock::Status::Stopped && facts.before.isValid() &&
        day > facts.before)
        found.push_back({.kind = Kind::ClockStands,
                         .number = int(facts.before.daysTo(day)),
                         .basis = QStringLiteral("8 CFR 208.7(a)(2)")});
}

} // namespace

std::vector<HearingConflict> conflictsOf(const Hearing &hearing, const SlotFacts &facts)
{
    Conflicts found;
    const QDate day = localDate(hearing.startsAt, facts.zone);
    addDoubles(found, hearing, facts);
    addAbsences(found, hearing, facts, day);
    if (facts.session && facts.inSession >= facts.session->capacity)
        found.push_back({.kind = Kind::Capacity, .number = facts.inSession + 1, .limit = facts.session->capacity});
    addRules(found, hearing, facts, day);
    if (hearing.startsAt < facts.now)
        found.push_back({.kind = Kind::Past});
    const QTime from = hearing.startsAt.toTimeZone(facts.zone).time();
    const int start = from.hour() * 60 + from.minute();
    if (facts.dayEnd > 0 && (start < facts.dayStart || start + hearing.minutes > facts.dayEnd))
        found.push_back({.kind = Kind::OffHours});
    return found;
}

} // namespace dais::domain
