#include "domain/bookings.h"

#include <QSet>

namespace dais::domain {

QStringList Bookings::keysOf(const Hearing &hearing)
{
    QStringList keys;
    if (hearing.judgeId)
        keys.append(QStringLiteral("j/") + hearing.judgeId->toString());
    if (!hearing.room.isEmpty())
        keys.append(QStringLiteral("r/") + hearing.court + u'/' + hearing.room);
    if (hearing.interpreter && !hearing.interpreter->isEmpty())
        keys.append(QStringLiteral("i/") + *hearing.interpreter);
    return keys;
}

void Bookings::add(const Hearing &hearing)
{
    remove(hearing.id);
    if (!hearing.isActive())
        return;
    m_hearings.insert(hearing.id, hearing);
    m_longest = std::max(m_longest, qint64(hearing.minutes) * 60'000);
    for (const QString &key : keysOf(hearing))
        m_starts[key].emplace(hearing.startsAt.toMSecsSinceEpoch(), hearing.id);
}

void Bookings::remove(const HearingId &id)
{
    const auto known = m_hearings.constFind(id);
    if (known == m_hearings.constEnd())
        return;
    for (const QString &key : keysOf(*known)) {
        auto &starts = m_starts[key];
        const auto [from, to] = starts.equal_range(known->startsAt.toMSecsSinceEpoch());
        for (auto at = from; at != to; ++at)
            if (at->second == id) {
                starts.erase(at);
                break;
            }
    }
    m_hearings.erase(known);
}

std::vector<HearingId> Bookings::against(const Hearing &hearing) const
{
    std::vector<HearingId> found;
    QSet<HearingId> seen;
    const qint64 from = hearing.startsAt.toMSecsSinceEpoch() - m_longest;
    const qint64 to = hearing.endsAt().toMSecsSinceEpoch();
    for (const QString &key : keysOf(hearing)) {
        const auto starts = m_starts.constFind(key);
        if (starts == m_starts.constEnd())
            continue;
        for (auto at = starts->lower_bound(from); at != starts->end() && at->first < to; ++at)
            if (!seen.contains(at->second) && sharedBy(hearing, *find(at->second)) != Shared::Nothing) {
                seen.insert(at->second);
                found.push_back(at->second);
            }
    }
    return found;
}

const Hearing *Bookings::find(const HearingId &id) const
{
    const auto known = m_hearings.constFind(id);
    return known == m_hearings.constEnd() ? nullptr : &*known;
}

} // namespace dais::domain
