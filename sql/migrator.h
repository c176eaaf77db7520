#pragma once

#include "sql/connection.h"

namespace dais::sql {

/// Brings a database to the newest layout: runs the files NNNN_what.sql of a resource folder that it has not had,
/// in order, each in one transaction, with `PRAGMA user_version` as ledger. A new database runs them all.
/// Errors: Storage "store_newer" when the database is newer than this program, "migration:NNNN_what.sql: ..." when
/// a file fails, which then left nothing behind.
[[nodiscard]] Result<> migrate(Connection &connection, const QString &folder);

/// The number of the newest file in `folder`: what user_version will be.
[[nodiscard]] int newestVersion(const QString &folder);

} // namespace dais::sql
