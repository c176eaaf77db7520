#include "store/court_register.h"

#include "domain/wire/entity_codec.h"

namespace dais::store {

namespace {

template <typename T>
Result<std::vector<T>> allOf(Cache &cache)
{
    constexpr domain::EntityKind kind = domain::kindOf<T>();
    auto rows = cache.connection().prepare(QStringLiteral(
        "SELECT e.body FROM member_now m JOIN entity_now e ON e.id = m.id AND e.kind = m.kind WHERE m.kind = ?"));
    if (!rows)
        return tl::unexpected(rows.error());
    DAIS_TRY(rows->run(int(kind)));
    std::vector<T> all;
    while (rows->next()) {
        auto entity = domain::wire::decodeEntity(kind, rows->bytes(0));
        if (!entity)
            return tl::unexpected(entity.error());
        all.push_back(std::get<T>(std::move(*entity)));
    }
    return all;
}

domain::Partition homeOf(const domain::UserId &owner, const std::optional<QString> &court)
{
    return court ? domain::Partition::directory(*court) : domain::Partition::person(owner);
}

} // namespace

Result<std::vector<domain::OutageRecord>> CourtRegister::outages()
{
    auto all = allOf<domain::OutageRecord>(m_cache);
    if (all)
        std::sort(all->begin(), all->end(), [](const auto &a, const auto &b) { return a.from > b.from; });
    return all;
}

Result<domain::Roster> CourtRegister::roster(const QString &court)
{
    const domain::RosterId id = domain::Roster::idFor(court);
    auto known = m_cache.get<domain::Roster>(id.uuid());
    return known || known.error().kind != Error::Kind::NotFound ? known : domain::Roster{id, court, {}};
}

Result<domain::RoutingTable> CourtRegister::routing(const QString &court)
{
    const domain::RoutingTableId id = domain::RoutingTable::idFor(court);
    auto known = m_cache.get<domain::RoutingTable>(id.uuid());
    if (known || known.error().kind != Error::Kind::NotFound)
        return known;
    return domain::RoutingTable{.id = id, .court = court, .rules = {}, .by = {}, .byName = {}, .at = {}};
}

Result<std::vector<domain::Share>> CourtRegister::circles()
{
    auto all = allOf<domain::Share>(m_cache);
    if (all)
        std::sort(all->begin(), all->end(), [](const auto &a, const auto &b) { return a.id < b.id; });
    return all;
}

Result<std::vector<domain::Preset>> CourtRegister::presets(domain::Preset::Use use)
{
    auto all = allOf<domain::Preset>(m_cache);
    if (!all)
        return all;
    std::erase_if(*all, [use](const domain::Preset &preset) { return preset.use != use; });
    std::sort(all->begin(), all->end(),
              [](const auto &a, const auto &b) { return QString::localeAwareCompare(a.name, b.name) < 0; });
    return all;
}

Result<StoredCommand> OutageNotes::note(domain::RecordOutage outage, const QString &reason)
{
    if (!outage.from.isValid() || (outage.to && *outage.to <= outage.from))
        return fail(Error::Kind::Invalid, QStringLiteral("times"));
    std::vector<domain::Expectation> expects;
    if (outage.outage.isNull()) {
        outage.outage = m_acts.fresh<domain::OutageId>();
    } else {
        const domain::EntityRef ref{domain::EntityKind::OutageRecord, outage.outage.uuid()};
        const QString aspect = QStringLiteral("outage");
        const auto version = m_cache.version(ref, aspect);
        if (!version)
            return tl::unexpected(version.error());
        expects.push_back({ref, aspect, *version});
    }
    const QString lane = outage.outage.toString();
    const auto home = domain::Partition::directory(outage.court);
    return m_acts.save(std::move(outage), {.lane = lane, .partition = home, .expects = expects, .text = reason});
}

Result<StoredCommand> RoutingKeeping::set(const QString &court, std::vector<domain::RoutingRule> rules)
{
    const domain::EntityRef ref{domain::EntityKind::RoutingTable, domain::RoutingTable::idFor(court).uuid()};
    const QString aspect = QStringLiteral("routing");
    const auto version = m_cache.version(ref, aspect);
    if (!version)
        return tl::unexpected(version.error());
    return m_acts.save(domain::SetRouting{court, std::move(rules)}, {.lane = ref.id.toString(QUuid::WithoutBraces),
                                                                     .partition = domain::Partition::directory(court),
                                                                     .expects = {{ref, aspect, *version}}});
}

Result<StoredCommand> PresetKeeping::keep(domain::SetPreset preset)
{
    preset.name = preset.name.trimmed();
    if (preset.name.isEmpty() || preset.text.trimmed().isEmpty())
        return fail(Error::Kind::Invalid, QStringLiteral("empty"));
    if (preset.preset.isNull())
        preset.preset = m_acts.fresh<domain::PresetId>();
    const QString lane = preset.preset.toString();
    const auto home = homeOf(m_acts.actor().user, preset.court);
    return m_acts.save(std::move(preset), {.lane = lane, .partition = home});
}

Result<domain::ShareId> CircleMaking::make(const std::vector<domain::UserId> &people)
{
    const auto id = m_acts.fresh<domain::ShareId>();
    return m_acts
        .save(domain::SetShare{id, people}, {.lane = id.toString(), .partition = domain::Partition::shared(id)})
        .map([&id](const StoredCommand &) { return id; });
}

Result<StoredCommand> PresetKeeping::drop(const domain::Preset &preset)
{
    return m_acts.save(domain::DropPreset{preset.id},
                       {.lane = preset.id.toString(), .partition = homeOf(preset.owner, preset.court)});
}

} // namespace dais::store
