#include "pdf/one_shot.h"

#include "pdf/page_codec.h"
#include "pdf/worker_launcher.h"
#include "pdf/worker_process.h"

#include <cerrno>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace dais::pdf {

namespace {
constexpr qint64 maximumReportBytes = 4 << 20;

QByteArray json(QLatin1String key, const QString &value)
{
    return QJsonDocument(QJsonObject{{key, value}}).toJson(QJsonDocument::Compact);
}

JobLimits withOutput(JobLimits limits, qint64 bytes)
{
    limits.outputBytes = qMin(limits.outputBytes, bytes);
    return limits;
}
} // namespace

Result<SealedFile> runJob(WorkerLauncher &launcher, const SealedFile &document, JobKind kind,
                          const QByteArray &arguments, const JobLimits &limits, std::stop_token stop)
{
    const auto worker = launcher.launch(document, stop);
    if (!worker)
        return tl::unexpected(worker.error());
    return (*worker)->call(kind, arguments, limits, stop);
}

Result<Inspection> inspect(WorkerLauncher &launcher, const SealedFile &document, const JobLimits &limits,
                           std::stop_token stop)
{
    return runJob(launcher, document, JobKind::Inspect, {}, withOutput(limits, maximumReportBytes), stop)
        .and_then([](const SealedFile &answer) { return answer.read(); })
        .and_then([](const QByteArray &bytes) { return decodeInspection(bytes); });
}

Result<SecondOpinion> askPoppler(WorkerLauncher &launcher, const SealedFile &document, const JobLimits &limits,
                                 std::stop_token stop)
{
    const QByteArray arguments = json(QLatin1String("reader"), QStringLiteral("poppler"));
    return runJob(launcher, document, JobKind::Inspect, arguments, withOutput(limits, maximumReportBytes), stop)
        .and_then([](const SealedFile &answer) { return answer.read(); })
        .and_then([](const QByteArray &bytes) { return decodeSecondOpinion(bytes); });
}

Result<PageReading> readPages(WorkerLauncher &launcher, const SealedFile &document, const QList<int> &imagePages,
                              const JobLimits &limits, std::stop_token stop)
{
    QJsonArray images;
    for (const int page : imagePages)
        images.append(page);
    const QByteArray arguments =
        QJsonDocument(QJsonObject{{QStringLiteral("images"), images}}).toJson(QJsonDocument::Compact);
    return runJob(launcher, document, JobKind::ReadPages, arguments, withOutput(limits, maximumReportBytes), stop)
        .and_then([](const SealedFile &answer) { return answer.read(); })
        .and_then([](const QByteArray &bytes) { return decodePageReading(bytes); });
}

Result<SealedFile> stamp(WorkerLauncher &launcher, const SealedFile &document, const QString &line,
                         const JobLimits &limits, std::stop_token stop)
{
    return runJob(launcher, document, JobKind::Stamp, json(QLatin1String("line"), line), limits, stop);
}

Result<QByteArray> extractText(WorkerLauncher &launcher, const SealedFile &document, const QString &password,
                               const JobLimits &limits, std::stop_token stop)
{
    PageArguments arguments;
    arguments.password = password;
    return runJob(launcher, document, JobKind::ExtractText, encode(arguments), limits, stop)
        .and_then([](const SealedFile &answer) { return answer.read(); });
}

Result<> writeTo(int output, const SealedFile &file, std::stop_token stop)
{
    constexpr qsizetype pieceBytes = 1 << 20;
    const auto bytes = file.map();
    if (!bytes)
        return tl::unexpected(bytes.error());
    for (QByteArrayView rest(**bytes); !rest.isEmpty();) {
        if (stop.stop_requested())
            return fail(Error::Kind::Cancelled);
        const ssize_t count = ::write(output, rest.data(), size_t(qMin(rest.size(), pieceBytes)));
        if (count < 0 && errno != EINTR)
            return fail(Error::Kind::Storage, QStringLiteral("write: errno %1").arg(errno));
        rest = rest.sliced(qMax(ssize_t(0), count));
    }
    return {};
}

} // namespace dais::pdf
