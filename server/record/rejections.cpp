#include "server/record/rejections.h"

#include "domain/known_bad.h"

#include "domain/rules/homes.h"
#include "server/record/sql_state.h"
#include "server/store/store_folder.h"

namespace dais::server::record {

using store::instant;

namespace {

QString wordFor(domain::Effect::Kind kind)
{
    switch (kind) {
    case domain::Effect::Kind::DeleteDocument:
        return QStringLiteral("delete_document");
    case domain::Effect::Kind::MakeNotice:
        return QStringLiteral("make_notice");
    case domain::Effect::Kind::StartChecks:
        return QStringLiteral("start_checks");
    case domain::Effect::Kind::TellHearing:
        return QStringLiteral("tell_hearing");
    }
    Q_UNREACHABLE();
}

Result<> noteRejected(sql::Connection &connection, const domain::Effect &effect, const domain::UserId &who,
                      const QDateTime &now)
{
    const auto submission = SqlState(connection).get<domain::Submission>(effect.submission.uuid());
    if (!submission)
        return tl::unexpected(submission.error());
    const auto filing = std::find_if(submission->filings.begin(), submission->filings.end(),
                                     [&](const domain::Filing &f) { return f.document == effect.document; });
    if (filing == submission->filings.end())
        return fail(Error::Kind::Invalid, QStringLiteral("document_not_of_submission"));
    DAIS_TRY(connection.execute(
        QStringLiteral("INSERT INTO rejected_document(doc, filing, p, sha256, bytes, name, reason, who, at) "
                       "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT(doc) DO NOTHING"),
        effect.document, filing->id, domain::rules::homeOf(*submission).toString(),
        QByteArray::fromHex(filing->sha256.toLatin1()), filing->bytes, filing->fileName, effect.reason, who,
        instant(now)));
    return connection.execute(QStringLiteral("UPDATE document SET dropped_at = ? WHERE doc = ? AND dropped_at IS NULL"),
                              instant(now), effect.document);
}

/// The hashes of a document's bytes, in service or not.
Result<QList<QByteArray>> hashesOf(sql::Connection &connection, const domain::DocumentId &document)
{
    // The filed hash is also in the row that stays, so that a restored copy is found without its reference.
    auto rows = connection.prepare(QStringLiteral("SELECT sha256 FROM document WHERE doc = ? UNION "
                                                  "SELECT sha256 FROM rejected_document WHERE doc = ?"));
    if (!rows)
        return tl::unexpected(rows.error());
    DAIS_TRY(rows->run(document, document));
    QList<QByteArray> hashes;
    while (rows->next())
        hashes.append(rows->bytes(0));
    return hashes;
}

} // namespace

Result<> queueEffect(sql::Connection &connection, const domain::Effect &effect, const domain::CommitId &commit,
                     const domain::UserId &who, const QDateTime &now)
{
    if (effect.kind == domain::Effect::Kind::DeleteDocument)
        DAIS_TRY(noteRejected(connection, effect, who, now));
    return connection.execute(
        QStringLiteral("INSERT INTO effect(key, kind, submission, document, reason, commit_id, made_at, next_at, "
                       "hearing) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT(key) DO NOTHING"),
        effect.key, wordFor(effect.kind), effect.submission, effect.document, effect.reason, commit, instant(now),
        instant(now), effect.hearing.isNull() ? QVariant() : QVariant(effect.hearing.uuid().toRfc4122()));
}

Result<> deleteRejected(sql::Connection &connection, documents::DocumentStore &documents,
                        const domain::DocumentId &document, const QDateTime &now)
{
    const auto hashes = hashesOf(connection, document);
    if (!hashes)
        return tl::unexpected(hashes.error());
    for (const QByteArray &hash : *hashes) {
        const auto others = connection.number(
            QStringLiteral("SELECT count(*) FROM document WHERE sha256 = ? AND doc <> ? AND dropped_at IS NULL"), 0,
            hash, document);
        if (!others)
            return tl::unexpected(others.error());
        if (*others == 0 && !domain::knownBad("bytes_not_deleted"))
            DAIS_TRY(documents.remove(QString::fromLatin1(hash.toHex())));
    }
    DAIS_TRY(connection.execute(QStringLiteral("DELETE FROM document WHERE doc = ?"), document));
    DAIS_TRY(connection.execute(QStringLiteral("INSERT INTO gone_log(p, doc, at) SELECT p, doc, ? FROM "
                                               "rejected_document WHERE doc = ? ON CONFLICT(doc) DO NOTHING"),
                                instant(now), document));
    return connection.execute(
        QStringLiteral("UPDATE rejected_document SET gone_at = ? WHERE doc = ? AND gone_at IS NULL"), instant(now),
        document);
}

Result<int> repeatDeletions(sql::Connection &connection, documents::DocumentStore &documents, const QDateTime &now)
{
    QList<domain::DocumentId> rejected;
    {
        auto rows = connection.prepare(QStringLiteral("SELECT doc FROM rejected_document"));
        if (!rows)
            return tl::unexpected(rows.error());
        DAIS_TRY(rows->run());
        while (rows->next())
            rejected.append(domain::DocumentId(rows->uuid(0)));
    }
    for (const domain::DocumentId &document : rejected)
        DAIS_TRY(deleteRejected(connection, documents, document, now));
    return int(rejected.size());
}

} // namespace dais::server::record
