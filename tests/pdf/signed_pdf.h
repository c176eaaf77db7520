#pragma once

#include <QByteArray>

namespace dais::tests {

/// A one-page form whose only field is signed by "Sample Counsel"; every place is counted as a signing program does.
/// `catalog` is put into the catalog as it is.
[[nodiscard]] QByteArray signedPdf(const QByteArray &kind = "adbe.pkcs7.detached", const QByteArray &catalog = {});

} // namespace dais::tests
