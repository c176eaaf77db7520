#pragma once

#include "domain/result.h"

#include <QByteArrayView>
#include <qpdf/QPDF.hh>

namespace dais::pdf::worker {

/// Makes `pdf`, which is empty, one letter-size page that holds the untouched bytes of a JPEG, turned as its
/// EXIF data ask. Damaged when it is not one that a PDF can hold as it is. Throws what libqpdf throws.
[[nodiscard]] Result<> buildJpegPage(QPDF &pdf, QByteArrayView jpeg);

} // namespace dais::pdf::worker
