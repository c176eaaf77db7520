#pragma once

#include "domain/result.h"
#include "pdf/job_kind.h"
#include "pdf/sealed_file.h"

#include <stop_token>

namespace dais::pdf {

class WorkerLauncher;

/// What one job may cost. Past any of these the worker is ended.
struct JobLimits {
    int processorSeconds = 10;          ///< CPU time of the job.
    int wallMilliseconds = 20000;       ///< From the call to the answer.
    qint64 outputBytes = 256 * 1048576; ///< The largest answer.
};

/// Does one job in a worker of its own and ends the worker. Blocks; call it from a thread that may wait.
/// Errors: the codes of pdf/failure.h; Cancelled when `stop` was asked for.
[[nodiscard]] Result<SealedFile> runJob(WorkerLauncher &launcher, const SealedFile &document, JobKind kind,
                                        const QByteArray &arguments, const JobLimits &limits,
                                        std::stop_token stop = {});

/// Intake's report on a document, as JSON; `arguments` are the inspect job's own, as JSON. Blocks.
[[nodiscard]] Result<QByteArray> inspect(WorkerLauncher &launcher, const SealedFile &document,
                                         const QByteArray &arguments, const JobLimits &limits = {},
                                         std::stop_token stop = {});

/// Writes the stamped copy of a document to the open file `output`, which stays the caller's, and says how
/// many bytes it has; `arguments` are the stamp job's own, as JSON. Nothing is written unless the whole copy
/// was made. Blocks.
[[nodiscard]] Result<qint64> stamp(WorkerLauncher &launcher, const SealedFile &document, const QByteArray &arguments,
                                   int output, const JobLimits &limits = {}, std::stop_token stop = {});

} // namespace dais::pdf
