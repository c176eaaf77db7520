#include "store/case_record.h"

#include "domain/wire/entity_codec.h"
#include "store/entity_columns.h"
#include "store/outbox_rows.h"

namespace dais::store {

namespace {

/// The entities whose bodies are the rows' first column.
template <typename T>
Result<std::vector<T>> decoded(sql::Statement &rows)
{
    std::vector<T> all;
    while (rows.next()) {
        auto entity = domain::wire::decodeEntity(domain::kindOf<T>(), rows.bytes(0));
        if (!entity)
            return tl::unexpected(entity.error());
        all.push_back(std::get<T>(std::move(*entity)));
    }
    return all;
}

/// The bodies of the entities that a query names, in its order: each by its key. In one query SQLite may make a table of
/// every entity there is, to join with it.
template <typename T>
Result<std::vector<T>> bodiesOf(sql::Connection &connection, sql::Statement &ids)
{
    auto row = connection.prepare(QStringLiteral("SELECT body FROM entity_now WHERE id = ? AND kind = ?"));
    if (!row)
        return tl::unexpected(row.error());
    std::vector<T> all;
    while (ids.next()) {
        DAIS_TRY(row->run(ids.uuid(0), int(domain::kindOf<T>())));
        if (!row->next())
            continue;
        auto entity = domain::wire::decodeEntity(domain::kindOf<T>(), row->bytes(0));
        row->finish();
        if (!entity)
            return tl::unexpected(entity.error());
        all.push_back(std::get<T>(std::move(*entity)));
    }
    return all;
}

} // namespace

template <typename T>
Result<std::vector<T>> CaseRecord::members(const QUuid &owner, const char *column)
{
    auto statement = m_cache.connection().prepare(
        QStringLiteral(
            "SELECT id FROM member_now WHERE %1 = ? AND +kind = ? ORDER BY place, id") // By the owner's index.
            .arg(QLatin1String(column)));
    if (!statement)
        return tl::unexpected(statement.error());
    DAIS_TRY(statement->run(owner, int(domain::kindOf<T>())));
    return bodiesOf<T>(m_cache.connection(), *statement);
}

template <typename T>
Result<std::vector<T>> CaseRecord::everything()
{
    constexpr domain::EntityKind kind = domain::kindOf<T>();
    auto rows = m_cache.connection().prepare(
        QStringLiteral("SELECT e.body FROM member_now m JOIN entity_now e ON e.id = m.id AND e.kind = m.kind "
                       "WHERE m.kind = ? ORDER BY m.case_id, m.place, m.id"));
    if (!rows)
        return tl::unexpected(rows.error());
    DAIS_TRY(rows->run(int(kind)));
    return decoded<T>(*rows);
}

Result<domain::CaseFile> CaseRecord::head(const domain::CaseId &id)
{
    return m_cache.get<domain::CaseFile>(id.uuid());
}
Result<std::vector<domain::CaseFile>> CaseRecord::heardBetween(const QDateTime &from, const QDateTime &to, int limit)
{
    auto rows = m_cache.connection().prepare(
        QStringLiteral("SELECT id FROM case_now WHERE next_hearing BETWEEN ? AND ? ORDER BY next_hearing LIMIT ?"));
    if (!rows)
        return tl::unexpected(rows.error());
    DAIS_TRY(rows->run(from.toMSecsSinceEpoch(), to.toMSecsSinceEpoch(), limit));
    return bodiesOf<domain::CaseFile>(m_cache.connection(), *rows);
}

Result<std::vector<domain::Document>> CaseRecord::documents(const domain::CaseId &id)
{
    return members<domain::Document>(id.uuid(), "case_id");
}
Result<std::vector<domain::DocketEntry>> CaseRecord::docket(const domain::CaseId &id)
{
    auto lines = members<domain::DocketEntry>(id.uuid(), "case_id");
    const auto place = [](const domain::DocketEntry &line) {
        return std::pair(line.number > 0 ? line.number : std::numeric_limits<int>::max(), line.enteredAt);
    };
    if (lines) // A correction has the number of the line that it corrects, and stands after it.
        std::stable_sort(lines->begin(), lines->end(),
                         [&](const auto &one, const auto &other) { return place(one) < place(other); });
    return lines;
}
Result<std::vector<domain::Party>> CaseRecord::parties(const domain::CaseId &id)
{
    return members<domain::Party>(id.uuid(), "case_id");
}
Result<std::vector<domain::Proceeding>> CaseRecord::proceedings(const domain::CaseId &id)
{
    return members<domain::Proceeding>(id.uuid(), "case_id");
}
Result<std::vector<domain::Custody>> CaseRecord::custody(const domain::CaseId &id)
{
    return members<domain::Custody>(id.uuid(), "case_id");
}
Result<std::vector<domain::Appearance>> CaseRecord::appearances(const domain::CaseId &id)
{
    return members<domain::Appearance>(id.uuid(), "case_id");
}
Result<std::vector<domain::Hearing>> CaseRecord::hearings(const domain::CaseId &id)
{
    return members<domain::Hearing>(id.uuid(), "case_id");
}
Result<std::vector<domain::Deadline>> CaseRecord::deadlines(const domain::CaseId &id)
{
    return members<domain::Deadline>(id.uuid(), "case_id");
}
Result<std::vector<domain::ClockEvent>> CaseRecord::clock(const domain::CaseId &id)
{
    return members<domain::ClockEvent>(id.uuid(), "case_id");
}
Result<std::vector<domain::Submission>> CaseRecord::filings(const domain::CaseId &id)
{
    auto statement = m_cache.connection().prepare(QStringLiteral("SELECT id FROM submission_now WHERE case_id = ?"));
    if (!statement)
        return tl::unexpected(statement.error());
    DAIS_TRY(statement->run(id));
    auto filings = bodiesOf<domain::Submission>(m_cache.connection(), *statement);
    if (filings)
        std::ranges::sort(*filings, {},
                          [](const domain::Submission &one) { return std::pair(one.lastByteAt, one.id); });
    return filings;
}
Result<std::vector<domain::Note>> CaseRecord::notes(const domain::CaseId &id)
{
    return members<domain::Note>(id.uuid(), "case_id");
}
Result<std::vector<domain::Document>> CaseRecord::everyDocument()
{
    return everything<domain::Document>();
}
Result<std::vector<domain::Annotation>> CaseRecord::everyMark()
{
    return everything<domain::Annotation>();
}
Result<std::vector<domain::Annotation>> CaseRecord::marks(const domain::CaseId &id)
{
    return members<domain::Annotation>(id.uuid(), "case_id");
}
Result<domain::Annotation> CaseRecord::mark(const domain::AnnotationId &id)
{
    return m_cache.get<domain::Annotation>(id.uuid());
}
Result<std::vector<domain::Exhibit>> CaseRecord::exhibits(const domain::CaseId &id)
{
    return members<domain::Exhibit>(id.uuid(), "case_id");
}
Result<domain::Document> CaseRecord::document(const domain::DocumentId &id)
{
    return m_cache.get<domain::Document>(id.uuid());
}
Result<domain::Submission> CaseRecord::submission(const domain::SubmissionId &id)
{
    return m_cache.get<domain::Submission>(id.uuid());
}
Result<std::vector<domain::Note>> CaseRecord::notes(const domain::SubmissionId &id)
{
    return members<domain::Note>(id.uuid(), "about");
}

Result<std::vector<domain::Decision>> CaseRecord::decisions(const domain::SubmissionId &id)
{
    return members<domain::Decision>(id.uuid(), "about");
}

Result<std::vector<domain::Decision>> CaseRecord::openDecisions(const domain::SubmissionId &id)
{
    auto decisions = this->decisions(id);
    if (decisions)
        std::erase_if(*decisions, [](const domain::Decision &decision) { return decision.settledBy.has_value(); });
    return decisions;
}

} // namespace dais::store
