#pragma once

#include "domain/result.h"
#include "pdf/failure.h"
#include "pdf/job_kind.h"
#include "pdf/sealed_file.h"

#include <functional>
#include <map>

// How to plug a job in.
//
// 1. Write the handler in its own file: `Result<SealedFile> inspect(const Job &job)` in inspect.h/.cpp, in
//    namespace dais::pdf::worker. It runs inside the cage: no files, no network, no new processes or threads.
//    Its bytes are job.document (not copied: never detach them), its settings job.arguments (JSON or
//    whatever its client function agreed on).
// 2. It answers with a sealed memory file: `OutputFile::create(job.outputLimit)`, `write()`, `seal()`; a
//    library that wants a stream gets an OutputPipeline (output_pipeline.h) around the OutputFile. For small
//    answers `SealedFile::copyOf(json)` is enough.
// 3. What goes wrong is `refuse(Failure::Damaged)`, `refuse(Failure::Password)`, ... of pdf/failure.h. Catch
//    what libraries throw; std::bad_alloc, endless loops and crashes are answered by the frame for you
//    (too_costly, timed_out, crashed).
// 4. Register it in standardJobs() (standard_jobs.cpp) with one line, `jobs.add(JobKind::Inspect, inspect);`,
//    and list the files in pdf/worker/CMakeLists.txt. Tests call the handler directly, without a cage, by
//    linking dais::pdf::worker.
// 5. The client's side is pdf/one_shot.h: inspect() and stamp() send arguments and hand the answer back.

namespace dais::pdf::worker {

class DocumentHolder;

/// One piece of work on the worker's document. Valid while the handler runs.
struct Job {
    QByteArray document;                           ///< The bytes as filed, mapped read only and not copied.
    QByteArray arguments = {};                     ///< As the client sent them; at most 32 KiB.
    qint64 outputLimit = SealedFile::MaximumBytes; ///< The answer may not be larger, in bytes.
    DocumentHolder *holder = nullptr;              ///< Keeps the document open between page jobs; others ignore it.
    std::function<bool()> isCancelled = [] { return false; }; ///< Asked now and then by long jobs.
};

/// Does one kind of job. Not thread-safe: a worker has one thread.
using JobHandler = std::function<Result<SealedFile>(const Job &)>;

/// Which handler does which kind of job.
class JobTable {
public:
    /// Registers the handler of a kind; the last one wins.
    void add(JobKind kind, JobHandler handler) { m_handlers[kind] = std::move(handler); }
    /// Does the job; BadRequest for a kind that nobody registered.
    [[nodiscard]] Result<SealedFile> run(JobKind kind, const Job &job) const
    {
        const auto found = m_handlers.find(kind);
        return found == m_handlers.end() ? Result<SealedFile>(refuse(Failure::BadRequest)) : found->second(job);
    }

private:
    std::map<JobKind, JobHandler> m_handlers;
};

} // namespace dais::pdf::worker
