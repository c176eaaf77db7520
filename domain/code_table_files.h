#pragma once

#include "domain/result.h"

#include <QByteArray>

namespace dais::domain {

/// The bytes of the built-in code table `name` ("courts.csv"). Thread-safe.
[[nodiscard]] Result<QByteArray> readCodeTable(const QString &name);

} // namespace dais::domain
