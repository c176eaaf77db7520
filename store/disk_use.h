#pragma once

#include "store/profile.h"

namespace dais::store {

/// How much room one person's store takes on this computer, in bytes.
struct DiskUse {
    qint64 record = 0;    ///< What the court said.
    qint64 outbox = 0;    ///< What the person did.
    qint64 documents = 0; ///< Files of documents.
    int files = 0;        ///< How many documents.

    [[nodiscard]] qint64 sum() const { return record + outbox + documents; }
    friend bool operator==(const DiskUse &, const DiskUse &) = default;
};

/// Measures a store by its folder (Profile::folder()). Blocks for the file system: not on the UI thread. What cannot be
/// read counts nothing.
[[nodiscard]] DiskUse diskUseOf(const QString &folder);

} // namespace dais::store
