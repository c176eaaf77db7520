#pragma once

#include "domain/code_tables.h"
#include "domain/deadline.h"

#include <QTextStream>

namespace dais::server {

/// Runs `dais-server deadline` with `arguments`, those that follow the word "deadline": works out one time
/// limit, or with
/// --csv one for each row of `in`. Results go to `out`, sentences about what is wrong to `err`. Returns the
/// exit status: 0 when every limit was worked out, 1 when one was not, 2 when the arguments make no sense.
/// Blocks until `in` ends.
[[nodiscard]] int runDeadline(const QStringList &arguments, QTextStream &in, QTextStream &out, QTextStream &err,
                              const domain::CodeTables &tables);

/// A sentence for the person at the terminal about why `rule` gives no day; `code` is the detail of an error
/// of DeadlineRules.
[[nodiscard]] QString deadlineSentence(const QString &code, const QString &rule, const QString &court);

/// A date written as 2026-07-06, and no other way; else null.
[[nodiscard]] QDate parseIsoDate(const QString &text);

/// "2026-07-07T04:00:00Z".
[[nodiscard]] QString isoInstant(const QDateTime &instant);

} // namespace dais::server
