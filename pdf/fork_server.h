#pragma once

#include "pdf/channel.h"
#include "pdf/confinement.h"
#include "pdf/sealed_file.h"

#include <condition_variable>
#include <memory>
#include <mutex>
#include <QStringList>
#include <thread>

namespace dais::pdf {

/// One running dais-pdf-worker in its part as fork server. Not thread-safe: its launcher takes turns.
/// Destroying it ends the program and all its workers, and waits for that.
class ForkServer {
public:
    /// What came of asking for a worker.
    struct Launched {
        UniqueFd channel;
        UniqueFd process; ///< Process descriptor: ends exactly this worker, whatever its number is used for later.
        qint64 processId = 0;
    };

    /// Starts the program and waits until it can serve; blocks some ten milliseconds, at most 10 s. Storage when
    /// it cannot be started, Protocol when it is not our worker.
    [[nodiscard]] static Result<std::unique_ptr<ForkServer>> start(const QString &program,
                                                                   const QStringList &arguments);
    ~ForkServer();
    ForkServer(const ForkServer &) = delete;
    ForkServer &operator=(const ForkServer &) = delete;

    [[nodiscard]] const Confinement &confinement() const { return m_confinement; }
    /// A worker that holds `document`, not yet heard of. After an error the server must be replaced.
    [[nodiscard]] Result<Launched> launch(const SealedFile &document);
    [[nodiscard]] Result<SelfTestReport> selfTest();
    [[nodiscard]] qint64 processId() const { return m_processId; }

private:
    ForkServer() = default;
    [[nodiscard]] Result<> spawn(const QString &program, const QStringList &arguments);
    [[nodiscard]] Result<Packet> nextPacket(int milliseconds);

    UniqueFd m_control;
    UniqueFd m_process;
    qint64 m_processId = 0;
    quint32 m_lastId = 0;
    Confinement m_confinement;
    std::mutex m_mutex; ///< Between the constructing thread and the keeper.
    std::condition_variable m_hasSpawned;
    int m_spawnResult = -1; ///< -1: not tried yet; else an errno, 0 when it runs.
    std::thread m_keeper;   ///< Starts the program and waits for its end, see spawn().
};

} // namespace dais::pdf
