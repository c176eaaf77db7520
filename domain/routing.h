#pragma once

#include "domain/roster.h"
#include "domain/submission.h"

#include <QDateTime>

namespace dais::domain {

/// "What looks like this goes to these": one line of a court's routing rules. A condition that says nothing always
/// holds; every one that says something must.
struct RoutingRule {
    QString name; ///< "Detained docket".
    std::vector<Role> filers;
    QStringList documentTypes;   ///< Of any document of the package; codes.
    QStringList classifications; ///< Any of them; codes.
    std::optional<bool> charging;
    std::optional<int> digitsFrom; ///< Of the A-Number's last two digits, 0 to 99, both ends in.
    std::optional<int> digitsTo;
    std::vector<UserId> to; ///< Who gets them, in equal shares.

    /// Whether a package is one that this rule is about. Without an A-Number no digits match.
    [[nodiscard]] bool matches(const Submission &submission) const;

    friend bool operator==(const RoutingRule &, const RoutingRule &) = default;
};

/// A court's routing rules: one list a court, in its directory. The first rule that matches decides.
struct RoutingTable {
    RoutingTableId id;
    QString court;
    std::vector<RoutingRule> rules;
    UserId by;
    QString byName;
    QDateTime at;

    /// The id of a court's rules: it follows from the code.
    [[nodiscard]] static RoutingTableId idFor(const QString &court);

    friend bool operator==(const RoutingTable &, const RoutingTable &) = default;
};

/// Where a package would go: which rule, and to whom. Nobody when the rule's people have all left the court.
struct Route {
    std::size_t rule = 0;
    std::optional<UserId> to;
};
/// The route of a package under `rules`, or nothing when none is about it. The same package always goes to the same
/// person, so that trying rules out tells what they will do; `roster` is who works there.
[[nodiscard]] std::optional<Route> routeOf(const std::vector<RoutingRule> &rules, const Roster &roster,
                                           const Submission &submission);

/// "Route like this from now on": `routing.set` takes the place of all of a court's rules. It quotes the version that
/// its maker saw, so that nobody's rules are undone unseen.
struct SetRouting {
    QString court;
    std::vector<RoutingRule> rules;

    friend bool operator==(const SetRouting &, const SetRouting &) = default;
};

} // namespace dais::domain
