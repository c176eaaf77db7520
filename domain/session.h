#pragma once

#include "domain/hearing.h"

namespace dais::domain {

/// A block of a judge's time in which several cases are heard one after the other: a master calendar. Lives in the
/// court's directory; only administrators set it.
struct Session {
    SessionId id;
    QString court;
    QString type; ///< Code from the table of hearing types.
    std::optional<UserId> judge;
    QString judgeName;
    QString room;
    HearingMedium medium = HearingMedium::InPerson;
    QDateTime startsAt; ///< UTC.
    int minutes = 0;
    int capacity = 0;    ///< Cases that it is meant for.
    QString language;    ///< Of its interpreter; empty for any or none.
    bool struck = false; ///< Set by mistake, or given up: no new case goes there.

    [[nodiscard]] QDateTime endsAt() const { return startsAt.addSecs(qint64(minutes) * 60); }
    /// The slot of a case that is heard in it.
    [[nodiscard]] HearingSlot slotNow() const { return {startsAt, minutes, medium, judge, judgeName, room, id}; }
    friend bool operator==(const Session &, const Session &) = default;
};

/// Days or hours in which somebody or something cannot be had: a judge, a room, or the whole court. Lives in the court's
/// directory; only administrators set it.
struct Absence {
    enum class Of { Judge, Room, Court };
    AbsenceId id;
    QString court;
    Of of = Of::Judge;
    std::optional<UserId> judge;
    QString name;   ///< Of the judge or the room, as lists show it.
    QDateTime from; ///< UTC.
    QDateTime to;   ///< UTC; the first instant after it.
    QString reason;
    bool holiday = false; ///< Of the court: its days count as legal holidays, so that deadlines move.
    bool struck = false;  ///< Noted by mistake: nothing heeds it, the line stays.

    /// Whether a slot of that court falls into it.
    [[nodiscard]] bool meets(const QString &courtCode, const HearingSlot &slot) const;
    friend bool operator==(const Absence &, const Absence &) = default;
};
constexpr auto namesOf(Absence::Of)
{
    return std::array{std::pair{Absence::Of::Judge, "judge"}, std::pair{Absence::Of::Room, "room"},
                      std::pair{Absence::Of::Court, "court"}};
}

/// "This block is for these cases": `session.set` makes a session, changes it, or gives it up. Nobody's hearing moves by
/// it.
struct SetSession {
    Session session;

    friend bool operator==(const SetSession &, const SetSession &) = default;
};

/// "Away", "closed": `absence.set` notes an absence or corrects what is noted. Nobody's hearing moves by it.
struct SetAbsence {
    Absence absence;

    friend bool operator==(const SetAbsence &, const SetAbsence &) = default;
};

} // namespace dais::domain
