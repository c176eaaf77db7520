#pragma once

#include "sql/connection.h"

#include <future>
#include <memory>

namespace dais::server::store {

/// Whoever has the one connection that writes and checkpoints: jobs are handed to it. Folds those that wait into one
/// commit, each in a savepoint of its own, so that one job's failure undoes that job alone. Thread-safe.
class Writer {
public:
    /// Runs where the writer runs, inside a transaction. Must not begin, commit, block on the network, or submit
    /// and wait. What it returns is what its submitter gets, once that is durable.
    using Job = std::function<Result<>(sql::Connection &)>;
    /// Called where the writer runs, after the commit; must be quick. May submit further jobs.
    using Done = std::function<void(const Result<> &)>;

    struct Options {
        int maxFolded = 64;                    ///< Jobs in one commit.
        std::size_t maxWaiting = 4096;         ///< More are refused with Error Storage "overloaded".
        std::function<void()> beforeStatement; ///< See sql::OpenOptions.
    };

    /// Opens `file` on a thread of its own. Error Storage when it cannot be opened. Destroyed, it first finishes what
    /// was submitted.
    [[nodiscard]] static Result<std::unique_ptr<Writer>> start(const QString &file, const Options &options);
    [[nodiscard]] static Result<std::unique_ptr<Writer>> start(const QString &file) { return start(file, {}); }
    virtual ~Writer() = default;

    /// Hands a job over; `done` is told once it is durable, or has failed and left nothing. After an I/O fault every
    /// job fails with Storage "stopped" until the program starts again: what the disk holds is unknown then.
    virtual void submit(Job job, Done done) = 0;
    /// The same with a future.
    [[nodiscard]] std::future<Result<>> submit(Job job);
    /// Blocks until something that `done` callbacks make ready is ready. Never where the writer runs.
    virtual void wait(const std::future<void> &ready) { ready.wait(); }
    /// submit() and wait. Never where the writer runs.
    [[nodiscard]] Result<> run(Job job);

    /// How many commits were made, and how many jobs were in them.
    struct Counts {
        quint64 commits = 0;
        quint64 jobs = 0;
    };
    [[nodiscard]] virtual Counts counts() const = 0;
};

} // namespace dais::server::store
