#pragma once

#include "domain/clock_event.h"
#include "domain/code_table.h"

namespace dais::domain {

class CodeTableRow;

/// A code with its name: hearing locations, languages, nationalities, kinds of motion.
struct NamedCode {
    QString code;
    QString name;
    Confidence confidence = Confidence::Unconfirmed;

    static NamedCode read(CodeTableRow &row);
};

/// A code of one of several small lists in one file; found by "list/code".
struct ListedCode {
    QString list;
    QString code;
    QString name;
    Confidence confidence = Confidence::Unconfirmed;

    [[nodiscard]] QString key() const { return list + u'/' + code; }
    static ListedCode read(CodeTableRow &row);
};

/// On whose account a hearing was adjourned.
enum class AdjournmentParty { Respondent, Dhs, Court, Either };
constexpr auto namesOf(AdjournmentParty)
{
    return std::array{std::pair{AdjournmentParty::Respondent, "respondent"}, std::pair{AdjournmentParty::Dhs, "dhs"},
                      std::pair{AdjournmentParty::Court, "court"}, std::pair{AdjournmentParty::Either, "either"}};
}

/// Whether new records may use a code.
enum class CodeUse {
    Active,
    Inactive, ///< Kept for old records only.
    Unknown,  ///< Not said; treated as active.
};
constexpr auto namesOf(CodeUse)
{
    return std::array{std::pair{CodeUse::Active, "active"}, std::pair{CodeUse::Inactive, "inactive"},
                      std::pair{CodeUse::Unknown, "unknown"}};
}

/// Why a hearing was adjourned (EOIR Appendix O).
struct AdjournmentCode {
    QString code;
    QString name;
    ClockEffect clock = ClockEffect::Runs;
    AdjournmentParty party = AdjournmentParty::Court;
    CodeUse use = CodeUse::Unknown;
    Confidence clockConfidence = Confidence::Unconfirmed;
    Confidence partyConfidence = Confidence::Unconfirmed;

    static AdjournmentCode read(CodeTableRow &row);
};

/// What kind of time a hearing type takes on the docket.
enum class HearingCategory {
    Master,
    Individual,
    Bond,
    FearReview,
    Conference,
    ContinuedDetention,
    Discipline,
    LegacyMedium, ///< Codes that once said how, not what.
    NonHearing,
    Other,
};
constexpr auto namesOf(HearingCategory)
{
    using C = HearingCategory;
    return std::array{std::pair{C::Master, "master"},
                      std::pair{C::Individual, "individual"},
                      std::pair{C::Bond, "bond"},
                      std::pair{C::FearReview, "fear_review"},
                      std::pair{C::Conference, "conference"},
                      std::pair{C::ContinuedDetention, "continued_detention"},
                      std::pair{C::Discipline, "discipline"},
                      std::pair{C::LegacyMedium, "legacy_medium"},
                      std::pair{C::NonHearing, "non_hearing"},
                      std::pair{C::Other, "other"}};
}

/// A kind of hearing, of calendar, of docket record, or a medium; found by "list/code" ("schedule/MM").
struct HearingType {
    QString list; ///< "schedule", "calendar", "record" or "medium".
    QString code;
    QString name;
    HearingCategory category = HearingCategory::Other;
    bool detained = false;
    Confidence confidence = Confidence::Unconfirmed;

    [[nodiscard]] QString key() const { return list + u'/' + code; }
    static HearingType read(CodeTableRow &row);
};

/// A word of the court's decisions, for display; found by "list/code". Merits codes need the case type: see
/// DecisionByCaseType.
struct DecisionCode {
    QString list;
    QString code;
    QString name;
    bool dependsOnCaseType = false;
    Confidence confidence = Confidence::Unconfirmed;

    [[nodiscard]] QString key() const { return list + u'/' + code; }
    static DecisionCode read(CodeTableRow &row);
};

/// How a proceeding may end, for one type of case; found by "RMV/merits/X".
struct DecisionByCaseType {
    /// What ended the proceeding.
    enum class Kind { Merits, OtherCompletion };
    QString caseType;
    Kind kind = Kind::Merits;
    QString code;
    QString name;
    Confidence confidence = Confidence::Unconfirmed;

    [[nodiscard]] QString key() const;
    static DecisionByCaseType read(CodeTableRow &row);
};
constexpr auto namesOf(DecisionByCaseType::Kind)
{
    return std::array{std::pair{DecisionByCaseType::Kind::Merits, "merits"},
                      std::pair{DecisionByCaseType::Kind::OtherCompletion, "other_completion"}};
}

/// How one application for relief was decided.
struct ApplicationDecision {
    QString code;
    QString name;
    Confidence confidence = Confidence::Unconfirmed;
    QString remark;

    static ApplicationDecision read(CodeTableRow &row);
};

/// A charge of removability or inadmissibility.
struct Charge {
    /// Which kind of ground it is.
    enum class Ground { Inadmissibility, Deportability, FormerDeportability, None };
    QString code;     ///< As EOIR writes it ("212a06Ai").
    QString citation; ///< "INA 212(a)(6)(A)(i)", or empty where the code cannot be read.
    QString name;     ///< May be empty.
    Ground ground = Ground::None;
    bool current = true; ///< False for grounds of the past and for second spellings; kept for old records.
    Confidence confidence = Confidence::Unconfirmed;

    static Charge read(CodeTableRow &row);
};
constexpr auto namesOf(Charge::Ground)
{
    return std::array{std::pair{Charge::Ground::Inadmissibility, "inadmissibility"},
                      std::pair{Charge::Ground::Deportability, "deportability"},
                      std::pair{Charge::Ground::FormerDeportability, "former_deportability"},
                      std::pair{Charge::Ground::None, "none"}};
}

} // namespace dais::domain
