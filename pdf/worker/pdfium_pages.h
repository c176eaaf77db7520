#pragma once

#include "domain/result.h"
#include "pdf/page.h"

#include <memory>
#include <QBuffer>

class QPdfDocument;

namespace dais::pdf::worker {

/// A document that PDFium has open, for drawing whole pages only: no text, no forms. Lives in a worker, on its one
/// thread; the bytes outlive it.
class PdfiumPages {
public:
    PdfiumPages(const QByteArray &bytes, const QString &password);
    ~PdfiumPages();
    /// Whether it could be opened at all.
    [[nodiscard]] bool isOpen() const;
    /// The page's size in points, as shown unturned.
    [[nodiscard]] QSizeF pageSize(int page) const;
    /// A whole page in exactly that size, on white paper, as RGB32; Damaged when nothing comes.
    [[nodiscard]] Result<QImage> draw(int page, const QSize &size, Rotation rotation);

    /// Uses it once, so that its tables and fonts are in memory before files are out of reach.
    static void warmUp();

private:
    QBuffer m_device; ///< Outlives the document, which reads from it.
    std::unique_ptr<QPdfDocument> m_document;
};

} // namespace dais::pdf::worker
