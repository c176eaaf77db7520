/// What was received and not decided.
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

} // namespace dais::server::record
