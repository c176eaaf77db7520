#include "server/intake/case_facts.h"

#include "server/record/sql_state.h"

namespace dais::server::intake {
namespace {

/// Whether a document of the case's record, filed by another package, has this text.
Result<bool> hasText(sql::Connection &connection, const CaseFacts &facts, const domain::SubmissionId &but,
                     const QString &digest)
{
    auto rows = connection.prepare(QStringLiteral("SELECT doc FROM document_text WHERE digest = ?"));
    if (!rows)
        return tl::unexpected(rows.error());
    DAIS_TRY(rows->run(QByteArray::fromHex(digest.toLatin1())));
    while (rows->next())
        for (const domain::Entity &entity : facts.belonging)
            if (const auto *document = std::get_if<domain::Document>(&entity);
                document && document->id.uuid() == rows->uuid(0) && document->submission != but)
                return true;
    return false;
}

} // namespace

Result<CaseFacts> readCaseFacts(sql::Connection &connection, const domain::Submission &submission,
                                const std::vector<std::optional<Report>> &reports)
{
    CaseFacts facts;
    if (!submission.caseId)
        return facts;
    const record::SqlState state(connection);
    auto caseFile = state.get<domain::CaseFile>(submission.caseId->uuid());
    if (!caseFile && caseFile.error().kind == Error::Kind::NotFound)
        return facts;
    if (!caseFile)
        return tl::unexpected(caseFile.error());
    facts.caseFile = *std::move(caseFile);
    auto belonging = state.belongingTo(*submission.caseId);
    if (!belonging)
        return tl::unexpected(belonging.error());
    facts.belonging = *std::move(belonging);
    for (const std::optional<Report> &report : reports) {
        if (!report || !report->reading || report->reading->textDigest.isEmpty())
            continue;
        const auto same = hasText(connection, facts, submission.id, report->reading->textDigest);
        if (!same)
            return tl::unexpected(same.error());
        if (*same)
            facts.sameText.insert(report->reading->textDigest);
    }
    return facts;
}

Result<> keepText(sql::Connection &connection, const domain::DocumentId &document, const QString &digest)
{
    if (digest.isEmpty())
        return {};
    return connection.execute(
        QStringLiteral("INSERT INTO document_text(doc, digest) VALUES(?, ?) ON CONFLICT(doc) DO NOTHING"), document,
        QByteArray::fromHex(digest.toLatin1()));
}

} // namespace dais::server::intake
