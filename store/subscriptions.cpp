#include "store/subscriptions.h"

#include <set>

namespace dais::store {

namespace {

constexpr qint64 openedKeepsDays = 30;
const QString openedKey = QStringLiteral("subscription/opened/");
const QString pinnedKey = QStringLiteral("subscription/pinned/");
const QString docketKey = QStringLiteral("subscription/docket/");
const QString asideKey = QStringLiteral("subscription/aside/");
const QString droppedKey = QStringLiteral("subscription/dropped/");
const QString grantedKey = QStringLiteral("subscription/granted");

/// Of a record's partition; nothing for other parts.
std::optional<domain::CaseId> caseOf(const QString &partition)
{
    const auto parsed = domain::Partition::parse(partition);
    if (!parsed || parsed->kind() != domain::Partition::Kind::CaseRecord)
        return std::nullopt;
    const auto id = domain::CaseId::parse(parsed->key());
    return id ? std::optional(*id) : std::nullopt;
}

QString recordOf(const domain::CaseId &id)
{
    return domain::Partition::caseRecord(id).toString();
}

} // namespace

Result<> Subscriptions::opened(const domain::CaseId &id)
{
    DAIS_TRY(m_outbox.removeSetting(asideKey + id.toString()));
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

Result<std::vector<domain::CaseId>> Subscriptions::casesUnder(const QString &key)
{
    const auto kept = m_outbox.settings(key);
    if (!kept)
        return tl::unexpected(kept.error());
    std::vector<domain::CaseId> cases;
    for (const auto &[name, value] : *kept)
        if (const auto id = domain::CaseId::parse(name.sliced(key.size())))
            cases.push_back(*id);
    return cases;
}

Result<> Subscriptions::setDocket(const std::vector<domain::CaseId> &cases)
{
    const auto before = docket();
    if (!before)
        return tl::unexpected(before.error());
    QStringList removed;
    std::vector<std::pair<QString, QByteArray>> added;
    for (const domain::CaseId &id : *before)
        if (std::ranges::find(cases, id) == cases.end())
            removed.append(docketKey + id.toString());
    for (const domain::CaseId &id : cases)
        if (std::ranges::find(*before, id) == before->end()) {
            added.emplace_back(docketKey + id.toString(), "1");
            removed.append(asideKey + id.toString());
        }
    return added.empty() && removed.empty() ? Result<>() : m_outbox.changeSettings(added, removed);
}

Result<std::vector<domain::CaseId>> Subscriptions::docket()
{
    return casesUnder(docketKey);
}

Result<> Subscriptions::putAside(const domain::CaseId &id)
{
    return m_outbox.setSetting(asideKey + id.toString(), "1");
}

Result<std::vector<domain::CaseId>> Subscriptions::aside()
{
    return casesUnder(asideKey);
}

Result<std::vector<domain::CaseId>> Subscriptions::openedLongestAgo()
{
    const auto opened = m_outbox.settings(openedKey);
    if (!opened)
        return tl::unexpected(opened.error());
    std::vector<std::pair<qint64, domain::CaseId>> byTime;
    for (const auto &[key, at] : *opened)
        if (const auto id = caseOf(key.sliced(openedKey.size())))
            byTime.emplace_back(at.toLongLong(), *id);
    std::ranges::sort(byTime);
    std::vector<domain::CaseId> cases;
    for (const auto &[at, id] : byTime)
        cases.push_back(id);
    return cases;
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
    const auto heard = docket();
    if (!heard)
        return tl::unexpected(heard.error());
    for (const domain::CaseId &id : *heard)
        partitions.insert(domain::Partition::caseRecord(id));
    return std::vector<domain::Partition>(partitions.begin(), partitions.end());
}

Result<> Subscriptions::dropped(const domain::Partition &partition)
{
    const QString name = partition.toString();
    DAIS_TRY(m_outbox.removeSetting(openedKey + name));
    DAIS_TRY(m_outbox.removeSetting(pinnedKey + name));
    if (const auto id = caseOf(name))
        DAIS_TRY(m_outbox.removeSetting(docketKey + id->toString()));
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
