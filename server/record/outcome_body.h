#pragma once

#include "domain/outcome.h"

#include <QByteArray>

namespace dais::server::record {

/// An outcome's parts beside its kind, as stored: one JSON object.
[[nodiscard]] QByteArray outcomeBody(const domain::Outcome &outcome);

/// The outcome of a stored kind and body. Storage "corrupt" when they make none.
[[nodiscard]] Result<domain::Outcome> outcomeFrom(qint64 kind, const QByteArray &body);

} // namespace dais::server::record
