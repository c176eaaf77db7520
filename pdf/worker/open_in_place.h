#pragma once

#include <memory>
#include <poppler-qt6.h>
#include <QBuffer>

namespace dais::pdf::worker {

/// A PDF that Poppler reads where its bytes lie. Its own loadFromData() copies all of them first, which takes longer than
/// drawing a page of a long record.
struct InPlaceDocument {
    std::unique_ptr<QBuffer> device;             ///< Outlives the document.
    std::unique_ptr<Poppler::Document> document; ///< Null when Poppler cannot open it.
};

/// Opens `bytes`, which stay the caller's and outlive the document. With a wrong password the document is locked.
[[nodiscard]] InPlaceDocument openInPlace(QByteArrayView bytes, const QByteArray &password = {});

} // namespace dais::pdf::worker
