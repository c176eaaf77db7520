#pragma once

#include "domain/result.h"

#include <QByteArray>
#include <QJsonObject>

namespace dais::domain::wire {

/// Refuses what Qt's JSON reader lets pass and the protocol forbids: duplicate keys, a byte order mark, lone
/// surrogates, nesting over 32, more than `maxBytes`, invalid UTF-8, anything after the value. RFC 8259 otherwise.
/// The error's detail is a stable code and the offset, never the text.
[[nodiscard]] Result<> scanStrictly(QByteArrayView bytes, qsizetype maxBytes = 1 << 20);

/// A JSON object, after the strict scan. Every entry point of both programs reads JSON through this.
[[nodiscard]] Result<QJsonObject> parseObject(const QByteArray &bytes, qsizetype maxBytes = 1 << 20);

} // namespace dais::domain::wire
