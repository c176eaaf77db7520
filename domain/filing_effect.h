#pragma once

#include "domain/code_table.h"

namespace dais::domain {

class CodeTableRow;

/// What accepting a document changes in its case, beside entering it into the record. One edition of a row of the table
/// of filing effects.
struct FilingEffect {
    enum class Act {
        None,
        Appearance,      ///< EOIR-28: somebody appears before the court (8 CFR 1003.17(a)).
        BoardAppearance, ///< EOIR-27: somebody appears before the Board (8 CFR 1003.38(g)).
        Address,         ///< EOIR-33: a respondent lives elsewhere (8 CFR 1003.15(d)).
        Custody,         ///< I-830: DHS says where a respondent is held (8 CFR 1003.19(g)).
        Asylum,          ///< I-589: the clock of an asylum application starts (8 CFR 208.7(a)).
        Response,        ///< A response to what the other side filed.
    };
    enum class OwedBy { None, OtherSide, Court };
    /// Which day a deadline is counted from.
    enum class From {
        None,
        Filing,
        Service, ///< Of the charging document.
    };
    QString code; ///< Document type, or "TYPE/CASETYPE" for one type of case only.
    InForce inForce;
    Act act = Act::None;
    QString deadline; ///< Rule of the deadline table that it starts; empty when none.
    OwedBy owedBy = OwedBy::None;
    From from = From::None;
    QString basis;
    Confidence confidence = Confidence::Unconfirmed;
    QString remark;

    static FilingEffect read(CodeTableRow &row);
};
constexpr auto namesOf(FilingEffect::Act)
{
    using A = FilingEffect::Act;
    return std::array{std::pair{A::None, "none"},
                      std::pair{A::Appearance, "appearance"},
                      std::pair{A::BoardAppearance, "board_appearance"},
                      std::pair{A::Address, "address"},
                      std::pair{A::Custody, "custody"},
                      std::pair{A::Asylum, "asylum"},
                      std::pair{A::Response, "response"}};
}
constexpr auto namesOf(FilingEffect::OwedBy)
{
    using O = FilingEffect::OwedBy;
    return std::array{std::pair{O::None, "none"}, std::pair{O::OtherSide, "other_side"}, std::pair{O::Court, "court"}};
}
constexpr auto namesOf(FilingEffect::From)
{
    using F = FilingEffect::From;
    return std::array{std::pair{F::None, "none"}, std::pair{F::Filing, "filing"}, std::pair{F::Service, "service"}};
}

} // namespace dais::domain
