#include "bench/ratio.h"
#include "server/record/change_writer.h"
#include "tests/server/record/record_court.h"

#include <QCoreApplication>
#include <thread>

/// Commands a second, 32 clients in this process, one command a push, against a group commit of the very rows that
/// they write: the same writer, the same tables, one savepoint a command, nothing read, decided, hashed or encoded.
using namespace dais;
using namespace dais::bench;
using namespace dais::tests;

namespace {

constexpr int clients = 32;
constexpr int commandsEach = 60;
constexpr int cases = 64;

/// Runs `work(client)` on 32 threads; commands a second.
double rateOf(const std::function<void(int)> &work)
{
    const double took = millisecondsOf([&] {
        std::vector<std::jthread> threads;
        for (int client = 0; client < clients; ++client)
            threads.emplace_back([&, client] { work(client); });
    });
    return clients * commandsEach * 1000.0 / took;
}

/// A row as it is bound again.
using Row = std::vector<QVariant>;

/// The rows of one command, by the statement that writes them.
struct Rows {
    Row command;
    std::vector<Row> changes;
    std::vector<Row> effects;
};

std::vector<Row> rowsOf(sql::Connection &connection, const QString &query, const QVariant &key, int columns)
{
    auto rows = RecordCourt::must(connection.prepare(query));
    RecordCourt::mustHold(rows.run(key));
    std::vector<Row> found;
    while (rows.next()) {
        Row &row = found.emplace_back();
        for (int column = 0; column < columns; ++column)
            row.push_back(rows.value(column));
    }
    return found;
}

/// A court with 64 cases and a motion for each command that will be given.
class BusyCourt {
public:
    BusyCourt()
    {
        for (int i = 0; i < cases; ++i) {
            domain::CaseFile caseFile = m_court.samples.aCase();
            caseFile.aNumber = RecordCourt::must(domain::ANumber::parse(QStringLiteral("A%1").arg(100'000'000 + i)));
            openCase(caseFile);
        }
        for (int client = 0; client < clients; ++client)
            for (int i = 0; i < commandsEach; ++i)
                m_motions.push_back(m_court.samples.aMotion(m_cases[std::size_t(client * commandsEach + i) % cases]));
        rateOf([&](int client) {
            for (int i = 0; i < commandsEach; ++i)
                RecordCourt::must(m_court.commands->issue(
                    domain::ReceiveSubmission{m_motions[std::size_t(client * commandsEach + i)]}));
        });
        for (int client = 0; client < clients; ++client) {
            m_desks.push_back(m_court.anotherDesk());
            for (int i = 0; i < commandsEach; ++i)
                m_pushes.push_back(RecordCourt::bodyOf(m_court.command(
                    m_desks.back(), Samples::acceptance(m_motions[std::size_t(client * commandsEach + i)]))));
        }
    }

    double run()
    {
        return rateOf([&](int client) {
            for (int i = 0; i < commandsEach; ++i) {
                const auto reply = m_court.commands->push(m_desks[std::size_t(client)].sender(),
                                                          m_pushes[std::size_t(client * commandsEach + i)]);
                if (!reply || !reply->results.front().outcome ||
                    reply->results.front().outcome->kind != domain::Outcome::Kind::Applied)
                    giveUp(QStringLiteral("A command was not applied."));
            }
        });
    }

    /// What the run wrote, a command each.
    std::vector<Rows> written()
    {
        std::vector<Rows> all;
        RecordCourt::mustHold(m_court.readers->snapshot([&](sql::Connection &connection) -> Result<> {
            auto commands =
                rowsOf(connection,
                       QStringLiteral("SELECT device, seq, digest, envelope, received_at, cmd_id, actor, kind, "
                                      "lane, outcome, outcome_body, decided_at, commit_id FROM command "
                                      "WHERE kind = ?"),
                       QStringLiteral("submission.accept"), 13);
            for (Row &command : commands) {
                const QVariant commit = command.back();
                all.push_back(
                    {std::move(command),
                     rowsOf(connection,
                            QStringLiteral("SELECT p, rev, commit_id, kind, id, op, version, aspects, salt, body, "
                                           "body_digest, envelope_digest, outcome, leaf, chain FROM change "
                                           "WHERE commit_id = ? ORDER BY n"),
                            commit, 15),
                     rowsOf(connection,
                            QStringLiteral("SELECT key, kind, submission, document, reason, commit_id, made_at, "
                                           "next_at FROM effect WHERE commit_id = ?"),
                            commit, 8)});
            }
            return {};
        }));
        return all;
    }

private:
    void openCase(const domain::CaseFile &caseFile)
    {
        RecordCourt::mustHold(m_court.writer->run([&](sql::Connection &connection) -> Result<> {
            server::record::ChangeWriter writer(
                connection, m_court.random,
                {domain::CommitId::make(m_court.clock, m_court.random), QByteArray(32, 'e'), 1});
            DAIS_TRY(writer.write({domain::Partition::courtOrdinary(caseFile.court),
                                   domain::refOf(caseFile),
                                   domain::EntityChange::Op::Put,
                                   caseFile,
                                   {}}));
            return writer.finish().map([](auto &&) {});
        }));
        m_cases.push_back(caseFile);
    }

