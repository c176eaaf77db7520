#include "store/received_filings.h"

#include "domain/wire/entity_codec.h"

namespace dais::store {

Result<std::vector<domain::Submission>> readReceivedFilings(Cache &cache, const QString &court, const QDateTime &from,
                                                            std::stop_token stop)
{
    auto rows = cache.connection().prepare(
        QStringLiteral("SELECT e.body FROM submission_now s JOIN entity_now e ON e.id = s.id AND e.kind = ? "
                       "WHERE s.court = ? AND s.received >= ? ORDER BY s.received"));
    if (!rows)
        return tl::unexpected(rows.error());
    DAIS_TRY(rows->run(int(domain::EntityKind::Submission), court, from.toMSecsSinceEpoch()));
    std::vector<domain::Submission> found;
    while (rows->next()) {
        if (stop.stop_requested())
            return fail(Error::Kind::Cancelled);
        auto entity = domain::wire::decodeEntity(domain::EntityKind::Submission, rows->bytes(0));
        if (!entity)
            return tl::unexpected(entity.error());
        found.push_back(std::get<domain::Submission>(std::move(*entity)));
    }
    return found;
}

} // namespace dais::store
