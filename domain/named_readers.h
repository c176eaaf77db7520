#pragma once

#include "domain/ids.h"

#include <QDateTime>
#include <vector>

namespace dais::domain {

/// A sealed matter: a case whose head and record only the people named here may read. Lives in its own partition,
/// which it also names.
struct Seal {
    SealId id;
    CaseId caseId;
    QString court;
    std::vector<UserId> readers; ///< Sorted; whoever sealed is among them.
    UserId sealedBy;
    QDateTime at;      ///< Server time, UTC.
    CommandId command; ///< That sealed it.

    friend bool operator==(const Seal &, const Seal &) = default;
};

/// A circle of people who share things by name. Lives in its own partition, which it also names.
struct Share {
    ShareId id;
    UserId owner;                ///< Who may change the list.
    std::vector<UserId> members; ///< Sorted; the owner is among them.

    friend bool operator==(const Share &, const Share &) = default;
};

} // namespace dais::domain
