#pragma once

#include "domain/entity.h"

namespace dais::domain::wire {

/// The body bytes of an entity: one JSON object, UTF-8, no line breaks. Stored, hashed and sent as they are.
[[nodiscard]] QByteArray encodeEntity(const Entity &entity);

/// The entity that `body` describes. Error Invalid, with the first wrong field, when it is not of that kind.
[[nodiscard]] Result<Entity> decodeEntity(EntityKind kind, const QByteArray &body);

} // namespace dais::domain::wire
