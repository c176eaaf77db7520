#pragma once

#include "domain/user.h"

namespace dais::server::record {

/// Who speaks: what a signed-in session proves, never what a request says of itself.
struct Sender {
    domain::UserId user;
    domain::DeviceId device; ///< None for a portal session, which can read but not push.
};

/// An account as rights are computed from it, read in the same snapshot as the data.
[[nodiscard]] inline bool mayWorkIn(const domain::User &user, const QString &court)
{
    return !user.disabled && domain::isStaff(user.role) && user.courts.contains(court);
}

} // namespace dais::server::record
