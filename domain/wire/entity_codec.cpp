#include "domain/wire/entity_codec.h"

#include "domain/wire/json_text.h"
#include "domain/wire/docket_fields.h"
#include "domain/wire/layer_fields.h"
#include "domain/wire/record_fields.h"
#include "domain/wire/strict_json.h"

namespace dais::domain::wire {

namespace {

template <typename T>
Result<Entity> readAs(const QJsonObject &object)
{
    return read<T>(object).map([](T &&value) { return Entity(std::move(value)); });
}

} // namespace

QByteArray encodeEntity(const Entity &entity)
{
    return std::visit(
        [](const auto &value) {
            TextWriter writer;
            describe(writer, value);
            return writer.take();
        },
        entity);
}

Result<Entity> decodeEntity(EntityKind kind, const QByteArray &body)
{
    const auto object = parseObject(body);
    if (!object)
        return tl::unexpected(object.error());
    switch (kind) {
    case EntityKind::Submission:
        return readAs<Submission>(*object);
    case EntityKind::Case:
        return readAs<CaseFile>(*object);
    case EntityKind::Proceeding:
        return readAs<Proceeding>(*object);
    case EntityKind::Party:
        return readAs<Party>(*object);
    case EntityKind::Appearance:
        return readAs<Appearance>(*object);
    case EntityKind::Custody:
        return readAs<Custody>(*object);
    case EntityKind::Document:
        return readAs<Document>(*object);
    case EntityKind::DocketEntry:
        return readAs<DocketEntry>(*object);
    case EntityKind::Hearing:
        return readAs<Hearing>(*object);
    case EntityKind::Deadline:
        return readAs<Deadline>(*object);
    case EntityKind::Order:
        return readAs<Order>(*object);
    case EntityKind::Notice:
        return readAs<Notice>(*object);
    case EntityKind::Service:
        return readAs<Service>(*object);
    case EntityKind::Note:
        return readAs<Note>(*object);
    case EntityKind::Decision:
        return readAs<Decision>(*object);
    case EntityKind::Annotation:
        return readAs<Annotation>(*object);
    case EntityKind::User:
        return readAs<User>(*object);
    case EntityKind::Seal:
        return readAs<Seal>(*object);
    case EntityKind::Share:
        return readAs<Share>(*object);
    case EntityKind::ClockEvent:
        return readAs<ClockEvent>(*object);
    case EntityKind::OutageRecord:
        return readAs<OutageRecord>(*object);
    case EntityKind::Preset:
        return readAs<Preset>(*object);
    case EntityKind::Roster:
        return readAs<Roster>(*object);
    case EntityKind::RoutingTable:
        return readAs<RoutingTable>(*object);
    case EntityKind::Exhibit:
        return readAs<Exhibit>(*object);
    case EntityKind::Session:
        return readAs<Session>(*object);
    case EntityKind::Absence:
        return readAs<Absence>(*object);
    }
    return fail(Error::Kind::Invalid, QStringLiteral("unknown_entity_kind"));
}

} // namespace dais::domain::wire
