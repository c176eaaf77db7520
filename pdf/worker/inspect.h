#pragma once

#include "domain/clock.h"
#include "pdf/inspection.h"
#include "pdf/sealed_file.h"

#include <chrono>
#include <QByteArrayView>

namespace dais::pdf::worker {

struct Job;

/// Bounds of one inspection; when one is reached the answer says `tooCostly`.
struct InspectLimits {
    std::chrono::milliseconds time{8000};
    int objects = 500'000;
    int pages = 20'000;
    qint64 contentBytesPerPage = 64LL << 20; ///< Page content after unpacking.
    int imagesPerPage = 50'000;
    qint64 jpegPixels = 500'000'000;
};

/// Looks into a file: type by content, can it be opened, pages, active content, resolution of page images.
/// Parses untrusted bytes with libqpdf: call it in the confined worker only. Never throws.
[[nodiscard]] Inspection inspect(QByteArrayView bytes, const domain::Clock &clock, const InspectLimits &limits = {});

/// Asks Poppler whether it opens the same bytes. In the confined worker only. Never throws.
[[nodiscard]] SecondOpinion askPoppler(QByteArrayView bytes);

/// JobKind::Inspect: an encoded Inspection, or an encoded SecondOpinion when the arguments are
/// {"reader":"poppler"}.
[[nodiscard]] Result<SealedFile> inspectJob(const Job &job);

} // namespace dais::pdf::worker
