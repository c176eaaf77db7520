#include "models/routing_trial.h"

#include <map>

namespace dais::models {

RoutingTrial trialOf(const std::vector<domain::RoutingRule> &rules, const domain::Roster &roster,
                     const std::vector<domain::Submission> &filings)
{
    RoutingTrial trial{.people = {}, .byRule = std::vector<int>(rules.size(), 0), .all = int(filings.size())};
    std::map<domain::UserId, RoutingTrial::Share> shares;
    for (const domain::Submission &filing : filings) {
        const auto route = filing.seal ? std::nullopt : domain::routeOf(rules, roster, filing);
        if (route)
            ++trial.byRule[route->rule];
        if (!route || !route->to) {
            ++trial.unrouted;
            continue;
        }
        RoutingTrial::Share &share = shares[*route->to];
        ++share.filings;
        share.pages += filing.pages();
    }
    for (const domain::RosterEntry &person : roster.people) {
        if (const auto share = shares.find(person.user); share != shares.end()) {
            share->second.user = person.user;
            share->second.name = person.name;
            trial.people.push_back(share->second);
        }
    }
    return trial;
}

} // namespace dais::models
