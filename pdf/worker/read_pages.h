#pragma once

#include "domain/clock.h"
#include "pdf/page_reading.h"
#include "pdf/sealed_file.h"

#include <QByteArrayView>
#include <QSet>

namespace dais::pdf::worker {

struct Job;

/// Bounds of one reading; when one is reached the answer says how far it came.
struct ReadLimits {
    qint64 textMilliseconds = 2000;    ///< Until then text is read.
    qint64 pictureMilliseconds = 3500; ///< Until then, from the start too, pages are looked at as pictures.
    int pages = 5000;
    int mostPixels = 1700; ///< Of the longer side of a page that is looked at.
};

/// Reads the pages of a PDF or JPEG with Poppler: sizes, text, language, marks, and how page images look. `imagePages`
/// (from 1) are those that an image covers; they are looked at, as are those without text. Parses untrusted bytes: in
/// the confined worker only. Errors: Damaged, Password. Never throws.
[[nodiscard]] Result<PageReading> readPages(QByteArrayView bytes, const QSet<int> &imagePages,
                                            const domain::Clock &clock, const ReadLimits &limits = {});

/// JobKind::ReadPages: an encoded PageReading; arguments are {"images": [1, 2, ...]}.
[[nodiscard]] Result<SealedFile> readPagesJob(const Job &job);

} // namespace dais::pdf::worker
