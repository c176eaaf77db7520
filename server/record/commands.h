#pragma once

#include "server/record/command_log.h"
#include "server/record/hub.h"
#include "server/store/readers.h"
#include "server/store/writer.h"

#include <mutex>
#include <set>

namespace dais::server::record {

/// The command log behind the writer: what request handlers and the server's own acts call. Blocking calls must not
/// be made on an event loop or on the writer's thread. Thread-safe.
class Commands {
public:
    Commands(CommandLog &log, store::Writer &writer, const store::Readers &readers, Hub &hub,
             const domain::Clock &clock, domain::Random &random);

    /// POST /v1/push: receives every command (durable when this returns), executes what can be, and answers in the
    /// order of the envelopes. Blocks for the commits. Error Invalid ("too_many", "too_large"), Storage.
    [[nodiscard]] Result<domain::wire::PushReply> push(const Sender &sender, const QByteArray &body);

    /// Issues a command of the server itself and waits for its outcome. `alongside` writes in the same transaction
    /// as the receipt: both or neither are durable.
    [[nodiscard]] Result<domain::Outcome> issue(const domain::CommandArgs &args,
                                                const store::Writer::Job &alongside = {});
    /// The same under an id of the caller's: issued once, however often it is called.
    [[nodiscard]] Result<domain::Outcome> issueOnce(const domain::CommandId &id, const domain::CommandArgs &args,
                                                    const store::Writer::Job &alongside = {});

    /// POST /v1/hello: what the server has of this device.
    [[nodiscard]] Result<domain::wire::HelloReply> hello(const Sender &sender,
                                                         const domain::wire::Hello &message) const;

    /// Executes what was received and is undecided: at start, and now and then after a fault of the disk. Blocks.
    [[nodiscard]] Result<> resume();

    /// Called, on whichever thread carried the command out, when an effect became due; must be quick. Set before
    /// the first command.
    void onEffects(std::function<void()> wake) { m_wakeEffects = std::move(wake); }

private:
    struct PushRun;
    [[nodiscard]] Result<> receiveAll(sql::Connection &connection, PushRun &run);
    void startExecutions(PushRun &run, const Result<> &received);
    void settle(PushRun &run);
    [[nodiscard]] Result<CommandLog::Execution> executeOnce(const domain::DeviceId &device, qint64 seq);
    /// After a failed execution: counts it and tries again, until it is decided or the fault is one that passes.
    [[nodiscard]] Result<CommandLog::Execution> tryAgain(const domain::DeviceId &device, qint64 seq, Error error);
    [[nodiscard]] Result<> resumeThese(const std::vector<CommandLog::Pending> &pending);
    void resumeDevice(const domain::DeviceId &device);
    void publish(const Touched &touched);
    void noteWaiting(const domain::DeviceId &device);
    CommandLog &m_log;
    store::Writer &m_writer;
    const store::Readers &m_readers;
    Hub &m_hub;
    const domain::Clock &m_clock;
    domain::Random &m_random;
    std::function<void()> m_wakeEffects;
    std::mutex m_waitingMutex;
    std::set<QUuid> m_waiting; ///< Devices with a command that waits for an earlier one, or for the disk.
};

} // namespace dais::server::record
