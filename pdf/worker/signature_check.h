#pragma once

#include <QByteArrayView>
#include <qpdf/QPDFObjectHandle.hh>

namespace dais::pdf::worker {

/// What can be said of a signature without asking who its signer is.
enum class SignatureFit {
    Fits,    ///< The bytes that it names are the ones that were signed.
    Differs, ///< They are not, or its value is not where it says.
    NotRead, ///< Of a kind that is not checked, or in a form that cannot be read.
};

/// Checks one signature's value against exactly the bytes that its /ByteRange names (ISO 32000-2, 12.8.1). The value is
/// taken from the gap between them, not from the object: two values for one signature are an attack. Bounded by the file.
[[nodiscard]] SignatureFit checkSignature(QPDFObjectHandle signature, QByteArrayView file);

} // namespace dais::pdf::worker
