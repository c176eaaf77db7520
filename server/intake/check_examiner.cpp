#include "server/intake/check_examiner.h"

#include "pdf/one_shot.h"

namespace dais::server::intake {
namespace {

constexpr qint64 answerBytes = 256 * 1024;
/// Together they leave a file some seconds of its 20 for reading, hashing and starting workers. The worker
/// ends an inspection by itself after 8 s; these end a worker that does not.
constexpr pdf::JobLimits inspectionLimits{
    .processorSeconds = 10, .wallMilliseconds = 11'000, .outputBytes = answerBytes};
constexpr pdf::JobLimits opinionLimits{
    .processorSeconds = 5, .wallMilliseconds = 6000, .outputBytes = answerBytes};

Result<QByteArray> ask(pdf::WorkerLauncher &launcher, const pdf::SealedFile &file,
                       const QByteArray &arguments, const pdf::JobLimits &limits, std::stop_token stop)
{
    return pdf::runJob(launcher, file, pdf::JobKind::Inspect, arguments, limits, std::move(stop))
        .and_then([](const pdf::SealedFile &answer) { return answer.read(); });
}

} // namespace

Result<pdf::Inspection> CagedExaminer::inspect(const pdf::SealedFile &file, std::stop_token stop)
{
    return ask(m_launcher, file, "{}", inspectionLimits, std::move(stop)).and_then(&pdf::decodeInspection);
}

Result<pdf::SecondOpinion> CagedExaminer::askPoppler(const pdf::SealedFile &file, std::stop_token stop)
{
    return ask(m_launcher, file, R"({"reader":"poppler"})", opinionLimits, std::move(stop))
        .and_then(&pdf::decodeSecondOpinion);
}

} // namespace dais::server::intake
