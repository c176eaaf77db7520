#include "server/portal/outages_page.h"

#include "domain/outage_record.h"
#include "domain/wire/entity_codec.h"
#include "server/portal/filing_words.h"
#include "server/portal/visitor.h"

namespace dais::server::portal {

namespace {

constexpr int mostListed = 100;

/// Newest first, without those that were noted by mistake.
Result<std::vector<domain::OutageRecord>> outagesOf(const store::Readers &readers)
{
    std::vector<domain::OutageRecord> found;
    const auto read = readers.snapshot([&](sql::Connection &connection) -> Result<> {
        auto rows =
            connection.prepare(QStringLiteral("SELECT c.body FROM entity e JOIN change c ON c.n = e.last_change "
                                              "WHERE e.kind = ? AND e.op = 1 AND length(c.body) > 0"));
        if (!rows)
            return tl::unexpected(rows.error());
        DAIS_TRY(rows->run(int(domain::EntityKind::OutageRecord)));
        while (rows->next()) {
            auto entity = domain::wire::decodeEntity(domain::EntityKind::OutageRecord, rows->bytes(0));
            if (!entity)
                return tl::unexpected(entity.error());
            auto record = std::get<domain::OutageRecord>(std::move(*entity));
            if (!record.struck)
                found.push_back(std::move(record));
        }
        return {};
    });
    DAIS_TRY(read);
    std::sort(found.begin(), found.end(), [](const auto &one, const auto &other) {
        return std::pair(other.from, one.id) < std::pair(one.from, other.id);
    });
    if (found.size() > std::size_t(mostListed))
        found.resize(mostListed);
    return found;
}

QString effectOf(const domain::OutageRecord &record, const domain::Court &court, const domain::CodeTables &tables)
{
    const domain::CourtCalendar calendar(tables.holidays(), court);
    if (!domain::countsAsUnplanned(record.outage(), calendar, court.zone()))
        return QStringLiteral("It was announced in time. No last day moves: file before it, or on paper.");
    if (!record.to)
        return QStringLiteral("A last day that it hits moves to the first business day on which filing works again.");
    return QStringLiteral("A last day that it hit moved to the first business day on which filing worked again.");
}

View viewOf(const domain::OutageRecord &record, const domain::CodeTables &tables)
{
    const domain::Court *court = tables.courts().find(record.court);
    View item;
    item.set("court", text(court ? court->name() : record.court));
    item.set("from", text(timeInWords(record.from, court)));
    if (record.to)
        item.set("to", text(timeInWords(*record.to, court)));
    else
        item.set("lasts", true);
    item.set("kind", record.kind == domain::Outage::Kind::Planned ? "Planned" : "Unplanned");
    if (record.announcedAt)
        item.set("announced", text(timeInWords(*record.announcedAt, court)));
    if (court)
        item.set("effect", text(effectOf(record, *court, tables)));
    return item;
}

} // namespace

Result<http::Response> outagesPage(const http::Request &request, Services &services)
{
    const auto outages = outagesOf(services.readers);
    if (!outages)
        return tl::unexpected(outages.error());
    const auto visitor = visitorOf(request, services);
    View view;
    if (visitor)
        view = viewFor(*visitor, QStringLiteral("When filing was down"));
    else
        view.set("title", "When filing was down");
    View list(View::type::list);
    for (const domain::OutageRecord &record : *outages)
        list.push_back(viewOf(record, services.tables));
    view.set("has_outages", !outages->empty());
    view.set("outages", list);
    return page(QStringLiteral("outages"), view);
}

} // namespace dais::server::portal
