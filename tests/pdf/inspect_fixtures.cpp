#include "tests/pdf/inspect_fixtures.h"

#include <QBuffer>
#include <QImage>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>
#include <QTimeZone>

namespace dais::tests {
namespace {

template <typename Settings>
QByteArray rewritten(const QByteArray &pdf, Settings settings)
{
    QPDF document;
    document.processMemoryFile("fixture", pdf.constData(), size_t(pdf.size()));
    QPDFWriter writer(document);
    writer.setOutputMemory();
    settings(writer);
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    return QByteArray(reinterpret_cast<const char *>(buffer->getBuffer()), qsizetype(buffer->getSize()));
}

QByteArray bigEndian(quint32 value, int size)
{
    QByteArray bytes;
    for (int i = size - 1; i >= 0; --i)
        bytes += char(value >> (8 * i));
    return bytes;
}

QByteArray exifEntry(quint16 tag, quint16 type, const QByteArray &value)
{
    return bigEndian(tag, 2) + bigEndian(type, 2) + bigEndian(1, 4) + value;
}

} // namespace

QByteArray pdfOf(const QByteArrayList &objects, const QByteArray &trailerExtra)
{
    QByteArray pdf = "%PDF-1.7\n";
    QList<qsizetype> offsets;
    for (qsizetype i = 0; i < objects.size(); ++i) {
        offsets += pdf.size();
        pdf += QByteArray::number(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const qsizetype table = pdf.size();
    pdf += "xref\n0 " + QByteArray::number(objects.size() + 1) + "\n0000000000 65535 f \n";
    for (const qsizetype offset : offsets)
        pdf += QByteArray::number(offset).rightJustified(10, '0') + " 00000 n \n";
    pdf += "trailer\n<< /Size " + QByteArray::number(objects.size() + 1) + " /Root 1 0 R " + trailerExtra +
           " >>\nstartxref\n" + QByteArray::number(table) + "\n%%EOF\n";
    return pdf;
}

QByteArray streamOf(const QByteArray &dictionary, const QByteArray &data)
{
    return "<< " + dictionary + " /Length " + QByteArray::number(data.size()) + " >>\nstream\n" + data + "\nendstream";
}

QByteArray pdfOf(const OnePage &page)
{
    return pdfOf(QByteArrayList{"<< /Type /Catalog /Pages 2 0 R " + page.catalogue + " >>",
                                "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
                                "<< /Type /Page /Parent 2 0 R /Contents 4 0 R " + page.page + " /Resources << " +
                                    page.resources + " >> >>",
                                streamOf({}, page.content)} +
                 page.more);
}

QByteArray scanOf(QSize pixels, const QByteArray &content, const QByteArray &pageExtra)
{
    const QByteArray dictionary = "/Type /XObject /Subtype /Image /BitsPerComponent 8 /ColorSpace /DeviceGray /Width " +
                                  QByteArray::number(pixels.width()) + " /Height " +
                                  QByteArray::number(pixels.height());
    return pdfOf(OnePage{.catalogue = {},
                         .page = pageExtra,
                         .content = content,
                         .resources = "/XObject << /Im 5 0 R >>",
                         .more = {streamOf(dictionary, "grey")}});
}

QByteArray locked(const QByteArray &pdf, const char *userPassword, const char *ownerPassword)
{
    return rewritten(pdf, [&](QPDFWriter &writer) {
        writer.setR6EncryptionParameters(userPassword, ownerPassword, true, true, false, false, false, false,
                                         qpdf_r3p_none, true);
    });
}

QByteArray packed(const QByteArray &pdf)
{
    return rewritten(pdf, [](QPDFWriter &writer) { writer.setObjectStreamMode(qpdf_o_generate); });
}

QByteArray jpegOf(QSize pixels, int dotsPerInch)
{
    QImage image(pixels, QImage::Format_RGB32);
    for (int y = 0; y < pixels.height(); ++y)
        for (int x = 0; x < pixels.width(); ++x) {
            const bool right = x >= pixels.width() / 2;
            const bool low = y >= pixels.height() / 2;
            image.setPixel(x, y, low ? (right ? 0xffffffff : 0xff0000ff) : (right ? 0xff00ff00 : 0xffff0000));
        }
    image.setDotsPerMeterX(qRound(dotsPerInch / 0.0254));
    image.setDotsPerMeterY(qRound(dotsPerInch / 0.0254));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "JPEG", 90);
    return bytes;
}

QByteArray withExif(const QByteArray &jpeg, int orientation, int dotsPerInch)
{
    const QByteArray orientationEntry = exifEntry(0x0112, 3, bigEndian(quint32(orientation), 2) + bigEndian(0, 2));
    QByteArray entries = orientationEntry;
    int count = 1;
    const quint32 ratioAt = 8 + 2 + 4 * 12 + 4;
    if (dotsPerInch > 0) {
        entries += exifEntry(0x011a, 5, bigEndian(ratioAt, 4)) + exifEntry(0x011b, 5, bigEndian(ratioAt, 4)) +
                   exifEntry(0x0128, 3, bigEndian(2, 2) + bigEndian(0, 2));
        count = 4;
    }
    const QByteArray body = QByteArray("Exif\0\0MM\0*", 10) + bigEndian(8, 4) + bigEndian(quint32(count), 2) + entries +
                            bigEndian(0, 4) + bigEndian(quint32(dotsPerInch), 4) + bigEndian(1, 4);
    return jpeg.first(2) + QByteArray("\xff\xe1", 2) + bigEndian(quint32(body.size()) + 2, 2) + body + jpeg.sliced(2);
}

QByteArray jpegMarkers(quint8 frame, QSize pixels, int components, const QByteArray &before)
{
    QByteArray body = bigEndian(8, 1) + bigEndian(quint32(pixels.height()), 2) + bigEndian(quint32(pixels.width()), 2) +
                      bigEndian(quint32(components), 1);
    for (int i = 0; i < components; ++i)
        body += bigEndian(quint32(i + 1), 1) + QByteArray("\x11\x00", 2);
    return QByteArray("\xff\xd8", 2) + before + '\xff' + char(frame) + bigEndian(quint32(body.size()) + 2, 2) + body +
           QByteArray("\xff\xda\x00\x03\x01scan\xff\xd9", 11);
}

QDateTime SteppingClock::now() const
{
    return QDateTime(QDate(2026, 11, 19), QTime(21, 42), QTimeZone::utc());
}

} // namespace dais::tests
