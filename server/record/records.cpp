#include "server/record/records.h"

#include "server/record/readership.h"
#include "server/record/rights.h"
#include "server/record/sql_state.h"
#include "server/store/store_folder.h"

namespace dais::server::record {

using domain::EntityKind;
using domain::EntityRef;
using store::instant;

namespace {

/// Whether a filer filed `entity`, or it was sent to them.
bool isOf(const domain::UserId &filer, const domain::Entity &entity)
{
    if (const auto *submission = std::get_if<domain::Submission>(&entity))
        return submission->filer.user == filer;
    if (const auto *notice = std::get_if<domain::Notice>(&entity))
        return notice->recipient == filer;
    return false;
}

/// Whether the holder of `account` may read `ref`, which is `entity`. Partitions decide for staff.
Result<bool> mayShow(sql::Connection &connection, const domain::User &account, const EntityRef &ref,
                     const domain::Entity &entity)
{
    if (account.disabled)
        return false;
    if (!domain::isStaff(account.role))
        return isOf(account.id, entity);
    return mayRead(connection, account, ref);
}

Result<DocumentBytes> readDocument(sql::Connection &connection, const domain::DocumentId &document, DocumentPart part)
{
    auto row =
        connection.prepare(QStringLiteral("SELECT about_kind, about, sha256, bytes, media_type, name FROM document "
                                          "WHERE doc = ? AND part = ? AND dropped_at IS NULL"));
    if (!row)
        return tl::unexpected(row.error());
    DAIS_TRY(row->run(document, domain::nameOf(part)));
    if (!row->next())
        return fail(Error::Kind::NotFound);
    return DocumentBytes{.document = document,
                         .part = part,
                         .about = {EntityKind(row->integer(0)), row->uuid(1)},
                         .sha256 = QString::fromLatin1(row->bytes(2).toHex()),
                         .bytes = row->integer(3),
                         .mediaType = row->text(4),
                         .name = row->text(5)};
}

/// Runs `read` in a snapshot and hands its value out.
template <typename T>
Result<T> inSnapshot(const store::Readers &readers, const std::function<Result<T>(sql::Connection &)> &read)
{
    Result<T> value = fail(Error::Kind::NotFound);
    DAIS_TRY(readers.snapshot([&](sql::Connection &connection) -> Result<> {
        value = read(connection);
        return value ? Result<>() : tl::unexpected(value.error());
    }));
    return value;
}

Result<domain::Entity> findFor(sql::Connection &connection, const Sender &sender, const EntityRef &ref)
{
    const auto account = accountOf(connection, sender.user);
    if (!account)
        return tl::unexpected(account.error());
    auto entity = SqlState(connection).find(ref);
    if (!entity)
        return entity;
    const auto may = mayShow(connection, *account, ref, *entity);
    if (!may)
        return tl::unexpected(may.error());
    return *may ? std::move(entity) : Result<domain::Entity>(fail(Error::Kind::NotFound));
}

} // namespace

Result<> registerDocument(sql::Connection &connection, const documents::DocumentStore &store,
                          const DocumentBytes &document, const QDateTime &storedAt)
{
    const auto rejected =
        connection.number(QStringLiteral("SELECT count(*) FROM rejected_document WHERE doc = ?"), 0, document.document);
    if (!rejected)
        return tl::unexpected(rejected.error());
    if (*rejected > 0)
        return fail(Error::Kind::Conflict, QStringLiteral("rejected"));
    if (const auto bytes = store.open(document.sha256); !bytes)
        return bytes.error().kind == Error::Kind::NotFound ? fail(Error::Kind::Conflict, QStringLiteral("bytes_gone"))
                                                           : tl::unexpected(bytes.error());
    return connection.execute(
        QStringLiteral(
            "INSERT INTO document(doc, part, about_kind, about, sha256, bytes, media_type, name, stored_at) "
            "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT(doc, part) DO UPDATE SET sha256 = excluded.sha256, "
            "bytes = excluded.bytes, media_type = excluded.media_type, stored_at = excluded.stored_at"),
        document.document, domain::nameOf(document.part), int(document.about.kind), document.about.id,
        QByteArray::fromHex(document.sha256.toLatin1()), document.bytes, document.mediaType, document.name,
        instant(storedAt));
}

Result<domain::Entity> Records::find(const Sender &sender, const EntityRef &ref) const
{
    return inSnapshot<domain::Entity>(m_readers,
                                      [&](sql::Connection &connection) { return findFor(connection, sender, ref); });
}

Result<std::vector<domain::Submission>> Records::submissionsOf(const domain::UserId &filer, int most,
                                                               std::optional<QDateTime> before) const
{
    using Submissions = std::vector<domain::Submission>;
    return inSnapshot<Submissions>(m_readers, [&](sql::Connection &connection) -> Result<Submissions> {
        auto rows = connection.prepare(QStringLiteral("SELECT submission FROM filer_submission WHERE filer = ? "
                                                      "AND received_at < ? ORDER BY received_at DESC LIMIT ?"));
        if (!rows)
            return tl::unexpected(rows.error());
        DAIS_TRY(rows->run(filer, before ? instant(*before) : std::numeric_limits<qint64>::max(), most));
        Submissions found;
        while (rows->next()) {
            auto submission = SqlState(connection).get<domain::Submission>(rows->uuid(0));
            if (!submission)
                return tl::unexpected(submission.error());
            found.push_back(std::move(*submission));
        }
        return found;
    });
}

Result<DocumentBytes> Records::document(const Sender &sender, const domain::DocumentId &document,
                                        DocumentPart part) const
{
    return inSnapshot<DocumentBytes>(m_readers, [&](sql::Connection &connection) -> Result<DocumentBytes> {
        auto bytes = readDocument(connection, document, part);
        if (!bytes)
            return bytes;
        const auto about = findFor(connection, sender, bytes->about);
        if (!about)
            return tl::unexpected(about.error());
        return bytes;
    });
}

Result<domain::CaseFile> Records::caseByANumber(const domain::ANumber &number) const
{
    return inSnapshot<domain::CaseFile>(
        m_readers, [&](sql::Connection &connection) { return SqlState(connection).caseByANumber(number); });
}

Result<domain::Entity> Records::findForServer(const EntityRef &ref) const
{
    return inSnapshot<domain::Entity>(m_readers,
                                      [&](sql::Connection &connection) { return SqlState(connection).find(ref); });
}

Result<DocumentBytes> Records::documentForServer(const domain::DocumentId &document, DocumentPart part) const
{
    return inSnapshot<DocumentBytes>(
        m_readers, [&](sql::Connection &connection) { return readDocument(connection, document, part); });
}

} // namespace dais::server::record
