#include "domain/entity.h"

namespace dais::domain {

EntityRef refOf(const Entity &entity)
{
    return std::visit(
        [](const auto &value) {
            return EntityRef{kindOf<std::decay_t<decltype(value)>>(), value.id.uuid()};
        },
        entity);
}

} // namespace dais::domain
