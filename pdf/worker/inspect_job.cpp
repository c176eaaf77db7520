#include "domain/system.h"
#include "pdf/worker/inspect.h"
#include "pdf/worker/job.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace dais::pdf::worker {

Result<SealedFile> inspectJob(const Job &job)
{
    const QString reader = QJsonDocument::fromJson(job.arguments).object().value(QLatin1String("reader")).toString();
    if (reader == QLatin1String("poppler"))
        return SealedFile::copyOf(encode(askPoppler(job.document)));
    const domain::SystemClock clock; // The worker is a program of its own; its bounds are of real time.
    return SealedFile::copyOf(encode(inspect(job.document, clock)));
}

} // namespace dais::pdf::worker
