#include "store/decided_filings.h"

#include "domain/wire/entity_codec.h"

namespace dais::store {

Result<DecidedFilings> readDecidedFilings(Cache &cache, const QDateTime &from, const QDateTime &to,
                                          std::stop_token stop)
{
    DecidedFilings found;
    const auto waiting =
        cache.connection().number(QStringLiteral("SELECT count(*) FROM submission_now WHERE state IN (0, 1)"), 0);
    auto rows = cache.connection().prepare(
        QStringLiteral("SELECT e.body FROM submission_now s JOIN entity_now e ON e.id = s.id AND e.kind = ? "
                       "WHERE s.state NOT IN (0, 1) AND s.decided_at >= ? AND s.decided_at < ? ORDER BY s.decided_at"));
    if (!waiting || !rows)
        return tl::unexpected(!waiting ? waiting.error() : rows.error());
    found.waiting = int(*waiting);
    DAIS_TRY(rows->run(int(domain::EntityKind::Submission), from.toMSecsSinceEpoch(), to.toMSecsSinceEpoch()));
    while (rows->next()) {
        if (stop.stop_requested())
            return fail(Error::Kind::Cancelled);
        auto entity = domain::wire::decodeEntity(domain::EntityKind::Submission, rows->bytes(0));
        if (!entity)
            return tl::unexpected(entity.error());
        found.decided.push_back(std::get<domain::Submission>(std::move(*entity)));
    }
    return found;
}

} // namespace dais::store
