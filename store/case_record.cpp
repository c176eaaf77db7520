#include "store/case_record.h"

#include "domain/wire/entity_codec.h"
#include "store/entity_columns.h"
#include "store/outbox_rows.h"

namespace dais::store {

template <typename T>
Result<std::vector<T>> CaseRecord::members(const QUuid &owner, const char *column)
{
    constexpr domain::EntityKind kind = domain::kindOf<T>();
    auto statement = m_cache.connection().prepare(
        QStringLiteral("SELECT e.body FROM member_now m JOIN entity_now e ON e.id = m.id AND e.kind = m.kind "
                       "WHERE m.%1 = ? AND m.kind = ? ORDER BY m.place, m.id")
            .arg(QLatin1String(column)));
    if (!statement)
        return tl::unexpected(statement.error());
    DAIS_TRY(statement->run(owner, int(kind)));
    std::vector<T> members;
    while (statement->next()) {
        auto entity = domain::wire::decodeEntity(kind, statement->bytes(0));
        if (!entity)
            return tl::unexpected(entity.error());
        members.push_back(std::get<T>(std::move(*entity)));
    }
    return members;
}

Result<domain::CaseFile> CaseRecord::head(const domain::CaseId &id)
{
    return m_cache.get<domain::CaseFile>(id.uuid());
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
    auto statement = m_cache.connection().prepare(
        QStringLiteral("SELECT e.body FROM submission_now s JOIN entity_now e ON e.id = s.id AND e.kind = ? "
                       "WHERE s.case_id = ?"));
    if (!statement)
        return tl::unexpected(statement.error());
    DAIS_TRY(statement->run(int(domain::EntityKind::Submission), id));
    std::vector<domain::Submission> filings;
    while (statement->next()) {
        auto entity = domain::wire::decodeEntity(domain::EntityKind::Submission, statement->bytes(0));
        if (!entity)
            return tl::unexpected(entity.error());
        filings.push_back(std::get<domain::Submission>(std::move(*entity)));
    }
    std::sort(filings.begin(), filings.end(), [](const domain::Submission &one, const domain::Submission &other) {
        return std::pair(one.lastByteAt, one.id) < std::pair(other.lastByteAt, other.id);
    });
    return filings;
}
Result<std::vector<domain::Note>> CaseRecord::notes(const domain::CaseId &id)
{
    return members<domain::Note>(id.uuid(), "case_id");
}
Result<std::vector<domain::Document>> CaseRecord::everyDocument()
{
    auto rows = m_cache.connection().prepare(
        QStringLiteral("SELECT e.body FROM document_now d JOIN entity_now e ON e.id = d.id AND e.kind = d.kind "
                       "ORDER BY d.case_id, d.place, d.id"));
    if (!rows)
        return tl::unexpected(rows.error());
    DAIS_TRY(rows->run());
    std::vector<domain::Document> documents;
    while (rows->next()) {
        auto entity = domain::wire::decodeEntity(domain::EntityKind::Document, rows->bytes(0));
        if (!entity)
            return tl::unexpected(entity.error());
        documents.push_back(std::get<domain::Document>(std::move(*entity)));
    }
    return documents;
}
Result<std::vector<domain::Annotation>> CaseRecord::marks(const domain::CaseId &id)
{
    return members<domain::Annotation>(id.uuid(), "case_id");
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
