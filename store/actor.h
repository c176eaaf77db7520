#pragma once

#include "domain/user.h"

namespace dais::store {

/// Who acts on this workstation: stands in every command.
struct Actor {
    domain::UserId user;
    domain::Role role = domain::Role::Clerk;
    QString displayName;

    [[nodiscard]] static Actor of(const domain::User &user) { return {user.id, user.role, user.displayName}; }
    friend bool operator==(const Actor &, const Actor &) = default;
};

} // namespace dais::store
