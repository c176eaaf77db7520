#pragma once

#include <QtGlobal>

namespace dais::store {

/// A document's pages have the numbers from its own times this on: they stand together in text.db.
constexpr qint64 pagesOfADocument = 1 << 20;

} // namespace dais::store
