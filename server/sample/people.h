#pragma once

#include "domain/charging_data.h"
#include "server/auth/accounts.h"
#include "server/sample/dice.h"

namespace dais::server::sample {

/// Who works in the sample's court and who files there.
struct People {
    domain::User clerk;
    domain::User secondClerk;
    domain::User judge;
    std::vector<domain::User> otherJudges;
    domain::User dhs;
    domain::User counsel;
    domain::User respondent;

    [[nodiscard]] const domain::User &filer(domain::Role role) const; ///< DHS, counsel or respondent.
    [[nodiscard]] std::vector<const domain::User *> all() const;
};

/// Adds the sample's accounts, all with one password. Conflict "login_taken" when a sample is there already.
[[nodiscard]] Result<People> addPeople(auth::Accounts &accounts, const QString &court, const QString &password);

/// An invented respondent: no name of a living person is in the lists.
[[nodiscard]] domain::PersonName inventedName(Dice &dice);
/// The family's further members share the lead's family name.
[[nodiscard]] domain::PersonName inventedRelative(const domain::PersonName &lead, Dice &dice);
/// "A000-" and six digits: numbers that are given to nobody. The same `order` gives the same number.
[[nodiscard]] domain::ANumber inventedANumber(int order);

} // namespace dais::server::sample
