#pragma once

#include "domain/entity_ref.h"
#include "domain/submission.h"

namespace dais::domain {

/// One of two acts that were done to the same thing: who, when, and what exactly.
struct DecisionSide {
    CommandId command;
    UserId by;
    QString byName;
    QDateTime at;      ///< When the court received it, UTC.
    QString commandKind;
    QByteArray args;   ///< The command's arguments, as sent (JSON).

    friend bool operator==(const DecisionSide &, const DecisionSide &) = default;
};

/// Two people's acts on one thing that somebody must settle. The first stays in force until then.
struct Decision {
    DecisionId id;
    EntityRef about;
    CaseId caseId;
    DecisionSide first;
    DecisionSide second;
    std::optional<CommandId> settledBy;

    friend bool operator==(const Decision &, const Decision &) = default;
};

} // namespace dais::domain
