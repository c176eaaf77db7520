#pragma once

#include "domain/routing.h"

namespace dais::models {

/// What routing rules would have done with filings that came: who would have got how many, and which rule was used.
struct RoutingTrial {
    struct Share {
        domain::UserId user;
        QString name;
        int filings = 0;
        int pages = 0;
    };
    std::vector<Share> people; ///< Whoever gets something, by name.
    std::vector<int> byRule;   ///< Filings that each rule decides about, in the order of the rules.
    int unrouted = 0;          ///< Filings that stay with the section.
    int all = 0;
};

/// Tries the rules with the function that the court's server routes with, so that the answer is what would have been.
[[nodiscard]] RoutingTrial trialOf(const std::vector<domain::RoutingRule> &rules, const domain::Roster &roster,
                                   const std::vector<domain::Submission> &filings);

} // namespace dais::models
