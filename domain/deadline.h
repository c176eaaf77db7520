#pragma once

#include "domain/deadline_rule.h"

#include <QDateTime>
#include <QTimeZone>

namespace dais::domain {

/// One step on the way to a due day, for people who want to see how it was counted.
struct DeadlineStep {
    enum class Kind {
        Start,      ///< The triggering day, day 0.
        StartMoved, ///< The trigger lay before the rule's first day, and was moved to it.
        Counted,    ///< The day that counting leads to; `count` days, years or business days, negative when
                    ///< back.
        Weekend,    ///< A last day that is skipped.
        Holiday,    ///< A legal holiday that is skipped; `name` says which.
        Closed,     ///< A closure of the court that is skipped; `name` says which.
        Outage,     ///< Filing did not work on this last day.
        Due,        ///< The result.
    };
    Kind kind = Kind::Start;
    QDate date;
    int count = 0;
    QString name;

    friend bool operator==(const DeadlineStep &, const DeadlineStep &) = default;
};
constexpr auto namesOf(DeadlineStep::Kind)
{
    using K = DeadlineStep::Kind;
    return std::array{std::pair{K::Start, "start"},     std::pair{K::StartMoved, "start_moved"},
                      std::pair{K::Counted, "counted"}, std::pair{K::Weekend, "weekend"},
                      std::pair{K::Holiday, "holiday"}, std::pair{K::Closed, "closed"},
                      std::pair{K::Outage, "outage"},   std::pair{K::Due, "due"}};
}

/// A time limit that was worked out.
struct ComputedDeadline {
    /// On which side of the due day one must be.
    enum class Bound {
        Latest,   ///< On or before it.
        Earliest, ///< On or after it.
    };
    QString rule;     ///< Code of the rule that was used; another than was asked for when detention changes it.
    QString ruleName; ///< "Appeal to the Board (EOIR-26)".
    QDate due;
    Bound bound = Bound::Latest;
    /// UTC. Latest: the end of the due day, exclusive, that is the first instant that is too late. Earliest:
    /// the first instant that is allowed. Never store a deadline as this instant: zones change, the day does
    /// not.
    QDateTime lastInstantUtc;
    QTimeZone zone; ///< Whose midnight it is.
    QString basis;  ///< "8 CFR 1003.38(b)"; may be empty.
    Confidence confidence = Confidence::Unconfirmed;
    QString remark;
    std::vector<DeadlineStep> steps;
};
constexpr auto namesOf(ComputedDeadline::Bound)
{
    return std::array{std::pair{ComputedDeadline::Bound::Latest, "latest"},
                      std::pair{ComputedDeadline::Bound::Earliest, "earliest"}};
}

/// How far `instant` misses the limit, in milliseconds; 0 when it keeps it. A judge decides what follows from
/// it.
[[nodiscard]] qint64 millisecondsMissed(const ComputedDeadline &deadline, const QDateTime &instant);

/// How the court decided on what was submitted.
enum class FilingOutcome { Waiting, Accepted, Rejected };

/// The filing date of what was submitted at `submitted` (8 CFR 1001.1(dd)): the day of submission in `zone`,
/// however late it was accepted. None when it was rejected: then it was never filed. While it waits, the date
/// it will have.
[[nodiscard]] std::optional<QDate> filingDate(const QDateTime &submitted, const QTimeZone &zone, FilingOutcome outcome);

} // namespace dais::domain
