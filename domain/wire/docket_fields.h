#pragma once

#include "domain/docketing.h"
#include "domain/wire/record_fields.h"

/// Field names of the docket: sessions, absences, and what is done to hearings.
namespace dais::domain {

template <typename F, Of<Session> S>
void describe(F &f, S &s)
{
    f("id", s.id), f("court", s.court), f("type", s.type), f("judge", s.judge), f("judge_name", s.judgeName);
    f("room", s.room), f("medium", s.medium), f("starts_at", s.startsAt), f("minutes", s.minutes);
    f("capacity", s.capacity), f("language", s.language), f("struck", s.struck);
}

template <typename F, Of<Absence> S>
void describe(F &f, S &s)
{
    f("id", s.id), f("court", s.court), f("of", s.of), f("judge", s.judge), f("name", s.name), f("from", s.from);
    f("to", s.to), f("reason", s.reason), f("holiday", s.holiday), f("struck", s.struck);
}

template <typename F, Of<SetSession> S>
void describe(F &f, S &s)
{
    f("session", s.session);
}

template <typename F, Of<SetAbsence> S>
void describe(F &f, S &s)
{
    f("absence", s.absence);
}

template <typename F, Of<ScheduleHearing> S>
void describe(F &f, S &s)
{
    f("hearing", s.hearing), f("case", s.caseId), f("type", s.type), f("slot", s.slot), f("language", s.language);
    f("interpreter", s.interpreter), f("closed", s.closed), f("consent", s.consent), f("persons", s.persons);
    f("knowingly", s.knowingly);
}

template <typename F, Of<MovedHearing> S>
void describe(F &f, S &s)
{
    f("hearing", s.hearing), f("slot", s.slot);
}

template <typename F, Of<MoveHearings> S>
void describe(F &f, S &s)
{
    f("moves", s.moves), f("reason", s.reason), f("reissue_notice", s.reissueNotice), f("knowingly", s.knowingly);
}

template <typename F, Of<VacateHearing> S>
void describe(F &f, S &s)
{
    f("hearing", s.hearing), f("reason", s.reason);
}

template <typename F, Of<BookInterpreter> S>
void describe(F &f, S &s)
{
    f("hearing", s.hearing), f("language", s.language), f("interpreter", s.interpreter);
}

template <typename F, Of<RecordHearing> S>
void describe(F &f, S &s)
{
    f("hearing", s.hearing), f("status", s.status), f("code", s.adjournmentCode), f("present", s.present);
}

template <typename F, Of<OverrideClock> S>
void describe(F &f, S &s)
{
    f("case", s.caseId), f("party", s.party), f("on", s.on), f("effect", s.effect);
}

} // namespace dais::domain
