#pragma once

#include "domain/result.h"
#include "pdf/confinement.h"
#include "pdf/failure.h"
#include "pdf/sealed_file.h"

#include <memory>
#include <mutex>
#include <QStringList>
#include <stop_token>

namespace dais::pdf {

class ForkServer;
class WorkerProcess;

/// Starts workers. Keeps one fork server (the program dais-pdf-worker) running, starts it on first use and
/// again when it died, and ends it, with every worker, when destroyed. Thread-safe; must outlive its users.
class WorkerLauncher {
public:
    /// What has happened so far; counts only grow.
    struct Counts {
        int workersStarted = 0;
        int crashes = 0;      ///< Workers that died at work.
        int timeOuts = 0;     ///< Workers that were ended because they took too long.
        int lies = 0;         ///< Workers that were ended because they answered against the rules.
        int serverStarts = 0; ///< More than one means that the fork server itself died.
    };

    /// `program` is the path of dais-pdf-worker; `arguments` go to it as they are (tests only).
    explicit WorkerLauncher(QString program, QStringList arguments = {});
    ~WorkerLauncher();
    WorkerLauncher(const WorkerLauncher &) = delete;
    WorkerLauncher &operator=(const WorkerLauncher &) = delete;

    /// A fresh worker that holds `document`. Blocks for a few milliseconds, at most 5 s. CannotConfine when
    /// this computer can lock nothing down; Storage when the program cannot be started.
    [[nodiscard]] Result<std::unique_ptr<WorkerProcess>> launch(const SealedFile &document, std::stop_token stop = {});
    /// Starts the fork server now, so that the first document opens sooner, and says what confines workers here.
    [[nodiscard]] Result<Confinement> prepare();
    /// Tries the forbidden acts inside a throw-away worker. Blocks for some milliseconds.
    [[nodiscard]] Result<SelfTestReport> selfTest();
    [[nodiscard]] Counts counts() const;

private:
    friend class DocumentSession;
    friend class WorkerProcess;
    void count(Failure ending);
    [[nodiscard]] Result<ForkServer *> runningServer();
    [[nodiscard]] Result<std::unique_ptr<WorkerProcess>> launchOnce(const SealedFile &document);

    const QString m_program;
    const QStringList m_arguments;
    mutable std::mutex m_mutex; ///< Guards what follows, and the conversation with the fork server.
    std::unique_ptr<ForkServer> m_server;
    Counts m_counts;
};

} // namespace dais::pdf
