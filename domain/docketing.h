#pragma once

#include "domain/clock_event.h"
#include "domain/session.h"

/// What people do on the docket.
namespace dais::domain {

/// "This case is heard then": `hearing.schedule`.
struct ScheduleHearing {
    HearingId hearing; ///< Made by whoever sets it.
    CaseId caseId;
    QString type;
    HearingSlot slot;
    QString language;
    std::optional<QString> interpreter = {};
    std::optional<bool> closed = {};
    std::optional<bool> consent = {};
    std::optional<std::vector<PartyId>> persons = {};
    bool knowingly = false; ///< At the same time as something else, and whoever sets it saw that.

    friend bool operator==(const ScheduleHearing &, const ScheduleHearing &) = default;
};

/// One hearing's new place.
struct MovedHearing {
    HearingId hearing;
    HearingSlot slot;

    friend bool operator==(const MovedHearing &, const MovedHearing &) = default;
};

/// "These are heard then instead": `hearing.move`, of one hearing or of thousands. All of them move, or none does. More
/// than one are a court administrator's act.
struct MoveHearings {
    std::vector<MovedHearing> moves;
    QString reason;             ///< "judge_away", "room_closed", "court_closed", "request", "docket".
    bool reissueNotice = false; ///< People who were told of the old slot are told again.
    bool knowingly = false;     ///< Some at the same time as something else, and whoever moves them saw that.

    friend bool operator==(const MoveHearings &, const MoveHearings &) = default;
};

/// "This hearing does not take place": `hearing.vacate`.
struct VacateHearing {
    HearingId hearing;
    QString reason; ///< As in MoveHearings.

    friend bool operator==(const VacateHearing &, const VacateHearing &) = default;
};

/// "This interpreter": `hearing.interpreter`. Its own aspect: who moves the hearing does not undo it.
struct BookInterpreter {
    HearingId hearing;
    QString language;
    std::optional<QString> interpreter; ///< Nothing: whoever was booked is not any more.

    friend bool operator==(const BookInterpreter &, const BookInterpreter &) = default;
};

/// "This became of the hearing": `hearing.record`. A note for the court travels as the payload "text".
struct RecordHearing {
    HearingId hearing;
    HearingStatus status = HearingStatus::Held; ///< Held or Adjourned.
    QString adjournmentCode;                    ///< With Adjourned.
    QStringList present;                        ///< See Hearing::present.

    friend bool operator==(const RecordHearing &, const RecordHearing &) = default;
};

/// "The clock of this respondent runs", or stands, from this day on: `clock.override`. The reason travels as the payload
/// "text", and there must be one.
struct OverrideClock {
    CaseId caseId;
    PartyId party;
    QDate on; ///< In the court's zone.
    ClockEffect effect = ClockEffect::Runs;

    friend bool operator==(const OverrideClock &, const OverrideClock &) = default;
};

} // namespace dais::domain
