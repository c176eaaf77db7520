#pragma once

#include "domain/case_file.h"

#include <vector>

namespace dais::domain {

/// How people meet (8 CFR 1003.25(c)).
enum class HearingMedium { InPerson, Video, Internet, Telephone };
constexpr auto namesOf(HearingMedium)
{
    return std::array{std::pair{HearingMedium::InPerson, "in_person"}, std::pair{HearingMedium::Video, "video"},
                      std::pair{HearingMedium::Internet, "internet"}, std::pair{HearingMedium::Telephone, "telephone"}};
}

/// What became of a hearing.
enum class HearingStatus {
    Scheduled,
    Held,      ///< It took place, and nothing more is to be heard of it.
    Adjourned, ///< It took place or was reached, and goes on another day; the code says why.
    Vacated,   ///< It was taken off the docket before it began.
};
constexpr auto namesOf(HearingStatus)
{
    return std::array{std::pair{HearingStatus::Scheduled, "scheduled"}, std::pair{HearingStatus::Held, "held"},
                      std::pair{HearingStatus::Adjourned, "adjourned"}, std::pair{HearingStatus::Vacated, "vacated"}};
}

/// When, where and before whom: what moves as one. An instant, read in the zone of the court.
struct HearingSlot {
    QDateTime startsAt; ///< UTC.
    int minutes = 0;
    HearingMedium medium = HearingMedium::InPerson;
    std::optional<UserId> judge = {};
    QString judgeName;
    QString room;                          ///< Empty when none is needed.
    std::optional<SessionId> session = {}; ///< The block of the judge's time that it is heard in, with others.

    friend bool operator==(const HearingSlot &, const HearingSlot &) = default;
};

/// Who booked the slot that a hearing has, and when the court heard of it.
struct SlotAct {
    CommandId command;
    UserId by;
    QString byName;
    QDateTime at;

    friend bool operator==(const SlotAct &, const SlotAct &) = default;
};

/// A hearing of a case: a UTC instant plus the court whose zone it is read in. What is optional was not always said.
struct Hearing {
    HearingId id;
    CaseId caseId;
    QString court;
    QString type; ///< Code from the table of hearing types.
    HearingMedium medium = HearingMedium::InPerson;
    QDateTime startsAt; ///< UTC.
    int minutes = 0;
    QString judge; ///< As lists show the name.
    QString room;
    QString language; ///< Of the interpreter; empty when none.
    QString adjournmentCode;
    std::optional<UserId> judgeId = {};
    std::optional<SessionId> session = {};
    std::optional<QString> interpreter = {};          ///< Who was booked; nothing while nobody is.
    std::optional<HearingStatus> status = {};         ///< Scheduled where nothing is said.
    std::optional<bool> closed = {};                  ///< Not public (8 CFR 1003.27).
    std::optional<bool> consent = {};                 ///< To merits evidence by telephone (8 CFR 1003.25(c)).
    std::optional<std::vector<PartyId>> persons = {}; ///< Of a family; everybody of the case where nothing is said.
    std::optional<UserId> counsel = {};               ///< Practitioner of record when it was set, for finding clashes.
    std::optional<SlotAct> booked = {};               ///< Absent of what an older system booked.
    std::optional<int> slot = {};                     ///< Rises with every change that people must be told of, from 1.
    std::optional<int> noticed = {};                  ///< The last of them that a notice was made of.
    std::optional<std::vector<HearingId>> overlaps = {}; ///< Hearings it was knowingly set at the same time as.
    std::optional<QStringList> present = {}; ///< Who appeared: "respondent", "counsel", "dhs", "interpreter".
    std::optional<SlotAct> recorded = {};    ///< Who recorded what became of it.
    std::optional<QString> reason = {};      ///< Code of why it was moved or vacated last.

    [[nodiscard]] HearingStatus state() const { return status.value_or(HearingStatus::Scheduled); }
    /// Whether it takes its judge's, room's and interpreter's time.
    [[nodiscard]] bool isActive() const { return state() == HearingStatus::Scheduled; }
    [[nodiscard]] QDateTime endsAt() const { return startsAt.addSecs(qint64(minutes) * 60); }
    [[nodiscard]] HearingSlot slotNow() const { return {startsAt, minutes, medium, judgeId, judge, room, session}; }
    void placeAt(const HearingSlot &place);
    /// Whether people must still be told of what it is now.
    [[nodiscard]] bool owesNotice() const { return noticed.value_or(0) < slot.value_or(0); }

    /// Whether it can stand: it has a start, a length and a court; detail is a stable code.
    [[nodiscard]] Result<> checkConsistent() const;
    friend bool operator==(const Hearing &, const Hearing &) = default;
};

/// What two hearings at the same time have in common that only one of them can have. Cases of one session share its
/// judge and room by design.
enum class Shared { Nothing, Judge, Room, Interpreter };
[[nodiscard]] Shared sharedBy(const Hearing &one, const Hearing &other);

/// Something that is due in a case, by whom, and under which rule.
struct Deadline {
    DeadlineId id;
    CaseId caseId;
    QString rule;   ///< Code from the table of deadlines.
    QDate due;      ///< A date in the court's zone, never an instant.
    QString owedBy; ///< "DHS", "Respondent", "Court".
    bool met = false;
    DocumentId startedBy; ///< The document whose acceptance set it; none when something else did.

    friend bool operator==(const Deadline &, const Deadline &) = default;
};

/// An order of a judge: the bytes that were signed are the bytes that are entered.
struct Order {
    OrderId id;
    CaseId caseId;
    QString title;
    QString sha256; ///< Of the exact bytes signed.
    UserId judge;
    std::optional<QDateTime> enteredAt;

    friend bool operator==(const Order &, const Order &) = default;
};

} // namespace dais::domain
