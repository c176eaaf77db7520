#pragma once

#include "domain/code_table.h"
#include "domain/user.h"

namespace dais::domain {

class CodeTableRow;

/// A type of case.
struct CaseType {
    /// Where an appeal goes.
    enum class AppealTo {
        Board,
        BoardFirst, ///< The Board hears it first; no judge does.
        None,       ///< No appeal.
    };
    /// Who sets the first hearing.
    enum class FirstHearing {
        Court,
        FilerIfNotDetained, ///< DHS, when it files the charging document.
        None,
    };
    QString code; ///< "RMV".
    QString name;
    QString chargingDocument; ///< Code of a document type; empty when none is needed or it is not known.
    AppealTo appealTo = AppealTo::Board;
    FirstHearing firstHearingSetBy = FirstHearing::Court;
    QString basis;
    Confidence confidence = Confidence::Unconfirmed;
    QString remark;

    static CaseType read(CodeTableRow &row);
};
constexpr auto namesOf(CaseType::AppealTo)
{
    using A = CaseType::AppealTo;
    return std::array{std::pair{A::Board, "board"}, std::pair{A::BoardFirst, "board_first"},
                      std::pair{A::None, "none"}};
}
constexpr auto namesOf(CaseType::FirstHearing)
{
    using F = CaseType::FirstHearing;
    return std::array{std::pair{F::Court, "court"}, std::pair{F::FilerIfNotDetained, "filer_if_not_detained"},
                      std::pair{F::None, "none"}};
}

/// Where the fee of a document or an application comes from.
enum class FeeKind {
    None,
    Court, ///< In the fee table.
    Dhs,   ///< DHS sets it.
    Varies,
    Unknown,
};
constexpr auto namesOf(FeeKind)
{
    return std::array{std::pair{FeeKind::None, "none"}, std::pair{FeeKind::Court, "court"},
                      std::pair{FeeKind::Dhs, "dhs"}, std::pair{FeeKind::Varies, "varies"},
                      std::pair{FeeKind::Unknown, "unknown"}};
}

/// A type of document that is filed with, or issued by, the court.
struct DocumentType {
    /// What it is about.
    enum class Category {
        Charging,
        Bond,
        Appearance,
        Form,
        Appeal,
        Fee,
        Application,
        Evidence,
        Brief,
        Motion,
        Notice,
        Wrapper, ///< Cover pages, certificates of service, proposed orders.
        CourtIssued,
        Prohibited,
    };
    /// What it does to the case.
    enum class Role {
        Charging,   ///< Opens a case.
        Initiating, ///< Opens a bond matter, an appeal or a decision on reopening.
        Supporting, ///< Goes into a record that is there.
        Issued,     ///< Made by the court.
        Prohibited, ///< Never electronic.
    };
    /// When it is filed.
    enum class Stage { Court, PostDecision, Appeal, Both };
    /// With whom it is filed.
    enum class Forum { Court, Board, Both, Dhs, None };
    /// Whether the other side is served.
    enum class Service {
        Yes,
        No,
        Separate,   ///< The respondent is served on paper, apart from the filing.
        Restricted, ///< A sealed filing: as the rule on protective orders says.
        ByCourt,
    };
    QString code; ///< "NTA".
    QString name;
    Category category = Category::Form;
    Role role = Role::Supporting;
    Stage stage = Stage::Both;
    std::vector<dais::domain::Role> filers; ///< Empty: nobody files it here.
    Forum forum = Forum::Court;
    bool mayStandAlone = true; ///< False: only in a package with the document that it is about.
    FeeKind feeKind = FeeKind::None;
    QString fee; ///< Code of a fee when feeKind is Court.
    Service service = Service::Yes;
    bool electronic = true; ///< False: may never be filed electronically.
    QString basis;
    Confidence confidence = Confidence::Unconfirmed;
    QString remark;

