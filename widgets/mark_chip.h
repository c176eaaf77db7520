#pragma once

#include <QIcon>

namespace dais::widgets {

/// A chip in the colour of an issue, 1 to 7, with its edge; grey for none.
[[nodiscard]] QIcon chipOf(int issue);

} // namespace dais::widgets
