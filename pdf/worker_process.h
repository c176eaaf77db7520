#pragma once

#include "pdf/failure.h"
#include "pdf/fork_server.h"
#include "pdf/job_kind.h"
#include "pdf/one_shot.h"

namespace dais::pdf {

class WorkerLauncher;

/// One worker and the document that it holds. Not thread-safe. Destroying it ends the worker.
class WorkerProcess {
public:
    WorkerProcess(WorkerLauncher &launcher, ForkServer::Launched process);
    ~WorkerProcess();
    WorkerProcess(const WorkerProcess &) = delete;
    WorkerProcess &operator=(const WorkerProcess &) = delete;

    /// Waits for the worker's first word, that it is locked down. Blocks, at most 5 s.
    [[nodiscard]] Result<> waitUntilReady(std::stop_token stop);
    /// Does one job. Blocks. After Crashed, TimedOut, LyingWorker and TooCostly the worker is no longer usable;
    /// after Cancelled isUsable() tells.
    [[nodiscard]] Result<SealedFile> call(JobKind kind, const QByteArray &arguments, const JobLimits &limits,
                                          std::stop_token stop);
    /// The worker can be asked again. Waits a moment (100 ms) for a cancelled job to be let go: one that is
    /// still at it then is not worth waiting for, since a new worker is there sooner.
    [[nodiscard]] bool isUsable();
    [[nodiscard]] qint64 processId() const { return m_process.processId; }

private:
    [[nodiscard]] Result<SealedFile> receive(quint32 id, const JobLimits &limits, Deadline deadline,
                                             const StopSignal &stop);
    [[nodiscard]] Result<SealedFile> judge(Packet packet, std::optional<Failure> failure, const JobLimits &limits);
    [[nodiscard]] bool isRunning() const;
    void awaitCancelled();
    [[nodiscard]] tl::unexpected<Error> giveUp(const Error &error);

    WorkerLauncher &m_launcher;
    ForkServer::Launched m_process;
    quint32 m_lastId = 0;
    quint32 m_cancelledId = 0; ///< Of the job that was cancelled and has not been answered yet; 0 for none.
    bool m_isBroken = false;
};

} // namespace dais::pdf
