#pragma once

#include "domain/result.h"

namespace dais::tests {

/// Ends the test program, with the reason, when a step that tests only stand on did not succeed.
inline void must(const Result<> &result)
{
    if (!result)
        qFatal("%s", qUtf8Printable(result.error().detail));
}

} // namespace dais::tests
