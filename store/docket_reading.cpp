#include "store/docket_reading.h"

#include "domain/wire/entity_codec.h"
#include "store/entity_columns.h"

#include <algorithm>

namespace dais::store {

namespace {

constexpr qint64 longestHearing =
    24 * 60 * 60 * 1000; ///< Milliseconds; Hearing::checkConsistent() allows no longer one.

qint64 instant(const QDateTime &time)
{
    return time.toMSecsSinceEpoch();
}

QVariant orNull(const std::optional<domain::UserId> &id)
{
    return id ? QVariant(id->uuid().toRfc4122()) : QVariant();
}

/// The bodies of the hearings that a query of hearing_now names.
QString bodiesOf(const QString &places)
{
    return QStringLiteral("SELECT e.body FROM (%1) h JOIN entity_now e ON e.id = h.id AND e.kind = 9 "
                          "ORDER BY h.starts, h.id")
        .arg(places);
}

} // namespace

template <typename T, typename... Values>
Result<std::vector<T>> DocketReading::asked(const QString &query, const Values &...values)
{
    auto rows = m_cache.connection().prepare(query);
    if (!rows)
        return tl::unexpected(rows.error());
    DAIS_TRY(rows->run(values...));
    std::vector<T> found;
    while (rows->next()) {
        auto entity = domain::wire::decodeEntity(domain::kindOf<T>(), rows->bytes(0));
        if (!entity)
            return tl::unexpected(entity.error());
        found.push_back(std::get<T>(std::move(*entity)));
    }
    return found;
}

Result<std::vector<domain::Hearing>> DocketReading::between(const QString &court, const QDateTime &from,
                                                            const QDateTime &to)
{
    const QString time = QStringLiteral("starts > ? AND starts < ? AND ends > ?");
    auto found =
        court.isEmpty()
            ? asked<domain::Hearing>(bodiesOf(QStringLiteral("SELECT id, starts FROM hearing_now WHERE ") + time),
                                     instant(from) - longestHearing, instant(to), instant(from))
            : asked<domain::Hearing>(
                  bodiesOf(QStringLiteral("SELECT id, starts FROM hearing_now WHERE court = ? AND ") + time), court,
                  instant(from) - longestHearing, instant(to), instant(from));
    if (found)
        std::erase_if(*found, [](const domain::Hearing &one) { return one.state() == domain::HearingStatus::Vacated; });
    return found;
}

Result<std::vector<domain::Hearing>> DocketReading::ofCase(const domain::CaseId &id)
{
    return asked<domain::Hearing>(
        QStringLiteral("SELECT e.body FROM member_now m JOIN entity_now e ON e.id = m.id AND e.kind = m.kind "
                       "WHERE m.case_id = ? AND m.kind = 9 ORDER BY m.place, m.id"),
        id);
}

Result<domain::Hearing> DocketReading::hearing(const domain::HearingId &id)
{
    return m_cache.get<domain::Hearing>(id.uuid());
}

Result<std::vector<domain::Hearing>> DocketReading::against(const domain::Hearing &hearing)
{
    const qint64 from = instant(hearing.startsAt);
    const qint64 to = instant(hearing.endsAt());
    const QString time = QStringLiteral("active = 1 AND starts > ? AND starts < ? AND ends > ?");
    auto found = asked<domain::Hearing>(
        bodiesOf(QStringLiteral("SELECT id, starts FROM hearing_now WHERE judge = ? AND judge IS NOT NULL AND %1 UNION "
                                "SELECT id, starts FROM hearing_now WHERE room = ? AND room <> '' AND court = ? AND %1 "
                                "UNION SELECT id, starts FROM hearing_now WHERE interpreter = ? AND interpreter <> '' "
                                "AND %1")
                     .arg(time)),
        orNull(hearing.judgeId), from - longestHearing, to, from, hearing.room, hearing.court, from - longestHearing,
        to, from, hearing.interpreter.value_or(QLatin1String("")), from - longestHearing, to, from);
    if (found)
        std::erase_if(*found, [&](const domain::Hearing &one) {
            return domain::sharedBy(hearing, one) == domain::Shared::Nothing;
        });
    return found;
}

Result<std::vector<domain::Hearing>> DocketReading::ofCounsel(const domain::Hearing &hearing)
{
    if (!hearing.counsel)
        return std::vector<domain::Hearing>();
    const qint64 from = instant(hearing.startsAt);
    auto found = asked<domain::Hearing>(
        bodiesOf(QStringLiteral("SELECT id, starts FROM hearing_now WHERE counsel = ? AND counsel IS NOT NULL AND "
                                "active = 1 AND starts > ? AND starts < ? AND ends > ?")),
        *hearing.counsel, from - longestHearing, instant(hearing.endsAt()), from);
    if (found) // In one session they are heard one after the other.
        std::erase_if(*found, [&](const domain::Hearing &one) {
            return one.id == hearing.id || (one.session && one.session == hearing.session);
        });
    return found;
}

Result<int> DocketReading::casesIn(const domain::SessionId &id)
{
    return m_cache.connection()
        .number(
            QStringLiteral("SELECT count(*) FROM hearing_now WHERE session = ? AND session IS NOT NULL AND active = 1"),
            0, id)
        .map([](qint64 count) { return int(count); });
}

Result<std::vector<domain::Session>> DocketReading::sessions(const QString &court)
{
    auto all = asked<domain::Session>(QStringLiteral("SELECT body FROM entity_now WHERE kind = 26"));
    if (!all)
        return all;
    std::erase_if(*all, [&](const domain::Session &one) { return one.court != court; });
    std::ranges::sort(*all, {}, [](const domain::Session &one) { return std::pair(one.startsAt, one.id); });
    return all;
}

Result<std::vector<domain::Absence>> DocketReading::absences()
{
    auto all = asked<domain::Absence>(QStringLiteral("SELECT body FROM entity_now WHERE kind = 27"));
    if (all)
        std::ranges::sort(*all, {}, [](const domain::Absence &one) { return std::pair(one.from, one.id); });
    return all;
}

Result<std::vector<domain::Decision>> DocketReading::openDecisions()
{
    auto all = asked<domain::Decision>(
        QStringLiteral("SELECT e.body FROM member_now m JOIN entity_now e ON e.id = m.id AND e.kind = m.kind "
                       "WHERE m.kind = 15 AND m.open = 1 ORDER BY m.id"));
    if (all)
        std::erase_if(*all, [](const domain::Decision &one) {
            return one.settledBy || one.about.kind != domain::EntityKind::Hearing;
        });
    return all;
}

Result<std::vector<domain::CaseFile>> DocketReading::withoutHearing(const QString &court, int limit)
{
    return asked<domain::CaseFile>(
        QStringLiteral("SELECT e.body FROM case_now c JOIN entity_now e ON e.id = c.id AND e.kind = 2 "
                       "WHERE c.court = ? AND c.next_hearing = ? ORDER BY c.id LIMIT ?"),
        court, notYet, limit);
}

Result<qint64> DocketReading::slotVersion(const domain::HearingId &id)
{
    return m_cache.version({domain::EntityKind::Hearing, id.uuid()}, QStringLiteral("slot"));
}

} // namespace dais::store
