#pragma once

#include "domain/hearing.h"

#include <map>
#include <QHash>

namespace dais::domain {

/// Active hearings by what they take: a judge's, a room's or an interpreter's time. Finds those that stand in each other's
/// way without looking at the others: a search among n costs about log n.
class Bookings {
public:
    /// One that is no longer active takes nothing.
    void add(const Hearing &hearing);
    void remove(const HearingId &id);
    /// Those that stand in its way, as sharedBy() has it; itself never, whether it was added or not.
    [[nodiscard]] std::vector<HearingId> against(const Hearing &hearing) const;
    /// The one that was added; null when it was not. Lives until it is removed.
    [[nodiscard]] const Hearing *find(const HearingId &id) const;
    [[nodiscard]] qsizetype size() const { return m_hearings.size(); }

private:
    [[nodiscard]] static QStringList keysOf(const Hearing &hearing);

    QHash<HearingId, Hearing> m_hearings;
    QHash<QString, std::multimap<qint64, HearingId>> m_starts; ///< Of each key: by start, milliseconds since 1970.
    qint64 m_longest = 0;                                      ///< Of any hearing, milliseconds.
};

} // namespace dais::domain
