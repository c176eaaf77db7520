#pragma once

#include "domain/clock.h"
#include "domain/random.h"
#include "server/store/store_folder.h"

namespace dais::server {

/// What a backup or a restore moved.
struct Moved {
    int documents = 0;
    qint64 bytes = 0;
    int deletionsRepeated = 0; ///< Restore only.
};

/// Copies a court, which may be in use, to a new folder: the database by SQLite's online backup, checked afterwards;
/// then the documents that the copy refers to, each compared with its hash; then the certificates. Then notes, for the
/// workstations, up to where the court is held twice. Errors: Conflict "target_exists"; Storage ("copy_damaged",
/// "document_missing", ...). A failed backup leaves no folder that looks like one.
[[nodiscard]] Result<Moved> backUp(const store::StoreFolder &court, const QString &target);

/// Makes a court in a new folder out of a backup: same copying, then a new history epoch, then every deletion of a
/// rejected document once more, so that no rejected byte comes back (reliability design, sections 5.1 and 8.1).
[[nodiscard]] Result<Moved> restoreFrom(const QString &backup, const store::StoreFolder &court,
                                        const domain::Clock &clock, domain::Random &random);

} // namespace dais::server
