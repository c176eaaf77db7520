#include "domain/deadline.h"

#include "domain/local_time.h"

namespace dais::domain {

qint64 millisecondsMissed(const ComputedDeadline &deadline, const QDateTime &instant)
{
    switch (deadline.bound) {
    case ComputedDeadline::Bound::Latest: // The end is exclusive, so that midnight itself misses it by
                                          // something.
        return instant < deadline.lastInstantUtc ? 0 : std::max<qint64>(1, deadline.lastInstantUtc.msecsTo(instant));
    case ComputedDeadline::Bound::Earliest:
        return std::max<qint64>(0, instant.msecsTo(deadline.lastInstantUtc));
    }
    Q_UNREACHABLE();
}

std::optional<QDate> filingDate(const QDateTime &submitted, const QTimeZone &zone, FilingOutcome outcome)
{
    if (outcome == FilingOutcome::Rejected)
        return std::nullopt;
    return localDate(submitted, zone);
}

} // namespace dais::domain
