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
    return error.kind == Error::Kind::Storage && !error.detail.startsWith(QLatin1String("sql: ")) &&
           error.detail != QLatin1String("corrupt");
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

/// One push under way. Lives on the pushing thread's stack, which waits; between start and finish only the writer's
/// thread touches it.
struct Commands::PushRun {
    Sender sender;
    std::vector<IncomingCommand> incoming;
    std::vector<wire::PushResult> results;
    std::vector<CommandLog::Execution> executions;
    QString epoch;
    std::vector<std::pair<std::size_t, Result<>>> executed; ///< By place in `incoming`.
    Result<> received;
    std::size_t running = 0;
    /// Shared with the last callback, which may still be in it when the waiting thread goes on.
    std::shared_ptr<std::promise<void>> finished = std::make_shared<std::promise<void>>();
};

Result<wire::PushReply> Commands::push(const Sender &sender, const QByteArray &body)
{
    auto incoming = readPush(body); // Reading costs more than writing: it is done before the writer's turn.
    if (!incoming)
        return tl::unexpected(incoming.error());
    PushRun run{.sender = sender, .incoming = std::move(*incoming)};
    run.results.resize(run.incoming.size());
    run.executions.resize(run.incoming.size());
    const auto finished = run.finished->get_future();
    m_writer.submit([this, &run](sql::Connection &connection) { return receiveAll(connection, run); },
                    [this, &run](const Result<> &received) { startExecutions(run, received); });
    m_writer.wait(finished);
    DAIS_TRY(run.received);
    settle(run);
    return wire::PushReply{std::move(run.results), m_clock.now(), std::move(run.epoch)};
}

Result<> Commands::receiveAll(sql::Connection &connection, PushRun &run)
{
    for (std::size_t i = 0; i < run.incoming.size(); ++i) {
        auto received = m_log.receive(connection, run.sender, run.incoming[i]);
        if (!received)
            return tl::unexpected(received.error());
        run.results[i] = std::move(*received);
    }
    return store::currentEpoch(connection).map([&](const QByteArray &epoch) { run.epoch = hex(epoch); });
}

void Commands::startExecutions(PushRun &run, const Result<> &received)
{
    run.received = received;
    for (std::size_t i = 0; received && i < run.incoming.size(); ++i)
        if (run.results[i].state == wire::PushResult::State::Received)
            run.executed.emplace_back(i, Result<>());
    const auto oneLess = [&run, finished = run.finished] {
        if (--run.running == 0)
            finished->set_value();
    };
    run.running = run.executed.size() + 1; // One for this function, which reads `run` to its own end.
    // Handed over here, on the writer's thread, they are in the very next commit.
    for (auto &[place, result] : run.executed) {
        const std::size_t i = place;
        m_writer.submit(
            [this, &run, i](sql::Connection &connection) -> Result<> {
                const IncomingCommand &command = run.incoming[i];
                const bool whole = command.envelope && command.envelope->payloadDigests.empty();
                auto execution =
                    m_log.execute(connection, command.device, command.seq, whole ? &*command.envelope : nullptr);
                if (!execution)
                    return tl::unexpected(execution.error());
                run.executions[i] = std::move(*execution);
                return {};
            },
            [oneLess, &slot = result](const Result<> &done) {
                slot = done;
                oneLess();
            });
    }
    oneLess();
}

void Commands::settle(PushRun &run)
{
    for (const auto &[i, done] : run.executed) {
        const IncomingCommand &command = run.incoming[i];
        auto execution = done ? Result<CommandLog::Execution>(run.executions[i])
                              : tryAgain(command.device, command.seq, done.error());
        if (!execution || execution->state == CommandLog::Execution::State::Waiting) {
            noteWaiting(command.device); // It stays received: durable, and carried out later.
            continue;
        }
        publish(execution->touched);
        run.results[i].state = wire::PushResult::State::Decided;
        run.results[i].outcome = execution->outcome;
    }
    if (!run.executed.empty())
        resumeDevice(run.sender.device);
}

void Commands::noteWaiting(const domain::DeviceId &device)
{
    const std::lock_guard lock(m_waitingMutex);
    m_waiting.insert(device.uuid());
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
                return CommandLog::outcomeOf(connection, command.device, command.seq).map([&](const auto &o) {
                    before = o;
                });
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
    {
        const std::lock_guard lock(m_waitingMutex);
        if (m_waiting.erase(device.uuid()) == 0)
            return; // The common case asks the store nothing.
    }
    const auto stillWaiting = [&]() -> Result<std::vector<CommandLog::Pending>> {
        std::vector<CommandLog::Pending> waiting;
        DAIS_TRY(m_readers.snapshot([&](sql::Connection &connection) -> Result<> {
            return CommandLog::pending(connection, device).map([&](auto &&list) { waiting = std::move(list); });
        }));
        return waiting;
    };
    auto waiting = stillWaiting();
    if (waiting && !waiting->empty() && resumeThese(*waiting))
        waiting = stillWaiting();
    if (!waiting || !waiting->empty())
        noteWaiting(device); // Taken up with the device's next push, or at the next start.
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
        if (m_log.tokens())
            reply.timeToken = m_log.tokens()->issue(reply.serverTime, reply.epoch, m_random);
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
    QStringList topics = touched.topics;
    for (const domain::DeviceId &device : touched.devices)
        topics.append(Hub::topicOf(device));
    m_hub.publish(topics);
    if (touched.effects && m_wakeEffects)
        m_wakeEffects();
}

} // namespace dais::server::record
