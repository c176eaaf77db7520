#pragma once

#include "server/intake/check.h"

#include <QIODevice>
#include <QStringList>

namespace dais::server::intake {

/// `dais-server check [--json] FILE...`: one line a file on `out`, JSON with --json, else for people.
///
/// Gives the exit status: 0 whatever the verdicts; 2 when it was called wrongly, or a file could not be read
/// or checked, which `err` says in a sentence (the other files are checked all the same). Blocks.
[[nodiscard]] int runCheck(const QStringList &arguments, const Checker &checker, QIODevice &out, QIODevice &err,
                           std::stop_token stop = {});

} // namespace dais::server::intake
