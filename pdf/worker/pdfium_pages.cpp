#include "pdf/worker/pdfium_pages.h"

#include "pdf/failure.h"

#include <QPdfDocument>
#include <QPdfDocumentRenderOptions>

namespace dais::pdf::worker {

namespace {

QPdfDocumentRenderOptions::Rotation turned(Rotation rotation)
{
    using Options = QPdfDocumentRenderOptions;
    switch (rotation) {
    case Rotation::None:
        return Options::Rotation::None;
    case Rotation::Quarter:
        return Options::Rotation::Clockwise90;
    case Rotation::Half:
        return Options::Rotation::Clockwise180;
    case Rotation::ThreeQuarters:
        return Options::Rotation::Clockwise270;
    }
    return Options::Rotation::None;
}

/// Puts white behind what is not opaque. By hand: Qt's painter and converters share large pictures among threads, of which a
/// caged process has none but this one.
void layOnPaper(QImage &image)
{
    for (int y = 0; y < image.height(); ++y) {
        auto *row = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (int x = 0; x < image.width(); ++x) {
            const int alpha = qAlpha(row[x]);
            if (alpha == 255)
                continue;
            const auto over = [alpha](int colour) { return (colour * alpha + 255 * (255 - alpha) + 127) / 255; };
            row[x] = qRgb(over(qRed(row[x])), over(qGreen(row[x])), over(qBlue(row[x])));
        }
    }
    image.reinterpretAsFormat(QImage::Format_RGB32); // Opaque now, bit for bit.
}

} // namespace

PdfiumPages::PdfiumPages(const QByteArray &bytes, const QString &password)
    : m_document(std::make_unique<QPdfDocument>())
{
    m_device.setData(bytes);
    m_device.open(QIODevice::ReadOnly);
    m_document->setPassword(password);
    m_document->load(&m_device);
}

PdfiumPages::~PdfiumPages() = default;

bool PdfiumPages::isOpen() const
{
    return m_document->status() == QPdfDocument::Status::Ready;
}

QSizeF PdfiumPages::pageSize(int page) const
{
    return m_document->pagePointSize(page);
}

Result<QImage> PdfiumPages::draw(int page, const QSize &size, Rotation rotation)
{
    QPdfDocumentRenderOptions options;
    options.setRotation(turned(rotation));
    QImage drawn = m_document->render(page, size, options);
    if (drawn.size() != size || drawn.format() != QImage::Format_ARGB32)
        return refuse(Failure::Damaged);
    layOnPaper(drawn);
    return drawn;
}

void PdfiumPages::warmUp()
{
    static const QByteArray bytes(
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R/Resources<</Font<<"
        "/A<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>/C<</Type/Font/Subtype/TrueType/BaseFont/Arial>>"
        ">>>>>>endobj\n"
        "4 0 obj<</Length 40>>stream\nBT /A 9 Tf (a) Tj /C 9 Tf (c) Tj ET      \nendstream endobj\n"
        "trailer<</Root 1 0 R>>\n");
    PdfiumPages pages(bytes, {});
    if (pages.isOpen())
        (void)pages.draw(0, {50, 50}, Rotation::None);
}

} // namespace dais::pdf::worker
