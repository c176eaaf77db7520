#include "domain/free_slots.h"

#include "domain/local_time.h"

#include <algorithm>

namespace dais::domain {

namespace {

bool isFree(const Hearing &wanted, const HearingSlot &slot, const SlotSearch &search)
{
    Hearing there = wanted;
    there.placeAt(slot);
    const bool isAway =
        std::ranges::any_of(search.absences, [&](const Absence &one) { return one.meets(wanted.court, slot); });
    return !isAway && search.booked.against(there).empty();
}

/// Sessions that have room for one more, soonest first.
std::vector<HearingSlot> openSessions(const Hearing &wanted, const SlotSearch &search, bool anyJudge)
{
    std::vector<HearingSlot> found;
    for (const Session &session : search.sessions) {
        const bool isTheirs = anyJudge || session.judge == wanted.judgeId;
        const bool speaks =
            session.language.isEmpty() || wanted.language.isEmpty() || session.language == wanted.language;
        if (session.struck || !isTheirs || !speaks || session.startsAt < search.from || session.id == wanted.session ||
            session.court != wanted.court ||
            (!search.sessionTypes.isEmpty() && !search.sessionTypes.contains(session.type)))
            continue;
        const QDate day = localDate(session.startsAt, search.zone);
        if (search.inSession.value(session.id) < session.capacity && search.calendar.isBusinessDay(day) &&
            isFree(wanted, session.slotNow(), search))
            found.push_back(session.slotNow());
    }
    std::ranges::sort(found, {}, [](const HearingSlot &slot) { return std::pair(slot.startsAt, slot.room); });
    if (found.size() > std::size_t(search.rules.proposals))
        found.resize(std::size_t(search.rules.proposals));
    return found;
}

/// The times of a day at which it may begin, in minutes from midnight: the hour that it had first.
std::vector<int> startsOf(const Hearing &wanted, const SlotSearch &search)
{
    const QTime had = wanted.startsAt.toTimeZone(search.zone).time();
    std::vector<int> starts{had.hour() * 60 + had.minute()};
    for (int at = search.rules.dayStart; at + wanted.minutes <= search.rules.dayEnd; at += search.rules.step)
        if (at != starts.front())
            starts.push_back(at);
    const bool fits = starts.front() >= search.rules.dayStart && starts.front() + wanted.minutes <= search.rules.dayEnd;
    if (!fits)
        starts.erase(starts.begin());
    return starts;
}

std::optional<HearingSlot> freeOn(const QDate &day, const Hearing &wanted, const SlotSearch &search,
                                  const std::vector<int> &starts)
{
    for (const int start : starts) {
        const auto instants = instantsAt(day, QTime(0, 0).addSecs(start * 60), search.zone);
        if (instants.size() != 1 || instants.front() < search.from)
            continue; // An hour that is skipped or comes twice is nobody's proposal.
        HearingSlot slot = wanted.slotNow();
        slot.session.reset();
        slot.startsAt = instants.front();
        if (isFree(wanted, slot, search))
            return slot;
    }
    return std::nullopt;
}

} // namespace

std::vector<HearingSlot> freeSlots(const Hearing &wanted, HearingCategory category, const SlotSearch &search)
{
    if (category == HearingCategory::Master) {
        auto sessions = wanted.judgeId ? openSessions(wanted, search, false) : std::vector<HearingSlot>();
        if (sessions.empty())
            sessions = openSessions(wanted, search, true);
        if (!sessions.empty())
            return sessions; // Where a court sets no sessions, a master calendar is a hearing like the others.
    }
    std::vector<HearingSlot> found;
    const std::vector<int> starts = startsOf(wanted, search);
    const QDate first = localDate(search.from, search.zone);
    for (int ahead = 0; ahead < search.rules.searchAhead && found.size() < std::size_t(search.rules.proposals);
         ++ahead) {
        const QDate day = first.addDays(ahead);
        if (!search.calendar.isBusinessDay(day))
            continue;
        if (const auto slot = freeOn(day, wanted, search, starts))
            found.push_back(*slot);
    }
    return found;
}

std::vector<CaseFile> inTurn(std::vector<CaseFile> cases)
{
    std::ranges::sort(cases, {}, [](const CaseFile &one) {
        return std::tuple(one.custody != CustodyStatus::Detained, one.opened, one.id);
    });
    return cases;
}

} // namespace dais::domain
