#pragma once

#include "domain/result.h"

#include <vector>

namespace dais::store {

/// One thing that is not as it was written.
struct StoreFault {
    enum class Part { Outbox, Cache, Documents };
    Part part = Part::Cache;
    QString code; ///< "newer", "not_readable", "envelope_altered", "text_altered", "number_reused", "body_altered", ...
    QString place; ///< Which row or file, by numbers and ids; never what it says.
};

/// What a check of a person's store read and found.
struct StoreReport {
    qint64 commands = 0;
    qint64 entities = 0;
    qint64 documents = 0;
    std::vector<StoreFault> faults;
};

/// Compares everything in a profile's folder with what it was when it was written: envelopes and texts with their
/// digests, bodies with what the court's chain bound them to, lists with bodies, documents with their names. Reads
/// only. Error NotFound when there is no store in the folder.
[[nodiscard]] Result<StoreReport> checkStore(const QString &folder);

/// The same for the cache alone: what a program asks in the background when it starts.
[[nodiscard]] Result<StoreReport> checkCache(const QString &folder);

} // namespace dais::store
