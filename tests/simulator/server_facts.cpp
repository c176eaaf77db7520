#include "tests/simulator/server_facts.h"

#include "server/record/outcome_body.h"

namespace dais::simulator {

namespace {

template <typename Take>
Result<> each(sql::Connection &connection, const QString &query, const Take &take)
{
    auto rows = connection.prepare(query);
    if (!rows)
        return tl::unexpected(rows.error());
    DAIS_TRY(rows->run());
    while (rows->next())
        take(*rows);
    return {};
}

Result<> readLog(sql::Connection &connection, ServerFacts &facts)
{
    using Row = sql::Statement;
    DAIS_TRY(each(
        connection,
        QStringLiteral(
            "SELECT n, p, rev, commit_id, kind, id, op, version, body, envelope_digest, chain FROM change ORDER BY n"),
        [&](const Row &row) {
            facts.changes.push_back({row.integer(0),
                                     row.text(1),
                                     row.integer(2),
                                     domain::CommitId(row.uuid(3)),
                                     {domain::EntityKind(row.integer(4)), row.uuid(5)},
                                     int(row.integer(6)),
                                     row.integer(7),
                                     row.bytes(8),
                                     row.bytes(9),
                                     row.bytes(10)});
        }));
    DAIS_TRY(each(connection, QStringLiteral("SELECT p, rev, chain FROM partition_head"), [&](const Row &row) {
        facts.heads[row.text(0)] = {row.integer(1), row.bytes(2)};
    }));
    return each(
        connection,
        QStringLiteral("SELECT n, device, seq, cmd_id, digest, envelope, state, outcome, outcome_body, decided_at, "
                       "commit_id FROM command ORDER BY n"),
        [&](const Row &row) {
            ServerFacts::Command command{row.integer(0), domain::DeviceId(row.uuid(1)),
                                         row.integer(2), domain::CommandId(row.uuid(3)),
                                         row.bytes(4),   row.bytes(5)};
            command.decided = row.integer(6) == 1;
            if (command.decided)
                command.outcome = server::record::outcomeFrom(row.integer(7), row.bytes(8)).value_or(domain::Outcome());
            command.decidedAt = QDateTime::fromMSecsSinceEpoch(row.integer(9), Qt::UTC);
            command.commit = row.bytes(10);
            facts.commands.push_back(command);
        });
}

Result<> readRest(sql::Connection &connection, ServerFacts &facts)
{
    using Row = sql::Statement;
    DAIS_TRY(each(connection,
                  QStringLiteral("SELECT c.cmd_id, count(*) FROM outcome_log o JOIN command c ON c.n = o.command "
                                 "WHERE c.cmd_id IS NOT NULL GROUP BY c.n"),
                  [&](const Row &row) { facts.outcomesTold[domain::CommandId(row.uuid(0))] = int(row.integer(1)); }));
    DAIS_TRY(each(connection, QStringLiteral("SELECT cmd_id, name, salt, body FROM payload"), [&](const Row &row) {
        facts.payloads[domain::CommandId(row.uuid(0))].push_back({row.text(1), row.bytes(2), row.bytes(3)});
    }));
    DAIS_TRY(each(connection, QStringLiteral("SELECT id, display_name FROM account"),
                  [&](const Row &row) { facts.names[domain::UserId(row.uuid(0))] = row.text(1); }));
    DAIS_TRY(each(connection, QStringLiteral("SELECT doc, gone_at FROM rejected_document"), [&](const Row &row) {
        (row.isNull(1) ? facts.leaving : facts.gone).insert(domain::DocumentId(row.uuid(0)));
    }));
    return each(connection, QStringLiteral("SELECT count(*) FROM effect WHERE state = 0"),
                [&](const Row &row) { facts.effectsWaiting = row.integer(0); });
}

} // namespace

std::unique_ptr<const ServerFacts> ServerFacts::read(const CourtServer &server)
{
    auto facts = std::make_unique<ServerFacts>();
    const bool read = server.look([&](sql::Connection &connection) -> Result<> {
        DAIS_TRY(readLog(connection, *facts));
        return readRest(connection, *facts);
    });
    if (!read)
        return nullptr;
    for (const Change &change : facts->changes)
        facts->m_logs[change.partition].push_back(&change);
    for (const Command &command : facts->commands)
        facts->m_byId.emplace(command.id, &command);
    return facts;
}

std::map<domain::EntityRef, QByteArray> ServerFacts::projection(const QString &partition, qint64 rev) const
{
    std::map<domain::EntityRef, QByteArray> held;
    const auto log = m_logs.find(partition);
    if (log == m_logs.end())
        return held;
    for (const Change *change : log->second) {
        if (change->rev > rev)
            continue;
        if (change->op == 1)
            held[change->entity] = change->body;
        else
            held.erase(change->entity);
    }
    return held;
}

const ServerFacts::Command *ServerFacts::find(const domain::CommandId &id) const
{
    const auto found = m_byId.find(id);
    return found == m_byId.end() ? nullptr : found->second;
}

} // namespace dais::simulator
