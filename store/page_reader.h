#pragma once

#include "domain/wire/messages.h"

namespace dais::store {

/// Reads a pull page as domain::wire::readPullPage does, several times faster: a first sync has as many change lines as
/// the court has cases. Every line passes the strict scanner; nothing of a page is given when a line is wrong.
/// Error Protocol "page_cut_short" or "page_not_understood".
[[nodiscard]] Result<domain::wire::PullPage> readPage(const QByteArray &bytes);

} // namespace dais::store
