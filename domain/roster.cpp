#include "domain/roster.h"

#include <algorithm>

namespace dais::domain {

RosterId Roster::idFor(const QString &court)
{
    return RosterId(uuidNamed("roster/" + court.toUtf8()));
}

bool Roster::has(const UserId &user) const
{
    return std::ranges::any_of(people, [&](const RosterEntry &one) { return one.user == user; });
}

QString Roster::nameOf(const UserId &user) const
{
    const auto found = std::ranges::find(people, user, &RosterEntry::user);
    return found == people.end() ? QString() : found->name;
}

} // namespace dais::domain
