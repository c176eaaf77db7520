#include "server/record/access_log.h"

#include "domain/chain.h"
#include "server/record/sql_state.h"
#include "server/store/store_folder.h"

#include <QCryptographicHash>
#include <QtEndian>

namespace dais::server::record {

namespace {

QByteArray leafOf(const QString &partition, qint64 rev, const AccessLine &line)
{
    QByteArray bytes(1, '\6');
    const auto number = [&](qint64 value) {
        const qint64 big = qToBigEndian(value);
        bytes.append(reinterpret_cast<const char *>(&big), sizeof big);
    };
    const auto text = [&](const QByteArray &value) {
        number(value.size());
        bytes.append(value);
    };
    text(partition.toUtf8()), number(rev), number(line.at);
    text(line.sender.user.uuid().toRfc4122()), text(line.sender.device.uuid().toRfc4122()), text(line.act.toUtf8());
    text(line.caseId.uuid().toRfc4122());
    text(line.document ? line.document->uuid().toRfc4122() : QByteArray()), text(line.reason.toUtf8());
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

} // namespace

Result<> appendTo(sql::Connection &connection, const AccessLine &line)
{
    const QString partition = QStringLiteral("access/") + line.court;
    auto head = connection.prepare(QStringLiteral("SELECT rev, chain FROM access_head WHERE p = ?"));
    if (!head)
        return tl::unexpected(head.error());
    DAIS_TRY(head->run(partition));
    const bool begun = head->next();
    const qint64 rev = (begun ? head->integer(0) : 0) + 1;
    const QByteArray before = begun ? head->bytes(1) : domain::chainStart();
    head->finish();
    const QByteArray chain = domain::chainAfter(before, leafOf(partition, rev, line));
    DAIS_TRY(connection.execute(
        QStringLiteral("INSERT INTO access_log(p, rev, at, user, device, act, case_id, document, reason, chain) "
                       "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        partition, rev, line.at, line.sender.user, line.sender.device, line.act, line.caseId, line.document,
        line.reason, chain));
    return connection.execute(QStringLiteral("INSERT INTO access_head(p, rev, chain) VALUES(?, ?, ?) ON CONFLICT(p) DO "
                                             "UPDATE SET rev = excluded.rev, chain = excluded.chain"),
                              partition, rev, chain);
}

Result<> noteView(sql::Connection &connection, const Sender &sender, const domain::Command &command,
                  const domain::ViewRecord &viewed, const QDateTime &now)
{
    const auto caseFile = SqlState(connection).get<domain::CaseFile>(viewed.caseId.uuid());
    if (!caseFile && caseFile.error().kind != Error::Kind::NotFound)
        return tl::unexpected(caseFile.error());
    return appendTo(connection,
                    {.court = caseFile ? caseFile->court : command.partition.key(),
                     .at = store::instant(now),
                     .sender = sender,
                     .act = domain::nameOf(viewed.act),
                     .caseId = viewed.caseId,
                     .document = viewed.document,
                     .reason = QStringLiteral("claimed %1").arg(command.claimedAt.toUTC().toString(Qt::ISODate))});
}

} // namespace dais::server::record
