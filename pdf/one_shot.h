#pragma once

#include "domain/result.h"
#include "pdf/inspection.h"
#include "pdf/job_kind.h"
#include "pdf/page_reading.h"
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

/// Looks into a filed document: type, pages, active content, resolution. Blocks.
[[nodiscard]] Result<Inspection> inspect(WorkerLauncher &launcher, const SealedFile &document,
                                         const JobLimits &limits = {}, std::stop_token stop = {});

/// Asks Poppler, the reader that a clerk will see the document with, whether it opens it. Blocks.
[[nodiscard]] Result<SecondOpinion> askPoppler(WorkerLauncher &launcher, const SealedFile &document,
                                               const JobLimits &limits = {}, std::stop_token stop = {});

/// Reads the pages of a filed document. `imagePages` (from 1) are those that an image covers. Blocks.
[[nodiscard]] Result<PageReading> readPages(WorkerLauncher &launcher, const SealedFile &document,
                                            const QList<int> &imagePages, const JobLimits &limits = {},
                                            std::stop_token stop = {});

/// The rendition of a filed PDF or JPEG: a PDF with `line` at the top of every page. Blocks.
[[nodiscard]] Result<SealedFile> stamp(WorkerLauncher &launcher, const SealedFile &document, const QString &line,
                                       const JobLimits &limits = {}, std::stop_token stop = {});

/// The text of every page, each ended by a form feed, as UTF-8. Blocks.
[[nodiscard]] Result<QByteArray> extractText(WorkerLauncher &launcher, const SealedFile &document,
                                             const QString &password, const JobLimits &limits = {},
                                             std::stop_token stop = {});

/// Writes all bytes to the open file `output`, which stays the caller's, in pieces. Storage when the disk
/// refuses; what was written until then is the caller's to remove. Blocks.
[[nodiscard]] Result<> writeTo(int output, const SealedFile &file, std::stop_token stop = {});

} // namespace dais::pdf
