#include "server/record/sql_state.h"

#include "domain/wire/entity_codec.h"
#include "server/record/aspect_versions.h"
#include "server/record/hearing_places.h"

namespace dais::server::record {

Result<StoredEntity> storedEntity(sql::Connection &connection, const domain::EntityRef &ref)
{
    auto row = connection.prepare(QStringLiteral("SELECT e.p, e.op, c.version, c.aspects, c.body FROM entity e "
                                                 "JOIN change c ON c.n = e.last_change WHERE e.kind = ? AND e.id = ?"));
    if (!row)
        return tl::unexpected(row.error());
    DAIS_TRY(row->run(int(ref.kind), ref.id));
    if (!row->next())
        return fail(Error::Kind::NotFound);
    return StoredEntity{row->text(0), int(row->integer(1)), row->integer(2), row->bytes(3), row->bytes(4)};
}

Result<domain::Entity> SqlState::find(const domain::EntityRef &ref) const
{
    const auto stored = storedEntity(m_connection, ref);
    if (!stored)
        return tl::unexpected(stored.error());
    if (stored->op != int(domain::EntityChange::Op::Put) || stored->body.isEmpty())
        return fail(Error::Kind::NotFound);
    return domain::wire::decodeEntity(ref.kind, stored->body);
}

Result<qint64> SqlState::version(const domain::EntityRef &ref, const QString &aspect) const
{
    const auto stored = storedEntity(m_connection, ref);
    if (!stored)
        return stored.error().kind == Error::Kind::NotFound ? Result<qint64>(0) : tl::unexpected(stored.error());
    return AspectVersions(stored->aspects).of(aspect);
}

Result<domain::CaseFile> SqlState::caseByANumber(const domain::ANumber &number) const
{
    QUuid id;
    {
        auto row = m_connection.prepare(QStringLiteral("SELECT case_id FROM case_number WHERE a_number = ?"));
        if (!row)
            return tl::unexpected(row.error());
        DAIS_TRY(row->run(number.toString()));
        if (!row->next())
            return fail(Error::Kind::NotFound);
        id = row->uuid(0);
    }
    return get<domain::CaseFile>(id);
}

Result<std::vector<domain::Entity>> SqlState::belongingTo(const domain::CaseId &id) const
{
    // In the order in which they came to be what they are, so that moving them twice is the same both times.
    auto rows = m_connection.prepare(QStringLiteral(
        "SELECT e.kind, c.body FROM (SELECT kind, id FROM belongs WHERE owner = ? UNION SELECT b.kind, b.id FROM "
        "belongs s JOIN belongs b ON b.owner = s.id WHERE s.owner = ? AND s.kind = ?) m "
        "JOIN entity e ON e.kind = m.kind AND e.id = m.id JOIN change c ON c.n = e.last_change "
        "WHERE e.op = 1 AND length(c.body) > 0 ORDER BY c.n"));
    if (!rows)
        return tl::unexpected(rows.error());
    DAIS_TRY(rows->run(id, id, int(domain::EntityKind::Submission)));
    std::vector<domain::Entity> found;
    while (rows->next()) {
        auto entity = domain::wire::decodeEntity(domain::EntityKind(rows->integer(0)), rows->bytes(1));
        if (!entity)
            return tl::unexpected(entity.error());
        found.push_back(std::move(*entity));
    }
    return found;
}

Result<std::vector<domain::Hearing>> SqlState::hearingsOf(const domain::CaseId &id) const
{
    return record::hearingsOf(m_connection, id);
}

Result<std::vector<domain::Hearing>> SqlState::bookedAgainst(const domain::Hearing &hearing) const
{
    return hearingsAgainst(m_connection, hearing);
}

} // namespace dais::server::record
