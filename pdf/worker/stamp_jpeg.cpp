#include "pdf/worker/stamp_jpeg.h"

#include "pdf/failure.h"
#include "pdf/worker/jpeg.h"

#include <array>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <string>

namespace dais::pdf::worker {
namespace {

using Handle = QPDFObjectHandle;

Handle imageObject(QPDF &pdf, QByteArrayView jpeg, const JpegFacts &facts)
{
    Handle image = pdf.newStream();
    Handle dictionary = image.getDict();
    dictionary.replaceKey("/Type", Handle::newName("/XObject"));
    dictionary.replaceKey("/Subtype", Handle::newName("/Image"));
    dictionary.replaceKey("/Width", Handle::newInteger(facts.width));
    dictionary.replaceKey("/Height", Handle::newInteger(facts.height));
    dictionary.replaceKey("/BitsPerComponent", Handle::newInteger(8));
    dictionary.replaceKey("/ColorSpace", Handle::newName(facts.components == 1   ? "/DeviceGray"
                                                         : facts.components == 4 ? "/DeviceCMYK"
                                                                                 : "/DeviceRGB"));
    if (facts.components == 4 && facts.adobe) // Adobe stores ink as "no ink"; a PDF does not know that by itself.
        dictionary.replaceKey("/Decode", Handle::parse("[1 0 1 0 1 0 1 0]"));
    image.replaceStreamData(std::string(jpeg.data(), size_t(jpeg.size())), Handle::newName("/DCTDecode"),
                            Handle::newNull());
    return image;
}

/// The map from the unit square of the stored picture to its place, turned and mirrored for reading.
std::array<double, 6> placementMatrix(int orientation, const QSizeF &size, double left, double bottom)
{
    const double w = size.width();
    const double h = size.height();
    const double right = left + w;
    const double top = bottom + h;
    switch (orientation) {
    case 2:
        return {-w, 0, 0, h, right, bottom};
    case 3:
        return {-w, 0, 0, -h, right, top};
    case 4:
        return {w, 0, 0, -h, left, top};
    case 5:
        return {0, -h, -w, 0, right, top};
    case 6:
        return {0, -h, w, 0, left, top};
    case 7:
        return {0, h, w, 0, left, bottom};
    case 8:
        return {0, h, -w, 0, right, bottom};
    default:
        return {w, 0, 0, h, left, bottom};
    }
}

std::string contentFor(const JpegFacts &facts, const JpegPlacement &placed)
{
    const double left = (placed.page.width() - placed.image.width()) / 2;
    const double bottom = (placed.page.height() - placed.image.height()) / 2;
    QByteArray content("q");
    for (const double value : placementMatrix(facts.orientation, placed.image, left, bottom))
        content += ' ' + QByteArray::number(value, 'f', 4);
    return (content + " cm /Picture Do Q").toStdString();
}

} // namespace

Result<> buildJpegPage(QPDF &pdf, QByteArrayView jpeg)
{
    const auto facts = readJpeg(jpeg);
    if (!facts || !facts->baselineFamily)
        return refuse(Failure::Damaged);
    const JpegPlacement placed = placeOnLetter(*facts);
    pdf.emptyPDF();
    Handle page = pdf.makeIndirectObject(Handle::parse("<< /Type /Page /Resources << /XObject << >> >> >>"));
    page.replaceKey("/MediaBox", Handle::newArray({Handle::newInteger(0), Handle::newInteger(0),
                                                   Handle::newInteger(qRound(placed.page.width())),
                                                   Handle::newInteger(qRound(placed.page.height()))}));
    page.getKey("/Resources").getKey("/XObject").replaceKey("/Picture", imageObject(pdf, jpeg, *facts));
    page.replaceKey("/Contents", pdf.newStream(contentFor(*facts, placed)));
    QPDFPageDocumentHelper(pdf).addPage(QPDFPageObjectHelper(page), false);
    return {};
}

} // namespace dais::pdf::worker
