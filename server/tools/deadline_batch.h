#pragma once

#include "domain/deadline_rules.h"

#include <QTextStream>

namespace dais::server {

/// Answers rows of `rule,from,court` read from `in` with rows of `rule,from,court,due,last_instant_utc` on
/// `out`, one for one and in order, without holding them all. A row that gives no day has its last two cells
/// empty, and `err` gets a sentence with its line number. Returns how many such rows there were.
[[nodiscard]] int answerRows(domain::Detention detention, QTextStream &in, QTextStream &out, QTextStream &err,
                             const domain::CodeTables &tables);

} // namespace dais::server
