#include "domain/entity.h"

namespace dais::domain {

Entity::Entity() = default;
Entity::Entity(const Entity &) = default;
Entity::Entity(Entity &&) noexcept = default;
Entity &Entity::operator=(const Entity &) = default;
Entity &Entity::operator=(Entity &&) noexcept = default;
Entity::~Entity() = default;

Entity::Entity(Submission value) : EntityVariant(std::move(value)) {}
Entity::Entity(CaseFile value) : EntityVariant(std::move(value)) {}
Entity::Entity(Proceeding value) : EntityVariant(std::move(value)) {}
Entity::Entity(Party value) : EntityVariant(std::move(value)) {}
Entity::Entity(Appearance value) : EntityVariant(std::move(value)) {}
Entity::Entity(Custody value) : EntityVariant(std::move(value)) {}
Entity::Entity(Document value) : EntityVariant(std::move(value)) {}
Entity::Entity(DocketEntry value) : EntityVariant(std::move(value)) {}
Entity::Entity(Hearing value) : EntityVariant(std::move(value)) {}
Entity::Entity(Deadline value) : EntityVariant(std::move(value)) {}
Entity::Entity(Order value) : EntityVariant(std::move(value)) {}
Entity::Entity(Notice value) : EntityVariant(std::move(value)) {}
Entity::Entity(Service value) : EntityVariant(std::move(value)) {}
Entity::Entity(Note value) : EntityVariant(std::move(value)) {}
Entity::Entity(Decision value) : EntityVariant(std::move(value)) {}
Entity::Entity(Annotation value) : EntityVariant(std::move(value)) {}
Entity::Entity(User value) : EntityVariant(std::move(value)) {}
Entity::Entity(Seal value) : EntityVariant(std::move(value)) {}
Entity::Entity(Share value) : EntityVariant(std::move(value)) {}
Entity::Entity(ClockEvent value) : EntityVariant(std::move(value)) {}
Entity::Entity(OutageRecord value) : EntityVariant(std::move(value)) {}
Entity::Entity(Preset value) : EntityVariant(std::move(value)) {}
Entity::Entity(Roster value) : EntityVariant(std::move(value)) {}
Entity::Entity(RoutingTable value) : EntityVariant(std::move(value)) {}
Entity::Entity(Exhibit value) : EntityVariant(std::move(value)) {}
Entity::Entity(Session value) : EntityVariant(std::move(value)) {}
Entity::Entity(Absence value) : EntityVariant(std::move(value)) {}

bool operator==(const Entity &a, const Entity &b)
{
    return static_cast<const EntityVariant &>(a) == static_cast<const EntityVariant &>(b);
}

EntityRef refOf(const Entity &entity)
{
    return std::visit(
        [](const auto &value) {
            return EntityRef{kindOf<std::decay_t<decltype(value)>>(), value.id.uuid()};
        },
        entity);
}

} // namespace dais::domain
