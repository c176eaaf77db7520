#pragma once

#include "pdf/render_work.h"

#include <condition_variable>
#include <map>
#include <mutex>
#include <thread>

namespace dais::pdf {

class CrashLedger;
class DocumentSession;

/// The threads behind a RenderQueue: each takes the most urgent work, lets a worker do it, and posts the result
/// to the queue's thread. Each thread has a worker of its own for each document that it works on.
class RenderThreads {
public:
    RenderThreads(WorkerLauncher &launcher, int threads, RenderQueue &queue);
    /// Cancels all work and waits for the threads.
    ~RenderThreads();
    RenderThreads(const RenderThreads &) = delete;
    RenderThreads &operator=(const RenderThreads &) = delete;

    void open(DocumentKey key, const SealedFile &file, const QString &password);
    void close(DocumentKey key);
    void add(RenderWork work);
    void keepOnly(DocumentKey document, const QVector<TileKey> &wanted, const QVector<Priority> &priorities);
    [[nodiscard]] int pendingCount() const;

private:
    struct Document {
        SealedFile file;
        QString password;
        std::shared_ptr<CrashLedger> ledger; ///< Shared by the sessions of all threads.
    };
    using Sessions = std::map<DocumentKey, std::unique_ptr<DocumentSession>>;

    void run();
    [[nodiscard]] std::optional<RenderWork> next(Sessions &sessions);
    [[nodiscard]] DocumentSession *sessionFor(DocumentKey key, Sessions &sessions);
    void perform(const RenderWork &work, DocumentSession &session);
    void performOpen(const RenderWork &work, DocumentSession &session);
    void performPages(const RenderWork &work, DocumentSession &session);
    void post(const RenderWork &work, std::function<void(RenderQueue &)> emitSignal);

    WorkerLauncher &m_launcher;
    RenderQueue &m_queue;
    mutable std::mutex m_mutex; ///< Guards what follows.
    std::condition_variable m_hasChanged;
    bool m_isEnding = false;
    std::map<DocumentKey, Document> m_documents;
    RenderBacklog m_backlog;
    std::vector<std::thread> m_threads; ///< Last, so that they start when the rest is there.
};

} // namespace dais::pdf
