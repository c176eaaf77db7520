#pragma once

#include "domain/charging_data.h"
#include "domain/filing.h"
#include "domain/user.h"

#include <QDateTime>

namespace dais::domain {

/// What became of a submission (domain reference, life cycle of a filing).
enum class SubmissionState { Checking, InReview, Accepted, Rejected, Withdrawn };
constexpr auto namesOf(SubmissionState)
{
    return std::array{
        std::pair{SubmissionState::Checking, "checking"}, std::pair{SubmissionState::InReview, "in_review"},
        std::pair{SubmissionState::Accepted, "accepted"}, std::pair{SubmissionState::Rejected, "rejected"},
        std::pair{SubmissionState::Withdrawn, "withdrawn"}};
}

/// Who filed, and for whom.
struct Filer {
    UserId user;
    Role role = Role::Respondent;
    QString name;

    friend bool operator==(const Filer &, const Filer &) = default;
};

/// A reason for rejecting, from the table of rejection reasons, with the fix that the filer reads.
struct RejectionReason {
    QString code;
    QString fix; ///< The clerk's sentence to the filer.

    friend bool operator==(const RejectionReason &, const RejectionReason &) = default;
};

/// Who decided a submission, when, and how.
struct Disposition {
    CommandId command;
    UserId by;
    QString byName;
    QDateTime at;                         ///< Server time; on a workstation, before the court has answered, its own.
    std::vector<RejectionReason> reasons; ///< Empty when accepted.

    friend bool operator==(const Disposition &, const Disposition &) = default;
};

/// Who took a package in at the window, when it did not come by the portal.
struct WindowReceipt {
    UserId by;
    QString byName;

    friend bool operator==(const WindowReceipt &, const WindowReceipt &) = default;
};

/// The package a filer sent: one or more filings with one fate (8 CFR 1003.31; DHS portal rules).
struct Submission {
    SubmissionId id;
    QString court; ///< Code of the court that has administrative control of the record.
    Filer filer;
    QDateTime headerAt;   ///< When the upload's header arrived, UTC.
    QDateTime lastByteAt; ///< When a complete upload's last byte arrived: the filing instant, UTC.
    QDateTime durableAt;  ///< When it was on disk, UTC.
    QDate filingDate;     ///< The filing instant's date in the court's zone (8 CFR 1001.1(dd)).
    SubmissionState state = SubmissionState::Checking;
    std::optional<CaseId> caseId;           ///< Absent for a charging document that opens a case.
    std::optional<ANumber> aNumber;         ///< Of the case's lead respondent, or as charged.
    QString respondent;                     ///< "RESPONDENT, Sample": what lists show beside the A-Number.
    QStringList specialClassifications;     ///< What the filer ticked: detained, stay, juvenile...
    std::optional<ChargingData> charging;   ///< Only with a charging document.
    std::vector<Filing> filings;            ///< At least one; the first gives the package its name.
    std::optional<QDateTime> nextHearingAt; ///< Of the case, when it was filed.
    std::optional<QDateTime> dueAt;         ///< A legal due time that this filing must be decided by, UTC.
    std::optional<SubmissionId> refilingOf; ///< An earlier, rejected attempt.
    std::optional<Disposition> disposition;
    std::optional<UserId> assignedTo;
    std::optional<SealId> seal;               ///< Of the case, when that is sealed.
    std::optional<WindowReceipt> window = {}; ///< Only when it was handed in on paper.

    /// "Motion to continue", or "Notice to Appear, package of 4".
    [[nodiscard]] bool isPackage() const { return filings.size() > 1; }
    /// True when a member opens a case.
    [[nodiscard]] bool isCharging() const;
    [[nodiscard]] int pages() const;
    /// Whether it may be decided; an error's detail is a stable code ("already_accepted", ...).
    [[nodiscard]] Result<> checkReviewable() const;
    /// Whether its parts agree with each other and with what a package needs; detail is a stable code.
    [[nodiscard]] Result<> checkConsistent() const;

    friend bool operator==(const Submission &, const Submission &) = default;
};

} // namespace dais::domain
