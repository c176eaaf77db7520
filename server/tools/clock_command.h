#pragma once

#include "domain/code_tables.h"

#include <QTextStream>

namespace dais::server {

/// Runs `dais-server clock` with `arguments`, those that follow the word "clock": reads the asylum clocks of the cases
/// whose events stand in rows of `in`. Results go to `out`, sentences about what is wrong to `err`. Returns the exit
/// status: 0 when every row was understood, 1 when one was not, 2 when the arguments make no sense. Blocks until `in`
/// ends; holds all rows.
[[nodiscard]] int runClock(const QStringList &arguments, QTextStream &in, QTextStream &out, QTextStream &err,
                           const domain::CodeTables &tables);

} // namespace dais::server
