#pragma once

#include "pdf/copied_mark.h"
#include "pdf/one_shot.h"

#include <vector>

namespace dais::pdf {

/// One document of several that become one.
struct MergePart {
    QString title;   ///< Its entry in the outline.
    SealedFile file; ///< A PDF.
    int pages = 0;   ///< How many it is known to have; with another number nothing is made. 0: not known.
    std::vector<CopiedMark> marks = {}; ///< Readers' marks that go along, as annotations that draw themselves.
    int from = 1;                       ///< The first of its pages that goes along, from 1.
    int to = 0;                         ///< The last; 0: its last one.
    int number = 0;                     ///< The number of page `from`; 0: the next one in the whole.
};

/// Several PDFs as one file.
struct MergePlan {
    QString title;                ///< Of the whole, for the reader's window; names nobody.
    std::vector<MergePart> front; ///< What comes first: its pages are numbered i, ii, iii.
    std::vector<MergePart> parts; ///< Their pages are numbered through, from 1.
    bool numbered = true;         ///< The numbers stand on the pages, too.
};

/// What merging may cost: a record is larger than a document, and somebody sees it proceed.
constexpr JobLimits mergeLimits{
    .processorSeconds = 120, .wallMilliseconds = 240'000, .outputBytes = SealedFile::MaximumBytes};

/// One PDF of the plan's parts, in order, with an outline and page labels. Notes and filled fields become part of their
/// pages; scripts, links, attachments and whoever wrote it stay behind, so that the copy acts on nothing wherever it is
/// opened. Errors: TooCostly when all together have more than 1 GiB; Damaged when a part is, or has not its number of
/// pages; the other codes of pdf/failure.h; Cancelled. Blocks.
[[nodiscard]] Result<SealedFile> merge(WorkerLauncher &launcher, const MergePlan &plan,
                                       const JobLimits &limits = mergeLimits, std::stop_token stop = {});

/// The plan and its files as the one document that a worker gets. Errors: TooCostly.
[[nodiscard]] Result<SealedFile> bundleOf(const MergePlan &plan);

/// A bundle as a worker reads it; views into the bytes it was read from.
struct Bundle {
    struct Part {
        QString title;
        QByteArrayView bytes;
        int pages = 0;
        bool isFront = false;
        std::vector<CopiedMark> marks;
        int from = 1;
        int to = 0;
        int number = 0;
    };
    QString title;
    bool numbered = true;
    std::vector<Part> parts; ///< The front ones first.
};
/// Errors: BadRequest for what bundleOf() does not write.
[[nodiscard]] Result<Bundle> parseBundle(QByteArrayView bytes);

} // namespace dais::pdf
