#include "pdf/append.h"

#include "pdf/merge.h"

namespace dais::pdf {

Result<SealedFile> appendMarks(WorkerLauncher &launcher, const SealedFile &file, const std::vector<CopiedMark> &marks,
                               const JobLimits &limits, std::stop_token stop)
{
    // One document with its marks is a bundle of one.
    const auto bundle = bundleOf({.title = {}, .front = {}, .parts = {{.title = {}, .file = file, .marks = marks}}});
    if (!bundle)
        return tl::unexpected(bundle.error());
    return runJob(launcher, *bundle, JobKind::AppendMarks, {}, limits, std::move(stop));
}

} // namespace dais::pdf
