#pragma once

#include "server/auth/accounts.h"
#include "server/cli/terminal.h"

namespace dais::server::cli {

/// A new account's password: the first line of `file`, or a generated one when `file` is empty.
struct GivenPassword {
    QString text;
    bool wasGenerated = false;
};
[[nodiscard]] Result<GivenPassword> passwordFrom(const QString &file, domain::Random &random);

/// A sentence for what Accounts::add refused.
[[nodiscard]] QString accountSentence(const Error &error);

/// One account on one line, for people: login, name, role, courts.
[[nodiscard]] QString accountLine(const domain::User &user);

} // namespace dais::server::cli
