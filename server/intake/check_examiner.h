#pragma once

#include "pdf/inspection.h"
#include "pdf/page_reading.h"
#include "pdf/sealed_file.h"

#include <stop_token>

namespace dais::pdf {
class WorkerLauncher;
}

namespace dais::server::intake {

/// Looks into the bytes of a file. Errors: those of pdf/failure.h when this file is at fault, and others
/// (cannot_confine, Storage, Cancelled) when nothing can be said of it. Thread-safe; calls block.
class Examiner {
public:
    virtual ~Examiner() = default;
    [[nodiscard]] virtual Result<pdf::Inspection> inspect(const pdf::SealedFile &file, std::stop_token stop) = 0;
    [[nodiscard]] virtual Result<pdf::SecondOpinion> askPoppler(const pdf::SealedFile &file, std::stop_token stop) = 0;
    /// Reads the pages of a file that opens, in at most that time; `imagePages` (from 1) are those that an image covers.
    [[nodiscard]] virtual Result<pdf::PageReading> readPages(const pdf::SealedFile &file, const QList<int> &imagePages,
                                                             int mostMilliseconds, std::stop_token stop) = 0;
};

/// The real one: each question goes to a confined worker of its own, so that one that dies takes nothing
/// along.
class CagedExaminer final : public Examiner {
public:
    /// `launcher` outlives this.
    explicit CagedExaminer(pdf::WorkerLauncher &launcher) : m_launcher(launcher) {}
    Result<pdf::Inspection> inspect(const pdf::SealedFile &file, std::stop_token stop) override;
    Result<pdf::SecondOpinion> askPoppler(const pdf::SealedFile &file, std::stop_token stop) override;
    Result<pdf::PageReading> readPages(const pdf::SealedFile &file, const QList<int> &imagePages, int mostMilliseconds,
                                       std::stop_token stop) override;

private:
    pdf::WorkerLauncher &m_launcher;
};

} // namespace dais::server::intake
