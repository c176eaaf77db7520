#pragma once

#include "models/docket_model.h"

namespace dais::models {

/// Something on the docket that somebody should look at.
struct DocketIssue {
    enum class Kind {
        Decision,      ///< Two people's acts; the court asks.
        Double,        ///< Two hearings in one judge's, room's or interpreter's time.
        OverCapacity,  ///< More cases than a session is meant for.
        WhileAway,     ///< Set where the judge is away, the room or the court closed.
        NoInterpreter, ///< One was asked for, and nobody is booked.
        NoHearing,     ///< A case without a hearing to come.
    };
    Kind kind = Kind::Double;
    domain::HearingId hearing = {};
    domain::HearingId other = {};
    domain::DecisionId decision = {};
    domain::CaseId caseId = {};
    domain::SessionId session = {};
    QDateTime at = {}; ///< UTC; invalid of a case without a hearing.
    QString judge = {};
    QString who = {}; ///< A-Number, the room, or why somebody is away.
    domain::Shared shared = domain::Shared::Nothing;
    int number = 0;
    int limit = 0;

    friend bool operator==(const DocketIssue &, const DocketIssue &) = default;
};

/// What is to be settled in the days that a docket shows: decisions first, then by time, then cases without a hearing in
/// the order in which they are set. Each pair of hearings once.
[[nodiscard]] std::vector<DocketIssue> issuesOf(const DocketModel &docket,
                                                const std::vector<domain::Decision> &decisions,
                                                const std::vector<domain::CaseFile> &withoutHearing);

} // namespace dais::models
