#include "server/record/access.h"

#include "server/record/access_log.h"
#include "server/record/readership.h"
#include "server/record/sql_state.h"
#include "server/store/store_folder.h"

namespace dais::server::record {

using domain::Partition;
using store::instant;

namespace {

/// The case that an entity is, or stands on.
Result<domain::CaseFile> caseOf(sql::Connection &connection, const domain::EntityRef &ref)
{
    const SqlState state(connection);
    if (ref.kind == domain::EntityKind::Case)
        return state.get<domain::CaseFile>(ref.id);
    const auto submission = state.get<domain::Submission>(ref.id);
    if (!submission)
        return tl::unexpected(submission.error());
    return submission->caseId ? state.get<domain::CaseFile>(submission->caseId->uuid())
                              : Result<domain::CaseFile>(fail(Error::Kind::NotFound));
}

Result<domain::User> activeStaff(sql::Connection &connection, const domain::UserId &user)
{
    auto account = accountOf(connection, user);
    if (account && (account->disabled || !domain::isStaff(account->role)))
        return fail(Error::Kind::NotFound);
    return account;
}

} // namespace

Result<domain::wire::AccessReply> Access::open(const Sender &sender, const domain::wire::AccessRequest &request)
{
    domain::wire::AccessReply reply;
    bool hidden = false;
    const auto opened = m_writer.run([&](sql::Connection &connection) -> Result<> {
        const auto account = activeStaff(connection, sender.user);
        const auto caseFile = account ? SqlState(connection).get<domain::CaseFile>(request.caseId.uuid())
                                      : Result<domain::CaseFile>(tl::unexpected(account.error()));
        const auto stored = caseFile ? storedEntity(connection, domain::refOf(*caseFile))
                                     : Result<StoredEntity>(tl::unexpected(caseFile.error()));
        if (!stored)
            return tl::unexpected(stored.error());
        const auto own = mayRead(connection, *account, domain::refOf(*caseFile));
        if (!own)
            return tl::unexpected(own.error());
        const QDateTime now = m_clock.now();
        hidden = caseFile->seal && !*own;
        AccessLine line{caseFile->court,
                        instant(now),
                        sender,
                        hidden ? QStringLiteral("denied") : QStringLiteral("open"),
                        caseFile->id,
                        {},
                        domain::nameOf(request.reason)};
        DAIS_TRY(appendTo(connection, line));
        if (hidden)
            return {}; // The line stays; the answer is the one for what does not exist.
        reply = {stored->body, now.addSecs(grantSeconds)};
        return connection.execute(QStringLiteral("INSERT INTO access_grant(user, case_id, until) VALUES(?, ?, ?) ON "
                                                 "CONFLICT(user, case_id) DO UPDATE SET until = excluded.until"),
                                  sender.user, caseFile->id, instant(reply.until));
    });
    DAIS_TRY(opened);
    return hidden ? Result<domain::wire::AccessReply>(fail(Error::Kind::NotFound)) : reply;
}

Result<DocumentBytes> Access::document(const Sender &sender, const domain::DocumentId &document, DocumentPart part)
{
    auto own = m_records.document(sender, document, part);
    if (!own && own.error().kind != Error::Kind::NotFound)
        return own;
    // Whoever may read it by work, and whose case is open, leaves no line: that is most of what is read.
    Result<DocumentBytes> found = own ? own : m_records.documentForServer(document, part);
    if (!found)
        return found;
    bool may = own.has_value();
    bool noted = false;
    AccessLine line{.act = QStringLiteral("document"), .document = document};
    const auto looked = m_records.look([&](sql::Connection &connection) -> Result<> {
        const auto caseFile = caseOf(connection, found->about);
        if (!caseFile)
            return caseFile.error().kind == Error::Kind::NotFound ? Result<>() : tl::unexpected(caseFile.error());
        line.court = caseFile->court, line.caseId = caseFile->id;
        const auto account = activeStaff(connection, sender.user);
        if (!account)
            return account.error().kind == Error::Kind::NotFound ? Result<>() : tl::unexpected(account.error());
        const auto granted = mayOpen(connection, *account, Partition::caseRecord(caseFile->id), m_clock.now());
        if (!granted)
            return tl::unexpected(granted.error());
        noted = caseFile->seal ? may : !may && *granted;
        may = may || *granted;
        return {};
    });
    DAIS_TRY(looked);
    if (!may)
        return fail(Error::Kind::NotFound);
    if (!noted)
        return found;
    line.at = instant(m_clock.now()), line.sender = sender;
    DAIS_TRY(m_writer.run([&](sql::Connection &connection) { return appendTo(connection, line); }));
    return found;
}

} // namespace dais::server::record
