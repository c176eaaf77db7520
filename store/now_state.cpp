#include "store/now_state.h"

#include "store/docket_reading.h"

namespace dais::store {

Result<domain::Entity> NowState::find(const domain::EntityRef &ref) const
{
    return m_cache.find(ref);
}

Result<qint64> NowState::version(const domain::EntityRef &ref, const QString &aspect) const
{
    return m_cache.version(ref, aspect);
}

Result<domain::CaseFile> NowState::caseByANumber(const domain::ANumber &number) const
{
    QString digits = number.toString();
    digits.remove(QLatin1Char('A')).remove(QLatin1Char('-'));
    auto statement = m_cache.connection().prepare(
        QStringLiteral("SELECT id FROM case_now WHERE a_number = ? UNION ALL "
                       "SELECT case_id FROM member_now WHERE a_number = ? AND kind = 4 LIMIT 1"));
    if (!statement)
        return tl::unexpected(statement.error());
    DAIS_TRY(statement->run(digits.toLongLong(), digits.toLongLong()));
    if (!statement->next())
        return fail(Error::Kind::NotFound, QStringLiteral("no such case"));
    const QUuid id = statement->uuid(0);
    statement->finish();
    return m_cache.get<domain::CaseFile>(id);
}

Result<std::vector<domain::Entity>> NowState::belongingTo(const domain::CaseId &id) const
{
    auto rows = m_cache.connection().prepare(QStringLiteral(
        "SELECT kind, id FROM member_now WHERE case_id = ? UNION SELECT 1, id FROM submission_now WHERE case_id = ? "
        "UNION SELECT kind, id FROM member_now WHERE about IN (SELECT id FROM submission_now WHERE case_id = ?)"));
    if (!rows)
        return tl::unexpected(rows.error());
    DAIS_TRY(rows->run(id, id, id));
    std::vector<domain::Entity> found;
    while (rows->next()) {
        auto entity = find({domain::EntityKind(rows->integer(0)), rows->uuid(1)});
        if (!entity)
            return tl::unexpected(entity.error());
        found.push_back(std::move(*entity));
    }
    return found;
}

Result<std::vector<domain::Hearing>> NowState::hearingsOf(const domain::CaseId &id) const
{
    return DocketReading(m_cache).ofCase(id);
}

Result<std::vector<domain::Hearing>> NowState::bookedAgainst(const domain::Hearing &hearing) const
{
    return DocketReading(m_cache).against(hearing);
}

} // namespace dais::store
