#pragma once

#include "domain/code_tables.h"
#include "domain/deadline.h"
#include "domain/outage.h"

namespace dais::domain {

/// Whether the respondent is in custody.
enum class Detention { NotDetained, Detained };

/// What a deadline is asked for.
struct DeadlineQuestion {
    QString rule;  ///< Code of a deadline rule.
    QDate from;    ///< The triggering day: of a hearing, a decision, an order. In the zone where it happened.
    QString court; ///< Code of the court in which it runs.
    Detention detention = Detention::NotDetained;
    QDate inForceOn = {}; ///< Which edition of the rule; null: the one in force on `from`.
};

/// Works out time limits from the rule table and the courts' calendars. Immutable and thread-safe; the tables
/// must outlive it. Errors carry a stable code as their detail:
/// - "deadline.unknown-rule", "deadline.unknown-court", "deadline.no-edition" (the rule was not in force that
/// day)
/// - "deadline.set-by-court" (no default: the judge sets it), "deadline.any-time" (no limit)
/// - "deadline.date-out-of-range" (before 1990 or after 2100, or no date)
/// - "deadline.outage-open", "deadline.bad-outage": see dueAfterOutages()
class DeadlineRules {
public:
    explicit DeadlineRules(const CodeTables &tables, std::vector<Closure> closures = {},
                           SameDayOutage sameDay = SameDayOutage::DueDayStands);

    /// The deadline, moved by `outages` (of the place where it is filed) where the rule lets them.
    [[nodiscard]] Result<ComputedDeadline> compute(const DeadlineQuestion &question,
                                                   const std::vector<Outage> &outages = {}) const;

    /// A day that a judge set: moves to the next business day like the others, and for outages.
    [[nodiscard]] Result<ComputedDeadline> computeSetByOrder(const QDate &day, const QString &court,
                                                             const std::vector<Outage> &outages = {}) const;

private:
    [[nodiscard]] Result<const DeadlineRule *> ruleFor(const DeadlineQuestion &question) const;
    [[nodiscard]] Result<ComputedDeadline> apply(const DeadlineRule &rule, const QDate &from, const Court &court,
                                                 const std::vector<Outage> &outages) const;
    [[nodiscard]] Result<> moveForOutages(ComputedDeadline &deadline, const CourtCalendar &calendar,
                                          const std::vector<Outage> &outages) const;

    const CodeTables &m_tables;
    std::vector<Closure> m_closures;
    SameDayOutage m_sameDay;
};

} // namespace dais::domain