    /// True when people in this role may file it electronically.
    [[nodiscard]] bool mayBeFiledBy(dais::domain::Role filer) const;
    /// True for what opens a case when it is accepted.
    [[nodiscard]] bool opensCase() const { return role == Role::Charging; }
    static DocumentType read(CodeTableRow &row);
};
constexpr auto namesOf(DocumentType::Category)
{
    using C = DocumentType::Category;
    return std::array{std::pair{C::Charging, "charging"},
                      std::pair{C::Bond, "bond"},
                      std::pair{C::Appearance, "appearance"},
                      std::pair{C::Form, "form"},
                      std::pair{C::Appeal, "appeal"},
                      std::pair{C::Fee, "fee"},
                      std::pair{C::Application, "application"},
                      std::pair{C::Evidence, "evidence"},
                      std::pair{C::Brief, "brief"},
                      std::pair{C::Motion, "motion"},
                      std::pair{C::Notice, "notice"},
                      std::pair{C::Wrapper, "wrapper"},
                      std::pair{C::CourtIssued, "court_issued"},
                      std::pair{C::Prohibited, "prohibited"}};
}
constexpr auto namesOf(DocumentType::Role)
{
    using R = DocumentType::Role;
    return std::array{std::pair{R::Charging, "charging"}, std::pair{R::Initiating, "initiating"},
                      std::pair{R::Supporting, "supporting"}, std::pair{R::Issued, "issued"},
                      std::pair{R::Prohibited, "prohibited"}};
}
constexpr auto namesOf(DocumentType::Stage)
{
    using S = DocumentType::Stage;
    return std::array{std::pair{S::Court, "court"}, std::pair{S::PostDecision, "post_decision"},
                      std::pair{S::Appeal, "appeal"}, std::pair{S::Both, "both"}};
}
constexpr auto namesOf(DocumentType::Forum)
{
    using F = DocumentType::Forum;
    return std::array{std::pair{F::Court, "court"}, std::pair{F::Board, "board"}, std::pair{F::Both, "both"},
                      std::pair{F::Dhs, "dhs"}, std::pair{F::None, "none"}};
}
constexpr auto namesOf(DocumentType::Service)
{
    using S = DocumentType::Service;
    return std::array{std::pair{S::Yes, "yes"}, std::pair{S::No, "no"}, std::pair{S::Separate, "separate"},
                      std::pair{S::Restricted, "restricted"}, std::pair{S::ByCourt, "by_court"}};
}

/// A reason for which a filing is rejected, or, where mayReject is false, sent to the judge.
struct RejectionCode {
    /// Which filings it can concern.
    enum class AppliesTo {
        All,
        AllButJoint, ///< Not joint motions, not what is filed in open court.
        FeeBearing,
        Forms,
        Practitioner,
        LimitedAppearance,
        AsylumApplication,
        Supporting,
        Appeals,
        Charging,
        Packages,
        PostDecision,
    };
    /// Who notices it.
    enum class FoundBy { Check, Clerk, Judge, System };
    QString code;      ///< "NO_COS".
    QString title;     ///< "Certificate of service missing or unsigned".
    QString statement; ///< One sentence: what is true.
    QString fix;       ///< One sentence for the filer: what to do. The clerk may change it.
    AppliesTo appliesTo = AppliesTo::All;
    std::vector<FoundBy> foundBy;
    bool mayReject = true; ///< False: the judge decides; nobody may reject for it.
    QString basis;         ///< "8 CFR 1003.32(c)".
    Confidence confidence = Confidence::Unconfirmed;

    static RejectionCode read(CodeTableRow &row);
};
constexpr auto namesOf(RejectionCode::AppliesTo)
{
    using A = RejectionCode::AppliesTo;
    return std::array{std::pair{A::All, "all"},
                      std::pair{A::AllButJoint, "all_but_joint"},
                      std::pair{A::FeeBearing, "fee_bearing"},
                      std::pair{A::Forms, "forms"},
                      std::pair{A::Practitioner, "practitioner"},
                      std::pair{A::LimitedAppearance, "limited_appearance"},
                      std::pair{A::AsylumApplication, "asylum_application"},
                      std::pair{A::Supporting, "supporting"},
                      std::pair{A::Appeals, "appeals"},
                      std::pair{A::Charging, "charging"},
                      std::pair{A::Packages, "packages"},
                      std::pair{A::PostDecision, "post_decision"}};
}
constexpr auto namesOf(RejectionCode::FoundBy)
{
    using F = RejectionCode::FoundBy;
    return std::array{std::pair{F::Check, "check"}, std::pair{F::Clerk, "clerk"}, std::pair{F::Judge, "judge"},
                      std::pair{F::System, "system"}};
}

/// An application for relief.
struct ApplicationType {
    QString code; ///< "ASYL".
    QString name;
    QString form; ///< May be empty.
    FeeKind feeKind = FeeKind::Unknown;
    QString fee; ///< Code of a fee when feeKind is Court.
    bool startsClock = false;
    bool biometrics = false; ///< Identity checks must be done before it is granted (8 CFR 1003.47).
    Confidence confidence = Confidence::Unconfirmed;
    Confidence formConfidence = Confidence::Unconfirmed; ///< Of form and fee.

    static ApplicationType read(CodeTableRow &row);
};

/// One edition of a fee, in whole US dollars; a part that is not known is none.
struct Fee {
    /// Whether a waiver may be asked for.
    enum class Waivable { Yes, No, NotNeeded, Unknown };
    QString code; ///< "FEE-26".
    QString name;
    InForce inForce;
    std::optional<int> statutory;
    std::optional<int> regulatory;
    std::optional<int> total;
    Waivable waivable = Waivable::Unknown;
    Confidence confidence = Confidence::Unconfirmed;
    QString basis;
    QString remark;

    static Fee read(CodeTableRow &row);
};
constexpr auto namesOf(Fee::Waivable)
{
    using W = Fee::Waivable;
    return std::array{std::pair{W::Yes, "yes"}, std::pair{W::No, "no"}, std::pair{W::NotNeeded, "not_needed"},
                      std::pair{W::Unknown, "unknown"}};
}

/// One edition of a rule that no fee is due.
struct FeeExemption {
    QString code; ///< "EX1".
    QString name;
    InForce inForce;
    QString basis;
    Confidence confidence = Confidence::Unconfirmed;
    QString remark;

    static FeeExemption read(CodeTableRow &row);
};

} // namespace dais::domain
