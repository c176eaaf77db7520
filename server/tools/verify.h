#pragma once

#include "server/store/store_folder.h"

namespace dais::server {

/// What a verification read, and the first thing that was wrong.
struct Verification {
    qint64 changes = 0;
    qint64 commands = 0;
    qint64 documents = 0;
    qint64 checkpoints = 0;
    qint64 expunged = 0; ///< Changes whose body was taken out for good; their leaf still holds.
    QString fault;       ///< Empty when everything holds; else a sentence that names the place.
};

/// Recomputes every chain of a court from its rows, compares bodies, envelopes and documents with their hashes, and
/// heads and entities with the log. Shares no code with what wrote them but SHA-256 (reliability design, section 15).
/// The court may be in use. Error Storage when it cannot be read.
[[nodiscard]] Result<Verification> verifyCourt(const store::StoreFolder &court);

/// The same of the database alone, in the caller's transaction.
[[nodiscard]] Result<Verification> verifyRecord(sql::Connection &connection);

} // namespace dais::server
