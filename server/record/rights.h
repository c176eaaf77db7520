#pragma once

#include "domain/command.h"
#include "server/record/sender.h"
#include "sql/connection.h"

namespace dais::server::record {

/// The account of `user` as rights are computed from it, in the caller's snapshot. NotFound.
[[nodiscard]] Result<domain::User> accountOf(sql::Connection &connection, const domain::UserId &user);

/// As whom the server issues its own commands.
[[nodiscard]] Result<Sender> ownIdentity(sql::Connection &connection);

/// The court in whose partition an entity lives; NotFound when it lives in none ("rec/..." leads to its case's).
[[nodiscard]] Result<QString> courtOf(sql::Connection &connection, const domain::EntityRef &ref);

/// Whether `actor` may do this at all: the court that owns the command's subject must be one of the actor's.
/// A code for the refusal, empty when permitted; what may not be touched is refused like what does not exist.
[[nodiscard]] Result<QString> refusalFor(sql::Connection &connection, const domain::User &actor,
                                         const domain::Command &command);

/// True for acts that only the server itself issues.
[[nodiscard]] bool isServersOwn(const domain::CommandArgs &args);

} // namespace dais::server::record
