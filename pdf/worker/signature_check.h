#pragma once

#include "pdf/inspection.h"

#include <QByteArrayView>
#include <qpdf/QPDFObjectHandle.hh>

namespace dais::pdf::worker {

/// Checks one signature's value against exactly the bytes that its /ByteRange names (ISO 32000-2, 12.8.1). The value is
/// taken from the gap between them, not from the object: two values for one signature are an attack. Bounded by the file.
[[nodiscard]] SignatureFacts checkSignature(QPDFObjectHandle signature, QByteArrayView file);

} // namespace dais::pdf::worker
