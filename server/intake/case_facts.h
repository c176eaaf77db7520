#pragma once

#include "server/intake/package_checks.h"
#include "sql/connection.h"

namespace dais::server::intake {

/// What the record says of the case that a package was filed in; `reports` tell which texts to look for.
[[nodiscard]] Result<CaseFacts> readCaseFacts(sql::Connection &connection, const domain::Submission &submission,
                                              const std::vector<std::optional<Report>> &reports);

/// Keeps the digest of a document's text for as long as its bytes are kept; nothing when it is empty.
[[nodiscard]] Result<> keepText(sql::Connection &connection, const domain::DocumentId &document, const QString &digest);

} // namespace dais::server::intake
