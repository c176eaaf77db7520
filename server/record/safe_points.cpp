#include "server/record/safe_points.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <sys/stat.h>

namespace dais::server::record {

SafePoints::Point SafePoints::of(const QString &epoch, const QString &partition) const
{
    const std::lock_guard lock(m_mutex);
    readAgain();
    return epoch == m_epoch ? m_points.value(partition) : Point();
}

std::optional<QDateTime> SafePoints::through(const QString &epoch) const
{
    const std::lock_guard lock(m_mutex);
    readAgain();
    return epoch == m_epoch ? m_through : std::nullopt;
}

void SafePoints::readAgain() const
{
    struct stat now {};
    const bool isThere = ::stat(QFile::encodeName(m_file).constData(), &now) == 0;
    // Its time alone does not tell two files that were written within one tick of the kernel's clock.
    const Seen seen = isThere ? Seen{qint64(now.st_mtim.tv_sec) * 1'000'000'000 + now.st_mtim.tv_nsec,
                                     qint64(now.st_ino), qint64(now.st_size)}
                              : Seen{};
    if (seen == m_seen)
        return;
    m_seen = seen;
    m_points.clear();
    m_epoch.clear();
    m_through.reset();
    QFile file(m_file);
    if (!file.open(QIODevice::ReadOnly))
        return;
    const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
    m_epoch = object.value(QLatin1String("epoch")).toString();
    const QDateTime through =
        QDateTime::fromString(object.value(QLatin1String("through")).toString(), Qt::ISODateWithMs);
    if (through.isValid())
        m_through = through.toUTC();
    const QJsonObject points = object.value(QLatin1String("points")).toObject();
    for (auto it = points.begin(); it != points.end(); ++it) {
        const QJsonObject point = it.value().toObject();
        m_points.insert(
            it.key(), {point.value(QLatin1String("rev")).toInteger(), point.value(QLatin1String("chain")).toString()});
    }
}

Result<> SafePoints::write(const QString &file, const QString &epoch, const QHash<QString, Point> &points,
                           const QDateTime &through)
{
    QJsonObject list;
    for (auto it = points.begin(); it != points.end(); ++it)
        list.insert(it.key(), QJsonObject{{QStringLiteral("rev"), it->rev}, {QStringLiteral("chain"), it->chain}});
    QJsonObject object{{QStringLiteral("epoch"), epoch}, {QStringLiteral("points"), list}};
    if (through.isValid())
        object.insert(QStringLiteral("through"), through.toUTC().toString(Qt::ISODateWithMs));
    QSaveFile target(file);
    if (!target.open(QIODevice::WriteOnly) || target.write(QJsonDocument(object).toJson()) < 0 || !target.commit())
        return fail(Error::Kind::Storage, QStringLiteral("safe_points"));
    return {};
}

} // namespace dais::server::record
