#pragma once

#include "domain/roster.h"
#include "models/docket_model.h"

namespace dais::models {

/// What the lanes of a docket are.
enum class LaneKind { Judge, Room, Interpreter };

/// One thing in a cell: a session with its cases, a hearing of its own, or an absence.
struct DocketCard {
    enum class Kind { Session, Hearing, Absence };
    Kind kind = Kind::Hearing;
    QDateTime startsAt; ///< UTC.
    int minutes = 0;
    std::vector<domain::HearingId> hearings; ///< Those it stands for, by A-Number; none of an absence.
    domain::SessionId session = {};
    QString type;          ///< Code; empty of an absence.
    QString language;      ///< Of a single hearing.
    QString words;         ///< Of an absence: its reason. Of a hearing: its A-Number.
    int capacity = 0;      ///< Of a session.
    bool isDouble = false; ///< Stands at the same time as another in its judge's, room's or interpreter's time.
    bool lacksInterpreter = false;
    bool isSavedHere = false;
    bool isOver = false; ///< Held or adjourned.
    bool owesNotice = false;

    [[nodiscard]] int over() const { return std::max(0, int(hearings.size()) - capacity); }
    [[nodiscard]] QDateTime endsAt() const { return startsAt.addSecs(qint64(minutes) * 60); }
    friend bool operator==(const DocketCard &, const DocketCard &) = default;
};

/// A judge's, room's or interpreter's days.
struct DocketLane {
    QString key; ///< Of the judge: the id, or the name where there is no id; else the name. Empty: nobody yet.
    std::optional<domain::UserId> judge;
    QString name;
    QString place;                             ///< Of a judge: the room most hearings are in, or the medium's name.
    int minutes = 0;                           ///< Booked in all its days.
    std::vector<std::vector<DocketCard>> days; ///< By start.

    friend bool operator==(const DocketLane &, const DocketLane &) = default;
};

/// The docket as lanes over days. `days` are the court's; cards of days that are not among them are left out. Judges of
/// `judges` without a hearing have an empty lane, so that something can be put there.
[[nodiscard]] std::vector<DocketLane> lanesOf(const DocketModel &docket, LaneKind kind, const std::vector<QDate> &days,
                                              const QTimeZone &zone, const std::vector<domain::RosterEntry> &judges);

} // namespace dais::models
