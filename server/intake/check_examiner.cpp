#include "server/intake/check_examiner.h"

#include "pdf/one_shot.h"

namespace dais::server::intake {
namespace {

constexpr qint64 answerBytes = 256 * 1024;
/// Together they leave a file some seconds of its 20 for reading, hashing and starting workers. The worker
/// ends an inspection by itself after 8 s; these end a worker that does not.
constexpr pdf::JobLimits inspectionLimits{
    .processorSeconds = 10, .wallMilliseconds = 11'000, .outputBytes = answerBytes};
constexpr pdf::JobLimits opinionLimits{.processorSeconds = 4, .wallMilliseconds = 4000, .outputBytes = answerBytes};
/// The worker ends a reading by itself after 3.5 s of work.
constexpr int readingProcessorSeconds = 5;

} // namespace

Result<pdf::Inspection> CagedExaminer::inspect(const pdf::SealedFile &file, std::stop_token stop)
{
    return pdf::inspect(m_launcher, file, inspectionLimits, std::move(stop));
}

Result<pdf::SecondOpinion> CagedExaminer::askPoppler(const pdf::SealedFile &file, std::stop_token stop)
{
    return pdf::askPoppler(m_launcher, file, opinionLimits, std::move(stop));
}

Result<pdf::PageReading> CagedExaminer::readPages(const pdf::SealedFile &file, const QList<int> &imagePages,
                                                  int mostMilliseconds, std::stop_token stop)
{
    const pdf::JobLimits limits{
        .processorSeconds = readingProcessorSeconds, .wallMilliseconds = mostMilliseconds, .outputBytes = answerBytes};
    return pdf::readPages(m_launcher, file, imagePages, limits, std::move(stop));
}

} // namespace dais::server::intake
