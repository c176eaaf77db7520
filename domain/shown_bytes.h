#pragma once

#include "domain/record.h"

namespace dais::domain {

/// The hash of the bytes that stand for a document on a screen: of its stamped copy, or of what was filed while there is
/// none. Empty while neither is known.
[[nodiscard]] inline QString shownHashOf(const Document &document)
{
    return document.renditionSha256.isEmpty() ? document.sha256 : document.renditionSha256;
}

} // namespace dais::domain
