#include "store/docket_reading.h"

#include "domain/wire/entity_codec.h"
#include "store/entity_columns.h"

#include <algorithm>
#include <set>

namespace dais::store {

namespace {

constexpr qint64 longestHearing =
    24 * 60 * 60 * 1000; ///< Milliseconds; Hearing::checkConsistent() allows no longer one.

qint64 instant(const QDateTime &time)
{
    return time.toMSecsSinceEpoch();
}

/// What lies between a start and an end, with the longest hearing before it; of those that take anybody's time.
const QString activeWithin = QStringLiteral("active = 1 AND starts > ? AND starts < ? AND ends > ?");

} // namespace

/// Two steps: the ids by an index of their own, then each body by its key. In one query SQLite would make a table of every
/// entity there is, to join with it.
template <typename T>
Result<std::vector<T>> DocketReading::bodies(const std::vector<QUuid> &ids)
{
    auto row = m_cache.connection().prepare(QStringLiteral("SELECT body FROM entity_now WHERE id = ? AND kind = ?"));
    if (!row)
        return tl::unexpected(row.error());
    std::vector<T> found;
    found.reserve(ids.size());
    for (const QUuid &id : ids) {
        DAIS_TRY(row->run(id, int(domain::kindOf<T>())));
        if (!row->next())
            continue;
        auto entity = domain::wire::decodeEntity(domain::kindOf<T>(), row->bytes(0));
        row->finish();
        if (!entity)
            return tl::unexpected(entity.error());
        found.push_back(std::get<T>(std::move(*entity)));
    }
    return found;
}

template <typename... Values>
Result<std::vector<QUuid>> DocketReading::ids(const QString &query, const Values &...values)
{
    auto rows = m_cache.connection().prepare(query);
    if (!rows)
        return tl::unexpected(rows.error());
    DAIS_TRY(rows->run(values...));
    std::vector<QUuid> found;
    while (rows->next())
        found.push_back(rows->uuid(0));
    return found;
}

template <typename T>
Result<std::vector<T>> DocketReading::every()
{
    const auto found = ids(QStringLiteral("SELECT id FROM member_now WHERE kind = ?"), int(domain::kindOf<T>()));
    return found ? bodies<T>(*found) : tl::unexpected(found.error());
}

Result<std::vector<domain::Hearing>> DocketReading::between(const QString &court, const QDateTime &from,
                                                            const QDateTime &to)
{
    const QString time = QStringLiteral("starts > ? AND starts < ? AND ends > ?");
    const auto found = court.isEmpty() ? ids(QStringLiteral("SELECT id FROM hearing_now WHERE ") + time,
                                             instant(from) - longestHearing, instant(to), instant(from))
                                       : ids(QStringLiteral("SELECT id FROM hearing_now WHERE court = ? AND ") + time,
                                             court, instant(from) - longestHearing, instant(to), instant(from));
    auto hearings = found ? bodies<domain::Hearing>(*found) : tl::unexpected(found.error());
    if (!hearings)
        return hearings;
    std::erase_if(*hearings, [](const domain::Hearing &one) { return one.state() == domain::HearingStatus::Vacated; });
    std::ranges::sort(*hearings, {}, [](const domain::Hearing &one) { return std::pair(one.startsAt, one.id); });
    return hearings;
}

Result<std::vector<domain::Hearing>> DocketReading::ofCase(const domain::CaseId &id)
{
    // "+": by the case's index, not by that of all hearings there are.
    const auto found =
        ids(QStringLiteral("SELECT id FROM member_now WHERE case_id = ? AND +kind = 9 ORDER BY place, id"), id);
    return found ? bodies<domain::Hearing>(*found) : tl::unexpected(found.error());
}

Result<domain::Hearing> DocketReading::hearing(const domain::HearingId &id)
{
    return m_cache.get<domain::Hearing>(id.uuid());
}

Result<std::vector<domain::Hearing>> DocketReading::against(const domain::Hearing &hearing)
{
    const qint64 from = instant(hearing.startsAt);
    const qint64 to = instant(hearing.endsAt());
    std::set<QUuid> all;
    const auto add = [&](const QString &what, const auto &...values) -> Result<> {
        const auto found = ids(QStringLiteral("SELECT id FROM hearing_now WHERE %1 AND %2").arg(what, activeWithin),
                               values..., from - longestHearing, to, from);
        if (!found)
            return tl::unexpected(found.error());
        all.insert(found->begin(), found->end());
        return {};
    };
    if (hearing.judgeId)
        DAIS_TRY(add(QStringLiteral("judge = ? AND judge IS NOT NULL"), *hearing.judgeId));
    if (!hearing.room.isEmpty())
        DAIS_TRY(add(QStringLiteral("room = ? AND room <> '' AND court = ?"), hearing.room, hearing.court));
    if (hearing.interpreter && !hearing.interpreter->isEmpty())
        DAIS_TRY(add(QStringLiteral("interpreter = ? AND interpreter <> ''"), *hearing.interpreter));
    auto found = bodies<domain::Hearing>({all.begin(), all.end()});
    if (!found)
        return found;
    std::erase_if(
        *found, [&](const domain::Hearing &one) { return domain::sharedBy(hearing, one) == domain::Shared::Nothing; });
    std::ranges::sort(*found, {}, [](const domain::Hearing &one) { return std::pair(one.startsAt, one.id); });
    return found;
}

Result<std::vector<domain::Hearing>> DocketReading::ofCounsel(const domain::Hearing &hearing)
{
    if (!hearing.counsel)
        return std::vector<domain::Hearing>();
    const qint64 from = instant(hearing.startsAt);
    const auto found =
        ids(QStringLiteral("SELECT id FROM hearing_now WHERE counsel = ? AND counsel IS NOT NULL AND ") + activeWithin,
            *hearing.counsel, from - longestHearing, instant(hearing.endsAt()), from);
    auto hearings = found ? bodies<domain::Hearing>(*found) : tl::unexpected(found.error());
    if (hearings) // In one session they are heard one after the other.
        std::erase_if(*hearings, [&](const domain::Hearing &one) {
            return one.id == hearing.id || (one.session && one.session == hearing.session);
        });
    return hearings;
}

Result<int> DocketReading::casesIn(const domain::SessionId &id)
{
    return m_cache.connection()
        .number(
            QStringLiteral("SELECT count(*) FROM hearing_now WHERE session = ? AND session IS NOT NULL AND active = 1"),
            0, id)
        .map([](qint64 count) { return int(count); });
}

Result<std::vector<domain::CaseFile>> DocketReading::heads(const std::vector<domain::CaseId> &cases)
{
    std::vector<QUuid> wanted;
    for (const domain::CaseId &id : cases)
        wanted.push_back(id.uuid());
    return bodies<domain::CaseFile>(wanted);
}

Result<std::vector<domain::Session>> DocketReading::sessions(const QString &court)
{
    auto all = every<domain::Session>();
    if (!all)
        return all;
    std::erase_if(*all, [&](const domain::Session &one) { return one.court != court; });
    std::ranges::sort(*all, {}, [](const domain::Session &one) { return std::pair(one.startsAt, one.id); });
    return all;
}

Result<std::vector<domain::Absence>> DocketReading::absences()
{
    auto all = every<domain::Absence>();
    if (all)
        std::ranges::sort(*all, {}, [](const domain::Absence &one) { return std::pair(one.from, one.id); });
    return all;
}

Result<std::vector<domain::Decision>> DocketReading::openDecisions()
{
    const auto found = ids(QStringLiteral("SELECT id FROM member_now WHERE kind = 15 AND open = 1 ORDER BY id"));
    auto all = found ? bodies<domain::Decision>(*found) : tl::unexpected(found.error());
    if (all)
        std::erase_if(*all, [](const domain::Decision &one) {
            return one.settledBy || one.about.kind != domain::EntityKind::Hearing;
        });
    return all;
}

Result<std::vector<domain::CaseFile>> DocketReading::withoutHearing(const QString &court, int limit)
{
    const auto found =
        ids(QStringLiteral("SELECT id FROM case_now WHERE court = ? AND next_hearing = ? ORDER BY id LIMIT ?"), court,
            notYet, limit);
    return found ? bodies<domain::CaseFile>(*found) : tl::unexpected(found.error());
}

Result<qint64> DocketReading::slotVersion(const domain::HearingId &id)
{
    return m_cache.version({domain::EntityKind::Hearing, id.uuid()}, QStringLiteral("slot"));
}

} // namespace dais::store
