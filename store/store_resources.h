#pragma once

#include <QString>

namespace dais::store {

/// Folders of the SQL files inside the program; they are registered when first asked for.
[[nodiscard]] QString outboxSchemaFolder();
[[nodiscard]] QString cacheSchemaFolder();
[[nodiscard]] QString textSchemaFolder();

} // namespace dais::store
