#pragma once

#include "domain/user.h"

#include <vector>

namespace dais::domain {

/// One of the people who work in a court, as colleagues see them.
struct RosterEntry {
    UserId user;
    QString name; ///< "R. Alvarez".
    Role role = Role::Clerk;

    friend bool operator==(const RosterEntry &, const RosterEntry &) = default;
};

/// Who works in a court: one list a court, in its directory. The server keeps it as accounts change.
struct Roster {
    RosterId id;
    QString court;
    std::vector<RosterEntry> people; ///< By name; nobody whose account is closed.

    /// The id of a court's roster: it follows from the code.
    [[nodiscard]] static RosterId idFor(const QString &court);
    [[nodiscard]] bool has(const UserId &user) const;
    /// Empty for somebody who does not work there.
    [[nodiscard]] QString nameOf(const UserId &user) const;

    friend bool operator==(const Roster &, const Roster &) = default;
};

/// "These work in this court now": `roster.set`. Only the server's own accounts issue it.
struct SetRoster {
    QString court;
    std::vector<RosterEntry> people;

    friend bool operator==(const SetRoster &, const SetRoster &) = default;
};

} // namespace dais::domain
