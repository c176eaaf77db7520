#include "server/record/sql_state.h"

#include "domain/wire/entity_codec.h"
#include "server/record/aspect_versions.h"

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

} // namespace dais::server::record
