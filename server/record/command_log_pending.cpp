/// What was received and not decided, and what the server itself asks for.
#include "server/record/command_log.h"

namespace dais::server::record {

namespace {

template <typename... Values>
Result<std::vector<CommandLog::Pending>> readPending(sql::Connection &connection, const QString &query,
                                                     const Values &...values)
{
    auto rows = connection.prepare(query);
    if (!rows)
        return tl::unexpected(rows.error());
    DAIS_TRY(rows->run(values...));
    std::vector<CommandLog::Pending> pending;
    while (rows->next())
        pending.push_back({domain::DeviceId(rows->uuid(0)), rows->integer(1), int(rows->integer(2))});
    return pending;
}

} // namespace

Result<std::vector<CommandLog::Pending>> CommandLog::pending(sql::Connection &connection)
{
    return readPending(connection,
                       QStringLiteral("SELECT device, seq, attempts FROM command WHERE state = 0 ORDER BY n"));
}

Result<std::vector<CommandLog::Pending>> CommandLog::pending(sql::Connection &connection,
                                                             const domain::DeviceId &device)
{
    return readPending(
        connection,
        QStringLiteral("SELECT device, seq, attempts FROM command WHERE state = 0 AND device = ? ORDER BY seq"),
        device);
}

Result<CommandLog::Pending> CommandLog::receiveOwn(sql::Connection &connection, const domain::CommandArgs &args,
                                                   const domain::CommandId &id)
{
    const auto own = this->own(connection);
    if (!own)
        return tl::unexpected(own.error());
    const auto known = connection.number(QStringLiteral("SELECT seq FROM command WHERE cmd_id = ?"), 0, id);
    if (!known)
        return tl::unexpected(known.error());
    if (*known > 0)
        return Pending{own->device, *known, 0};
    const auto last =
        connection.number(QStringLiteral("SELECT max(seq) FROM command WHERE device = ?"), 0, own->device);
    if (!last)
        return tl::unexpected(last.error());
    domain::Command command{.id = id, .device = own->device, .seq = *last + 1, .actor = own->user};
    command.actingRole = domain::Role::CourtAdministrator; // Of what people do, it does only what they may (outages).
    command.lane = id.toString();
    command.claimedAt = m_clock.now();
    command.args = args;
    DAIS_TRY(insert(connection, readCommand(domain::wire::writeEnvelope(command)), id));
    return Pending{own->device, command.seq, 0, true};
}

} // namespace dais::server::record
