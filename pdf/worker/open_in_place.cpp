#include "pdf/worker/open_in_place.h"

namespace dais::pdf::worker {

InPlaceDocument openInPlace(QByteArrayView bytes, const QByteArray &password)
{
    InPlaceDocument opened;
    opened.device = std::make_unique<QBuffer>();
    opened.device->setData(QByteArray::fromRawData(bytes.data(), bytes.size()));
    opened.device->open(QIODevice::ReadOnly); // Of memory: cannot fail.
    opened.document = Poppler::Document::load(opened.device.get(), password, password);
    return opened;
}

} // namespace dais::pdf::worker
