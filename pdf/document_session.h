#pragma once

#include "pdf/page.h"
#include "pdf/sealed_file.h"

#include <map>
#include <memory>
#include <mutex>
#include <stop_token>

namespace dais::pdf {

class CrashLedger;
class WorkerLauncher;
class WorkerProcess;

/// How long one call of a session may take.
struct SessionLimits {
    int processorSeconds = 10;
    int wallMilliseconds = 20000;
};

/// A document held open by one worker. Calls block, at most for the time limit, and end early with Cancelled
/// when their stop token asks. After a crash or a time-out the next call starts a new worker; a page that
/// ended a worker twice is not tried again (Crashed). Thread-safe: calls wait for one another, so render
/// threads have a session each.
class DocumentSession {
public:
    /// Nothing happens before the first call. `launcher` must outlive the session. `ledger` remembers pages
    /// that end workers; sessions of one document share one. Null gives the session its own.
    DocumentSession(WorkerLauncher &launcher, SealedFile document, SessionLimits limits = {},
                    std::shared_ptr<CrashLedger> ledger = {});
    ~DocumentSession();

    /// The password to open with from the next call on.
    void setPassword(const QString &password);
    /// Opens the document. Password, Damaged, TooCostly and so on as Error (pdf/failure.h).
    [[nodiscard]] Result<DocumentFacts> facts(std::stop_token stop = {});
    /// The facts of `count` pages from `first` on; fewer at the end of the document.
    [[nodiscard]] Result<QVector<PageFacts>> pages(int first, int count, std::stop_token stop = {});
    /// Exactly the tile asked for, of format RGB32, or Grayscale8 where it has no colour; the pixels never change.
    [[nodiscard]] Result<QImage> render(const RenderRequest &request, std::stop_token stop = {});
    /// The words of a page.
    [[nodiscard]] Result<PageText> text(int page, std::stop_token stop = {});
    /// The bookmarks, at most 10,000 and 16 deep.
    [[nodiscard]] Result<Outline> outline(std::stop_token stop = {});
    /// Pages as a new PDF, in the order given.
    [[nodiscard]] Result<SealedFile> extractPages(const QVector<int> &pages, std::stop_token stop = {});
    /// The process id of the worker, 0 when none runs; for tests and logs.
    [[nodiscard]] qint64 workerProcessId() const;

private:
    struct Call;
    [[nodiscard]] Result<SealedFile> perform(const Call &call, std::stop_token stop);
    template <typename Value, typename Parse>
    [[nodiscard]] Result<Value> ask(const Call &call, std::stop_token stop, Parse parse);
    [[nodiscard]] Result<WorkerProcess *> runningWorker(std::stop_token stop);

    WorkerLauncher &m_launcher;
    const SealedFile m_document;
    const SessionLimits m_limits;
    const std::shared_ptr<CrashLedger> m_ledger; ///< Shared by the sessions of one document.
    mutable std::mutex m_mutex;                  ///< Guards what follows; held during a call.
    QString m_password;
    std::unique_ptr<WorkerProcess> m_worker;
};

} // namespace dais::pdf
