#pragma once

#include "domain/case_file.h"

namespace dais::domain {

/// How people meet (8 CFR 1003.25(c)).
enum class HearingMedium { InPerson, Video, Internet, Telephone };
constexpr auto namesOf(HearingMedium)
{
    return std::array{std::pair{HearingMedium::InPerson, "in_person"}, std::pair{HearingMedium::Video, "video"},
                      std::pair{HearingMedium::Internet, "internet"}, std::pair{HearingMedium::Telephone, "telephone"}};
}

/// A hearing of a case: a UTC instant plus the court whose zone it is read in.
struct Hearing {
    HearingId id;
    CaseId caseId;
    QString court;
    QString type; ///< Code from the table of hearing types.
    HearingMedium medium = HearingMedium::InPerson;
    QDateTime startsAt; ///< UTC.
    int minutes = 0;
    QString judge;
    QString room;
    QString language; ///< Of the interpreter; empty when none.
    QString adjournmentCode;

    /// Whether it can stand: it has a start, a length and a court; detail is a stable code.
    [[nodiscard]] Result<> checkConsistent() const;
    friend bool operator==(const Hearing &, const Hearing &) = default;
};

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
