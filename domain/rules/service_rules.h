#pragma once

#include "domain/record.h"
#include "domain/submission.h"

namespace dais::domain::rules {

/// Whether a respondent takes part electronically in one case. Once released by the judge, never again (8 CFR
/// 1003.31(a)).
enum class OptIn { None, OptedIn, Released };

/// A respondent's choice in one case, and the account that files there.
struct Participation {
    PartyId party;
    UserId account;
    OptIn state = OptIn::None;
};

/// What serving a filing goes by: the people of its case as they stand on a day.
struct ServiceFacts {
    std::vector<Party> parties;
    std::vector<Appearance> appearances;
    std::vector<Participation> participations;
    QDate on;                       ///< In the court's zone.
    bool custodyMatter = false;     ///< About custody only: who appears for all but custody is left out.
    bool carriesAppearance = false; ///< The package holds the filer's own notice of appearance.
    bool sealed = false;
};

/// Somebody who is told of a filing: how, and why so.
struct ServiceDue {
    enum class Who { Filer, Dhs, Practitioner, Respondent };
    enum class Why {
        FiledIt,
        AlwaysTakesPart, ///< DHS, and practitioners of record.
        OptedIn,
        NotOptedIn, ///< On paper, by the filer.
        Released,   ///< On paper, by the filer.
        Sealed,     ///< Nobody is written to; whoever may know is told on paper.
    };
    Who who = Who::Filer;
    UserId user;   ///< None for DHS, and for a respondent without an account.
    PartyId party; ///< For whom; none for the filer and DHS.
    Service::Means means = Service::Means::Electronic;
    Why why = Why::FiledIt;

    friend bool operator==(const ServiceDue &, const ServiceDue &) = default;
};
constexpr auto namesOf(ServiceDue::Who)
{
    using W = ServiceDue::Who;
    return std::array{std::pair{W::Filer, "filer"}, std::pair{W::Dhs, "dhs"},
                      std::pair{W::Practitioner, "practitioner"}, std::pair{W::Respondent, "respondent"}};
}
constexpr auto namesOf(ServiceDue::Why)
{
    using W = ServiceDue::Why;
    return std::array{std::pair{W::FiledIt, "filed_it"},  std::pair{W::AlwaysTakesPart, "always_takes_part"},
                      std::pair{W::OptedIn, "opted_in"},  std::pair{W::NotOptedIn, "not_opted_in"},
                      std::pair{W::Released, "released"}, std::pair{W::Sealed, "sealed"}};
}

/// Who else is served when a filing in a case has been uploaded, each person once; the filer's own side is not served
/// (8 CFR 1003.32(a)). Nobody for a charging document, which DHS serves itself.
[[nodiscard]] std::vector<ServiceDue> serviceOnUpload(const Submission &submission, const ServiceFacts &facts);

/// Who is told of a decision: the filer, and of a rejection DHS as well (DHS portal rules).
[[nodiscard]] std::vector<ServiceDue> toldOfDecision(const Submission &submission);

} // namespace dais::domain::rules
