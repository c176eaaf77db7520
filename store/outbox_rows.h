#pragma once

#include "sql/statement.h"
#include "store/stored_command.h"

namespace dais::store {

/// Reads stored commands: the columns to select, in the order in which readCommand() expects them.
[[nodiscard]] QString commandColumns();
[[nodiscard]] StoredCommand readCommand(const sql::Statement &row);

/// What a command is about: the submission, else the case.
[[nodiscard]] domain::EntityRef subjectOf(const domain::CommandArgs &args);

/// Instants as milliseconds since 1970; an invalid one is NULL.
[[nodiscard]] QVariant toMilliseconds(const QDateTime &time);
[[nodiscard]] QDateTime fromMilliseconds(qint64 milliseconds);

} // namespace dais::store
