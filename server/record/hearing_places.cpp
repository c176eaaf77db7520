#include "server/record/hearing_places.h"

#include "domain/wire/entity_codec.h"
#include "server/store/store_folder.h"

namespace dais::server::record {

namespace {

constexpr qint64 longestHearing =
    24 * 60 * 60 * 1000; ///< Milliseconds; Hearing::checkConsistent() allows no longer one.

/// The bodies of the hearings that a query of hearing_place names.
QString bodiesOf(const QString &places)
{
    return QStringLiteral("SELECT c.body FROM (%1) h JOIN entity e ON e.kind = 9 AND e.id = h.id "
                          "JOIN change c ON c.n = e.last_change WHERE e.op = 1 AND length(c.body) > 0 "
                          "ORDER BY h.starts, h.id")
        .arg(places);
}

Result<std::vector<domain::Hearing>> decoded(sql::Statement &rows)
{
    std::vector<domain::Hearing> found;
    while (rows.next()) {
        auto entity = domain::wire::decodeEntity(domain::EntityKind::Hearing, rows.bytes(0));
        if (!entity)
            return tl::unexpected(entity.error());
        found.push_back(std::get<domain::Hearing>(std::move(*entity)));
    }
    return found;
}

template <typename... Values>
Result<std::vector<domain::Hearing>> asked(sql::Connection &connection, const QString &places, const Values &...values)
{
    auto rows = connection.prepare(bodiesOf(places));
    if (!rows)
        return tl::unexpected(rows.error());
    DAIS_TRY(rows->run(values...));
    return decoded(*rows);
}

} // namespace

Result<> placeHearing(sql::Connection &connection, const domain::Hearing &hearing)
{
    return connection.execute(
        QStringLiteral(
            "INSERT OR REPLACE INTO hearing_place(id, case_id, court, judge, room, interpreter, starts, ends, "
            "active) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        hearing.id, hearing.caseId, hearing.court,
        hearing.judgeId ? QVariant(hearing.judgeId->uuid().toRfc4122()) : QVariant(), hearing.room,
        hearing.interpreter.value_or(QLatin1String("")), store::instant(hearing.startsAt),
        store::instant(hearing.endsAt()), hearing.isActive());
}

Result<std::vector<domain::Hearing>> hearingsOf(sql::Connection &connection, const domain::CaseId &id)
{
    return asked(connection, QStringLiteral("SELECT id, starts FROM hearing_place WHERE case_id = ?"), id);
}

Result<std::vector<domain::Hearing>> hearingsAgainst(sql::Connection &connection, const domain::Hearing &hearing)
{
    const qint64 from = store::instant(hearing.startsAt);
    const qint64 to = store::instant(hearing.endsAt());
    const QString time = QStringLiteral("active = 1 AND starts > ? AND starts < ? AND ends > ?");
    auto found = asked(
        connection,
        QStringLiteral("SELECT id, starts FROM hearing_place WHERE judge = ? AND %1 UNION "
                       "SELECT id, starts FROM hearing_place WHERE room = ? AND room <> '' AND court = ? AND %1 UNION "
                       "SELECT id, starts FROM hearing_place WHERE interpreter = ? AND interpreter <> '' AND %1")
            .arg(time),
        hearing.judgeId ? QVariant(hearing.judgeId->uuid().toRfc4122()) : QVariant(), from - longestHearing, to, from,
        hearing.room, hearing.court, from - longestHearing, to, from, hearing.interpreter.value_or(QLatin1String("")),
        from - longestHearing, to, from);
    if (found)
        std::erase_if(*found, [&](const domain::Hearing &one) {
            return domain::sharedBy(hearing, one) == domain::Shared::Nothing;
        });
    return found;
}

Result<std::vector<domain::Hearing>> hearingsBetween(sql::Connection &connection, const QString &court,
                                                     const std::optional<domain::UserId> &judge, const QDateTime &from,
                                                     const QDateTime &to)
{
    if (judge)
        return asked(connection,
                     QStringLiteral("SELECT id, starts FROM hearing_place WHERE judge = ? AND active = 1 AND "
                                    "starts >= ? AND starts < ?"),
                     *judge, store::instant(from), store::instant(to));
    return asked(connection,
                 QStringLiteral("SELECT id, starts FROM hearing_place WHERE court = ? AND active = 1 AND starts >= ? "
                                "AND starts < ?"),
                 court, store::instant(from), store::instant(to));
}

} // namespace dais::server::record
