#pragma once

#include "domain/entity_ref.h"
#include "domain/submission.h"

namespace dais::domain {

/// One of two acts that were done to the same thing: who, when, and what exactly.
struct DecisionSide {
    CommandId command;
    UserId by;
    QString byName;
    QDateTime at; ///< When the court received it, UTC.
    QString commandKind;
    QByteArray args; ///< The command's arguments (JSON), as sent; of the first act, as they are in force.

    friend bool operator==(const DecisionSide &, const DecisionSide &) = default;
};

/// What becomes of two people's acts.
enum class SettleChoice {
    KeepFirst, ///< What is in force stays as it is.
    UseSecond, ///< The record is corrected by a new entry; what stood there before is kept.
    KeepBoth,  ///< What is in force stays, and what the second said is kept as a note beside it.
};
constexpr auto namesOf(SettleChoice)
{
    return std::array{std::pair{SettleChoice::KeepFirst, "keep_first"},
                      std::pair{SettleChoice::UseSecond, "use_second"}, std::pair{SettleChoice::KeepBoth, "keep_both"}};
}

/// How two people's acts were settled, by whom and when.
struct Settlement {
    SettleChoice choice = SettleChoice::KeepFirst;
    UserId by;
    QString byName;
    QDateTime at; ///< Server time; on a workstation, before the court has answered, its own.

    friend bool operator==(const Settlement &, const Settlement &) = default;
};

/// Two people's acts on one thing that somebody must settle. The first stays in force until then.
struct Decision {
    DecisionId id;
    EntityRef about;
    CaseId caseId;
    DecisionSide first;
    DecisionSide second;
    std::optional<CommandId> settledBy;
    std::optional<Settlement> settlement; ///< Present once settled.

    friend bool operator==(const Decision &, const Decision &) = default;
};

} // namespace dais::domain
