#pragma once

#include "domain/ids.h"
#include "domain/names.h"

#include <QDateTime>

namespace dais::domain {

/// The final answer to a command; once given it never changes. The numbers are hashed: never renumber.
struct Outcome {
    enum class Kind { Applied = 1, AppliedRebased = 2, SameAs = 3, NeedsDecision = 4, Refused = 5, Quarantined = 6 };
    Kind kind = Kind::Applied;
    QString code;        ///< Stable word for a refusal or what moved: "rejected", "withdrawn", "case_moved"...
    CommandId sameAs;    ///< With SameAs: who did it first.
    DecisionId decision; ///< With NeedsDecision.

    [[nodiscard]] static Outcome applied() { return {}; }
    [[nodiscard]] static Outcome refused(const QString &code) { return {Kind::Refused, code, {}, {}}; }
    [[nodiscard]] static Outcome quarantined(const QString &code) { return {Kind::Quarantined, code, {}, {}}; }
    friend bool operator==(const Outcome &, const Outcome &) = default;
};
constexpr auto namesOf(Outcome::Kind)
{
    using Kind = Outcome::Kind;
    return std::array{std::pair{Kind::Applied, "applied"}, std::pair{Kind::AppliedRebased, "applied_rebased"},
                      std::pair{Kind::SameAs, "same_as"},  std::pair{Kind::NeedsDecision, "needs_decision"},
                      std::pair{Kind::Refused, "refused"}, std::pair{Kind::Quarantined, "quarantined"}};
}

} // namespace dais::domain