    RecordCourt m_court;
    std::vector<domain::CaseFile> m_cases;
    std::vector<domain::Submission> m_motions;
    std::vector<RecordCourt::Desk> m_desks;
    std::vector<QByteArray> m_pushes;
};

Result<> insertRow(sql::Connection &connection, const QString &statement, const Row &row)
{
    auto insert = connection.prepare(statement);
    if (!insert)
        return tl::unexpected(insert.error());
    return insert->runRow(row);
}

/// Writes the rows of one command.
Result<> writeRows(sql::Connection &connection, const Rows &rows)
{
    DAIS_TRY(
        insertRow(connection,
                  QStringLiteral("INSERT INTO command(device, seq, digest, envelope, received_at, cmd_id, actor, kind, "
                                 "lane, outcome, outcome_body, decided_at, commit_id, state) "
                                 "VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,1)"),
                  rows.command));
    DAIS_TRY(connection.execute(
        QStringLiteral("INSERT INTO outcome_log(device, command) VALUES(?, last_insert_rowid())"), rows.command[0]));
    std::map<QString, Row> heads;
    for (const Row &change : rows.changes) {
        DAIS_TRY(insertRow(
            connection,
            QStringLiteral("INSERT INTO change(p, rev, commit_id, kind, id, op, version, aspects, salt, body, "
                           "body_digest, envelope_digest, outcome, leaf, chain) "
                           "VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"),
            change));
        DAIS_TRY(connection.execute(
            QStringLiteral("INSERT INTO entity(kind, id, p, last_change, op) VALUES(?, ?, ?, last_insert_rowid(), ?) "
                           "ON CONFLICT(kind, id) DO UPDATE SET p = excluded.p, last_change = excluded.last_change"),
            change[3], change[4], change[0], change[5]));
        heads[change[0].toString()] = {change[0], change[1], change[14], QByteArray(16, 'e')};
    }
    for (const auto &[partition, head] : heads)
        DAIS_TRY(insertRow(
            connection,
            QStringLiteral("INSERT INTO partition_head(p, rev, chain, epoch) VALUES(?, ?, ?, ?) ON CONFLICT(p) "
                           "DO UPDATE SET rev = excluded.rev, chain = excluded.chain"),
            head));
    for (const Row &effect : rows.effects)
        DAIS_TRY(
            insertRow(connection,
                      QStringLiteral("INSERT INTO effect(key, kind, submission, document, reason, commit_id, made_at, "
                                     "next_at) VALUES(?,?,?,?,?,?,?,?)"),
                      effect));
    return {};
}

double groupCommitOf(const std::vector<Rows> &rows)
{
    RecordCourt court;
    return rateOf([&](int client) {
        for (int i = 0; i < commandsEach; ++i) {
            const Rows &mine = rows[std::size_t(client * commandsEach + i)];
            RecordCourt::mustHold(
                court.writer->run([&](sql::Connection &connection) { return writeRows(connection, mine); }));
        }
    });
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    std::vector<Rows> rows;
    {
        BusyCourt court;
        court.run();
        rows = court.written();
    }
    const Medians medians = inTurn(
        5, [] { return BusyCourt().run(); }, [&] { return groupCommitOf(rows); });
    return report({QStringLiteral("Commands a second, 32 clients, one a push"),
                   QStringLiteral("group commit of the same rows"), QStringLiteral("commands/s"), medians.ours,
                   medians.theirs, 0.6, Ratio::Better::Higher});
}
