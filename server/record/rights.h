#pragma once

#include "domain/command.h"
#include "server/record/sender.h"
#include "server/record/time_tokens.h"
#include "sql/connection.h"

namespace dais::server::record {

/// The account of `user` as rights are computed from it, in the caller's snapshot. NotFound.
[[nodiscard]] Result<domain::User> accountOf(sql::Connection &connection, const domain::UserId &user);

/// As whom the server issues its own commands.
[[nodiscard]] Result<Sender> ownIdentity(sql::Connection &connection);

/// What a right may depend on besides the data.
struct RightsContext {
    QDateTime now;                      ///< Server time.
    const TimeTokens *tokens = nullptr; ///< None: nothing that must be done in the court's presence is permitted.
};

/// Whether `actor` may do this at all: everything the command names must live where the actor reads as their own.
/// A code for the refusal, empty when permitted; what may not be touched is refused like what does not exist.
[[nodiscard]] Result<QString> refusalFor(sql::Connection &connection, const domain::User &actor,
                                         const domain::Command &command, const RightsContext &context);

/// True for acts that only the server itself issues.
[[nodiscard]] bool isServersOwn(const domain::CommandArgs &args);

} // namespace dais::server::record
