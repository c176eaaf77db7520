#include "server/record/commands.h"

#include "server/store/store_folder.h"

#include <future>

namespace dais::server::record {

namespace wire = domain::wire;

namespace {

constexpr int mostTries = 3;

/// A fault that says nothing about the command: the disk is full, the writer stopped. Tried again later, not counted.
bool isPassing(const Error &error)
{
    return error.kind == Error::Kind::Storage && !error.detail.startsWith(QLatin1String("sql: "))
        && error.detail != QLatin1String("corrupt");
}

QString hex(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

} // namespace

Commands::Commands(CommandLog &log, store::Writer &writer, const store::Readers &readers, Hub &hub,
                   const domain::Clock &clock, domain::Random &random)
    : m_log(log), m_writer(writer), m_readers(readers), m_hub(hub), m_clock(clock), m_random(random)
{
}

Result<wire::PushReply> Commands::push(const Sender &sender, const QByteArray &body)
{
    auto incoming = readPush(body); // Reading costs more than writing: it is done before the writer's turn.
    if (!incoming)
        return tl::unexpected(incoming.error());
    std::vector<wire::PushResult> results(incoming->size());
    DAIS_TRY(m_writer.run([&](sql::Connection &connection) -> Result<> {
        for (std::size_t i = 0; i < incoming->size(); ++i) {
            auto received = m_log.receive(connection, sender, (*incoming)[i]);
            if (!received)
                return tl::unexpected(received.error());
            results[i] = std::move(*received);
        }
        return {};
    }));
    executeAll(*incoming, results);
    return wire::PushReply{std::move(results), m_clock.now()};
}

void Commands::executeAll(const std::vector<IncomingCommand> &incoming, std::vector<wire::PushResult> &results)
{
    std::vector<std::pair<std::size_t, std::future<Result<>>>> running;
    std::vector<CommandLog::Execution> executions(incoming.size());
    for (std::size_t i = 0; i < incoming.size(); ++i) {
        if (results[i].state != wire::PushResult::State::Received)
            continue;
        auto envelope = std::make_shared<std::optional<wire::Envelope>>(); // A job must be copyable.
        if (incoming[i].envelope && incoming[i].envelope->payloadDigests.empty())
            *envelope = *incoming[i].envelope;
        running.emplace_back(i, m_writer.submit([this, &executions, &incoming, i, envelope](sql::Connection &connection) -> Result<> {
            auto executed = m_log.execute(connection, incoming[i].device, incoming[i].seq,
                                          *envelope ? &**envelope : nullptr);
            if (!executed)
                return tl::unexpected(executed.error());
            executions[i] = std::move(*executed);
            return {};
        }));
    }
    bool decidedOne = false;
    for (auto &[i, future] : running) {
        const auto done = future.get();
        auto execution = done ? Result<CommandLog::Execution>(executions[i])
                              : tryAgain(incoming[i].device, incoming[i].seq, done.error());
        if (!execution || execution->state == CommandLog::Execution::State::Waiting)
            continue; // It stays received: durable, and carried out later.
        publish(execution->touched);
        results[i].state = wire::PushResult::State::Decided;
        results[i].outcome = execution->outcome;
        decidedOne = true;
    }
    if (decidedOne)
        resumeDevice(incoming.front().device);
}

Result<CommandLog::Execution> Commands::executeOnce(const domain::DeviceId &device, qint64 seq)
{
    CommandLog::Execution execution;
    DAIS_TRY(m_writer.run([&](sql::Connection &connection) -> Result<> {
        auto executed = m_log.execute(connection, device, seq);
        if (!executed)
            return tl::unexpected(executed.error());
        execution = std::move(*executed);
        return {};
    }));
    return execution;
}

Result<CommandLog::Execution> Commands::tryAgain(const domain::DeviceId &device, qint64 seq, Error error)
{
    for (int tries = 0; tries < mostTries; ++tries) {
        if (isPassing(error))
            return tl::unexpected(error);
        DAIS_TRY(m_writer.run([&](sql::Connection &connection) -> Result<> {
            return m_log.failed(connection, device, seq, error).map([](bool) {});
        }));
        auto executed = executeOnce(device, seq); // Answers what is stored once it is quarantined.
        if (executed) {
            executed->touched.devices.push_back(device);
            return executed;
        }
        error = executed.error();
    }
    return tl::unexpected(error);
}

Result<domain::Outcome> Commands::issue(const domain::CommandArgs &args, const store::Writer::Job &alongside)
{
    return issueOnce(domain::CommandId::make(m_clock, m_random), args, alongside);
}

Result<domain::Outcome> Commands::issueOnce(const domain::CommandId &id, const domain::CommandArgs &args,
                                            const store::Writer::Job &alongside)
{
    CommandLog::Pending pending;
    DAIS_TRY(m_writer.run([&](sql::Connection &connection) -> Result<> {
        const auto received = m_log.receiveOwn(connection, args, id);
        if (!received)
            return tl::unexpected(received.error());
        pending = *received;
        return alongside && received->isNew ? alongside(connection) : Result<>();
    }));
    auto execution = executeOnce(pending.device, pending.seq);
    if (!execution)
        execution = tryAgain(pending.device, pending.seq, execution.error());
    if (!execution)
        return tl::unexpected(execution.error());
    publish(execution->touched);
    return execution->outcome;
}

Result<> Commands::resumeThese(const std::vector<CommandLog::Pending> &pending)
{
    for (bool moved = true; moved;) { // Each round may free some that waited for others.
        moved = false;
        for (const CommandLog::Pending &command : pending) {
            std::optional<domain::Outcome> before;
            DAIS_TRY(m_readers.snapshot([&](sql::Connection &connection) -> Result<> {
                return CommandLog::outcomeOf(connection, command.device, command.seq).map([&](const auto &o) { before = o; });
            }));
            if (before)
                continue;
            auto execution = executeOnce(command.device, command.seq);
            if (!execution)
                execution = tryAgain(command.device, command.seq, execution.error());
            if (!execution && isPassing(execution.error()))
                return tl::unexpected(execution.error());
            if (execution && execution->state == CommandLog::Execution::State::Decided) {
                publish(execution->touched);
                moved = true;
            }
        }
    }
    return {};
}

Result<> Commands::resume()
{
    std::vector<CommandLog::Pending> pending;
    DAIS_TRY(m_readers.snapshot([&](sql::Connection &connection) -> Result<> {
        return CommandLog::pending(connection).map([&](auto &&list) { pending = std::move(list); });
    }));
    // A crash may have been a command's doing: it counts before it is tried once more (section 3).
    for (const CommandLog::Pending &command : pending)
        DAIS_TRY(m_writer.run([&](sql::Connection &connection) -> Result<> {
            return m_log.startAgain(connection, command.device, command.seq);
        }));
    return resumeThese(pending);
}

void Commands::resumeDevice(const domain::DeviceId &device)
{
    std::vector<CommandLog::Pending> waiting;
    const auto read = m_readers.snapshot([&](sql::Connection &connection) -> Result<> {
        return CommandLog::pending(connection, device).map([&](auto &&list) { waiting = std::move(list); });
    });
    if (read && !waiting.empty())
        static_cast<void>(resumeThese(waiting)); // What fails stays received and is taken up by resume().
}

Result<wire::HelloReply> Commands::hello(const Sender &sender, const wire::Hello &message) const
{
    wire::HelloReply reply;
    reply.serverTime = m_clock.now();
    reply.minimumClient = QStringLiteral("0.1.0");
    reply.version = std::min(message.newest, wire::protocolNewest);
    const auto done = m_readers.snapshot([&](sql::Connection &connection) -> Result<> {
        const auto epoch = store::currentEpoch(connection);
        if (!epoch)
            return tl::unexpected(epoch.error());
        reply.epoch = hex(*epoch);
        const auto highest =
            connection.number(QStringLiteral("SELECT max(seq) FROM command WHERE device = ?"), 0, sender.device);
        if (!highest)
            return tl::unexpected(highest.error());
        reply.highestSeq = *highest;
        auto acked = connection.prepare(QStringLiteral("SELECT digest FROM command WHERE device = ? AND seq = ?"));
        if (!acked)
            return tl::unexpected(acked.error());
        DAIS_TRY(acked->run(sender.device, message.lastAckedSeq));
        // A receipt that this server has lost in a restore is no mismatch: the device sends it again.
        const bool sameBytes = !acked->next() || hex(acked->bytes(0)) == message.lastAckedDigest;
        reply.outboxMatches = sameBytes && message.nextSeq > reply.highestSeq;
        return {};
    });
    DAIS_TRY(done);
    return reply;
}

void Commands::publish(const Touched &touched)
{
    QStringList topics = touched.partitions;
    for (const domain::DeviceId &device : touched.devices)
        topics.append(Hub::topicOf(device));
    m_hub.publish(topics);
    if (touched.effects && m_wakeEffects)
        m_wakeEffects();
}

} // namespace dais::server::record
