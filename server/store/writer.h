#pragma once

#include "sql/connection.h"

#include <future>
#include <memory>

namespace dais::server::store {

/// The one thread with the one connection that writes and checkpoints. Folds the jobs that wait into one commit,
/// each in a savepoint of its own, so that one job's failure undoes that job alone. Thread-safe.
class Writer {
public:
    /// Runs on the writer's thread, inside a transaction. Must not begin, commit, block on the network, or submit
    /// and wait. What it returns is what its submitter gets, once that is durable.
    using Job = std::function<Result<>(sql::Connection &)>;
    /// Called on the writer's thread after the commit; must be quick. May submit further jobs.
    using Done = std::function<void(const Result<> &)>;

    struct Options {
        int maxFolded = 64;         ///< Jobs in one commit.
        std::size_t maxWaiting = 4096; ///< More are refused with Error Storage "overloaded".
        std::function<void()> beforeStatement; ///< See sql::OpenOptions.
    };

    /// Opens `file` on a new thread. Error Storage when it cannot be opened.
    [[nodiscard]] static Result<std::unique_ptr<Writer>> start(const QString &file, const Options &options);
    [[nodiscard]] static Result<std::unique_ptr<Writer>> start(const QString &file) { return start(file, {}); }
    /// Finishes what was submitted, then ends the thread.
    ~Writer();

    /// Hands a job over. The future is ready once it is durable, or has failed and left nothing. After an I/O fault
    /// every job fails with Storage "stopped" until the program starts again: what the disk holds is unknown then.
    [[nodiscard]] std::future<Result<>> submit(Job job);
    void submit(Job job, Done done);
    /// submit() and wait. Never from the writer's thread.
    [[nodiscard]] Result<> run(Job job) { return submit(std::move(job)).get(); }

    /// How many commits were made, and how many jobs were in them.
    struct Counts {
        quint64 commits = 0;
        quint64 jobs = 0;
    };
    [[nodiscard]] Counts counts() const;

private:
    class Thread;
    explicit Writer(std::unique_ptr<Thread> thread);
    std::unique_ptr<Thread> m_thread;
};

} // namespace dais::server::store
