#pragma once

#include "domain/ids.h"
#include "domain/names.h"

#include <QStringList>

namespace dais::domain {

/// What somebody may do in a court (domain reference, actors). Staff first, then filers.
enum class Role { Clerk, Judge, CourtAdministrator, Dhs, Attorney, Respondent };
constexpr auto namesOf(Role)
{
    return std::array{std::pair{Role::Clerk, "clerk"},
                      std::pair{Role::Judge, "judge"},
                      std::pair{Role::CourtAdministrator, "court_administrator"},
                      std::pair{Role::Dhs, "dhs"},
                      std::pair{Role::Attorney, "attorney"},
                      std::pair{Role::Respondent, "respondent"}};
}
/// True for people who work in a court, false for those who file with it.
[[nodiscard]] constexpr bool isStaff(Role role)
{
    return role == Role::Clerk || role == Role::Judge || role == Role::CourtAdministrator;
}

/// A person who may sign in. Staff belong to courts; filers to none.
struct User {
    UserId id;
    QString login;       ///< Lower case, unique on the server.
    QString displayName; ///< "R. Alvarez".
    Role role = Role::Clerk;
    QStringList courts; ///< Codes of the courts whose ordinary partition this person works in.
    bool disabled = false;

    friend bool operator==(const User &, const User &) = default;
};

} // namespace dais::domain
