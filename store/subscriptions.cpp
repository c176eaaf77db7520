#include "store/subscriptions.h"

#include <set>

namespace dais::store {

namespace {

constexpr qint64 openedKeepsDays = 30;
const QString openedKey = QStringLiteral("subscription/opened/");
const QString pinnedKey = QStringLiteral("subscription/pinned/");
const QString droppedKey = QStringLiteral("subscription/dropped/");
const QString grantedKey = QStringLiteral("subscription/granted");

QString recordOf(const domain::CaseId &id)
{
    return domain::Partition::caseRecord(id).toString();
}

} // namespace

Result<> Subscriptions::opened(const domain::CaseId &id)
{
    return m_outbox.setSetting(openedKey + recordOf(id), QByteArray::number(m_clock.now().toMSecsSinceEpoch()));
}

Result<> Subscriptions::pin(const domain::CaseId &id)
{
    return m_outbox.setSetting(pinnedKey + recordOf(id), "1");
}

Result<> Subscriptions::unpin(const domain::CaseId &id)
{
    return m_outbox.removeSetting(pinnedKey + recordOf(id));
}

Result<bool> Subscriptions::isPinned(const domain::CaseId &id)
{
    return m_outbox.setting(pinnedKey + recordOf(id)).map([](const QByteArray &value) { return !value.isEmpty(); });
}

Result<> Subscriptions::setGranted(const QStringList &partitions)
{
    return m_outbox.setSetting(grantedKey, partitions.join(QLatin1Char('\n')).toUtf8());
}

Result<std::vector<domain::Partition>> Subscriptions::all()
{
    const auto granted = m_outbox.setting(grantedKey);
    const auto opened = m_outbox.settings(openedKey);
    const auto pinned = m_outbox.settings(pinnedKey);
    if (!granted || !opened || !pinned)
        return tl::unexpected(!granted ? granted.error() : !opened ? opened.error() : pinned.error());
    std::set<domain::Partition> partitions;
    const auto add = [&](const QString &name) {
        if (const auto partition = domain::Partition::parse(name))
            partitions.insert(*partition);
    };
    for (const QString &name : QString::fromUtf8(*granted).split(QLatin1Char('\n'), Qt::SkipEmptyParts))
        add(name);
    const qint64 oldest = m_clock.now().addDays(-openedKeepsDays).toMSecsSinceEpoch();
    for (const auto &[key, at] : *opened)
        if (at.toLongLong() >= oldest)
            add(key.sliced(openedKey.size()));
    for (const auto &[key, value] : *pinned)
        add(key.sliced(pinnedKey.size()));
    return std::vector<domain::Partition>(partitions.begin(), partitions.end());
}

Result<> Subscriptions::dropped(const domain::Partition &partition)
{
    const QString name = partition.toString();
    DAIS_TRY(m_outbox.removeSetting(openedKey + name));
    DAIS_TRY(m_outbox.removeSetting(pinnedKey + name));
    const auto granted = m_outbox.setting(grantedKey);
    if (!granted)
        return tl::unexpected(granted.error());
    QStringList left = QString::fromUtf8(*granted).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    if (left.removeAll(name) > 0) // Given back, the court names it by itself.
        DAIS_TRY(setGranted(left));
    return m_outbox.setSetting(droppedKey + name, "1");
}

Result<> Subscriptions::cameBack(const QString &partition)
{
    return m_outbox.removeSetting(droppedKey + partition);
}

Result<QStringList> Subscriptions::lost(Outbox &outbox)
{
    const auto dropped = outbox.settings(droppedKey);
    if (!dropped)
        return tl::unexpected(dropped.error());
    QStringList names;
    for (const auto &[key, value] : *dropped)
        names.append(key.sliced(droppedKey.size()));
    return names;
}

} // namespace dais::store
