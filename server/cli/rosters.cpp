#include "server/cli/rosters.h"

#include <algorithm>

namespace dais::server::cli {

namespace {

std::vector<domain::RosterEntry> staffOf(const std::vector<domain::User> &accounts, const QString &court)
{
    std::vector<domain::RosterEntry> people;
    for (const domain::User &account : accounts)
        if (!account.disabled && domain::isStaff(account.role) && account.courts.contains(court))
            people.push_back({account.id, account.displayName, account.role});
    std::ranges::sort(people, [](const domain::RosterEntry &a, const domain::RosterEntry &b) {
        return a.name != b.name ? a.name < b.name : a.user < b.user;
    });
    return people;
}

/// The court's list as it is written; an empty one when there is none.
Result<domain::Roster> written(const record::Records &records, const QString &court)
{
    const domain::RosterId id = domain::Roster::idFor(court);
    auto found = records.findForServer({domain::EntityKind::Roster, id.uuid()});
    if (!found && found.error().kind != Error::Kind::NotFound)
        return tl::unexpected(found.error());
    return found ? std::get<domain::Roster>(*std::move(found)) : domain::Roster{id, court, {}};
}

} // namespace

Result<> keepRosters(record::Commands &commands, const record::Records &records, const auth::Accounts &accounts,
                     const domain::CodeTables &tables)
{
    const auto all = accounts.list();
    if (!all)
        return tl::unexpected(all.error());
    for (const domain::Court &court : tables.courts().all()) {
        const auto known = written(records, court.code());
        if (!known)
            return tl::unexpected(known.error());
        auto people = staffOf(*all, court.code());
        if (people == known->people)
            continue;
        const auto outcome = commands.issue(domain::SetRoster{court.code(), std::move(people)});
        if (!outcome)
            return tl::unexpected(outcome.error());
        if (outcome->kind != domain::Outcome::Kind::Applied)
            return fail(Error::Kind::Invalid, outcome->code);
    }
    return {};
}

} // namespace dais::server::cli
